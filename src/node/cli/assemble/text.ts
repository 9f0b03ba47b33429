import type { Format } from '../../papers.ts';
import { tableText } from '../table.ts';
import type { WrittenPaper } from './write.ts';

const bytesOf = ({ files }: WrittenPaper, format: Format): string =>
  (files.find((file) => file.format === format)?.bytes ?? 0).toLocaleString('en-US');

const stateOf = ({ paper }: WrittenPaper): string => (paper.doc.draft === undefined ? '' : 'DRAFT');

/** The papers written, a line each: pages, bytes of each file, milliseconds, blanks left, and whether it is a draft. */
export const writtenTable = (written: readonly WrittenPaper[], formats: readonly Format[]): string =>
  tableText(
    [
      { head: 'document', align: 'left' },
      { head: 'pages', align: 'right' },
      ...formats.map((format) => ({ head: `${format.toUpperCase()} bytes`, align: 'right' }) as const),
      { head: 'ms', align: 'right' },
      { head: 'blanks left', align: 'right' },
      { head: '', align: 'left' },
    ],
    written.map((one) => [
      one.paper.doc.title,
      String(one.pages),
      ...formats.map((format) => bytesOf(one, format)),
      one.ms.toFixed(0),
      String(one.paper.missing.length),
      stateOf(one),
    ]),
  );

/** The papers written, for other programs. */
export const writtenJson = (written: readonly WrittenPaper[]) =>
  written.map(({ paper, pages, ms, files }) => ({
    id: paper.id,
    title: paper.doc.title,
    audience: paper.doc.audience,
    isDraft: paper.doc.draft !== undefined,
    pages,
    ms: Math.round(ms * 100) / 100,
    files,
    missing: paper.missing,
    unverified: paper.unverified.map(({ key, citation, read }) => ({ key, citation, read })),
  }));
