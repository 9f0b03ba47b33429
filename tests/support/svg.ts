import type { Mark, Page } from '../../src/layout/pages.ts';

const styles = {
  regular: '',
  italic: 'font-style="italic"',
  bold: 'font-weight="bold"',
  boldItalic: 'font-weight="bold" font-style="italic"',
} as const;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const drawn = (mark: Mark): string => {
  if (mark.kind === 'text') {
    const spacing = mark.tracking === undefined ? '' : `letter-spacing="${mark.tracking}"`;
    const text = escaped(mark.visual ?? mark.text);
    const place = `x="${mark.x}" y="${mark.y}" font-size="${mark.size}" textLength="${mark.width}"`;
    return `<text xml:space="preserve" ${place} ${styles[mark.face]} ${spacing}>${text}</text>`;
  }
  if (mark.kind === 'rule') {
    const dash = mark.dots === true ? `stroke-linecap="round" stroke-dasharray="0 ${mark.weight * 2}"` : '';
    return `<path d="M${mark.x1} ${mark.y1}L${mark.x2} ${mark.y2}" stroke="black" stroke-width="${mark.weight}" ${dash}/>`;
  }
  if (mark.kind === 'box') {
    const { x, y, size } = mark;
    const far = size - 2.6;
    const cross = `<path d="M${x + 2.6} ${y + 2.6}L${x + far} ${y + far}M${x + far} ${y + 2.6}L${x + 2.6} ${y + far}" stroke="black" stroke-width="1.35"/>`;
    return `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="none" stroke="black" stroke-width="0.75"/>${mark.checked ? cross : ''}`;
  }
  if (mark.kind === 'frame') {
    return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="none" stroke="black" stroke-width="${mark.weight}"/>`;
  }
  return '';
};

/** A page as SVG, to look at while no PDF is at hand. */
export const svgOf = (page: Page): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}" width="${page.width}" height="${page.height}" font-family="Tinos, 'Liberation Serif', serif"><rect width="100%" height="100%" fill="white"/>${page.marks.map(drawn).join('\n')}</svg>`;
