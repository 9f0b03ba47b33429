import type { z } from 'zod';
import type { Paper } from '../../assemble/assemble.ts';
import type { Doc } from '../../document/model.ts';
import type { Manifest } from '../../template/manifest.ts';
import type { workCalls } from '../contract/work.ts';
import { placesOf } from './places.ts';
import { shortTitle } from './titles.ts';
import type { ChosenPaper } from './troubles.ts';
import type { Made } from './workshop.ts';

/** A paper as the list of papers shows it. */
export type PaperState = z.infer<(typeof workCalls)['work.look']['reply']>['papers'][number];

const byOrder = (one: Manifest, other: Manifest): number =>
  one.order - other.order || one.id.localeCompare(other.id, 'en-US');

/** The manifests of the papers for the side of this matter, those that cannot be made included, in the order of a packet. */
export const manifestsFor = ({ library, answers }: Made): readonly Manifest[] => {
  const side = answers.matter?.side;
  return [...library.documents.values()]
    .map(({ manifest }) => manifest)
    .filter(({ sides }) => side === undefined || sides.includes(side))
    .sort(byOrder);
};

/** Whether a paper was chosen; every paper of the side is when nobody chose. */
export const isChosen = (id: string, papers: readonly string[] | undefined): boolean =>
  papers === undefined || papers.includes(id);

const known = new WeakMap<Doc, ReadonlyMap<string, readonly string[]>>();

const placesIn = (doc: Doc): ReadonlyMap<string, readonly string[]> => {
  const places = known.get(doc) ?? placesOf(doc);
  known.set(doc, places);
  return places;
};

/** The papers that were chosen and could be made, in the order of a packet. */
export const chosenPapers = (made: Made, papers: readonly string[] | undefined): readonly ChosenPaper[] =>
  made
    .all()
    .papers.filter(({ id }) => isChosen(id, papers))
    .map((paper) => {
      const manifest = made.library.documents.get(paper.id)?.manifest;
      return { paper, short: shortTitle(manifest ?? paper.doc), places: placesIn(paper.doc) };
    });

/** Confidential values that nobody released, and whatever else keeps a paper from the other side. */
export const heldBack = ({ problems }: Paper): number =>
  problems.filter(({ code, severity }) => code.startsWith('audience.') && severity === 'error').length;

/** How every paper of the side stands. */
export const paperStates = (made: Made, papers: readonly string[] | undefined): readonly PaperState[] =>
  manifestsFor(made).map((manifest) => {
    const { id, title, note, audience, profile } = manifest;
    const paper = made.all().papers.find((one) => one.id === id);
    return {
      id,
      title,
      short: shortTitle(manifest),
      ...(note === undefined ? {} : { note }),
      audience,
      profile,
      isChosen: isChosen(id, papers),
      isMade: paper !== undefined,
      isDraft: paper?.doc.draft !== undefined,
      blanks: paper?.missing.length ?? 0,
      required: paper?.missing.filter(({ required }) => required).length ?? 0,
      toVerify: paper?.unverified.length ?? 0,
      held: paper === undefined ? 0 : heldBack(paper),
    };
  });
