import { z } from 'zod';
import { paperIdForm } from '../answers/paperId.ts';
import { isIsoDate } from '../dates.ts';
import type { Problem } from '../problems.ts';

const Day = z.string('Write a day as 2026-11-20.').refine(isIsoDate, 'Write a day of the calendar as 2026-11-20.');
const Words = z
  .string('Write this as text.')
  .min(1, 'Write at least one letter.')
  .max(200, 'Keep this under 200 characters.');
const PathPattern = z
  .string('Write the path of an answer.')
  .regex(
    /^[\w*]+(?:\.[\w*]+)*(?:\s*\|\s*[\w*]+(?:\.[\w*]+)*)*$/,
    'Write the path of an answer, such as "petitioner.name.last" or "incidents.*.on".',
  );

/** What a document is, whom it is for and what it needs: `manifest.json`. */
export const Manifest = z.strictObject({
  /** The name of its folder. */
  id: z
    .string('Write the id as text.')
    .regex(paperIdForm, 'An id is small letters, digits and "-", and begins with a letter.'),
  title: Words,
  /** The title in a few words, for lists: "Petition". */
  name: Words.optional(),
  /** What a user should know before using it, a sentence or two: `documents` prints it. */
  note: Words.optional(),
  /** How other papers cite it: "Pet." */
  short: Words.optional(),
  sides: z
    .array(z.enum(['petitioner', 'respondent'], 'Name the sides: "petitioner", "respondent".'))
    .min(1, 'Name at least one side.'),
  proceeding: z.enum(['adult'], 'The proceeding is "adult".'),
  audience: z.enum(['filed', 'served', 'client', 'office'], 'The audience is "filed", "served", "client" or "office".'),
  profile: z.enum(['pleading', 'working', 'letter'], 'The profile is "pleading", "working" or "letter".'),
  /** Paths that must be given before the paper is final. `*` is any item of a list; `a|b` is met by either. */
  required: z.array(PathPattern, 'Write a list of paths.').default([]),
  requiredWhen: z
    .array(z.strictObject({ when: PathPattern, paths: z.array(PathPattern).min(1, 'Name at least one path.') }))
    .default([]),
  /** Place among the papers of a packet; smaller comes first. */
  order: z.number('Write the place in a packet as a number.'),
  revision: Day,
  asOf: Day,
});
export type Manifest = z.infer<typeof Manifest>;

/** A Problem in a manifest; `path` is the field, such as `required.0`. */
export const manifestProblem = (file: string, path: string, message: string): Problem => ({
  code: 'manifest.wrong',
  severity: 'error',
  message,
  at: { in: 'manifest', file, path },
});

const issueMessage = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys')
    return `A manifest has no field "${issue.keys.join('", "')}". Take it out or mend its name.`;
  return issue.input === undefined && issue.code === 'invalid_type'
    ? `This field is missing. ${issue.message}`
    : issue.message;
};

const parsed = (text: string): { json: unknown } | undefined => {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

/** Reads `manifest.json`. All that is wrong is in `problems`; there is no manifest then. */
export const readManifest = (file: string, text: string): { manifest?: Manifest; problems: readonly Problem[] } => {
  const json = parsed(text.replace(/^\uFEFF/, ''));
  if (json === undefined)
    return { problems: [manifestProblem(file, '', 'This is not JSON. Look for a comma or a brace that is missing.')] };
  const result = Manifest.safeParse(json.json);
  if (result.success) return { manifest: result.data, problems: [] };
  return {
    problems: result.error.issues.map((issue) => manifestProblem(file, issue.path.join('.'), issueMessage(issue))),
  };
};
