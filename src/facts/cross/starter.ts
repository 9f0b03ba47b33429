import type { Incident } from '../../answers/incident.ts';
import type { Answers } from '../../answers/schema.ts';
import { ruleOf } from '../../law/rules.ts';
import { citeText, paragraphsText } from '../evidence.ts';
import { datedPhrase, headingDate } from '../fuzzy.ts';
import { incidentsInOrder, type Placed } from '../incidents.ts';
import { fullName, series, withStop } from '../words.ts';
import type { OutlineChapter, OutlineQuestion } from './chapter.ts';

const petitionSource = (incident: Incident): string => {
  const paragraphs = paragraphsText(incident.petitionParagraphs);
  return paragraphs === undefined ? 'Petition' : `Pet. ${paragraphs}`;
};

/** What makes a question its own: the part of the incident it was read from, its words, and anything other than usual. */
type Made = { readonly part: string; readonly text: string } & Partial<Omit<OutlineQuestion, 'from' | 'text'>>;

const question = (placed: Placed, { part, text, ...more }: Made): OutlineQuestion => ({
  from: `incidents.${placed.index}.${part}`,
  text,
  source: petitionSource(placed.incident),
  sourceFrom: `incidents.${placed.index}.petitionParagraphs`,
  commit: undefined,
  credit: undefined,
  confront: undefined,
  ifDenied: undefined,
  statement: undefined,
  at: undefined,
  expects: undefined,
  isGenerated: true,
  isReviewed: false,
  refs: '',
  ...more,
});

/** A question whose source is our own petition: its paragraphs are numbered when the papers are made. */
const ownQuestion = (placed: Placed, part: string, text: string): OutlineQuestion =>
  question(placed, { part, text, source: undefined, refs: `incident.${placed.incident.id}` });

/** "on June 20, 2026", "in March 2025", "about June 20, 2026"; "that day" when no date is given. */
const dayOf = (incident: Incident): string => datedPhrase(incident.on) ?? 'that day';

/** The words in quotation marks, with one full stop; words that are quoted already stay as they are. */
const quoted = (text: string): string => {
  const trimmed = text.trim();
  return /^["“].*["”]$/.test(trimmed) ? withStop(trimmed) : `“${withStop(trimmed)}”`;
};

const stripEnd = (text: string): string => text.trim().replace(/[.;]+$/, '');

const inconsistency = (answers: Answers, placed: Placed, at: number): readonly OutlineQuestion[] => {
  const entry = placed.incident.inconsistencies?.[at];
  if (entry === undefined) return [];
  const part = `inconsistencies.${at}`;
  const source = entry.source === undefined ? undefined : citeText(answers, entry.source);
  const first =
    entry.petitionSays === undefined
      ? []
      : [
          question(placed, {
            part: `${part}.petitionSays`,
            text: `The petition says, ${quoted(entry.petitionSays)}`,
            commit: `Read ${petitionSource(placed.incident).replace('Pet. ', '')}.`,
            credit: 'Verified petition.',
          }),
        ];
  const second =
    entry.otherSays === undefined
      ? []
      : [
          question(placed, {
            part: `${part}.otherSays`,
            text: `${source === undefined ? 'Another statement' : source.replace(/\u00a0at\u00a0.*$/, '')} says, ${quoted(entry.otherSays)}`,
            source,
            sourceFrom: `incidents.${placed.index}.${part}.source`,
            confront: source === undefined ? undefined : `Read ${source}.`,
            ifDenied: source === undefined ? undefined : `${source}; ${ruleOf('impeachment').short}.`,
            statement: entry.otherSays,
            at: entry.source?.at,
          }),
        ];
  return [...first, ...second];
};

