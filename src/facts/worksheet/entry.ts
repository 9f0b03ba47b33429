import type { ExhibitCite, FuzzyDate } from '../../answers/common.ts';
import type { Answers } from '../../answers/schema.ts';
import type { FactorEntry } from '../../answers/term.ts';
import { citeText, exhibitMark, paragraphsText, witnessRole } from '../evidence.ts';
import { type Fact, fact } from '../fact.ts';
import { headingDate, tableDate } from '../fuzzy.ts';
import { aFact, aFlag, aWord, type FactsOf, listOf, recordOf } from '../shape.ts';

/** One row of evidence: date, event, where it stands (petition, exhibits, another source), witness and weight. */
export const entryShape = recordOf({
  date: aFact,
  event: aFact,
  /** Ids of incidents, for "Pet. ¶ 12" from our own petition. */
  refs: aWord,
  /** "Pet. ¶ 12" as numbered in the petition that was served. */
  served: aFact,
  hasServed: aFlag,
  /** "Ex. B at 2", one a line. */
  cites: listOf(aFact),
  source: aFact,
  hasSource: aFlag,
  witness: aFact,
  hasWitness: aFlag,
  weight: aFact,
  hasWeight: aFlag,
  isGenerated: aFlag,
});
/** One row of evidence under a factor. */
export type EntryFacts = FactsOf<typeof entryShape>;

/** Where an exhibit is cited: "Ex. B at 2" and its mark; both undefined when the exhibit has no mark yet. */
export interface Cite {
  readonly text: string | undefined;
  readonly mark: string | undefined;
  readonly from: string;
}

/** What a row is made of, from an entry that a person wrote or from the answers by derivation. */
export interface Evidence {
  readonly from: string;
  readonly date: string | undefined;
  /** The same, as the narrow column prints it. */
  readonly shortDate: string | undefined;
  readonly event: string | undefined;
  /** The answer that says what happened. */
  readonly eventFrom: string;
  readonly incident: string | undefined;
  readonly served: string | undefined;
  readonly cites: readonly Cite[];
  readonly source: string | undefined;
  readonly witness: string | undefined;
  readonly weight: string | undefined;
  readonly isGenerated: boolean;
}

const servedParagraphs = (answers: Answers, id: string | undefined): string | undefined => {
  const incident = answers.incidents?.find((candidate) => candidate.id === id);
  const text = paragraphsText(incident?.petitionParagraphs);
  return text === undefined ? undefined : `Pet. ${text}`;
};

/** The date of an entry: its own, else that of its incident. */
const dateOf = (answers: Answers, { on, incident }: FactorEntry): FuzzyDate | undefined =>
  on?.on === undefined ? answers.incidents?.find(({ id }) => id === incident)?.on : on;

/** The cites of the record at `from`. */
const citesOf = (answers: Answers, cites: readonly ExhibitCite[] | undefined, from: string): readonly Cite[] =>
  (cites ?? []).map((cite, at) => ({
    text: citeText(answers, cite),
    mark: exhibitMark(answers, cite.exhibit),
    from: `${from}.exhibits.${at}`,
  }));

/** The evidence that a person entered under a factor. */
export const enteredEvidence = (answers: Answers, entry: FactorEntry, from: string): Evidence => ({
  from,
  date: headingDate(dateOf(answers, entry)),
  shortDate: tableDate(dateOf(answers, entry)),
  event: entry.event,
  eventFrom: `${from}.event`,
  incident: entry.incident,
  served: servedParagraphs(answers, entry.incident),
  cites: citesOf(answers, entry.exhibits, from),
  source: entry.source,
  witness: witnessRole(answers, entry.witness),
  weight: entry.weight,
  isGenerated: false,
});

/** Evidence that follows from an incident. `event` is its first sentence. */
export const incidentEvidence = (answers: Answers, index: number): Evidence | undefined => {
  const incident = answers.incidents?.[index];
  if (incident === undefined) return undefined;
  const from = `incidents.${index}`;
  return {
    from,
    date: headingDate(incident.on),
    shortDate: tableDate(incident.on),
    event: firstSentence(incident.account) ?? incident.place,
    eventFrom: `${from}.account`,
    incident: incident.id,
    served: servedParagraphs(answers, incident.id),
    cites: citesOf(answers, incident.exhibits, from),
    source: undefined,
    witness: witnessRole(answers, incident.witnesses?.[0]),
    weight: undefined,
    isGenerated: true,
  };
};

/** Most letters of an event that is generated. */
export const longestEvent = 160;

/** A stop that ends a sentence: not after an initial or a title, and not before a small letter ("3:40 p.m. he came"). */
const sentenceEnd = /^.*?(?<!\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|No|St|Ex|Exs))[.!?](?=\s+[^\s\p{Ll}]|\s*$|["”])["”]?/su;

/** The text, ended at a word with "…" when it has more letters than these. */
export const shortened = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest);
  const kept = text.slice(0, space > 0 ? space : longest).replace(/[,;:]$/, '');
  return `${kept} …`;
};

/** The first sentence of an account, shortened when it is longer than a row takes. */
export const firstSentence = (account: string | undefined): string | undefined => {
  const text = account?.trim() ?? '';
  return text === '' ? undefined : shortened(sentenceEnd.exec(text)?.[0] ?? text, longestEvent);
};

const known = (text: string | undefined): boolean => text !== undefined && text !== '';

/** The row as the worksheet prints it. `ownPetition` when the petition is ours, so that its paragraphs are numbered by us. */
export const entryFacts = (evidence: Evidence, ownPetition: boolean): EntryFacts => {
  const { from, isGenerated } = evidence;
  const part = (name: string): string => (isGenerated ? from : `${from}.${name}`);
  const line = (text: string | undefined, path: string): Fact => fact(text, path);
  return {
    date: line(evidence.shortDate, part('on')),
    event: fact(evidence.event, evidence.eventFrom, { label: 'event', blank: 'date' }),
    refs: ownPetition && evidence.incident !== undefined ? `incident.${evidence.incident}` : '',
    served: line(evidence.served, part('incident')),
    hasServed: !ownPetition && known(evidence.served),
    cites: evidence.cites.filter(({ text }) => text !== undefined).map(({ text, from: path }) => line(text, path)),
    source: line(evidence.source, part('source')),
    hasSource: known(evidence.source),
    witness: line(evidence.witness, part('witness')),
    hasWitness: known(evidence.witness),
    weight: line(evidence.weight, part('weight')),
    hasWeight: known(evidence.weight),
    isGenerated,
  };
};
