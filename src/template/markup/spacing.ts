import type { Inline } from '../../document/inline.ts';
import { typeset } from '../../document/typography.ts';

const hasText = (inline: Inline): inline is Extract<Inline, { kind: 'text' | 'answer' | 'exhibit' | 'citation' }> =>
  inline.kind === 'text' || inline.kind === 'answer' || inline.kind === 'exhibit' || inline.kind === 'citation';

/** White space that is more than one space, or none. */
const uneven = /[ \t\n\r]{2,}|[\t\n\r]/g;

/** One space for any run of spaces, tabs and line ends; none at the edges of the block or beside a line break. */
const collapse = (inlines: readonly Inline[]): readonly Inline[] => {
  const kept: Inline[] = [];
  let mayTakeSpace = false;
  for (const inline of inlines) {
    if (!hasText(inline)) {
      mayTakeSpace = inline.kind !== 'break';
      kept.push(inline);
      continue;
    }
    const single = inline.text.replace(uneven, ' ');
    const text = mayTakeSpace ? single : single.replace(/^ /, '');
    if (text === '') continue;
    mayTakeSpace = !text.endsWith(' ');
    kept.push({ ...inline, text });
  }
  return kept;
};

const withoutLastSpace = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.flatMap((inline, index) => {
    const next = inlines[index + 1];
    if (!hasText(inline) || (next !== undefined && next.kind !== 'break')) return [inline];
    const text = inline.text.replace(/ $/, '');
    return text === '' ? [] : [{ ...inline, text }];
  });

const sameStyle = (a: Inline, b: Inline): boolean =>
  a.kind === 'text' &&
  b.kind === 'text' &&
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.underline === b.underline &&
  a.smallCaps === b.smallCaps;

const joined = (inlines: readonly Inline[]): readonly Inline[] => {
  const kept: Inline[] = [];
  for (const inline of inlines) {
    const last = kept.at(-1);
    if (last?.kind === 'text' && inline.kind === 'text' && sameStyle(last, inline))
      kept[kept.length - 1] = { ...last, text: last.text + inline.text };
    else kept.push(inline);
  }
  return kept;
};

const standIn = (inline: Inline): string => {
  if (hasText(inline)) return inline.text;
  return inline.kind === 'break' ? '\n' : '\uFFFC';
};

/** Sets the words of a whole block at once, so that a quotation mark knows what stands before it in another run. */
const set = (inlines: readonly Inline[]): readonly Inline[] => {
  const whole = inlines.map(standIn).join('');
  const done = typeset(whole);
  if (done === whole) return inlines;
  if (done.length !== whole.length)
    return inlines.map((inline) => (hasText(inline) ? { ...inline, text: typeset(inline.text) } : inline));
  let at = 0;
  return inlines.map((inline) => {
    const { length } = standIn(inline);
    at += length;
    return hasText(inline) ? { ...inline, text: done.slice(at - length, at) } : inline;
  });
};

/** The inlines of a block as they are set: spaces collapsed, edges trimmed, quotation marks turned, spaces bound. */
export const tidy = (inlines: readonly Inline[]): readonly Inline[] => set(joined(withoutLastSpace(collapse(inlines))));
