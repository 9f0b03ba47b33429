import { describe, expect, test } from 'vitest';
import { findRule } from '../../../src/law/rules.ts';
import { docOf, inlinesIn, outline, printed, rendered, told } from '../support.ts';

const blocks = (template: string) => docOf(template).blocks;

describe('blocks', () => {
  test('headings, allegations with their clauses, and paragraphs', () =>
    expect(
      outline(
        blocks(
          '<h1 id="v">Venue</h1><n id="a">It is <b>so</b>.<list marker="letters"><item>one</item></list></n><p style="note">small</p>',
        ),
      ),
    ).toEqual(['heading Venue', 'numbered It is so.', 'list', 'paragraph small']));

  test('a caption: labels of its blanks stand below', () => {
    const [caption] = blocks(
      '<caption><court>IN {{answer matter.county width=144}}</court><petitioner>P</petitioner><row label="Case No.">{{answer matter.caseNumber required=false}}</row></caption>',
    );
    expect(caption).toMatchObject({
      kind: 'caption',
      court: [
        { kind: 'text', text: 'IN ' },
        { kind: 'blank', width: 144, place: 'below', required: false },
      ],
      petitioner: [{ text: 'P' }],
      rows: [{ label: 'Case No.', content: [{ kind: 'blank', from: 'matter.caseNumber', width: 126 }] }],
    });
  });

  test('a title with the lines above and below it', () =>
    expect(blocks('<title id="t"><over>Cross of X</over>1. Calls<under><b>Goal.</b> g</under></title>')).toEqual([
      {
        kind: 'title',
        id: 't',
        content: [{ kind: 'text', text: '1. Calls' }],
        over: [{ kind: 'text', text: 'Cross of X' }],
        under: [
          { kind: 'text', text: 'Goal.', bold: true },
          { kind: 'text', text: ' g' },
        ],
      },
    ]));

  test('a table: head, groups, rows, and blanks no wider than their column', () =>
    expect(
      blocks(
        '<table summary="s"><col width="81">Date</col><col width="39" align="right"></col><group>For</group><row id="r" pen="true"><cell header="true">{{petitioner.email}}</cell><cell>2</cell></row><total><cell>All</cell><cell>2</cell></total></table>',
      ),
    ).toMatchObject([
      {
        columns: [
          { width: 81, head: [{ text: 'Date' }], align: 'left' },
          { width: 39, head: [], align: 'right' },
        ],
        rows: [
          { kind: 'group' },
          { kind: 'row', id: 'r', pen: true, cells: [{ isHeader: true, content: [{ kind: 'blank', width: 72 }] }, {}] },
          { kind: 'total' },
        ],
      },
    ]));

  test('boxes to mark, signature, verification, columns, bars, notices, pages and lines', () => {
    const template = `<checks inline="true"><option checked="true" from="venue.reasons">here<p>more</p></option></checks>
      <signature date="true"><lead>Respectfully,</lead><line>A</line><line>B</line></signature>
      <verification><heading>V</heading><text>I state</text><signature><line>N</line></signature></verification>
      <columns><column width="228"><p>left</p></column></columns><bar kind="generated"><p>x</p></bar><notice><p>y</p></notice>
      <page form="lectern"/><notes/><foot>f</foot><law-relied-on/><fill lines="2" label="l"/><pairs><pair label="k">v</pair></pairs>`;
    expect(blocks(template)).toMatchObject([
      {
        kind: 'checks',
        inline: true,
        items: [
          { checked: true, from: 'venue.reasons', content: [{ text: 'here' }], children: [{ kind: 'paragraph' }] },
        ],
      },
      {
        kind: 'signature',
        withDate: true,
        lead: [{ text: 'Respectfully,' }],
        lines: [[{ text: 'A' }], [{ text: 'B' }]],
      },
      {
        kind: 'verification',
        heading: [{ text: 'V' }],
        content: [{ text: 'I state' }],
        signature: { lines: [[{ text: 'N' }]] },
      },
      { kind: 'columns', columns: [{ width: 228, blocks: [{ kind: 'paragraph' }] }] },
      { kind: 'barred', bar: 'generated' },
      { kind: 'notice' },
      { kind: 'pageBreak', form: 'lectern' },
      { kind: 'notesArea' },
      { kind: 'foot' },
      { kind: 'lawReliedOn' },
      { kind: 'fillIn', lines: 2, label: 'l', required: false },
      { kind: 'keyValues', rows: [{ label: 'k', content: [{ text: 'v' }] }] },
    ]);
  });

  test('a narrative that is missing and stands alone becomes a line to write on', () =>
    expect(blocks('<p>{{goodCause.facts}}</p>')).toEqual([
      { kind: 'fillIn', from: 'goodCause.facts', label: 'the latest facts, newest first', lines: 1, required: false },
    ]));
});

