import { isJsonObject, type Json } from '../../answers/json.ts';
import type { Answers } from '../../answers/schema.ts';
import { nodeAt, valueAt } from '../../answers/walk.ts';
import type { Paper } from '../../assemble/assemble.ts';
import { matterProblems } from '../../assemble/matterProblems.ts';
import { typedIn, type WeighedLeak } from '../../assemble/releases.ts';
import { crossProblems } from '../../facts/cross/check.ts';
import { type Asked, isAsked } from '../../interview/asked.ts';
import type { Problem } from '../../problems.ts';
import type { DateRow, Trouble } from '../contract/work.ts';
import { deadlineTroubles } from './deadlineTroubles.ts';
import { titleOf } from './titles.ts';
import { kindOf } from './troubleKinds.ts';
import { typedMessage } from './typedDates.ts';
import type { Made } from './workshop.ts';

/** A paper that was chosen, with what lists call it and where its answers print. */
export interface ChosenPaper {
  readonly paper: Paper;
  readonly short: string;
  readonly places: ReadonlyMap<string, readonly string[]>;
}

/** What troubles are read from. */
export interface TroubleSources {
  readonly made: Made;
  readonly chosen: readonly ChosenPaper[];
  readonly dates: readonly DateRow[];
  /** The answers that the chosen papers use. */
  readonly asked: Asked;
}

const kindsInOrder: readonly Trouble['kind'][] = [
  'template',
  'fix',
  'contradicts',
  'audience',
  'missing',
  'deadline',
  'reword',
];

const placeIn = ({ short, places }: ChosenPaper, path: string | undefined): string => {
  const where = path === undefined ? '' : (places.get(path)?.find((place) => place !== '') ?? '');
  return where === '' ? short : `${short} ${where}`;
};

const firstPlace = (chosen: readonly ChosenPaper[], path: string): string | undefined => {
  const paper = chosen.find(({ places }) => places.has(path));
  return paper && placeIn(paper, path);
};

/** The text as it was typed may hold a value that cannot be read: its record gives the words for the title. */
const rawOf = ({ reading, answers }: Made): Json | Answers => reading.raw ?? answers;

const answerTrouble = (problem: Problem, sources: TroubleSources): Trouble => {
  const { code, severity, message, at } = problem;
  const path = at.in === 'answers' ? at.path : undefined;
  const title = path === undefined ? '' : titleOf(path, rawOf(sources.made));
  const where = path === undefined ? undefined : firstPlace(sources.chosen, path);
  return {
    id: `${code} ${path ?? ''} ${message}`,
    kind: kindOf(problem),
    severity,
    code,
    title: title === '' ? 'The answer file' : title,
    message:
      code === 'answers.wrong-value' && path !== undefined
        ? (typedMessage(path, sources.made.reading.raw) ?? message)
        : message,
    ...(path === undefined || path === '' ? {} : { path }),
    ...(where === undefined ? {} : { where }),
  };
};

const leakTrouble = (leak: WeighedLeak, chosen: ChosenPaper, answers: Answers): Trouble => {
  const { secret, passage, path = secret.path, release } = leak;
  const says =
    release === undefined
      ? `${chosen.short} reaches the other side and shows “${passage}”. Reword it, or release it with a reason.`
      : `${chosen.short} shows “${passage}” to the other side. Released: ${release.reason}`;
  return {
    id: `audience ${chosen.paper.id} ${secret.path} ${path} ${passage}`,
    kind: 'audience',
    severity: release === undefined ? 'error' : 'warning',
    code: release === undefined ? 'audience.confidential' : 'audience.released',
    title: titleOf(typedIn(leak) ?? secret.path, answers),
    message: says,
    path,
    paper: chosen.paper.id,
    where: placeIn(chosen, path),
  };
};

const toldByLeaks: ReadonlySet<string> = new Set(['audience.confidential', 'audience.released']);

/** The message of the core names paths, for the command line; the window names the paper and shows the words. */
const documentMessage = ({ code, message, at }: Problem, short: string): string => {
  const passage = at.in === 'document' && at.passage !== undefined ? at.passage : '';
  if (code === 'audience.hint') return `${short} reaches the other side and shows “${passage}”. Weigh whether it may.`;
  if (code === 'audience.social-security-number')
    return `${short} reaches the other side and shows what looks like a Social Security number. Take it out. § 455.030.3`;
  return message;
};

const documentTrouble = (problem: Problem, chosen: ChosenPaper, answers: Answers): Trouble => {
  const { code, severity, at } = problem;
  const path = at.in === 'document' ? at.path : undefined;
  const passage = at.in === 'document' ? (at.passage ?? '') : '';
  return {
    id: `${code} ${chosen.paper.id} ${path ?? ''} ${passage}`,
    kind: kindOf(problem),
    severity,
    code,
    title: path === undefined ? chosen.short : titleOf(path, answers),
    message: documentMessage(problem, chosen.short),
    ...(path === undefined ? {} : { path }),
    paper: chosen.paper.id,
    where: placeIn(chosen, path),
  };
};

