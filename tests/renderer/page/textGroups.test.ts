import { expect, test } from 'vitest';
import { type TextBlock, textGroups } from '../../../renderer/page/textGroups.ts';

const block = (kind: TextBlock['kind'], text = ''): TextBlock => ({
  kind,
  page: 1,
  parts: text === '' ? [] : [{ text }],
});
const row = (...cells: string[]): TextBlock[] => [
  block('row'),
  ...cells.map((text) => ({ ...block('cell'), parts: [{ text }] })),
];

test('rows of as many cells are one table, and items that follow each other one list', () => {
  const groups = textGroups([
    block('heading', 'Evidence'),
    ...row('Date', 'Event'),
    ...row('March 8', 'Wrist'),
    block('item', 'one'),
    block('item', 'two'),
    block('paragraph', 'End.'),
  ]);
  expect(groups.map((group) => group.kind)).toEqual(['line', 'table', 'list', 'line']);
});

test('a row with another number of cells begins another table', () => {
  const groups = textGroups([...row('a', 'b'), ...row('c', 'd', 'e')]);
  expect(groups.map((group) => (group.kind === 'table' ? group.rows.map((cells) => cells.length) : []))).toEqual([
    [2],
    [3],
  ]);
});

test('nothing is lost, and the order is kept', () => {
  const blocks = [
    ...row('a', ''),
    block('paragraph', 'p'),
    ...row('b', 'c'),
    block('item', 'i'),
    block('heading', 'h'),
  ];
  const back = textGroups(blocks).flatMap((group) => {
    if (group.kind === 'line') return [group.block];
    return group.kind === 'list' ? group.items : group.rows.flatMap((cells) => [block('row'), ...cells]);
  });
  expect(back).toEqual(blocks);
});
