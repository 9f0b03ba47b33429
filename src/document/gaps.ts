import { capital } from '../text.ts';
import { type Leak, type PlacedLeak, placedLeaks, type Secret } from './audience.ts';
import type { Inline } from './inline.ts';
import { runText } from './inlineText.ts';
import type { Doc } from './model.ts';
import { spanOf } from './search.ts';
import { mapInlines } from './walk.ts';

/** Characters of a run that give way. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Whether a quotation that began before is still open: by curly marks, or by an odd straight one. */
const isQuoting = (before: string): boolean => count(before, '“') > count(before, '”') || count(before, '"') % 2 === 1;

/** The words as they stand behind `before`: capital at the beginning of a sentence, in brackets where somebody else is quoted. */
const wordsBehind = (before: string, words: string): string => {
  if (isQuoting(before)) return `[${words}]`;
  return /(?:^|[.!?]["”’)]*\s+)$/.test(before) ? capital(words) : words;
};

/** The run with other words from `start` to `end`; undefined when something else than typed or fixed words stands there. */
const cut = (run: readonly Inline[], { start, end }: Span, other: string): readonly Inline[] | undefined => {
  const changed: Inline[] = [];
  let words = wordsBehind(runText(run, false).slice(0, start), other);
  let at = 0;
  for (const inline of run) {
    const text = runText([inline], false);
    const [from, to] = [at, at + text.length];
    at = to;
    if (to <= start || from >= end) {
      changed.push(inline);
      continue;
    }
    // An address that somebody wrote in two lines.
    if (inline.kind === 'break') continue;
    if ((inline.kind !== 'answer' && inline.kind !== 'text') || inline.text !== text) return undefined;
    const left = text.slice(0, Math.max(0, start - from)) + words + text.slice(Math.max(0, end - from));
    words = '';
    if (left !== '') changed.push({ ...inline, text: left });
  }
  return changed;
};

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The span with the parts of the same address that follow it, such as its apartment and its city. */
const withRest = ({ place, secret }: PlacedLeak): Span => {
  const { start, end } = spanOf(place);
  const parts = (secret.value ?? '').split(', ').filter((part) => part.trim() !== '');
  if (parts.length === 0) return { start, end };
  const rest = new RegExp(`^(?:,?[ \\u00a0]+(?:${parts.map(escaped).join('|')})(?![\\p{L}\\p{N}]))+`, 'iu');
  const following = runText(place.inlines, false).slice(end);
  return { start, end: end + (rest.exec(following)?.[0].length ?? 0) };
};

/** Spans that overlap as one, the last first. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const apart: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || start >= last.end) apart.push({ start, end });
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return apart.toReversed();
};

/** The last span first, so that the ones before it stay where they are. */
const cutAll = (run: readonly Inline[], spans: readonly Span[], words: string): readonly Inline[] =>
  joined(spans).reduce((now, span) => cut(now, span, words) ?? now, run);

/** A passage that gives way changes the words around the next one, so they are looked for again as often as this. */
const mostRounds = 20;

/** Which passages of a paper give way, and to which words. */
export interface Gaps {
  readonly words: string;
  readonly isGap: (leak: Leak) => boolean;
}

/**
 * The paper with the confidential words of every passage that `isGap` says replaced. What cannot be replaced stays, and is still found
 * by `leaksOf`. Papers for the client or the office are not changed.
 */
export const withGaps = (doc: Doc, secrets: readonly Secret[], { words, isGap }: Gaps): Doc => {
  let now = doc;
  for (let round = 0; round < mostRounds; round += 1) {
    const spans = new Map<readonly Inline[], Span[]>();
    for (const leak of placedLeaks(now, secrets).filter(isGap)) {
      spans.set(leak.place.inlines, [...(spans.get(leak.place.inlines) ?? []), withRest(leak)]);
    }
    if (spans.size === 0) return now;
    const blocks = mapInlines(now.blocks, (run) => {
      const own = spans.get(run);
      return own === undefined ? run : cutAll(run, own, words);
    });
    if (blocks === now.blocks) return now;
    now = { ...now, blocks };
  }
  return now;
};
