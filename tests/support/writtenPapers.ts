import { readFileSync } from 'node:fs';
import { documentPart, wordsOf } from './docxParts.ts';
import { runTool } from './tools.ts';

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The words of a written PDF, all on one line, as the system's own reader takes them out. */
export const pdfText = (file: string): string => onOneLine(runTool('pdftotext', '-layout', file, '-').output);

/** The words of a written DOCX. */
export const docxText = (file: string): string => onOneLine(wordsOf(documentPart(new Uint8Array(readFileSync(file)))));
