import type { Block } from '../../document/model.ts';
import type { Measures } from '../measures.ts';

type Kind = Block['kind'] | 'note';

/** Space before and after a block, in points, and before it where it follows a heading or a title. */
interface Gap {
  readonly before: number;
  readonly afterHeading?: number;
  readonly afterTitle?: number;
  readonly after?: number;
}

const none: Gap = { before: 0 };

const pleading: Readonly<Record<Kind, Gap>> = {
  caption: { before: 0 },
  title: { before: 22.5, after: 15 },
  heading: { before: 15, after: 7.5 },
  numbered: none,
  paragraph: none,
  note: { before: 15, afterHeading: 0 },
  list: none,
  checks: none,
  table: { before: 7.5, afterHeading: 0, after: 7.5 },
  keyValues: { before: 7.5, afterHeading: 0, after: 7.5 },
  signature: { before: 22.5 },
  verification: { before: 15 },
  notice: { before: 15, afterHeading: 0, after: 7.5 },
  barred: { before: 7.5, afterHeading: 0 },
  fillIn: none,
  columns: { before: 15, afterHeading: 0 },
  pageBreak: none,
  notesArea: { before: 15 },
  foot: none,
  lawReliedOn: none,
};

const working: Readonly<Record<Kind, Gap>> = {
  caption: { before: 0 },
  title: { before: 22.5 },
  heading: { before: 15, after: 3.75 },
  numbered: { before: 3.75, afterHeading: 0, afterTitle: 11.25 },
  paragraph: { before: 7.5, afterHeading: 0, afterTitle: 11.25 },
  note: { before: 3, afterHeading: 0, afterTitle: 11.25 },
  list: { before: 3.75, afterHeading: 0, afterTitle: 11.25 },
  checks: { before: 3.75, afterHeading: 0, afterTitle: 11.25 },
  table: { before: 7.5, afterHeading: 0 },
  keyValues: { before: 7.5, afterHeading: 0, afterTitle: 11.25 },
  signature: { before: 22.5 },
  verification: { before: 15 },
  notice: { before: 11.25, afterHeading: 0 },
  barred: { before: 11.25, afterHeading: 0, after: 3.75 },
  fillIn: { before: 3.75, afterHeading: 0 },
  columns: { before: 15, afterHeading: 0 },
  pageBreak: none,
  notesArea: { before: 15 },
  foot: none,
  lawReliedOn: none,
};

const kindOf = (block: Block): Kind => {
  if (block.kind === 'paragraph' && block.style === 'note') return 'note';
  return block.kind;
};

/** The head of an incident stands closer than a first-level head, and below one without space of its own. */
const incidentGap = { before: 11.25, after: 3.75 };

const isIncident = (block: Block, { profile }: Measures): boolean =>
  profile === 'pleading' && block.kind === 'heading' && block.level === 2;

const questionGap = 11.25;

/** What follows a signature, such as the certificate, stands clear of it. */
const afterSignature = 15;

/** Space before a block that follows `previous`; none when it is the first. */
export const gapBefore = (block: Block, previous: Block | undefined, measures: Measures): number => {
  if (previous === undefined) return 0;
  const isPleading = measures.profile === 'pleading';
  const gap = (isPleading ? pleading : working)[kindOf(block)];
  const followsHeading = previous.kind === 'heading';
  if (isIncident(block, measures)) return followsHeading ? 0 : incidentGap.before;
  if (block.kind === 'heading' && previous.kind === 'pageBreak') return 0;
  if (block.kind === 'paragraph' && block.style === 'question' && !isPleading) return questionGap;
  if (previous.kind === 'signature') return Math.max(afterSignature, gap.before);
  if (followsHeading) return gap.afterHeading ?? gap.before;
  if (previous.kind === 'title') return gap.afterTitle ?? gap.before;
  return gap.before;
};

/** Space after a block. */
export const gapAfter = (block: Block, measures: Measures): number => {
  if (isIncident(block, measures)) return incidentGap.after;
  return (measures.profile === 'pleading' ? pleading : working)[kindOf(block)].after ?? 0;
};
