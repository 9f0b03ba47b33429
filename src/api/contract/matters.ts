import { z } from 'zod';
import { AnswerText, Bytes, call, Day, MatterId, Nothing, ProblemShape } from '../call.ts';
import { Trouble } from './work.ts';

const SideShape = z.enum(['petitioner', 'respondent']);

/** A date of a matter in the list, as an open matter counts it. */
const ListedDate = z.strictObject({
  on: Day,
  key: z.string(),
  what: z.string(),
  /** Counted from a day that is only assumed: "if filed today". */
  assumed: z.string().optional(),
});

/** How many Problems a matter had when they were counted last, and the worst kind among them. */
export const ProblemCount = z.strictObject({
  count: z.number().int(),
  worst: Trouble.shape.kind.optional(),
  /** For which window they were counted: in a clinic fewer papers are chosen while nobody chose. */
  density: z.enum(['attorney', 'clinic']),
});
/** How many Problems a matter had when they were counted last. */
export type ProblemCount = z.infer<typeof ProblemCount>;

/** A matter as the list shows it. Texts are empty where nothing was answered. */
export const MatterRow = z.strictObject({
  id: MatterId,
  petitioner: z.string(),
  respondent: z.string(),
  /** Last names, by which lawyers call a case; the whole name of who has no other. */
  petitionerLast: z.string(),
  respondentLast: z.string(),
  side: z.enum(['petitioner', 'respondent', '']),
  county: z.string(),
  caseNumber: z.string(),
  /** Milliseconds of UTC. */
  savedAt: z.number(),
  isArchived: z.boolean(),
  isPractice: z.boolean(),
  /** Where the case stands, in words: "Draft, not filed". */
  stage: z.string(),
  /** From today on, the nearest first, three at most. */
  dates: z.array(ListedDate),
  /** Absent while this version's were not counted: `matters.problems` counts them. */
  problems: ProblemCount.optional(),
});
/** A matter as the list shows it. */
export type MatterRow = z.infer<typeof MatterRow>;

/** How many matters of each kind the vault has, whatever is searched for. Stages in the order of a case, those with none left out. */
const Counts = z.strictObject({
  matters: z.number().int(),
  archive: z.number().int(),
  trash: z.number().int(),
  petitioner: z.number().int(),
  respondent: z.number().int(),
  stages: z.array(z.strictObject({ stage: z.string(), count: z.number().int() })),
});

const OpenedMatter = z.strictObject({
  id: MatterId,
  text: AnswerText,
  version: z.string(),
  savedAt: z.number(),
  isArchived: z.boolean(),
  /** What was typed and not saved before the program ended, newest first: offered, never restored in silence. */
  unsaved: z.array(
    z.strictObject({
      name: z.string(),
      at: z.number(),
      /** What would change, in words. */
      changes: z.array(z.string()),
      text: AnswerText,
      /** The field that was being typed in, and what stood in it. */
      typing: z.strictObject({ path: z.string(), text: z.string() }).optional(),
    }),
  ),
  /** Versions that another program saved and nobody has merged yet. */
  twoVersions: z.array(z.strictObject({ file: z.string(), savedAt: z.number(), changes: z.array(z.string()) })),
});
/** A matter as it is opened. */
export type OpenedMatter = z.infer<typeof OpenedMatter>;

/** What a save came to. `twoVersions`: another program has saved meanwhile, and both versions are kept. */
const Saved = z.strictObject({ version: z.string(), savedAt: z.number(), twoVersions: z.boolean() });

const Version = z.strictObject({
  version: z.string(),
  savedAt: z.number(),
  reason: z.string(),
  /** Against the version before it, in words. */
  changes: z.array(z.string()),
});

