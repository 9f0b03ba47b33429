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
