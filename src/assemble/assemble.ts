import { confidentialAnswers } from '../answers/confidential.ts';
import type { Answers } from '../answers/schema.ts';
import type { IsoDate } from '../dates.ts';
import { leaksOf, type Secret } from '../document/audience.ts';
import { withSingleStops } from '../document/fullStops.ts';
import { withLawReliedOn } from '../document/lawReliedOn.ts';
import { type MissingAnswer, missingAnswers, withDraft } from '../document/missing.ts';
import type { Doc } from '../document/model.ts';
import { duplicateIds, paragraphNumbers } from '../document/numbering.ts';
import { type OtherPaper, papersReferredTo, resolveReferences } from '../document/references.ts';
import { type Hint, sensitiveProblems } from '../document/sensitive.ts';
import { factsFrom } from '../facts/facts.ts';
import type { Rule } from '../law/rule.ts';
import { findRule, rules } from '../law/rules.ts';
import type { Problem, Result } from '../problems.ts';
import type { Library } from '../template/library.ts';
import type { Manifest } from '../template/manifest.ts';
import type { MarkupMemory } from '../template/markup/markup.ts';
import { renderDocument } from '../template/render.ts';
import { documentsAskedFor, documentsFor } from './applicable.ts';
import { isBlankForm } from './blankForm.ts';
import { leftOut } from './gaps.ts';
import { hintsOf } from './hints.ts';
import { matterProblems } from './matterProblems.ts';
import { mergeMissing, missingRequired } from './missingRequired.ts';
import { refusals, unverifiedRules } from './refusals.ts';
import { type WeighedLeak, weighed, weighedProblem } from './releases.ts';

/** What papers are made from. */
export interface Assembly {
  readonly answers: Answers;
  readonly library: Library;
  /** Ids of documents, or every document for the side of the matter. */
  readonly ids: readonly string[] | 'all';
  readonly today: IsoDate;
  /** Refuses, by Problems, whatever is not ready for filing. */
  readonly final?: boolean;
  /** A person has compared every provision cited with the official text. */
  readonly confirmedLaw?: boolean;
  /** What was read of a document before, by its id. Changes how long it takes, and nothing else. */
  readonly memoryOf?: (id: string) => MarkupMemory;
}

/** One finished paper. */
export interface Paper {
  readonly id: string;
  readonly doc: Doc;
  readonly problems: readonly Problem[];
  /** The answers it lacks, required or not, in reading order. */
  readonly missing: readonly MissingAnswer[];
  /** The provisions it cites that nobody has verified. */
  readonly unverified: readonly Rule[];
  /** What it shows the other side that must stay confidential, released or not. */
  readonly leaks: readonly WeighedLeak[];
}

/** Every paper that could be made, in the order of a packet, and the Problems that belong to none of them. */
export interface Assembled {
  readonly papers: readonly Paper[];
  readonly problems: readonly Problem[];
}

/** The day to which the law is stated: the newest day on which a rule was checked. */
export const lawAsOf: IsoDate = rules.map(({ asOf }) => asOf).reduce((newest, asOf) => (asOf > newest ? asOf : newest));

/** How a cite names a paper whose manifest gives no short name. */
const shortNames: Readonly<Record<string, string>> = { petition: 'Pet.' };

const shortName = (manifest: Manifest): string => manifest.short ?? shortNames[manifest.id] ?? manifest.title;

/** Renders each document once, however often it is asked for. */
const renderer = ({ answers, library, today, memoryOf }: Assembly): ((id: string) => Result<Doc>) => {
  const facts = factsFrom(answers, today);
  const rendered = new Map<string, Result<Doc>>();
  return (id) => {
    const memory = memoryOf?.(id);
    const known = rendered.get(id) ?? renderDocument({ library, id, answers, facts, today, lawAsOf, memory });
    rendered.set(id, known);
    return known;
  };
};

/** The papers that `doc` refers to and that this matter has, rendered for their numbers. */
const referredTo = (
  doc: Doc,
  assembly: Assembly,
  render: (id: string) => Result<Doc>,
): ReadonlyMap<string, OtherPaper> => {
  const available = documentsFor(assembly.library, assembly.answers.matter?.side);
  const others = new Map<string, OtherPaper>();
  for (const id of papersReferredTo(doc)) {
    const manifest = available.find((one) => one.id === id);
    const other = manifest === undefined ? undefined : render(id);
    if (manifest === undefined || other === undefined || !other.ok) continue;
    others.set(id, { short: shortName(manifest), numbers: paragraphNumbers(other.value) });
  }
  return others;
};

