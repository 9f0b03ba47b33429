import { isoDate } from '../../src/dates.ts';
import {
  answer,
  blank,
  bold,
  checks,
  cite,
  h1,
  inlines,
  list,
  p,
  paper,
  row,
  table,
  text,
} from '../../src/document/build.ts';
import type { Block, Doc } from '../../src/document/model.ts';
import { resolveReferences } from '../../src/document/references.ts';

const lawAsOf = isoDate('2026-11-20');

const evidence = table(
  [
    [81, 'Date'],
    [138, 'Event'],
    [69, 'Source'],
    [57, 'Witness'],
    [39, 'Weight'],
  ],
  [
    { kind: 'group', cells: [{ content: inlines('For') }] },
    row(['Nov. 9, 2026', 'Followed from school; 20 minutes outside', 'Pet. ¶\u00a017', 'L. Marsh', 'strong']),
    { kind: 'group', cells: [{ content: inlines('Against') }] },
    row(['Nov. 9, 2026', [blank('evidence.event', 'event', { width: 180, place: 'none' })], '', 'none', 'some'], {
      pen: true,
    }),
    row(['All', '', '', '', '2'], { kind: 'total' }),
  ],
);

const crossTable: Block = {
  ...table(
    [
      [30, ''],
      [24, ''],
      [219, 'Question: one new fact; expect “yes”'],
      [102, 'Source'],
      [129, 'Impeachment'],
    ],
    [
      row(
        [
          [{ kind: 'check', checked: false, label: 'asked' }],
          '1',
          'You swore that Respondent called you 23 times.',
          'Pet. ¶\u00a018',
          [bold('Commit.'), ' Read ¶\u00a018.'],
        ],
        { generated: true },
      ),
      row([
        [{ kind: 'check', checked: true, label: 'asked' }],
        '2',
        'That log is Exhibit E.',
        'Ex. E at 3',
        'If denied: Pet. ¶\u00a034.',
      ]),
    ],
  ),
  style: 'lectern',
};

const matrix: Block = {
  ...table(
    [
      [153, 'Factor, in our words'],
      [234, 'For the finding'],
      [87, 'Missing'],
      [30, 'Page'],
    ],
    [
      row([
        [bold('History of stalking')],
        [bold('Strong.'), ' Exs. B, E'],
        'Sponsor',
        [{ kind: 'page', to: 'factor.stalking' }],
      ]),
    ],
  ),
  columns: [
    { width: 153, head: inlines('Factor, in our words'), align: 'left' },
    { width: 234, head: inlines('For the finding'), align: 'left' },
    { width: 87, head: inlines('Missing'), align: 'left' },
    { width: 30, head: inlines('Page'), align: 'right' },
  ],
};

const workingBlocks: readonly Block[] = [
  {
    kind: 'title',
    content: inlines('Serious-danger worksheet'),
    under: inlines(['For Petitioner. ', cite('§\u00a0455.040.1(4)', 'factors', 'secondary')]),
  },
  {
    kind: 'notice',
    blocks: [
      p([
        bold('Do not contact Petitioner.'),
        ' No call, text, e-mail, letter or gift, and none through another person, even if she writes first. ',
        cite('§\u00a0455.085', 'violation'),
      ]),
    ],
  },
  h1('Seven factors at a glance'),
  matrix,
  p('Other relevant evidence counts too.', { style: 'note' }),
  {
    kind: 'columns',
    columns: [
      {
        width: 228,
        blocks: [
          h1('Before two to ten years, the Court must'),
          checks([
            'hold an evidentiary hearing',
            'make specific written findings that Respondent poses a serious danger',
          ]),
        ],
      },
      {
        width: 240,
        blocks: [
          h1('How the terms compare'),
          table(
            [
              [70, ''],
              [85, 'No finding'],
              [85, 'Finding'],
            ],
            [row(['First order', '180 days–1 year', '2–10 years'])],
          ),
        ],
      },
    ],
  },
  {
    kind: 'keyValues',
    rows: [
      { label: 'Served on', content: inlines('November 18, 2026') },
      { label: 'Served by', content: [blank('service.by', 'who served it')] },
    ],
  },
  { kind: 'pageBreak', form: 'notes' },
  {
    kind: 'title',
    id: 'factor.stalking',
    content: inlines('History of stalking or of causing fear'),
    under: inlines('Factor 3 of 7 on this worksheet.'),
  },
  h1('What it asks'),
  p('Has Respondent stalked Petitioner or a minor in her household, or caused either to fear physical harm?'),
  h1('Evidence'),
  evidence,
  h1('Missing'),
  checks(['Proof that Respondent wrote the texts.', 'Subpoena to L. Marsh'], []),
  h1('Proposed finding'),
  {
    kind: 'barred',
    bar: 'finding',
    blocks: [
      p(
        'Respondent has a history of stalking Petitioner and of causing her to fear physical harm. About June 20, 2026, he told her that nobody would find her.',
      ),
    ],
  },
  { ...checks(['Use as written', 'Use as marked', 'Leave out']), inline: true },
  { kind: 'pageBreak', form: 'lectern' },
  {
    kind: 'title',
    over: inlines('Cross-examination of Rosalind Mockett'),
    content: inlines('2. The call log'),
    under: inlines([bold('Goal.'), ' Fourteen of the 23 calls bear no number.']),
  },
  {
    kind: 'barred',
    bar: 'generated',
    blocks: [p([bold('Starter outline, generated'), ' from Pet. ¶\u00a018. Dotted bar: not yet reviewed.'])],
  },
  crossTable,
  p([bold('Stop'), ' when she agrees to fourteen.'], { style: 'question' }),
  { kind: 'notesArea' },
  {
    kind: 'foot',
    content: inlines(
      'Prior inconsistent statement, also as substantive evidence: Rowe v. Farmers Ins. Co., 699 S.W.2d 423 (Mo. banc 1985).',
    ),
  },
  { kind: 'pageBreak', form: 'plain' },
  h1('Lists'),
  list('bullets', ['a bullet', 'another bullet']),
  list('numbers', ['first', 'second']),
  list('numbers', ['first again']),
];

/** A working paper with every kind of block that one has, on plain, notes and lectern pages. */
export const workingSample = (more: Partial<Doc> = {}): Doc =>
  resolveReferences(
    paper(lawAsOf, workingBlocks, {
      id: 'worksheet',
      title: 'Serious-danger worksheet',
      profile: 'working',
      audience: 'office',
      style: [answer('Mockett v. Mockett', 'matter.style')],
      number: [text(', No. '), answer('26XX-PN00000', 'matter.caseNumber')],
      ...more,
    }),
  ).doc;
