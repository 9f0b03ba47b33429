import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { type PdfOptions, writePdf } from '../../src/pdf/writePdf.ts';
import { PaperBuilder } from '../support/pdfPages.ts';
import { samplePaper } from '../support/pdfSample.ts';
import { preflight } from '../support/preflight.ts';
import { tinos } from '../support/tinos.ts';
import { runTool } from '../support/tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'full-hearing-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const date = isoDate('2026-11-20');
const many = 'Žofia Łukasiewicz-Đorđević · Αθήνα · Москва · Nguyễn Thị · “§ 455.010(15)”—¶ 14 ◊ ◄ € ½ AVATAR';

const unusual = (): PaperBuilder => {
  const paper = new PaperBuilder(tinos);
  paper.line('H1', 'NAMES', { face: 'bold' });
  for (const face of ['regular', 'italic', 'bold', 'boldItalic'] as const) paper.line('P', many, { face, size: 9 });
  paper.line('P', 'שלום', { visual: 'םולש' });
  return paper;
};

const save = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const forms: readonly (readonly [string, Partial<PdfOptions>])[] = [
  ['a tagged paper', {}],
  ['a fillable paper', { fillable: true }],
  ['a paper labelled 1b', { conformance: 'a1b', author: 'Office of «Example» & Co.' }],
];

describe.each(forms)('%s', (name, options) => {
  let path = '';
  beforeAll(() => {
    path = save(`${name}.pdf`, writePdf(samplePaper(tinos), tinos, { date, ...options }));
  });

  test('passes qpdf --check without a warning', () => {
    const { status, output, errors } = runTool('qpdf', '--check', path);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(output).toContain('No syntax or stream encoding errors found');
  });

  test('is tagged and of three pages for poppler', () => {
    const { output, errors } = runTool('pdfinfo', path);
    expect(errors).toBe('');
    expect(output).toMatch(/^Tagged:\s+yes$/m);
    expect(output).toMatch(/^Pages:\s+3$/m);
  });

  test('embeds every font as a subset with a map to characters', () => {
    const rows = runTool('pdffonts', path).output.trimEnd().split('\n').slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+Tinos\S*\s.*\syes yes yes\s/);
  });

  test('draws without a complaint', () => {
    const { status, errors } = runTool('pdftoppm', '-r', '30', '-png', path, join(folder, 'page'));
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
  });
});

describe('text taken out of a file', () => {
  const text = (): string =>
    runTool('pdftotext', '-raw', save('names.pdf', writePdf(unusual().finish(), tinos, { date })), '-').output;

  test('is what was put in, in every face and script the typeface has', () => {
    expect(text().split(many).length - 1).toBe(4);
  });

  test('of a right-to-left run is in the order of reading', () => {
    expect(text()).toContain('שלום');
  });

  test('of a mark is what is said for it', () => {
    const paper = new PaperBuilder(tinos);
    paper.line('P', '◊', { spoken: '(verify)' });
    const path = save('spoken.pdf', writePdf(paper.finish(), tinos, { date }));
    expect(runTool('pdftotext', path, '-').output.trim()).toBe('(verify)');
  });
});

describe('fonts beyond the common characters', () => {
  test('are embedded too, with their own map', () => {
    const path = save('beyond.pdf', writePdf(unusual().finish(), tinos, { date }));
    const rows = runTool('pdffonts', path).output.trimEnd().split('\n').slice(2);
    expect(rows).toHaveLength(8);
    for (const row of rows) expect(row).toMatch(/\syes yes yes\s/);
  });
});

describe('PDFBox preflight', () => {
  test.each([
    ['three pages with every kind of mark', () => samplePaper(tinos)],
    ['names in many scripts', () => unusual().finish()],
  ])('finds PDF/A-1b valid: %s', (name, pages) => {
    const bytes = writePdf(pages(), tinos, { date, conformance: 'a1b', author: 'Legal Aid of Example County' });
    expect(preflight(save(`${name}.pdf`, bytes), folder)).toBe('VALID');
  });

  test('finds a file that is not PDF/A-1b not valid', () => {
    const bytes = writePdf(samplePaper(tinos), tinos, { date });
    expect(preflight(save('not-1b.pdf', bytes), folder)).toMatch(/^NOT VALID/);
  });
});
