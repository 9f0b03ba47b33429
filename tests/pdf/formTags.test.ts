import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import type { Pages } from '../../src/layout/pages.ts';
import { writePdf } from '../../src/pdf/writePdf.ts';
import { pt } from '../../src/units.ts';
import { PaperBuilder } from '../support/pdfPages.ts';
import { inspectPdf, type TagNode } from '../support/pdfTags.ts';
import { tinos } from '../support/tinos.ts';

const date = isoDate('2026-11-20');

/** A blank, a box and a line to sign on, each in a Form element of its own. */
const form = (): Pages => {
  const paper = new PaperBuilder(tinos);
  const parts = ['Case number', 'Stalking', 'Signature'].map((alt) => paper.tag('Form', paper.tag('P'), { alt }));
  const [blank = 0, box = 0, signature = 0] = parts;
  const rule = { kind: 'rule', x1: pt(72), y1: pt(90), x2: pt(198), y2: pt(90), weight: pt(0.6) } as const;
  paper.mark({ ...rule, tag: blank });
  const place = { x: pt(72), y: pt(75), width: pt(126), height: pt(15) };
  paper.mark({ kind: 'field', tag: blank, ...place, label: 'Case number', multiline: false });
  const square = { x: pt(72), y: pt(120), size: pt(10.5), checked: true };
  paper.mark({ kind: 'box', tag: box, ...square, spoken: '[x]', label: 'Stalking' });
  paper.mark({ ...rule, tag: signature });
  return paper.finish();
};

const formNodes = (node: TagNode | '#' | '@' | undefined): TagNode[] => {
  if (node === undefined || typeof node === 'string') return [];
  return node.role === 'Form' ? [node] : node.kids.flatMap(formNodes);
};

const written = async (fillable: boolean): Promise<(readonly [unknown, unknown, unknown])[]> => {
  const inspection = await inspectPdf(writePdf(form(), tinos, { date, fillable }));
  expect(inspection.untagged).toBe(0);
  expect(inspection.dangling).toEqual([]);
  return formNodes(inspection.tree).map(({ alt, kids, printRole }) => [alt, kids, printRole] as const);
};

describe('form elements (ISO 32000-1, table 340)', () => {
  test('on paper hold what is printed and say what it stands for', async () => {
    expect(await written(false)).toEqual([
      ['Case number', ['#'], 'tv'],
      ['Stalking', ['#'], 'cb'],
      ['Signature', ['#'], 'tv'],
    ]);
  });

  test('on screen hold the field alone; a line to sign on stays print', async () => {
    expect(await written(true)).toEqual([
      ['Case number', ['@'], undefined],
      ['Stalking', ['@'], undefined],
      ['Signature', ['#'], 'tv'],
    ]);
  });
});