/** Calls about the list of matters and about one matter at rest. */
export const matterCalls = {
  'matters.list': call(
    z.strictObject({
      query: z.string().max(1_000),
      place: z.enum(['matters', 'archive', 'trash']),
      order: z.enum(['deadline', 'name', 'saved']),
      /** Only matters of this side, only those at this stage. */
      side: SideShape.optional(),
      stage: z.string().max(100).optional(),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(500),
    }),
    /** `total`: how many there are of what was asked for; `all`: how many in that place. */
    z.strictObject({ total: z.number().int(), all: z.number().int(), rows: z.array(MatterRow), counts: Counts }),
  ),
  /** Counts the Problems of matters, as an open one shows them, and keeps the numbers with the index. What cannot be opened is left out. */
  'matters.problems': call(
    z.strictObject({ ids: z.array(MatterId).min(1).max(50), density: ProblemCount.shape.density }),
    z.strictObject({ counts: z.array(ProblemCount.extend({ id: MatterId, savedAt: z.number() })) }),
  ),
  'matters.create': call(
    z.strictObject({ side: SideShape, example: z.boolean().optional() }),
    z.strictObject({ id: MatterId }),
  ),
  /** The same case as the other side has it: what is our own and confidential stays behind. */
  'matters.duplicate': call(
    z.strictObject({ id: MatterId, asOtherSide: z.boolean() }),
    z.strictObject({ id: MatterId }),
  ),
  'matters.archive': call(z.strictObject({ id: MatterId, isArchived: z.boolean() }), Nothing),
  'matters.trash': call(z.strictObject({ id: MatterId }), Nothing),
  'matters.untrash': call(z.strictObject({ id: MatterId }), Nothing),
  'matters.purge': call(z.strictObject({ id: MatterId }), Nothing),
  /** An answer file from outside, as a new matter. What is wrong in it comes with it as Problems, and nothing is dropped. */
  'matters.import': call(
    z.strictObject({ name: z.string().max(1_000), bytes: Bytes }),
    z.strictObject({ id: MatterId, found: z.array(ProblemShape) }),
  ),
  /** A plain answer file, readable by anyone, into a folder that the person named. */
  'matters.export': call(
    z.strictObject({ id: MatterId, folder: z.string().min(1).max(4_096) }),
    z.strictObject({ path: z.string() }),
  ),
  'matter.open': call(z.strictObject({ id: MatterId }), OpenedMatter),
  'matter.save': call(z.strictObject({ id: MatterId, text: AnswerText }), Saved),
  /** What was typed since the last save, encrypted, after each pause in typing. */
  'matter.keep': call(
    z.strictObject({
      id: MatterId,
      text: AnswerText,
      typing: z.strictObject({ path: z.string().max(1_000), text: z.string().max(200_000) }).optional(),
    }),
    Nothing,
  ),
  'matter.dropUnsaved': call(z.strictObject({ id: MatterId, name: z.string().max(200) }), Nothing),
  /** Saves what is unsaved and closes the matter. */
  'matter.close': call(z.strictObject({ id: MatterId }), Nothing),
  'matter.history': call(z.strictObject({ id: MatterId }), z.strictObject({ versions: z.array(Version) })),
  'matter.version': call(
    z.strictObject({ id: MatterId, version: z.string().max(100) }),
    z.strictObject({ text: AnswerText, changes: z.array(z.string()) }),
  ),
  'matter.restore': call(z.strictObject({ id: MatterId, version: z.string().max(100) }), OpenedMatter),
  /** The version beside and this one as one, to be looked at; `save` writes it. */
  'matter.merge': call(
    z.strictObject({ id: MatterId, file: z.string().max(200), save: z.boolean() }),
    z.strictObject({ text: AnswerText, conflicts: z.array(z.string()), saved: z.boolean() }),
  ),
  /** An exhibit's file into the vault: its pages are counted, and the matter remembers which exhibit it is of. */
  'matter.attach': call(
    z.strictObject({ id: MatterId, exhibit: z.string().max(64), name: z.string().max(500), bytes: Bytes }),
    z.strictObject({ hash: z.string(), pages: z.number().int().optional(), bytes: z.number().int() }),
  ),
  /**
   * Takes a file off a matter, or puts it back. The vault keeps it, encrypted, for earlier versions have it; it goes when the matter is
   * purged.
   */
  'matter.detach': call(z.strictObject({ id: MatterId, hash: z.string().max(128), isDetached: z.boolean() }), Nothing),
  'matter.attachments': call(
    z.strictObject({ id: MatterId }),
    z.strictObject({
      attachments: z.array(
        z.strictObject({ hash: z.string(), name: z.string(), exhibit: z.string().optional(), bytes: z.number().int() }),
      ),
    }),
  ),
  'matter.attachment': call(
    z.strictObject({ id: MatterId, hash: z.string().max(128) }),
    z.strictObject({ bytes: Bytes }),
  ),
};
