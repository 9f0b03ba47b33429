import type { Incident } from '../../answers/incident.ts';
import type { Answers } from '../../answers/schema.ts';
import { citeText, paragraphsText } from '../evidence.ts';
import { headingDate } from '../fuzzy.ts';
import { incidentsInOrder, type Placed } from '../incidents.ts';
import { fullName, series, withStop } from '../words.ts';
import type { OutlineChapter, OutlineQuestion } from './chapter.ts';

const petitionSource = (incident: Incident): string => {
  const paragraphs = paragraphsText(incident.petitionParagraphs);
  return paragraphs === undefined ? 'Petition' : `Pet. ${paragraphs}`;
};

const question = (
  placed: Placed,
  part: string,
  text: string,
  more: Partial<OutlineQuestion> = {},
): OutlineQuestion => ({
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
  question(placed, part, text, { source: undefined, refs: `incident.${placed.incident.id}` });

const dayOf = (incident: Incident): string => {
  const date = headingDate(incident.on);
  if (date === undefined) return 'that day';
  return date.startsWith('About') ? date.replace('About', 'about') : date;
};

/** With a small first letter, unless it looks like a name, a quotation or an abbreviation. */
const lower = (text: string): string =>
  /^(?:The|A|An|She|He|They|It|Respondent’s|His|Her)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

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
          question(placed, `${part}.petitionSays`, withStop(`You swore that ${lower(entry.petitionSays)}`), {
            commit: `Read ${petitionSource(placed.incident).replace('Pet. ', '')}.`,
            credit: 'Verified petition.',
          }),
        ];
  const second =
    entry.otherSays === undefined
      ? []
      : [
          question(placed, `${part}.otherSays`, withStop(`Before that you said ${lower(entry.otherSays)}`), {
            source,
            sourceFrom: `incidents.${placed.index}.${part}.source`,
            confront: source === undefined ? undefined : `Read ${source}.`,
            ifDenied: source === undefined ? undefined : `${source}; Rowe.`,
            statement: entry.otherSays,
            at: entry.source?.at,
          }),
        ];
  return [...first, ...second];
};

const aboutPetitioner = (answers: Answers, placed: Placed): readonly OutlineQuestion[] => {
  const { incident } = placed;
  const day = dayOf(incident);
  const isAbout = incident.on?.about === true;
  return [
    question(
      placed,
      'on',
      `You say that this happened ${incident.on?.about === true || incident.on?.on === undefined ? day : `on ${day}`}.`,
    ),
    ...(isAbout ? [question(placed, 'on', 'You do not give the exact day.')] : []),
    ...(incident.police?.called === false
      ? [question(placed, 'police.called', 'You did not call the police that day.')]
      : []),
    ...(incident.injuries === undefined
      ? [question(placed, 'injuries', 'Your petition states no injury from that day.')]
      : []),
    ...(incident.treatment === undefined
      ? [question(placed, 'treatment', 'Your petition states no treatment for that day.')]
      : []),
    ...((incident.exhibits ?? []).length === 0
      ? [question(placed, 'exhibits', 'No photograph or message from that day is attached.')]
      : []),
    ...((incident.witnesses ?? []).length === 0
      ? [question(placed, 'witnesses', 'Your petition names no other witness to it.')]
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
    ownQuestion(
      placed,
      'on',
      `You had contact with Petitioner ${incident.on?.about === true || incident.on?.on === undefined ? dayOf(incident) : `on ${dayOf(incident)}`}.`,
    ),
    ...(incident.place === undefined
      ? []
      : [ownQuestion(placed, 'place', `The place was ${stripEnd(incident.place)}.`)]),
    ...cites.map(({ text, at, description }) =>
      question(
        placed,
        `exhibits.${at}`,
        `You have seen ${text.replace(/\u00a0at\u00a0.*$/, '')}${description === undefined ? '' : `, ${stripEnd(description)}`}.`,
        {
          source: text,
          sourceFrom: `incidents.${index}.exhibits.${at}`,
        },
      ),
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
