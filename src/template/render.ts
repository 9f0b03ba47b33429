import type { Answers } from '../answers/schema.ts';
import type { IsoDate } from '../dates.ts';
import type { Inline } from '../document/inline.ts';
import type { Doc } from '../document/model.ts';
import type { Problem, Result } from '../problems.ts';
import { interpret } from './interpret.ts';
import type { Library, LibraryDocument } from './library.ts';
import { blocksOf, type MarkupMemory } from './markup/markup.ts';
import { tidy } from './markup/spacing.ts';
import { defaultLimits, type Limits } from './output.ts';
import { printable } from './print/printable.ts';
import { requirement } from './required.ts';
import { answerAt, type FactData, rootOf } from './values.ts';

/** What one document is made from. */
export interface RenderRequest {
  readonly library: Library;
  readonly id: string;
  readonly answers: Answers;
  readonly facts: FactData;
  readonly today: IsoDate;
  readonly lawAsOf: IsoDate;
  readonly limits?: Limits;
  /** What was read of this document before. Changes how long it takes, and nothing else. */
  readonly memory?: MarkupMemory | undefined;
}

const unusable = (id: string, document: LibraryDocument | undefined): Problem => ({
  code: document === undefined ? 'template.unknown-document' : 'template.not-usable',
  severity: 'error',
  message:
    document === undefined
      ? `There is no document "${id}". \`full-hearing documents\` lists them.`
      : `The document "${id}" is left out until the mistakes in its template are mended.`,
  at: { in: 'document', document: id },
});

const answerInlines = (answers: Answers, path: string, style?: string): readonly Inline[] => {
  const value = answerAt(answers, path);
  const text = value && printable(value, style)?.text;
  return text === undefined ? [] : [{ kind: 'answer', text, from: path }];
};

const words = (text: string): Inline => ({ kind: 'text', text });

/** "Mockett v. Mockett", or the style that the answers give; a party without a name is "Petitioner" or "Respondent". */
const styleOf = (answers: Answers): readonly Inline[] => {
  const given = answerInlines(answers, 'matter.style');
  if (given.length > 0) return tidy(given);
  const party = (role: 'petitioner' | 'respondent', otherwise: string) => {
    const name = answerInlines(answers, `${role}.name`, 'last');
    return name.length > 0 ? name : [words(otherwise)];
  };
  return tidy([...party('petitioner', 'Petitioner'), words(' v. '), ...party('respondent', 'Respondent')]);
};

const numberOf = (answers: Answers): readonly Inline[] => {
  const number = answerInlines(answers, 'matter.caseNumber');
  return number.length === 0 ? [] : tidy([words(', No.\u00a0'), ...number]);
};

/**
 * One document of the library, filled with the answers. Whatever is wrong with the template is a Problem at its place there, and
 * then there is no document: a paper with a part missing must not look finished. Never throws, and always ends.
 */
export const renderDocument = (request: RenderRequest): Result<Doc> => {
  const { library, id, answers, today, lawAsOf } = request;
  const document = library.documents.get(id);
  if (document?.template === undefined || !document.isUsable) return { ok: false, problems: [unusable(id, document)] };
  const { manifest, template } = document;
  const rendered = interpret(template, {
    library,
    root: rootOf(request),
    answers,
    isRequired: requirement(manifest, answers),
    thisYear: today.slice(0, 4),
    limits: request.limits ?? defaultLimits,
  });
  if (!rendered.isComplete || rendered.problems.length > 0) return { ok: false, problems: rendered.problems };
  const { blocks, problems } = blocksOf(rendered.output, template.file, request.memory);
  if (problems.length > 0) return { ok: false, problems };
  const { title, profile, audience } = manifest;
  const value: Doc = {
    id,
    title,
    language: 'en-US',
    profile,
    audience,
    style: styleOf(answers),
    number: numberOf(answers),
    lawAsOf,
    blocks,
  };
  return { ok: true, value, problems: [] };
};