/** What every paper of an assembly shares. */
interface Shared {
  readonly assembly: Assembly;
  readonly render: (id: string) => Result<Doc>;
  readonly secrets: readonly Secret[];
  /** Words to weigh in a paper for the other side: parts of withheld addresses, names of children. */
  readonly hints: readonly Hint[];
  /** What the law or the answers themselves have against any pleading of the matter. */
  readonly errors: readonly Problem[];
  readonly isForm: boolean;
}

const pathOf = ({ at }: Problem): string | undefined => (at.in === 'document' ? at.path : undefined);

/** What the paper tells the other side; a hint is left out where the same answer is told as a leak. */
const tellingProblems = (doc: Doc, leaks: readonly WeighedLeak[], { hints }: Shared): readonly Problem[] => {
  const problems = leaks.map((leak) => weighedProblem(doc, leak));
  const leaking = new Set(problems.map(pathOf));
  const others = sensitiveProblems(doc, hints);
  return [...problems, ...others.filter((one) => one.severity === 'error' || !leaking.has(pathOf(one)))];
};

const finish = (rendered: Doc, manifest: Manifest, shared: Shared): Omit<Paper, 'id'> => {
  const { assembly, render, isForm } = shared;
  const { answers, today } = assembly;
  const resolved = resolveReferences(rendered, referredTo(rendered, assembly, render));
  const printed = withSingleStops(withLawReliedOn(resolved.doc, findRule));
  const complete = leftOut(printed, shared.secrets, answers);
  const missing = mergeMissing(missingAnswers(complete), missingRequired(answers, manifest));
  const lacking = isForm ? 0 : missing.filter(({ required }) => required).length;
  const unverified = assembly.confirmedLaw ? [] : unverifiedRules(complete, answers);
  const isPleading = complete.profile === 'pleading' && !isForm;
  const doc = withDraft(
    complete,
    { missing: lacking, toVerify: isPleading ? unverified.length : 0, toMend: isPleading ? shared.errors.length : 0 },
    today,
  );
  const leaks = weighed(doc, leaksOf(doc, shared.secrets), answers);
  const problems = [
    ...duplicateIds(doc),
    ...resolved.problems,
    ...tellingProblems(doc, leaks, shared),
    ...(isPleading ? shared.errors : []),
    ...(assembly.final ? refusals({ doc, missing, unverified }) : []),
  ];
  return { doc, problems, missing, unverified, leaks };
};

/** Papers of one matter that are made when they are asked for, each once. */
export interface Assembler {
  /** Every paper that the assembly names. */
  readonly all: () => Assembled;
  /** That paper alone, or the Problems that keep it from being made. */
  readonly one: (id: string) => Assembled;
}

const sharedBy = (assembly: Assembly): Shared => ({
  assembly,
  render: renderer(assembly),
  secrets: confidentialAnswers(assembly.answers),
  hints: hintsOf(assembly.answers),
  errors: matterProblems(assembly.answers, assembly.today).filter(({ severity }) => severity === 'error'),
  isForm: isBlankForm(assembly.answers),
});

const made = (manifest: Manifest, shared: Shared): Assembled => {
  const rendered = shared.render(manifest.id);
  if (!rendered.ok) return { papers: [], problems: rendered.problems };
  const paper = finish(rendered.value, manifest, shared);
  return { papers: [{ id: manifest.id, ...paper, problems: [...rendered.problems, ...paper.problems] }], problems: [] };
};

/** The papers of an assembly, made one by one; what one refers to in another is rendered once for both. */
export const assembler = (assembly: Assembly): Assembler => {
  const shared = sharedBy(assembly);
  const known = new Map<string, Assembled>();
  const make = (manifest: Manifest): Assembled => {
    const found = known.get(manifest.id) ?? made(manifest, shared);
    known.set(manifest.id, found);
    return found;
  };
  const of = (ids: Assembly['ids']): Assembled => {
    const asked = documentsAskedFor(assembly.library, assembly.answers, ids);
    const each = asked.manifests.map(make);
    return {
      papers: each.flatMap(({ papers }) => papers),
      problems: [...asked.problems, ...each.flatMap(({ problems }) => problems)],
    };
  };
  return { all: () => of(assembly.ids), one: (id) => of([id]) };
};

/**
 * Answers to finished papers: facts, rendering, numbers and references, the law relied on, what is missing, and the check of what
 * must not reach the other side. A paper whose template fails is left out, with its Problems; the others are there. With `final`
 * each reason against filing is a Problem of its paper. Pure: the same answers on the same day give the same papers.
 */
export const assemble = (assembly: Assembly): Assembled => assembler(assembly).all();
