import { factsShape } from '../../facts/facts.ts';
import type { Shape } from '../../facts/shape.ts';
import type { Problem } from '../../problems.ts';
import type { Library } from '../library.ts';
import { rootScope } from '../scope.ts';
import { placeOf, type Spot, type Template } from '../syntax.ts';
import { checkProgram } from './check.ts';
import type { Checking } from './expressions.ts';
import { answersThatFactsRead } from './factsRead.ts';
import { manifestProblems } from './manifests.ts';
import { checkTags } from './tags.ts';
import { rootType, type Type } from './types.ts';
import { unusedAnswers } from './unused.ts';

/** What a library is checked against. */
export interface LintOptions {
  /** What stands under `facts`; the facts of the program when absent. */
  readonly facts?: Shape;
  /** Whether answers that no template names are told; they are, unless this is false. */
  readonly tellsUnused?: boolean;
}

const collector = () => {
  const found = new Map<string, Problem>();
  const report = (code: string, message: string, spot: Spot): void => {
    const problem: Problem = { code: `template.${code}`, severity: 'error', message, at: placeOf(spot) };
    found.set(JSON.stringify(problem), problem);
  };
  return { report, problems: () => [...found.values()] };
};

const unusedPartials = (
  library: Library,
  seen: ReadonlySet<string>,
  report: (spot: Spot, name: string) => void,
): void => {
  const called = new Set([...seen].map((key) => key.slice(0, key.indexOf(': '))));
  for (const [name, { template }] of library.partials)
    if (!called.has(name)) report({ file: template.file, line: 1, column: 1 }, name);
};

const byPlace = (a: Problem, b: Problem): number => {
  if (a.at.in !== 'template' || b.at.in !== 'template') return 0;
  return a.at.file.localeCompare(b.at.file, 'en-US') || a.at.line - b.at.line || a.at.column - b.at.column;
};

const templatesOf = (library: Library): readonly Template[] => [
  ...[...library.documents.values()].flatMap(({ template }) => template ?? []),
  ...[...library.partials.values()].map(({ template }) => template),
];

/**
 * Everything that is wrong with a library, all at once: names, helpers, partials, tags, attributes, rules of law and manifests as
 * errors; answers that no template names and partials that none calls as warnings. Mistakes that `loadLibrary` reported already
 * are not told again.
 */
export const lintLibrary = (library: Library, options: LintOptions = {}): readonly Problem[] => {
  const { report, problems } = collector();
  const named = new Set<string>();
  const wholes = new Set<string>();
  const uses = (path: string, isWhole: boolean): void => {
    named.add(path);
    if (isWhole) wholes.add(path);
  };
  const checking: Checking = { library, report, uses, calls: [], seen: new Set() };
  const root = rootScope<Type>(rootType(options.facts ?? factsShape));
  for (const { template } of library.documents.values())
    if (template !== undefined) checkProgram(checking, root, template.program);
  for (const template of templatesOf(library)) checkTags(template, report);
  const uncalled: Problem[] = [];
  unusedPartials(library, checking.seen, (spot, name) =>
    uncalled.push({
      code: 'template.unused-partial',
      severity: 'warning',
      message: `No template calls the partial "${name}".`,
      at: placeOf(spot),
    }),
  );
  return [
    ...[...library.documents.values()].flatMap(manifestProblems),
    ...[...problems()].sort(byPlace),
    ...uncalled,
    ...(options.tellsUnused === false
      ? []
      : unusedAnswers({ named: new Set([...named, ...answersThatFactsRead()]), wholes })),
  ];
};