describe('running text', () => {
  test('white space of the template collapses; a no-break space stays', () =>
    expect(inlinesIn('\n  a\n  b&#160;c <i> d </i>\n')).toEqual([
      { kind: 'text', text: 'a b\u00a0c ' },
      { kind: 'text', text: 'd', italic: true },
    ]));
  test('a quotation mark after an answer closes, before it opens', () =>
    expect(printed('He said "{{petitioner.email}}" twice.', { answers: { petitioner: { email: 'no' } } })).toBe(
      'He said “no” twice.',
    ));
  test('a citation prints as the rule has it, or as the template words it', () => {
    const rule = findRule('venue.county');
    expect(inlinesIn('<cite rule="venue.county"/>')).toMatchObject([
      { kind: 'citation', rule: 'venue.county', status: rule?.status },
    ]);
    expect(printed('<cite rule="venue.county"/>')).toBe(rule?.citation);
    expect(printed('<cite rule="venue.county">that section</cite>')).toBe('that section');
  });
  test('references, pages and boxes', () =>
    expect(
      inlinesIn(
        '<ref to="a b" document="petition" optional="true"/> <pageref to="x"/><box checked="{{checked matter.side}}" label="done"/>',
        { answers: { matter: { side: 'petitioner' } } },
      ),
    ).toMatchObject([
      { kind: 'reference', to: ['a', 'b'], document: 'petition', optional: true },
      { kind: 'text', text: ' ' },
      { kind: 'page', to: 'x' },
      { kind: 'check', checked: true, label: 'done' },
    ]));
});

describe('what is wrong with the markup is told at the place that wrote it', () => {
  test.each([
    ['an unknown tag', '<p>a</p>\n <q>b</q>', 'paper/document.hbs:2:2 template.unknown-tag'],
    ['an unknown attribute', '<p\n  size="3">a</p>', 'paper/document.hbs:1:1 template.unknown-attribute'],
    ['a value that cannot be', '<p style="loud">a</p>', 'paper/document.hbs:1:1 template.attribute-value'],
    ['words where only blocks stand', '<p>a</p>\nwords', 'paper/document.hbs:2:1 template.misplaced-text'],
    ['a block inside a paragraph', '<p><p>a</p></p>', 'paper/document.hbs:1:4 template.misplaced-tag'],
    ['words in a tag that holds none', '<p>a<br>b</br></p>', 'paper/document.hbs:1:9 template.misplaced-text'],
    ['a part outside its whole', '<n>a<option>b</option></n>', 'paper/document.hbs:1:5 template.misplaced-tag'],
    ['words after the blocks of an allegation', '<n>a<p>b</p>c</n>', 'paper/document.hbs:1:13 template.misplaced-text'],
    [
      'a rule of law that is not there',
      '<p><cite rule="no.such"/></p>',
      'paper/document.hbs:1:4 template.unknown-rule',
    ],
    [
      'a row with too few cells',
      '<table summary="s"><col width="9">a</col><row></row></table>',
      'paper/document.hbs:1:42 template.attribute-value',
    ],
    [
      'a reference to nothing',
      '<p><ref to="{{today}}"/><ref to=""/></p>',
      'paper/document.hbs:1:4 template.attribute-value',
    ],
  ])('%s', (_, template, first) => {
    const { result, problems } = rendered(template);
    expect(result.ok).toBe(false);
    expect(told(problems)).toContain(first);
  });
  test('in a partial, at the place in the partial', () =>
    expect(told(rendered('<p>a</p>{{> part}}', { partials: { part: '<p>b</p>\n\n<odd/>' } }).problems)).toEqual([
      '_partials/part.hbs:3:1 template.unknown-tag',
    ]));
});

describe('long markup, read in parts', () => {
  const paragraph = `<p>${'word '.repeat(20)}</p>`;
  const long = paragraph.repeat(1000);

  test('has every block, in order', () => {
    const made = blocks(`<h1>First</h1>${long}<h1>Last</h1>`);
    expect(made).toHaveLength(1002);
    expect(outline([made[0], made.at(-1)].flatMap((block) => block ?? []))).toEqual(['heading First', 'heading Last']);
  });

  test('tells a mistake far down at its place', () => {
    const line = `${long}\n<bad/>${long}`;
    const [problem, ...others] = rendered(line).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'template.unknown-tag', at: { line: 2, column: 1 } });
  });
});