const paperTroubles = (chosen: ChosenPaper, sources: TroubleSources): readonly Trouble[] => {
  const { answers } = sources.made;
  const own = chosen.paper.problems.filter(({ code }) => !toldByLeaks.has(code) && !code.startsWith('final.'));
  return [
    ...chosen.paper.leaks.map((leak) => leakTrouble(leak, chosen, answers)),
    ...own.map((problem) =>
      problem.at.in === 'document' ? documentTrouble(problem, chosen, answers) : answerTrouble(problem, sources),
    ),
  ];
};

const several = (count: number): string => (count === 1 ? '1 more paper' : `${count} more papers`);

const missingMessage = (lacking: readonly ChosenPaper[], path: string): string => {
  const [first, ...rest] = lacking;
  if (first === undefined) return 'Missing.';
  const more = rest.length === 0 ? '' : ` So ${rest.length === 1 ? 'does' : 'do'} ${several(rest.length)}.`;
  return first.places.has(path)
    ? `Missing. ${placeIn(first, path)} prints a blank.${more}`
    : `Missing. ${first.short} needs it before it is final.${more}`;
};

const missingTroubles = ({ made, chosen }: TroubleSources): readonly Trouble[] => {
  const byPath = new Map<string, ChosenPaper[]>();
  for (const one of chosen) {
    for (const { path, required } of one.paper.missing) {
      if (!required || path === '') continue;
      const known = byPath.get(path);
      if (known === undefined) byPath.set(path, [one]);
      else known.push(one);
    }
  }
  return [...byPath].map(([path, lacking]) => ({
    id: `missing ${path}`,
    kind: 'missing',
    severity: 'error',
    code: 'missing.required',
    title: titleOf(path, rawOf(made)),
    message: missingMessage(lacking, path),
    path,
    ...(lacking[0] === undefined ? {} : { where: placeIn(lacking[0], path) }),
  }));
};

/** A finding of the outline, such as a chapter without a goal, says more than that a blank prints. */
const withoutTold = (missing: readonly Trouble[], told: readonly Trouble[]): readonly Trouble[] => {
  const paths = new Set(told.filter(({ kind }) => kind === 'missing').map(({ path }) => path));
  return missing.filter(({ path }) => !paths.has(path));
};

const isTyped = (raw: Json | undefined, path: string): boolean => {
  const value = raw === undefined ? undefined : valueAt(raw, path);
  return value !== undefined && value !== null && value !== '' && !isJsonObject(value) && !Array.isArray(value);
};

/** An answer that was typed and cannot be read is to fix, and not missing besides. */
const withoutUnreadable = (missing: readonly Trouble[], { reading }: Made): readonly Trouble[] =>
  missing.filter(({ path = '' }) => nodeAt(path) === undefined || !isTyped(reading.raw, path));

const distinct = (troubles: readonly Trouble[]): readonly Trouble[] => [
  ...new Map(troubles.map((trouble) => [trouble.id, trouble])).values(),
];

/** The paper whose template holds a Problem. */
const paperAt = ({ at }: Problem): string => {
  if (at.in === 'document') return at.document;
  return at.in === 'template' || at.in === 'manifest' || at.in === 'file' ? (at.file.split('/')[0] ?? '') : '';
};

const lineOf = ({ at }: Problem): string => (at.in === 'template' ? `, line ${at.line}` : '');

/** A paper that cannot be made: what its template has against it, and that the others can be made. */
const templateTrouble = (problem: Problem, { made }: TroubleSources): Trouble => {
  const id = paperAt(problem);
  const title = made.library.documents.get(id)?.manifest.title;
  const cause = made.libraryProblems.find((one) => one.at.in !== 'document' && paperAt(one) === id) ?? problem;
  return {
    id: `${problem.code} ${id} ${problem.message}`,
    kind: 'template',
    severity: 'error',
    code: problem.code,
    title: title ?? id,
    message: `${title ?? id} has an error in its template${lineOf(cause)}. It cannot be made; the other papers can. ${cause.message}`,
    ...(title === undefined ? {} : { paper: id }),
  };
};

const templateTroubles = (sources: TroubleSources): readonly Trouble[] =>
  sources.made.all().problems.map((problem) => templateTrouble(problem, sources));

/** Everything wrong or missing in a matter and its chosen papers, in one list: what stops a paper first, what only wants weighing last. */
export const troublesOf = (sources: TroubleSources): readonly Trouble[] => {
  const { made, chosen, dates } = sources;
  const { reading, answers, today } = made;
  const ofOutline = isAsked('chapters', sources.asked) ? crossProblems(answers) : [];
  const ofAnswers = [...reading.problems, ...matterProblems(answers, today), ...ofOutline];
  const told = ofAnswers.map((problem) => answerTrouble(problem, sources));
  const all = distinct([
    ...templateTroubles(sources),
    ...told,
    ...chosen.flatMap((one) => paperTroubles(one, sources)),
    ...withoutTold(withoutUnreadable(missingTroubles(sources), made), told),
    ...deadlineTroubles(answers, dates, today),
  ]);
  return kindsInOrder.flatMap((kind) => all.filter((trouble) => trouble.kind === kind));
};
