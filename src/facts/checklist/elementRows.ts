import type { Incident } from '../../answers/incident.ts';
import { type Answers, currentFormat } from '../../answers/schema.ts';
import type { Element } from '../../law/elements/element.ts';
import { type ElementStatus, elementStatus, elements } from '../../law/elements.ts';
import { ruleOf } from '../../law/rules.ts';
import { exhibitMark, exhibitsText, paragraphsText } from '../evidence.ts';
import { type Fact, fact } from '../fact.ts';
import { tableDate } from '../fuzzy.ts';
import { aFact, aFlag, aWord, type FactsOf, listOf, recordOf } from '../shape.ts';

/** One element: its head, what must be shown, its rules, the paragraphs and exhibits that allege it, and the gaps to test. */
export const elementRowShape = recordOf({
  heading: aWord,
  shows: aWord,
  rules: listOf(aWord),
  /** "¶¶ 10–11, 14–16". */
  paragraphs: aFact,
  hasParagraphs: aFlag,
  /** "Exs. A, C, D". */
  exhibits: aFact,
  hasExhibits: aFlag,
  isAlleged: aFlag,
  /** Some of it is alleged, not all that the element takes. */
  isPartly: aFlag,
  /** It is alleged in full, and our side disputes none of its incidents. */
  isUndisputed: aFlag,
  /** No ground is known yet: the cells are for a pen. */
  isBlank: aFlag,
  gaps: listOf(aFact),
  /** Every gap of it stands at an element above. */
  isAsAbove: aFlag,
});
/** What Petitioner must show, where the petition alleges it, and what to test. */
export type ElementRow = FactsOf<typeof elementRowShape>;

interface Spoken {
  readonly incident: Incident;
  readonly index: number;
}

const incidentsOf = (answers: Answers, status: ElementStatus): readonly Spoken[] =>
  (answers.incidents ?? [])
    .map((incident, index) => ({ incident, index }))
    .filter(({ incident }) => status.incidents.includes(incident.id));

const paragraphsOf = (spoken: readonly Spoken[]): Fact => {
  const typed = spoken.flatMap(({ incident }) => incident.petitionParagraphs ?? []);
  const first = spoken[0]?.index ?? 0;
  return fact(paragraphsText(typed.join(', ')), `incidents.${first}.petitionParagraphs`);
};

const exhibitsOf = (answers: Answers, spoken: readonly Spoken[]): Fact => {
  const cites = spoken.flatMap(({ incident }) => incident.exhibits ?? []);
  const marks = cites.flatMap(({ exhibit }) => exhibitMark(answers, exhibit) ?? []);
  return fact(exhibitsText(marks), `incidents.${spoken[0]?.index ?? 0}.exhibits`);
};

const gapsOf = ({ incident, index }: Spoken): readonly Fact[] => {
  const from = `incidents.${index}`;
  const date = tableDate(incident.on) ?? 'Undated';
  const count = (incident.inconsistencies ?? []).length;
  return [
    ...(count > 0
      ? [
          fact(
            `${date}: ${count === 1 ? 'a statement does' : `${count} statements do`} not agree`,
            `${from}.inconsistencies`,
          ),
        ]
      : []),
    ...(incident.on?.about === true ? [fact(`${date}: no exact date`, `${from}.on`)] : []),
    ...(incident.police?.called === false ? [fact(`${date}: no report to police`, `${from}.police.called`)] : []),
    ...((incident.exhibits ?? []).length === 0 ? [fact(`${date}: no exhibit`, `${from}.exhibits`)] : []),
  ];
};

/** Most gaps that one element lists: the cell is narrow, and each incident has its own page in the outline. */
const mostGaps = 6;

const rowOf = (answers: Answers, status: ElementStatus): ElementRow => {
  const spoken = incidentsOf(answers, status);
  const paragraphs = paragraphsOf(spoken);
  const exhibits = exhibitsOf(answers, spoken);
  return {
    heading: status.element.heading,
    shows: status.element.shows,
    rules: status.element.rules.filter((rule) => ruleOf(rule).caseName === undefined),
    paragraphs,
    hasParagraphs: paragraphs.text !== undefined,
    exhibits,
    hasExhibits: exhibits.text !== undefined,
    isAlleged: status.status === 'alleged',
    isPartly: status.status !== 'alleged' && spoken.length > 0,
    isUndisputed:
      status.status === 'alleged' &&
      spoken.length > 0 &&
      spoken.every(({ incident }) => incident.status === 'undisputed'),
    isBlank: false,
    gaps: spoken.flatMap((each) => gapsOf(each)),
    isAsAbove: false,
  };
};

/** A gap prints once, at the first element it concerns; a row whose gaps all stand above says so. */
const saidOnce = (rows: readonly ElementRow[]): readonly ElementRow[] => {
  const said = new Set<string>();
  return rows.map((row) => {
    const fresh = row.gaps.filter(({ text = '' }) => !said.has(text)).slice(0, mostGaps);
    for (const { text = '' } of fresh) said.add(text);
    return { ...row, gaps: fresh, isAsAbove: row.gaps.length > 0 && fresh.length === 0 };
  });
};

const blankRow = (element: Element): ElementRow => ({
  ...rowOf(emptyAnswers, { element, ground: element.ground, status: 'missing', incidents: [], answeredAt: [] }),
  isBlank: true,
});

const emptyAnswers: Answers = { format: currentFormat };

/**
 * The elements of every ground that the petition pleads, each with its allegations and the gaps to test; every element, for a
 * pen, while no ground is known.
 */
export const elementRows = (answers: Answers): readonly ElementRow[] => {
  const pleaded = elementStatus(answers);
  return pleaded.length === 0 ? elements.map(blankRow) : saidOnce(pleaded.map((status) => rowOf(answers, status)));
};
