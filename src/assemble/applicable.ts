import type { Answers } from '../answers/schema.ts';
import type { Problem } from '../problems.ts';
import { type Library, manifestsOf } from '../template/library.ts';
import type { Manifest } from '../template/manifest.ts';
import { nearest } from '../text.ts';

/** The documents for the side of this matter, in the order of a packet; those of both sides while the side is not known. */
export const documentsFor = (library: Library, side: NonNullable<Answers['matter']>['side']): readonly Manifest[] =>
  manifestsOf(library).filter(({ sides }) => side === undefined || sides.includes(side));

const unknown = (id: string, library: Library): Problem => {
  const known = [...library.documents.keys()];
  const similar = nearest(id, known);
  const hint = similar === undefined ? `They are: ${known.join(', ')}.` : `Did you mean "${similar}"?`;
  return {
    code: 'assemble.unknown-document',
    severity: 'error',
    message: `There is no document "${id}". ${hint}`,
    at: { in: 'document', document: id },
  };
};

const refused = (id: string, library: Library, side: string | undefined): Problem => {
  const document = library.documents.get(id);
  if (document === undefined) return unknown(id, library);
  const message = document.isUsable
    ? `"${document.manifest.title}" is no paper for ${side === 'respondent' ? 'Respondent' : 'Petitioner'}, for whom this matter is; leave it out, or change "matter.side".`
    : `"${document.manifest.title}" was not assembled, because its template has mistakes; "full-hearing lint" lists them.`;
  const code = document.isUsable ? 'assemble.other-side' : 'assemble.unusable-template';
  return { code, severity: 'error', message, at: { in: 'document', document: id } };
};

const brokenFor = (library: Library, side: string | undefined): readonly string[] =>
  [...library.documents.values()]
    .filter(({ isUsable, manifest }) => !isUsable && (side === undefined || manifest.sides.some((one) => one === side)))
    .map(({ manifest }) => manifest.id);

/** The documents asked for, in the order of a packet, with a Problem for each that this matter cannot have. */
export const documentsAskedFor = (
  library: Library,
  answers: Answers,
  ids: readonly string[] | 'all',
): { readonly manifests: readonly Manifest[]; readonly problems: readonly Problem[] } => {
  const side = answers.matter?.side;
  const manifests = documentsFor(library, side);
  const missed = ids === 'all' ? brokenFor(library, side) : ids.filter((id) => !manifests.some((one) => one.id === id));
  return {
    manifests: ids === 'all' ? manifests : manifests.filter(({ id }) => ids.includes(id)),
    problems: [...new Set(missed)].map((id) => refused(id, library, side)),
  };
};
