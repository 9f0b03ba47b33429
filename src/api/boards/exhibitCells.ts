import type { ExhibitCite } from '../../answers/common.ts';
import type { Answers } from '../../answers/schema.ts';
import { citeText } from '../../facts/evidence.ts';
import type { Cell } from '../contract/boards.ts';

/** The exhibits that the record at `from` cites, as cells: "Ex. B at 2". Without a mark, the exhibit's description names it. */
export const exhibitCells = (
  answers: Answers,
  cites: readonly ExhibitCite[] | undefined,
  from: string,
): readonly Cell[] =>
  (cites ?? []).flatMap((cite, at) => {
    const named = answers.exhibits?.find(({ id }) => id === cite.exhibit)?.description;
    const text = citeText(answers, cite) ?? named;
    return text === undefined ? [] : [{ text, path: `${from}.exhibits.${at}` }];
  });
