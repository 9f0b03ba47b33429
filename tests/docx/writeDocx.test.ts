import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { answer, blank, cite, h1, list, n, p, paper, ref, row, table } from '../../src/document/build.ts';
import type { Block, Doc } from '../../src/document/model.ts';
import { resolveReferences } from '../../src/document/references.ts';
import { plainText } from '../../src/document/toText.ts';
import { writeDocx } from '../../src/docx/writeDocx.ts';
import { docxFaults } from '../support/docxOrder.ts';
import { documentPart, elementsIn, named, partsOf, wordsOf } from '../support/docxParts.ts';
import { pleadingSample } from '../support/docxSamples.ts';
import { workingSample } from '../support/docxWorkingSample.ts';
import { convertToPdf } from '../support/libreoffice.ts';
import { runTool } from '../support/tools.ts';
import { firstLost, holds } from '../support/words.ts';

const date = isoDate('2026-11-20');
const { draft: _draft, ...finalPleading } = pleadingSample();

const samples: readonly (readonly [string, Doc])[] = [
  ['a draft of a pleading', pleadingSample()],
  ['a final pleading', finalPleading],
  ['a letter', pleadingSample({ profile: 'letter', audience: 'client' })],
  ['a working paper', workingSample()],
  ['a draft of a working paper', workingSample({ draft: { missing: 1, on: date }, audience: 'served' })],
  ['a paper without a word', paper(date, [])],
];

const bodyOf = async (blocks: readonly Block[], more: Partial<Doc> = {}): Promise<string> =>
  documentPart(await writeDocx(paper(date, blocks, more), { date }));

describe.each(samples)('the DOCX file of %s', (_, doc) => {
  test('keeps the order of elements that Word demands, and all it names is there', async () => {
    expect(docxFaults(await writeDocx(doc, { date }))).toEqual([]);
  });

  test('holds every word of the paper in reading order', async () => {
    const words = wordsOf(documentPart(await writeDocx(doc, { date })));
    expect(firstLost(plainText(doc).split('\n'), words)).toBeUndefined();
  });

  test('asks the reader for nothing when it is opened, and says nothing of who or what made it', async () => {
    const everything = [...partsOf(await writeDocx(doc, { date })).values()].join('');
    expect(everything).not.toMatch(/updateFields|w:dirty|w:rsid|docx|Un-named|lastModifiedBy|<Application/);
  });
});

describe('numbers and references', () => {
  test('allegations are numbered by their style, never typed', async () => {
    const body = await bodyOf([n('a', 'First.'), n('b', 'Second.')]);
    expect(named(body, 'w:pStyle').map(({ attributes }) => attributes['w:val'])).toEqual(['Allegation', 'Allegation']);
    expect(wordsOf(body)).not.toMatch(/\d/);
  });

  test('a reference is a field on the paragraph it names, and shows its number', async () => {
    const { doc } = resolveReferences(paper(date, [n('a', 'First.'), p(['See ', ref('a'), '.'])]));
    const body = documentPart(await writeDocx(doc, { date }));
    const [field] = named(body, 'w:fldSimple');
    const [bookmark] = named(body, 'w:bookmarkStart');
    expect(field?.attributes['w:instr']).toBe(` REF ${bookmark?.attributes['w:name']} \\r \\h `);
    expect(wordsOf(body)).toContain('See ¶\u00a01.');
  });

  test('lettered clauses belong to the list of the allegations, so that each allegation starts again at (a)', async () => {
    const clauses = list('letters', ['one', 'two']);
    const body = await bodyOf([n('a', 'First.', [clauses]), n('b', 'Second.', [clauses])]);
    expect(new Set(named(body, 'w:numId').map(({ attributes }) => attributes['w:val'])).size).toBe(1);
    expect(named(body, 'w:ilvl').map(({ attributes }) => attributes['w:val'])).toEqual(['1', '1', '1', '1']);
  });

  test('a second list of clauses in one allegation starts again at (a)', async () => {
    const clauses = list('letters', ['one', 'two']);
    const body = await bodyOf([n('a', 'First.', [clauses, p('and'), clauses])]);
    expect(new Set(named(body, 'w:numId').map(({ attributes }) => attributes['w:val'])).size).toBe(2);
  });

  test('two lists of numbers are two lists', async () => {
    const body = await bodyOf([list('numbers', ['one']), list('numbers', ['one again'])]);
    const [first, second] = named(body, 'w:numId').map(({ attributes }) => attributes['w:val']);
    expect(first).not.toBe(second);
  });
});

