import { type IsoDate, longDate } from '../dates.ts';
import { bold, h1, list, p, paper, row, table, text } from '../document/build.ts';
import type { Block, Doc } from '../document/model.ts';

/** What stands on a recovery sheet. */
export interface SheetContent {
  /** The recovery identity as 24 words, and as the text that age takes. */
  readonly words: readonly string[];
  readonly text: string;
  /** The random id of the vault, which names nobody. */
  readonly vaultId: string;
  /** The day of printing. */
  readonly on: IsoDate;
}

const columns = 4;
const columnWidth = 117;

const wordRows = (words: readonly string[]): Block => {
  const perColumn = Math.ceil(words.length / columns);
  const cell = (line: number, column: number): string => {
    const at = column * perColumn + line;
    return words[at] === undefined ? '' : `${at + 1}. ${words[at]}`;
  };
  const lines = Array.from({ length: perColumn }, (_, line) =>
    row(Array.from({ length: columns }, (__, column) => cell(line, column))),
  );
  const heads = Array.from({ length: columns }, () => [columnWidth, ''] as const);
  return { ...table(heads, lines), summary: 'The recovery words, numbered, down each column' };
};

const keyHead = /^AGE-SECRET-KEY-1/;

/** A long key in groups of eight letters, so that a person can copy it and keep the place. */
const grouped = (key: string): string => {
  const [head = ''] = keyHead.exec(key) ?? [];
  return [head, ...(key.slice(head.length).match(/.{1,8}/g) ?? [])].filter((part) => part !== '').join(' ');
};

const blocks = ({ words, text: key, vaultId, on }: SheetContent): readonly Block[] => [
  { kind: 'title', content: [text('Recovery sheet')] },
  p([
    'Whoever has this sheet can open the vault and read every matter in it. Keep it where you would keep a will: ',
    'away from the computer, and from anybody the matters are about. Do not photograph it, scan it, or send it.',
  ]),
  h1('The words'),
  p('Read down each column. Capital letters do not count.'),
  wordRows(words),
  h1('The same key as text'),
  p([bold(grouped(key))]),
  h1('How to use it'),
  list('numbers', [
    'In the program: choose to open the vault with the recovery words, type all 24 in order, then choose a new passphrase.',
    'With the program age, on any computer: type the text above without its spaces into a file, on one line, and run: age -d -i that-file matters/name.age. What comes out is the matter, with blank space at its end.',
    'If the sheet may have been seen: make a new one in the program. This sheet then opens nothing that is saved afterwards, but still opens older copies of the vault.',
  ]),
  p(
    `Vault ${vaultId.slice(0, 8)}, printed ${longDate(on)}. Check the words once, by opening the vault with them, before you rely on them.`,
  ),
];

/** The sheet with the recovery identity: one page, to be printed and kept on paper. It names nobody. */
export const recoverySheet = (content: SheetContent): Doc =>
  paper(content.on, blocks(content), {
    id: 'recovery-sheet',
    title: 'Recovery sheet',
    profile: 'letter',
    audience: 'office',
  });
