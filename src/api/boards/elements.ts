import type { Answers } from '../../answers/schema.ts';
import { valueAt } from '../../answers/walk.ts';
import { tableDate } from '../../facts/fuzzy.ts';
import { given } from '../../facts/words.ts';
import type { Ground } from '../../law/elements/element.ts';
import { type ElementStatus, elementStatus, elements } from '../../law/elements.ts';
import { needsVerifying, ruleOf } from '../../law/rules.ts';
import type { Cell, Element } from '../contract/boards.ts';
import type { ReplyOf } from '../contract.ts';
import { titleOf } from '../work/titles.ts';
import { exhibitCells } from './exhibitCells.ts';

const grounds: readonly { readonly key: Ground; readonly title: string }[] = [
  { key: 'domesticViolence', title: 'Domestic violence' },
  { key: 'stalking', title: 'Stalking' },
  { key: 'sexualAssault', title: 'Sexual assault' },
];

const incidentCell = (answers: Answers, id: string): readonly Cell[] => {
  const index = (answers.incidents ?? []).findIndex((incident) => incident.id === id);
  const incident = answers.incidents?.[index];
  if (incident === undefined) return [];
  const words = [tableDate(incident.on) ?? 'Undated', given(incident.place)].filter((part) => part !== undefined);
  const [exhibit] = exhibitCells(answers, incident.exhibits, `incidents.${index}`);
  const source =
    exhibit === undefined ? {} : { source: exhibit.text, ...(exhibit.path && { sourcePath: exhibit.path }) };
  return [{ text: words.join(', '), path: `incidents.${index}`, ...source }];
};

const answerCell = (answers: Answers, path: string): Cell => {
  const value = valueAt(answers, path);
  return { text: typeof value === 'string' ? value : titleOf(path, answers), path };
};

const elementRow = (answers: Answers, { element, incidents, answeredAt, gap = '' }: ElementStatus): Element => {
  const rules = element.rules.map(ruleOf);
  return {
    key: element.key,
    title: element.heading,
    statute: rules
      .filter(({ caseName }) => caseName === undefined)
      .map(({ citation }) => citation)
      .join('; '),
    isUnverified: rules.some(needsVerifying),
    shownBy: [
      ...incidents.flatMap((id) => incidentCell(answers, id)),
      ...answeredAt.map((path) => answerCell(answers, path)),
    ],
    gap,
  };
};

/** An element of a ground that nobody pleads: what would have to be shown, and nothing else. */
const unpleaded = (answers: Answers, ground: Ground): readonly Element[] =>
  elements
    .filter((element) => element.ground === ground)
    .map((element) => elementRow(answers, { element, ground, status: 'missing', incidents: [], answeredAt: [] }));

/** What each ground takes, what shows it, and what is lacking; the elements of a ground that is not pleaded have no gaps. */
export const elementsBoard = (answers: Answers): ReplyOf<'board.elements'> => {
  const known = elementStatus(answers);
  return {
    grounds: grounds.map(({ key, title }) => {
      const isPleaded = answers.grounds?.[key]?.pleaded === true;
      const own = known.filter(({ ground }) => ground === key);
      const rows = isPleaded ? own.map((status) => elementRow(answers, status)) : unpleaded(answers, key);
      return { key, title, isPleaded, elements: [...rows] };
    }),
  };
};
