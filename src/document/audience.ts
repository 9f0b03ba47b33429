import { nodeAt } from '../answers/walk.ts';
import type { Problem } from '../problems.ts';
import type { Answer, ExhibitReference, Inline } from './inline.ts';
import type { Doc } from './model.ts';
import { type Found, findWords, passageAt, squashed } from './search.ts';
import { visitDocument } from './walk.ts';

/** An answer that the other side must not read, and the words to search for. */
export interface Secret {
  readonly path: string;
  /** Why it is confidential, as a clause: "the petitioner keeps this address from the other side". */
  readonly why: string;
  readonly needles: readonly string[];
  /** The answer in words, the parts of an address joined by commas. */
  readonly value?: string;
}

/** Shorter words (a unit number, initials) stand in too many places to be searched for; their provenance is still checked. */
const shortestNeedle = 4;

const otherSideReads = (doc: Doc): boolean => doc.audience === 'filed' || doc.audience === 'served';

const isWithin = (path: string, record: string): boolean => path === record || path.startsWith(`${record}.`);

/** A box that says "keep this from the other side" tells nothing; nor does an age tell the date of birth. */
const tellsNothing = (inline: Answer | ExhibitReference): boolean =>
  inline.text.trim() === '' ||
  nodeAt(inline.from)?.kind === 'flag' ||
  (/(?:^|\.)bornOn$/.test(inline.from) && /^\d{1,3}$/.test(inline.text.trim()));

/** A place of a paper for the other side that shows what is confidential. */
export interface Leak {
  /** The answer that must stay confidential. */
  readonly secret: Secret;
  /** The words as they stand in the paper. */
  readonly passage: string;
  /** The answer that prints them, which may be another; absent for words of the template. */
  readonly path?: string;
}

/** The leak as a Problem of its paper. */
export const leakProblem = (doc: Doc, { secret, passage, path }: Leak): Problem => ({
  code: 'audience.confidential',
  severity: 'error',
  message: `This paper reaches the other side and shows ${secret.path}, which must stay confidential: ${secret.why}. Take it out of ${path === undefined ? 'the text' : path}, or lift the confidentiality.`,
  at: { in: 'document', document: doc.id, passage, ...(path === undefined ? {} : { path }) },
});

const printedFromSecrets = (doc: Doc, secrets: readonly Secret[]): ReadonlyMap<Inline, Leak> => {
  const found = new Map<Inline, Leak>();
  visitDocument(doc, {
    inlines: (run) => {
      for (const inline of run) {
        if (inline.kind !== 'answer' && inline.kind !== 'exhibit') continue;
        const secret = secrets.find(({ path }) => isWithin(inline.from, path));
        if (secret === undefined || tellsNothing(inline)) continue;
        found.set(inline, { secret, passage: inline.text, path: inline.from });
      }
    },
  });
  return found;
};

/** Longest first, so that a part of a longer needle is not found again where the whole was. */
const needlesOf = (secret: Secret): readonly string[] =>
  [...new Set(secret.needles.map(squashed))]
    .filter(({ length }) => length >= shortestNeedle)
    .sort((a, b) => b.length - a.length);

/** A paper, where in it the needles of its secrets stand, and what in it is known to be confidential already. */
interface Searched {
  readonly places: ReadonlyMap<string, readonly Found[]>;
  readonly known: ReadonlyMap<Inline, Leak>;
}

const overlap = (one: Found, other: Found): boolean =>
  one.inlines === other.inlines && one.from < other.to && one.to > other.from;

/** A leak in running text, and where it stands. */
export interface PlacedLeak extends Leak {
  readonly place: Found;
}

const foundInText = (secret: Secret, { places, known }: Searched): readonly PlacedLeak[] => {
  const taken: Found[] = [];
  const leaks: PlacedLeak[] = [];
  for (const place of needlesOf(secret).flatMap((needle) => places.get(needle) ?? [])) {
    if (taken.some((before) => overlap(place, before))) continue;
    taken.push(place);
    const { words, from, inlines } = passageAt(place);
    if (inlines.some((inline) => known.has(inline))) continue;
    leaks.push({ secret, passage: words, place, ...(from === undefined ? {} : { path: from }) });
  }
  return leaks;
};

const distinct = (leaks: readonly Leak[]): readonly Leak[] => {
  const seen = new Map(leaks.map((one) => [JSON.stringify([one.secret.path, one.passage, one.path]), one]));
  return [...seen.values()];
};

const leaksInText = (doc: Doc, secrets: readonly Secret[], known: Searched['known']): readonly PlacedLeak[] => {
  const searched = { places: findWords(doc, secrets.flatMap(needlesOf)), known };
  return secrets.flatMap((secret) => foundInText(secret, searched));
};

/** Every passage of a paper for the other side in which the words of a confidential answer stand that does not print there itself. */
export const placedLeaks = (doc: Doc, secrets: readonly Secret[]): readonly PlacedLeak[] =>
  otherSideReads(doc) && secrets.length > 0 ? leaksInText(doc, secrets, printedFromSecrets(doc, secrets)) : [];

/**
 * What in the paper must not reach the other side: every print of a confidential answer, and every passage in which its words
 * stand, wherever they were typed (case, accents, punctuation and spacing make no difference). Papers for the client or the office
 * are not checked.
 */
export const leaksOf = (doc: Doc, secrets: readonly Secret[]): readonly Leak[] => {
  if (!otherSideReads(doc) || secrets.length === 0) return [];
  const known = printedFromSecrets(doc, secrets);
  const inText = leaksInText(doc, secrets, known).map(({ place: _, ...leak }) => leak);
  return distinct([...known.values(), ...inText]);
};

/** The leaks of a paper as Problems, one for each place; see `leaksOf`. */
export const audienceProblems = (doc: Doc, secrets: readonly Secret[]): readonly Problem[] =>
  leaksOf(doc, secrets).map((leak) => leakProblem(doc, leak));
