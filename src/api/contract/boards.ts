import { z } from 'zod';
import { AnswerText, call, Day } from '../call.ts';

/** A piece of text on a board that belongs to an answer. */
const Cell = z.strictObject({
  text: z.string(),
  path: z.string().optional(),
  /** Where it comes from, in words: "Exhibit 3, page 2". */
  source: z.string().optional(),
  sourcePath: z.string().optional(),
});

/** Something on the timeline. `soft`: some time within; `from`–`to` are the first and last day it can have been. */
const TimelineItem = z.strictObject({
  id: z.string(),
  kind: z.enum(['incident', 'event', 'deadline', 'order']),
  shape: z.enum(['day', 'range', 'soft']),
  from: Day,
  to: Day,
  /** As the papers print the date. */
  when: z.string(),
  title: z.string(),
  detail: z.string(),
  path: z.string(),
});

const Factor = z.strictObject({
  key: z.string(),
  title: z.string(),
  statute: z.string(),
  for: z.array(Cell),
  against: z.array(Cell),
  answers: z.array(Cell),
  needs: z.array(Cell),
  strength: z.enum(['strong', 'some', 'none', '']),
  path: z.string(),
});

const Element = z.strictObject({
  key: z.string(),
  title: z.string(),
  statute: z.string(),
  isUnverified: z.boolean(),
  shownBy: z.array(Cell),
  /** What is lacking; empty when nothing is. */
  gap: z.string(),
});

const CrossFact = z.strictObject({
  id: z.string(),
  label: z.string(),
  path: z.string(),
  text: z.string(),
  source: z.string(),
  ifDenied: z.string(),
  lint: z.array(z.string()),
});
const CrossChapter = z.strictObject({
  id: z.string(),
  label: z.string(),
  path: z.string(),
  title: z.string(),
  witness: z.string(),
  goal: z.string(),
  serves: z.string(),
  facts: z.array(CrossFact),
});

const ExhibitCard = z.strictObject({
  id: z.string(),
  path: z.string(),
  sticker: z.string(),
  title: z.string(),
  kind: z.string(),
  pages: z.string(),
  sponsor: z.string(),
  authenticated: z.string(),
  status: z.string(),
  citedBy: z.array(Cell),
  problems: z.array(z.string()),
});

const work = z.strictObject({ text: AnswerText });

/** Calls that lay answers out to be looked at. */
export const boardCalls = {
  'board.timeline': call(work, z.strictObject({ items: z.array(TimelineItem), undated: z.array(Cell) })),
  'board.danger': call(work, z.strictObject({ factors: z.array(Factor), needs: z.array(Cell) })),
  'board.elements': call(
    work,
    z.strictObject({
      grounds: z.array(
        z.strictObject({ key: z.string(), title: z.string(), isPleaded: z.boolean(), elements: z.array(Element) }),
      ),
    }),
  ),
  'board.cross': call(work, z.strictObject({ chapters: z.array(CrossChapter) })),
  'board.exhibits': call(work, z.strictObject({ exhibits: z.array(ExhibitCard) })),
};

/** Something on the timeline. */
export type TimelineItem = z.infer<typeof TimelineItem>;
/** A factor of serious danger with the evidence on both sides. */
export type Factor = z.infer<typeof Factor>;
/** An element of a ground, and what shows it. */
export type Element = z.infer<typeof Element>;
/** A chapter of a cross-examination. */
export type CrossChapter = z.infer<typeof CrossChapter>;
/** An exhibit with who cites it. */
export type ExhibitCard = z.infer<typeof ExhibitCard>;
/** A piece of text on a board that belongs to an answer. */
export type Cell = z.infer<typeof Cell>;
