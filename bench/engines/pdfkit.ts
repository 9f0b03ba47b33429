import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Item, Run } from '../items.ts';

/** Font files by style, read once: as a program would that writes many documents. */
export interface FontBytes {
  readonly regular: Buffer;
  readonly italic: Buffer;
  readonly bold: Buffer;
  readonly boldItalic: Buffer;
}

const face = (folder: string): Promise<Buffer> =>
  readFile(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${folder}/Tinos_${folder}.ttf`));

/** Reads the four files that our own papers use too. */
export const readFonts = async (): Promise<FontBytes> => ({
  regular: await face('400Regular'),
  italic: await face('400Regular_Italic'),
  bold: await face('700Bold'),
  boldItalic: await face('700Bold_Italic'),
});

const faceOf = ({ bold, italic }: Run): keyof FontBytes => {
  if (bold && italic) return 'boldItalic';
  if (bold) return 'bold';
  return italic ? 'italic' : 'regular';
};

const letter = { size: 'LETTER', margin: 72 } as const;
const size = 13;
/** Adds to the 14.94-point line of 13-point Tinos what makes it our 22.5. */
const lineGap = 7.56;
const hang = 36;

/** The words of the items through pdfkit’s own text flow, at the size and spacing of a pleading, with page numbers. */
export const writeWithPdfkit = (items: readonly Item[], fonts: FontBytes): Promise<Uint8Array> => {
  const pdf = new PDFDocument({
    ...letter,
    bufferPages: true,
    info: { Title: 'Benchmark', CreationDate: new Date(0) },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  for (const [face, bytes] of Object.entries(fonts)) pdf.registerFont(face, bytes);
  pdf.fontSize(size);
  let number = 0;
  for (const item of items) {
    if (item.kind === 'numbered') {
      number += 1;
      pdf.font('regular').text(`${number}.`, letter.margin, pdf.y, { lineGap, width: hang });
      pdf.moveUp();
    }
    const x = letter.margin + (item.kind === 'heading' ? 0 : hang);
    item.runs.forEach((run, i) => {
      const more = { continued: i < item.runs.length - 1, lineGap };
      pdf.font(faceOf(run));
      if (i === 0) pdf.text(run.text, x, pdf.y, { ...more, width: 612 - letter.margin - x });
      else pdf.text(run.text, more);
    });
  }
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.font('regular').text(String(page + 1), letter.margin, 752, { width: 468, align: 'center', lineBreak: false });
  }
  pdf.end();
  return done;
};
