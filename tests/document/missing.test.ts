import { expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { blank, fillIn, p, paper, row, table } from '../../src/document/build.ts';
import { missingAnswers, withDraft } from '../../src/document/missing.ts';

const day = isoDate('2026-11-20');

test('an answer with two blanks is missing once, and required if either blank is', () => {
  const doc = paper(day, [
    p([blank('hearing.on', 'hearing date', { required: false }), blank('hearing.on', 'hearing date')]),
    table([[100, 'Result']], [row([blank('checklist.notes', 'notes', { required: false })])]),
    fillIn('what happened', { from: 'incidents.0.account' }),
  ]);
  expect(missingAnswers(doc)).toEqual([
    { path: 'hearing.on', label: 'hearing date', required: true },
    { path: 'checklist.notes', label: 'notes', required: false },
    { path: 'incidents.0.account', label: 'what happened', required: true },
  ]);
});

test('a blank in the running head is found too', () => {
  const doc = paper(day, [], { number: [blank('matter.caseNumber', 'case number')] });
  expect(missingAnswers(doc).map(({ path }) => path)).toEqual(['matter.caseNumber']);
});

test('a paper is a draft exactly while something is missing', () => {
  const draft = withDraft(paper(day, []), { missing: 2 }, day);
  expect(draft.draft).toEqual({ missing: 2, on: day });
  expect(withDraft(draft, { missing: 0 }, day)).not.toHaveProperty('draft');
});
