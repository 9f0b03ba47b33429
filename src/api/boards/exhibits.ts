import { checkAnswers } from '../../answers/check.ts';
import type { Exhibit } from '../../answers/evidence.ts';
import type { Answers } from '../../answers/schema.ts';
import { visitAnswers } from '../../answers/visit.ts';
import { formatPath, metaAt, parsePath } from '../../answers/walk.ts';
import type { IsoDate } from '../../dates.ts';
import { witnessName } from '../../facts/evidence.ts';
import { given } from '../../facts/words.ts';
import { exhibitWants } from '../../facts/worksheet/gaps.ts';
import type { Cell, ExhibitCard } from '../contract/boards.ts';
import type { ReplyOf } from '../contract.ts';
import { titleOf } from '../work/titles.ts';

/** The record that holds a cite: `incidents.0` for `incidents.0.exhibits.1.exhibit`. */
const holderOf = (path: string): string => {
  const parts = [...(parsePath(path) ?? [])];
  const list = parts.findLastIndex((part) => part === 'exhibits' || part === 'source');
  return formatPath(list < 0 ? parts : parts.slice(0, list));
};

/** By exhibit id: the records that cite it, each once. */
const citations = (answers: Answers): ReadonlyMap<string, readonly Cell[]> => {
  const cited = new Map<string, Cell[]>();
  visitAnswers(answers, ({ path, node, value }) => {
    if (node.meta.refersTo !== 'exhibits' || typeof value !== 'string') return;
    const holder = holderOf(formatPath(path));
    const known = cited.get(value) ?? [];
    if (!known.some((cell) => cell.path === holder)) known.push({ text: titleOf(holder, answers), path: holder });
    cited.set(value, known);
  });
  return cited;
};

const wordsFor = (path: string, choice: string | undefined): string =>
  choice === undefined ? '' : (metaAt(path)?.choices?.[choice] ?? choice);

const authentication = ({ authentication: how, affidavit }: Exhibit): string => {
  const words = given(how);
  if (words !== undefined) return words;
  return affidavit === undefined ? '' : `Records affidavit: ${wordsFor('exhibits.*.affidavit', affidavit)}`;
};

interface Known {
  readonly answers: Answers;
  readonly cited: ReadonlyMap<string, readonly Cell[]>;
  /** By path, what does not agree. */
  readonly wrong: ReadonlyMap<string, string>;
}

const problemsOf = (exhibit: Exhibit, path: string, { cited, wrong }: Known): string[] => [
  ...(given(exhibit.mark) === undefined ? ['No mark. Give it the next letter or number.'] : []),
  ...[wrong.get(`${path}.mark`)].filter((message) => message !== undefined),
  ...exhibitWants(exhibit),
  ...((cited.get(exhibit.id) ?? []).length === 0 ? ['Nothing cites it.'] : []),
];

const cardOf = (exhibit: Exhibit, index: number, known: Known): ExhibitCard => {
  const path = `exhibits.${index}`;
  return {
    id: exhibit.id,
    path,
    sticker: given(exhibit.mark) ?? '',
    title: given(exhibit.description) ?? '',
    kind: wordsFor('exhibits.*.kind', exhibit.kind),
    pages: exhibit.pages === undefined ? '' : String(exhibit.pages),
    sponsor: witnessName(known.answers, exhibit.sponsor) ?? '',
    authenticated: authentication(exhibit),
    status: wordsFor('exhibits.*.status', exhibit.status),
    citedBy: [...(known.cited.get(exhibit.id) ?? [])],
    problems: problemsOf(exhibit, path, known),
  };
};

/** The exhibits in the order of the answers, each with what cites it and what it still wants. */
export const exhibitsBoard = (answers: Answers, today: IsoDate): ReplyOf<'board.exhibits'> => {
  const wrong = checkAnswers(answers, today).flatMap(({ at, message }) =>
    at.in === 'answers' ? [[at.path, message] as const] : [],
  );
  const known: Known = { answers, cited: citations(answers), wrong: new Map(wrong) };
  return { exhibits: (answers.exhibits ?? []).map((exhibit, index) => cardOf(exhibit, index, known)) };
};
