import { z } from 'zod';
import { AnswerText, Bytes, call, Day, MatterId } from '../call.ts';

/** What is wrong or missing, as the one list of the window shows it. */
export const Trouble = z.strictObject({
  /** The same for the same trouble while it lasts. */
  id: z.string(),
  /** Decides the glyph: to fix, contradicts, audience, missing, deadline, to reword; `template` for a paper that cannot be made. */
  kind: z.enum(['fix', 'contradicts', 'audience', 'missing', 'deadline', 'reword', 'template']),
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  /** What: "Incident 1, police report taken on". */
  title: z.string(),
  /** What is so, and what to do. */
  message: z.string(),
  /** The answer it leads to. */
  path: z.string().optional(),
  paper: z.string().optional(),
  /** Where it prints: "Petition ¶ 7". */
  where: z.string().optional(),
});
/** What is wrong or missing. */
export type Trouble = z.infer<typeof Trouble>;

/** A paper that could be made of this matter. */
const PaperState = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** The title in a few words, for a list: "Petition". */
  short: z.string(),
  note: z.string().optional(),
  audience: z.enum(['filed', 'served', 'client', 'office']),
  profile: z.enum(['pleading', 'working', 'letter']),
  isChosen: z.boolean(),
  /** False when its template has an error: then it has Problems and no pages. */
  isMade: z.boolean(),
  isDraft: z.boolean(),
  /** Blanks left, required and not. */
  blanks: z.number().int(),
  required: z.number().int(),
  toVerify: z.number().int(),
  /** Confidential values it would show the other side: it is held back while there is one. */
  held: z.number().int(),
});
/** A paper that could be made of this matter. */
export type PaperState = z.infer<typeof PaperState>;

/** How a section of the outline stands. */
const SectionState = z.strictObject({
  id: z.string(),
  /** Whether a chosen paper needs any answer of it. */
  isNeeded: z.boolean(),
  state: z.enum([
    'complete',
    'missing',
    'fix',
    'contradicts',
    'audience',
    'deadline',
    'reword',
    'underWay',
    'notBegun',
  ]),
  /** "1 to fix, 2 more"; empty when there is nothing to say. */
  words: z.string(),
  /** By record of the section's list, in its order: the worst state and its words. */
  records: z.array(z.strictObject({ state: z.string(), words: z.string() })),
});

/** A place where an answer prints. */
const Use = z.strictObject({
  paper: z.string(),
  /** "¶ 3", "row 2", "signature"; empty when the paper numbers nothing there. */
  where: z.string(),
});

/** A date of the matter. */
const DateRow = z.strictObject({
  key: z.string(),
  on: Day,
  kind: z.enum(['event', 'deadline']),
  what: z.string(),
  /** How it was counted, or why. */
  count: z.string(),
  conditional: z.string().optional(),
  rules: z.array(z.string()),
  isUnverified: z.boolean(),
  when: z.enum(['past', 'today', 'future']),
  from: z.string(),
  /** Counted from a day that is only assumed: "if filed today". */
  assumed: z.string().optional(),
});
/** A date of the matter. */
export type DateRow = z.infer<typeof DateRow>;

const Look = z.strictObject({
  /** The style of the case: "Fairweather v. Marchbanks". */
  title: z.string(),
  side: z.enum(['petitioner', 'respondent', '']),
  county: z.string(),
  stage: z.string(),
  troubles: z.array(Trouble),
  papers: z.array(PaperState),
  sections: z.array(SectionState),
  /** Path patterns (`incidents.*.on`) of the answers that the chosen papers can print or turn on. */
  asked: z.array(z.string()),
  /** Where answers print in the chosen papers, by path. */
  uses: z.record(z.string(), z.array(Use)),
  dates: z.array(DateRow),
  /** What answers under names can be given for, by the path of the map: `checklist.marks` has the lines of the checklist. */
  names: z.record(z.string(), z.array(z.strictObject({ key: z.string(), words: z.string() }))).optional(),
});
/** Everything the window shows of a matter besides its pages. */
export type Look = z.infer<typeof Look>;

/** A place on a page that belongs to an answer, in points from the top left of the page. */
const PageMark = z.strictObject({
  from: z.string(),
  kind: z.enum(['answer', 'blank', 'box', 'audience']),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  /** What a blank is called. */
  label: z.string().optional(),
});
/** A place on a page that belongs to an answer. */
export type PageMark = z.infer<typeof PageMark>;

/** A line of the text view: the same paper for a reader, as headings, paragraphs and named blanks. */
const TextPart = z.strictObject({
  text: z.string(),
  from: z.string().optional(),
  isBlank: z.boolean().optional(),
});
/** A `row` is followed by its `cell`s and has no parts of its own. */
const TextBlock = z.strictObject({
  kind: z.enum(['heading', 'paragraph', 'item', 'row', 'cell']),
  level: z.number().int().optional(),
  page: z.number().int(),
  parts: z.array(TextPart),
});

