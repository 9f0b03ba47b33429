import { isoDate } from '../../src/dates.ts';
import {
  answer,
  blank,
  bold,
  checks,
  cite,
  fillIn,
  h1,
  h2,
  inlines,
  italic,
  list,
  n,
  p,
  paper,
  ref,
  row,
  table,
  text,
} from '../../src/document/build.ts';
import type { Block, Caption, Doc, Signature } from '../../src/document/model.ts';
import { resolveReferences } from '../../src/document/references.ts';

const lawAsOf = isoDate('2026-11-20');

const caption: Caption = {
  kind: 'caption',
  court: inlines(['In the Circuit Court of ', answer('Boone', 'matter.county'), ' County, Missouri']),
  circuit: inlines(['Thirteenth Judicial Circuit']),
  petitioner: [answer('Rosalind A. Mockett', 'petitioner.name')],
  respondent: [blank('respondent.name', 'full name of the other person', { place: 'below', width: 225 })],
  rows: [
    {
      label: 'Case No.',
      content: [blank('matter.caseNumber', 'the clerk writes this', { width: 126, place: 'none', required: false })],
    },
    { label: 'Division', content: [answer('5', 'matter.division')] },
  ],
};

const signature: Signature = {
  kind: 'signature',
  lead: inlines('Respectfully submitted,'),
  withDate: false,
  lines: [
    inlines('Anna B. Whitlow, Mo. Bar No. 00000'),
    inlines('Example Legal Aid'),
    inlines('Telephone 573-555-0142'),
  ],
};

const pleadingBlocks: readonly Block[] = [
  caption,
  {
    kind: 'title',
    content: inlines('Verified petition for order of protection – adult'),
    under: inlines('Ex parte order and full order requested'),
  },
  p([
    'Petitioner ',
    answer('Rosalind A. Mockett', 'petitioner.name'),
    ' petitions for an order of protection, and states:',
  ]),
  h1('Venue'),
  n('venue', [
    'Venue is proper because of the acts in ',
    ref('incident'),
    '. ',
    cite('§\u00a0455.015', 'venue', 'secondary'),
    '.',
  ]),
  n('parties', ['Respondent works at ', blank('respondent.work', 'employer, address', { width: 180 }), '.']),
  n('choice', ['Petitioner’s address ', italic('(mark one)')], [checks(['is withheld.', 'is known.'], ['is known.'])]),
  h1('Grounds'),
  n(
    'grounds',
    [italic('Domestic violence.'), ' Respondent committed these acts of abuse:'],
    [
      list('letters', [
        [italic('Battery.'), ' He caused her physical harm; ', ref('incident.one')],
        [italic('Assault.'), ' He placed her in fear.'],
      ]),
    ],
  ),
  n('stalking', [italic('Stalking.'), ' A course of conduct.'], [list('letters', ['Alarm.', 'Reasonableness.'])]),
  h1('Incidents'),
  h2('March 8, 2025, Columbia'),
  n('incident.one', 'Respondent took hold of her left wrist.'),
  n('incident.two', 'He stood against the door for about forty minutes.', [fillIn('what happened next', { lines: 3 })]),
  h2('About June 20, 2026'),
  n('incident.three', [
    'He said, “Nobody will find you.” ',
    { kind: 'exhibit', text: 'Ex. B at 2', from: 'exhibits.1' },
  ]),
  h1('Prayer'),
  {
    kind: 'list',
    marker: 'capitals',
    items: [
      {
        content: inlines([bold('Ex parte order.'), ' Petitioner asks for an order that:']),
        children: [list('numbers', ['restrains Respondent; and', 'grants custody.'])],
      },
      {
        content: inlines([bold('Full order.'), ' Petitioner asks for an order that:']),
        children: [list('numbers', ['continues the restraints (part A).'])],
      },
      { content: inlines([bold('Term.'), ' Ten years.']), children: [] },
    ],
  },
  {
    kind: 'verification',
    heading: inlines('Verification'),
    content: inlines('I am the Petitioner. Under penalty of perjury I state that the facts are true.'),
    signature: {
      kind: 'signature',
      withDate: true,
      lines: [[answer('Rosalind A. Mockett', 'petitioner.name'), text(', Petitioner')]],
    },
  },
  signature,
  p('Certificate. The attorney signed the original of this petition and keeps it. Rule 55.03(a).'),
];

/** A pleading with every kind of block that a pleading has, its references resolved. */
export const pleadingSample = (more: Partial<Doc> = {}): Doc =>
  resolveReferences(
    paper(lawAsOf, pleadingBlocks, { id: 'petition', title: 'Petition', draft: { missing: 2, on: lawAsOf }, ...more }),
  ).doc;

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
