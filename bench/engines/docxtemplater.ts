import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Doc } from '#src/document/model.ts';
import type { Item } from '../items.ts';

const marked = (text: string) => ({ kind: 'text', text }) as const;
const line = (text: string) => ({ kind: 'paragraph', style: 'text', content: [marked(text)] }) as const;

/**
 * A document of ours whose words are docxtemplater’s marks: a loop over paragraphs, each a heading, an allegation or running text.
 * Written by our own DOCX writer, it has the styles, numbering and furniture of the paper that it is compared with.
 */
export const templateOf = (doc: Doc): Doc => ({
  ...doc,
  blocks: [
    line('{#items}'),
    line('{#heading}'),
    { kind: 'heading', level: 1, plain: true, content: [marked('{text}')] },
    line('{/heading}'),
    line('{#numbered}'),
    { kind: 'numbered', content: [marked('{text}')], children: [] },
    line('{/numbered}'),
    line('{#running}'),
    line('{text}'),
    line('{/running}'),
    line('{/items}'),
  ],
});

const dataOf = (item: Item) => ({
  text: item.runs.map((run) => run.text).join(''),
  heading: item.kind === 'heading',
  numbered: item.kind === 'numbered',
  running: item.kind === 'text',
});

/** Fills the template with the items, compiling it anew as docxtemplater does for each document. */
export const writeWithDocxtemplater = (template: Uint8Array, items: readonly Item[]): Uint8Array => {
  const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  filled.render({ items: items.map(dataOf) });
  return filled.toBuffer({ compression: 'DEFLATE' });
};