/** A page. Two with the same key look the same and have the same marks. */
const MadePage = z.strictObject({
  key: z.string(),
  width: z.number(),
  height: z.number(),
  /** Absent when the window knows the page, by its key. */
  marks: z.array(PageMark).optional(),
});

/** A page. Two with the same key look the same and have the same marks. */
export type MadePage = z.infer<typeof MadePage>;

const MadePaper = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Every page as it prints, for the screen: drawn as in the file that is exported, without what only that file needs. */
  pdf: Bytes,
  pages: z.array(MadePage),
  isDraft: z.boolean(),
});
/** A paper as it would be printed now, and where its answers stand. */
export type MadePaper = z.infer<typeof MadePaper>;

const papers = z.array(z.string().max(100)).max(200);

/** Answers that are being worked on, and the papers that were chosen; absent means all of the matter's side. */
const Work = z.strictObject({ text: AnswerText, papers: papers.optional() });

/** What would be released: the fields of a leak. It counts for good once it stands in the answers, under `matter.releases`. */
const Release = z.strictObject({
  paper: z.string().max(100),
  path: z.string().max(1_000),
  typedIn: z.string().max(1_000).optional(),
  passage: z.string().max(10_000),
  /** Who agreed, when, and why the other side may read it. Never empty. */
  reason: z.string().min(10).max(2_000),
});

const ExportPlan = Work.extend({
  id: MatterId,
  isFinal: z.boolean(),
  isBlank: z.boolean(),
});

/** A confidential value that a paper would show the other side. */
const Leak = z.strictObject({
  path: z.string(),
  /** "Petitioner, home address". */
  title: z.string(),
  value: z.string(),
  /** Where it was typed, when that is another answer: its path and its title. */
  typedIn: z.string().optional(),
  typedInTitle: z.string().optional(),
  passage: z.string(),
  /** What of the value stands in the passage; absent where it is written another way. */
  found: z.string().optional(),
  where: z.string(),
  message: z.string(),
  /** The reason, when a person released it: it then holds nothing back. */
  released: z.string().optional(),
  /** False for what no reason can release, such as a Social Security number. */
  mayBeReleased: z.boolean(),
  /** Whether words that name no address may print in its place, in this paper alone. */
  mayBeLeftOut: z.boolean(),
});
/** A confidential value that a paper would show the other side. */
export type Leak = z.infer<typeof Leak>;

const ExportPaper = z.strictObject({
  id: z.string(),
  title: z.string(),
  audience: z.enum(['filed', 'served', 'client', 'office']),
  pages: z.number().int(),
  blanks: z.number().int(),
  leaks: z.array(Leak),
  /** Why it cannot be final yet, a sentence each. */
  refusals: z.array(z.string()),
  /** Whether it may be written as the plan says. */
  mayGo: z.boolean(),
});

/** Calls that make something of answers. All run beside the window's own work and can be taken back. */
export const workCalls = {
  /**
   * Without `papers`, the chosen ones are those that the answers name under `matter.papers`; where they name none, all of the side, in a
   * clinic without those for the office alone.
   */
  'work.look': call(Work.extend({ density: z.enum(['attorney', 'clinic']).optional() }), Look),
  'work.paper': call(
    z.strictObject({
      text: AnswerText,
      paper: z.string().max(100),
      isBlank: z.boolean().optional(),
      /** Keys of pages whose marks the window has: they are not told again. */
      known: z.array(z.string().max(64)).max(5_000).optional(),
    }),
    MadePaper,
  ),
  /** The paper as text, for those who read it aloud or search it. */
  'work.text': call(
    z.strictObject({ text: AnswerText, paper: z.string().max(100) }),
    z.strictObject({ blocks: z.array(TextBlock) }),
  ),
  /** What would be written, and what stands against it, with these releases besides those in the answers. Writes nothing. */
  'work.exportCheck': call(
    ExportPlan.extend({ releases: z.array(Release).max(200).optional() }),
    z.strictObject({ papers: z.array(ExportPaper), answers: z.number().int(), confidential: z.number().int() }),
  ),
  'work.export': call(
    ExportPlan.extend({
      folder: z.string().min(1).max(4_096),
      formats: z.array(z.enum(['docx', 'pdf', 'txt'])).min(1),
    }),
    z.strictObject({
      written: z.array(z.strictObject({ paper: z.string(), path: z.string(), bytes: z.number().int() })),
      held: z.array(z.string()),
    }),
  ),
  /** The papers as PDFs for the system's print dialog; nothing is written. Papers that are held back are not among them. */
  'work.print': call(
    ExportPlan,
    z.strictObject({
      papers: z.array(z.strictObject({ id: z.string(), title: z.string(), pdf: Bytes })),
      held: z.array(z.string()),
    }),
  ),
};