const aboutPetitioner = (answers: Answers, placed: Placed): readonly OutlineQuestion[] => {
  const { incident } = placed;
  const isAbout = incident.on?.about === true;
  return [
    question(placed, { part: 'on', text: `You say that this happened ${dayOf(incident)}.` }),
    ...(isAbout ? [question(placed, { part: 'on', text: 'You do not give the exact day.' })] : []),
    ...(incident.police?.called === false
      ? [question(placed, { part: 'police.called', text: 'You did not call the police that day.' })]
      : []),
    ...(incident.injuries === undefined
      ? [question(placed, { part: 'injuries', text: 'Your petition states no injury from that day.' })]
      : []),
    ...(incident.treatment === undefined
      ? [question(placed, { part: 'treatment', text: 'Your petition states no treatment for that day.' })]
      : []),
    ...((incident.exhibits ?? []).length === 0
      ? [question(placed, { part: 'exhibits', text: 'No photograph or message from that day is attached.' })]
      : []),
    ...((incident.witnesses ?? []).length === 0
      ? [question(placed, { part: 'witnesses', text: 'Your petition names no other witness to it.' })]
      : []),
    ...(incident.inconsistencies ?? []).flatMap((_, at) => inconsistency(answers, placed, at)),
  ];
};

const aboutRespondent = (answers: Answers, placed: Placed): readonly OutlineQuestion[] => {
  const { incident, index } = placed;
  const seen = new Set<string>();
  const cites = (incident.exhibits ?? []).flatMap((cite, at) => {
    if (seen.has(cite.exhibit)) return [];
    seen.add(cite.exhibit);
    const text = citeText(answers, cite);
    return text === undefined
      ? []
      : [{ text, at, description: answers.exhibits?.find(({ id }) => id === cite.exhibit)?.description }];
  });
  return [
    ownQuestion(placed, 'on', `You had contact with Petitioner ${dayOf(incident)}.`),
    ...(incident.place === undefined
      ? []
      : [
          ownQuestion(
            placed,
            'place',
            `It happened ${/^(?:at|in|on|outside|inside|near|by|before|behind|from|along|between|under|over|across)\b/i.test(incident.place) ? '' : 'in '}${stripEnd(incident.place)}.`,
          ),
        ]),
    ...cites.map(({ text, at, description }) =>
      question(placed, {
        part: `exhibits.${at}`,
        text: `You have seen ${text.replace(/\u00a0at\u00a0.*$/, '')}${description === undefined ? '' : `, ${stripEnd(description)}`}.`,
        source: text,
        sourceFrom: `incidents.${index}.exhibits.${at}`,
      }),
    ),
    ...(incident.police?.arrested === true
      ? [ownQuestion(placed, 'police.arrested', 'The police arrested you that day.')]
      : []),
  ];
};

const serves = (incident: Incident): string | undefined =>
  incident.acts === undefined || incident.acts.length === 0 ? undefined : series(incident.acts.map(plainAct));
const plainAct = (act: string): string => act.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

const chapterOf = (answers: Answers, placed: Placed): OutlineChapter => {
  const { incident, index } = placed;
  const asksPetitioner = answers.matter?.side === 'respondent';
  const party = asksPetitioner ? 'petitioner' : 'respondent';
  const person = answers[party];
  return {
    id: `starter-${incident.id}`,
    from: `incidents.${index}`,
    witness: fullName(person?.name),
    witnessFrom: `${party}.name`,
    pronoun: person?.pronoun,
    title: headingDate(incident.on) ?? incident.place,
    goal: undefined,
    serves: serves(incident),
    stop: undefined,
    notes: undefined,
    questions: asksPetitioner ? aboutPetitioner(answers, placed) : aboutRespondent(answers, placed),
    madeFrom: [
      asksPetitioner ? petitionSource(incident) : 'the petition',
      ...new Set((incident.exhibits ?? []).map((cite) => citeText(answers, { exhibit: cite.exhibit }) ?? '')),
    ]
      .filter((text) => text !== '')
      .join(', '),
  };
};

/** Most incidents that the starter outline takes, newest first: an outline is for a hearing, not an archive. */
const mostChapters = 12;

/**
 * A first outline where nobody has written one: a chapter for each disputed incident, from what the answers say and leave out.
 * Every question is marked as generated until a person reviews it. Goals are left to the person.
 */
export const starterOutline = (answers: Answers): readonly OutlineChapter[] => {
  const disputed = incidentsInOrder(answers).filter(({ incident }) => incident.status !== 'undisputed');
  return disputed.slice(-mostChapters).map((placed) => chapterOf(answers, placed));
};
