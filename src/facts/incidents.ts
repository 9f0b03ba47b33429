import type { Incident } from '../answers/incident.ts';
import type { PersonName } from '../answers/person.ts';
import type { Answers } from '../answers/schema.ts';
import { answerRef, fact } from './fact.ts';
import { headingDate, sortKey } from './fuzzy.ts';
import { aFact, aFlag, answersAt, aWord, type FactsOf, listOf, recordOf } from './shape.ts';

/** The cites of an incident's exhibits that support one part of it. */
const cites = listOf(answersAt('incidents.*.exhibits.*'));

/** The incidents under `facts.incidents`, oldest first: what an incident's paragraphs need to know beyond its answers. */
export const incidentsShape = listOf(
  recordOf({
    answer: answersAt('incidents.*'),
    id: aWord,
    /** "About June 20, 2026", for the heading. */
    date: aFact,
    children: listOf(answersAt('children.*')),
    /** Witnesses other than the parties. */
    witnesses: listOf(answersAt('witnesses.*')),
    /** Children were present, and the account does not say so itself. */
    showsChildren: aFlag,
    accountCites: cites,
    injuryCites: cites,
    fearCites: cites,
    policeCites: cites,
    hasInjuries: aFlag,
    hasFear: aFlag,
    /** The police have a paragraph of their own. */
    tellsPolice: aFlag,
    /** The police stand in the paragraph of the injuries, where no fear is told between them. */
    mergesPolice: aFlag,
  }),
);

/** The incidents of a case as papers tell them, oldest first. */
export type IncidentFacts = FactsOf<typeof incidentsShape>;

/** An incident and where it stands in the answer file. */
export interface Placed {
  readonly incident: Incident;
  readonly index: number;
}

/** The incidents, oldest first; those without a date last, in the order of the file. */
export const incidentsInOrder = (answers: Answers): readonly Placed[] =>
  (answers.incidents ?? [])
    .map((incident, index) => ({ incident, index }))
    .sort((a, b) => compare(sortKey(a.incident.on), sortKey(b.incident.on)) || a.index - b.index);

const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

const citesFor = (placed: Placed, part: 'account' | 'injuries' | 'fear' | 'police') =>
  (placed.incident.exhibits ?? []).flatMap((cite, at) =>
    (cite.supports ?? 'account') === part ? [answerRef(`incidents.${placed.index}.exhibits.${at}`)] : [],
  );

const isGiven = (...texts: readonly (string | undefined)[]): boolean =>
  texts.some((text) => text !== undefined && text.trim() !== '');

const hasPolice = ({ police }: Incident): boolean =>
  police !== undefined &&
  (isGiven(police.account, police.agency, police.officer, police.reportNumber, police.whyNot) ||
    police.called !== undefined ||
    police.arrested === true);

const wordsOf = (name: string | undefined): readonly string[] =>
  (name ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');

const suffixes = ['jr.', 'jr', 'sr.', 'sr', 'ii', 'iii', 'iv'];

const isNamed = (words: readonly string[], party: PersonName | undefined): boolean => {
  const first = wordsOf(party?.first);
  const last = wordsOf(party?.last);
  const suffix = wordsOf(party?.suffix);
  const name = words.filter((word) => !suffixes.includes(word) || suffix.includes(word));
  if (first.length === 0 || last.length === 0 || name.length < words.length) return false;
  const plain = name.filter((word) => !suffix.includes(word));
  return first.every((word, at) => plain[at] === word) && last.every((word, at) => plain.at(at - last.length) === word);
};

/** The parties stand on the list of witnesses too, with or without a middle name; that they saw it goes without saying. */
const isParty = (answers: Answers, name: string | undefined): boolean =>
  [answers.petitioner?.name, answers.respondent?.name].some((party) => isNamed(wordsOf(name), party));

const witnessRefs = (answers: Answers, placed: Placed) =>
  (placed.incident.witnesses ?? []).flatMap((id) => {
    const index = (answers.witnesses ?? []).findIndex((witness) => witness.id === id);
    const witness = answers.witnesses?.[index];
    return witness?.name === undefined || isParty(answers, witness.name) ? [] : [answerRef(`witnesses.${index}`)];
  });

const childRefs = (answers: Answers, placed: Placed) =>
  (placed.incident.childrenPresent ?? []).flatMap((id) => {
    const index = (answers.children ?? []).findIndex((child) => child.id === id);
    return index < 0 ? [] : [answerRef(`children.${index}`)];
  });

/** The incidents as papers tell them. */
export const incidentFacts = (answers: Answers): IncidentFacts =>
  incidentsInOrder(answers).map((placed) => {
    const { incident, index } = placed;
    const injuryCites = citesFor(placed, 'injuries');
    const fearCites = citesFor(placed, 'fear');
    const policeCites = citesFor(placed, 'police');
    const hasInjuries = isGiven(incident.injuries, incident.treatment) || injuryCites.length > 0;
    const hasFear = isGiven(incident.fear) || fearCites.length > 0;
    const police = hasPolice(incident) || policeCites.length > 0;
    const mergesPolice = police && hasInjuries && !hasFear;
    return {
      answer: answerRef(`incidents.${index}`),
      id: incident.id,
      date: fact(headingDate(incident.on), `incidents.${index}.on`, { label: 'date', blank: 'date' }),
      children: childRefs(answers, placed),
      witnesses: witnessRefs(answers, placed),
      showsChildren:
        childRefs(answers, placed).length > 0 && !/\bchild(?:ren)?\b|\b[A-Z]\.\s?[A-Z]\./.test(incident.account ?? ''),
      accountCites: citesFor(placed, 'account'),
      injuryCites,
      fearCites,
      policeCites,
      hasInjuries,
      hasFear,
      tellsPolice: police && !mergesPolice,
      mergesPolice,
    };
  });