describe('page references', () => {
  const doc = paper(date, [h1('A', { id: 'target' }), p(['Page ', { kind: 'page', to: 'target' }])]);

  test('show the page that the caller knows', async () => {
    const body = documentPart(await writeDocx(doc, { date, pageOf: (id) => (id === 'target' ? 7 : undefined) }));
    expect(wordsOf(body)).toContain('Page 7');
    expect(named(body, 'w:fldSimple')[0]?.attributes['w:instr']).toMatch(/^ PAGEREF _RefPage1 \\h $/);
  });

  test('leave a line for a pen when the page is not known', async () => {
    expect(wordsOf(documentPart(await writeDocx(doc, { date })))).toContain('Page ____');
  });
});

describe('blanks, boxes and marks', () => {
  test('a blank is a text control with the name of the answer, its line as wide as asked', async () => {
    const body = await bodyOf([p(blank('respondent.work', 'employer', { width: 130 }))]);
    expect(named(body, 'w:alias')[0]?.attributes['w:val']).toBe('employer');
    expect(named(body, 'w:tag')[0]?.attributes['w:val']).toMatch(/:respondent\.work$/);
    expect(wordsOf(body).trim()).toBe(`${'_'.repeat(20)} (employer)`);
  });

  test('a label below a blank follows the whole line, light and in small letters even in the court’s line', async () => {
    const county = blank('matter.county', 'county', { place: 'below', width: 13 });
    const body = await bodyOf([p(['In the Circuit Court of ', county, ', Missouri'])]);
    expect(wordsOf(body).trim()).toBe('In the Circuit Court of __, Missouri (county)');
    const label = named(body, 'w:rPr').at(-1);
    expect(label && elementsIn(label).map(({ name }) => name)).toEqual(['w:rStyle', 'w:b', 'w:bCs', 'w:caps']);
  });

  test.each([
    [true, '1', '☒'],
    [false, '0', '☐'],
  ])('a box that is checked (%s) is a check box of Word’s', async (checked, value, glyph) => {
    const body = await bodyOf([p([{ kind: 'check', checked, label: 'asked' }])]);
    expect(named(body, 'w14:checked')[0]?.attributes['w14:val']).toBe(value);
    expect(wordsOf(body).trim()).toBe(glyph);
  });

  test.each([
    ['a final pleading', {}, false],
    ['a draft of a pleading', { draft: { missing: 1, on: date } }, true],
    ['a working paper', { profile: 'working' }, true],
  ] as const)('in %s the mark ◊ after an unverified provision prints: %s', async (_, more, prints) => {
    const body = await bodyOf([p(cite('§\u00a0455.015', 'venue', 'secondary'))], more);
    expect(wordsOf(body).includes('◊')).toBe(prints);
  });

  test('an answer has a style of its own', async () => {
    const body = await bodyOf([p(answer('Boone', 'matter.county'))]);
    expect(named(body, 'w:rStyle').map(({ attributes }) => attributes['w:val'])).toEqual(['Answer']);
  });

  test('characters that XML cannot carry are replaced, never written', async () => {
    const bytes = await writeDocx(paper(date, [p('a\u0000b\ud800c <&> "')]), { date });
    expect(wordsOf(documentPart(bytes)).trim()).toBe('a\ufffdb\ufffdc <&> "');
  });
});

describe('tables', () => {
  const columns: readonly (readonly [number, string])[] = [
    [100, 'Date'],
    [200, 'Event'],
  ];

  test('the head repeats on each page and rows stay whole', async () => {
    const body = await bodyOf([table(columns, [row(['Nov. 9', 'Followed'])])]);
    const rows = named(body, 'w:trPr').map((properties) => elementsIn(properties).map(({ name }) => name));
    expect(rows).toEqual([['w:cantSplit', 'w:tblHeader'], ['w:cantSplit']]);
  });

  test('a row with a long cell may break across pages', async () => {
    const body = await bodyOf([table(columns, [row(['Nov. 9', 'word '.repeat(200)])])]);
    expect(named(body, 'w:cantSplit')).toHaveLength(1);
  });

  test('two tables that follow one another stay two tables', async () => {
    const one = table(columns, [row(['a', 'b'])]);
    const body = await bodyOf([one, one]);
    const [root] = named(body, 'w:body');
    expect(root && elementsIn(root).map(({ name }) => name)).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr']);
  });

  test('a row with more cells than columns is refused, since its words would be lost', async () => {
    await expect(bodyOf([table(columns, [row(['a', 'b', 'c'])])])).rejects.toThrow('more cells');
  });
});

describe('sections and furniture', () => {
  test('a page with a notes column is a section with a wide right margin', async () => {
    const body = documentPart(await writeDocx(workingSample(), { date }));
    expect(named(body, 'w:pgMar').map(({ attributes }) => attributes['w:right'])).toEqual(['1080', '3480', '1080']);
  });

  test('a paper that is not finished is refused', async () => {
    await expect(bodyOf([{ kind: 'lawReliedOn' }])).rejects.toThrow('not finished');
  });

  test('a draft says so at the head and the foot of each page; a final pleading has nothing but its number there', async () => {
    const [drafted, final] = await Promise.all(
      [pleadingSample(), finalPleading].map((doc) => writeDocx(doc, { date })),
    );
    const furniture = (bytes: Uint8Array | undefined): readonly string[] =>
      bytes === undefined
        ? []
        : ['header1', 'footer1'].map((name) => wordsOf(partsOf(bytes).get(`word/${name}.xml`) ?? '').trim());
    expect(furniture(drafted)[0]).toMatch(/^DRAFT +Not for filing\. 2 answers missing\. November.20, 2026$/);
    expect(furniture(drafted)[1]).toMatch(/DRAFT$/);
    expect(furniture(final)).toEqual(['', '1']);
  });

  test('a draft that stays in the office is not said to be not for filing', async () => {
    const bytes = await writeDocx(workingSample({ draft: { missing: 1, on: date } }), { date });
    const head = wordsOf(partsOf(bytes).get('word/header1.xml') ?? '');
    expect(head).toMatch(/^DRAFT +1 answer missing\. November.20, 2026/);
    expect(head).toContain('Office copy. Do not file or serve');
  });
});

describe('signatures', () => {
  const signature: Block = { kind: 'signature', withDate: false, lines: [[answer('Anna B. Whitlow', 'counsel.name')]] };

  test('keep the text before them and the certificate below them on their page; the certificate is single spaced', async () => {
    const body = await bodyOf([p('word '.repeat(100)), signature, p('Certificate.')]);
    const paragraphs = named(body, 'w:pPr').map((properties) => elementsIn(properties));
    const kept = paragraphs.map((children) => children.some(({ name }) => name === 'w:keepNext'));
    const styles = paragraphs.map(([style]) => style?.attributes['w:val']);
    expect(styles).toEqual(['Text', 'SignatureRule', 'SignatureLine', 'Certificate']);
    // The rule keeps with its line by its style.
    expect(kept).toEqual([true, false, true, false]);
  });
});

describe('the bytes', () => {
  test('are the same for the same paper, whatever was written before', async () => {
    const first = await writeDocx(pleadingSample(), { date });
    await writeDocx(workingSample(), { date });
    expect(await writeDocx(pleadingSample(), { date })).toEqual(first);
  });

  test('are the same when every part is made anew, in another time zone and after other files', async () => {
    const first = await writeDocx(workingSample(), { date });
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Tokyo';
    vi.resetModules();
    const { writeDocx: writeAnew } = await import('../../src/docx/writeDocx.ts');
    expect(writeAnew).not.toBe(writeDocx);
    expect(await writeAnew(workingSample(), { date })).toEqual(first);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('carry the day that was passed in and no other', async () => {
    const core =
      partsOf(await writeDocx(pleadingSample(), { date: isoDate('2026-12-01') })).get('docProps/core.xml') ?? '';
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2026-12-01T00:00:00Z', '2026-12-01T00:00:00Z']);
  });
});

describe('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'full-hearing-docx-'));
  const texts = new Map<string, string>();

  beforeAll(async () => {
    const paths = await Promise.all(
      samples.map(async ([, doc], index) => {
        const path = join(folder, `sample-${index}.docx`);
        writeFileSync(path, await writeDocx(doc, { date, pageOf: () => 2 }));
        return path;
      }),
    );
    convertToPdf(paths, folder).forEach((path, index) => {
      texts.set(samples[index]?.[0] ?? '', runTool('pdftotext', '-layout', path, '-').output);
    });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(samples)('opens %s and prints all its words', (name, doc) => {
    const text = texts.get(name) ?? '';
    const words = plainText(doc).split(/\s+/);
    expect(words.filter((word) => !holds(text, word))).toEqual([]);
  });

  test('counts as the paper means: roman heads, running numbers, clauses that start again, parts of the prayer', () => {
    const text = texts.get('a final pleading') ?? '';
    const markers = text
      .split('\n')
      .flatMap((line) => /^[\f ]*((?:[IVX]+|\d+|[A-C])\.|\([a-z]\)) /.exec(line)?.[1] ?? []);
    expect(markers).toEqual('I. 1. 2. 3. II. 4. (a) (b) 5. (a) (b) III. 6. 7. 8. IV. A. 1. 2. B. 1. C.'.split(' '));
    expect(text).toMatch(/acts in ¶¶\s6–8\./);
  });
});
