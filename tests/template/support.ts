import type { Answers } from '../../src/answers/schema.ts';
import { isoDate } from '../../src/dates.ts';
import type { Inline } from '../../src/document/inline.ts';
import type { Block, Doc } from '../../src/document/model.ts';
import type { Shape } from '../../src/facts/shape.ts';
import { type Problem, placeText } from '../../src/problems.ts';
import { loadLibrary } from '../../src/template/library.ts';
import { lintLibrary } from '../../src/template/lint/lint.ts';
import type { Limits } from '../../src/template/output.ts';
import { renderDocument } from '../../src/template/render.ts';
import type { FactData } from '../../src/template/values.ts';

const manifest = {
  id: 'paper',
  title: 'A paper',
  sides: ['petitioner'],
  proceeding: 'adult',
  audience: 'filed',
  profile: 'pleading',
  order: 1,
  revision: '2026-11-20',
  asOf: '2026-11-20',
};

/** What a test may say besides the template itself. */
export interface Case {
  readonly answers?: Omit<Answers, 'format'>;
  readonly facts?: FactData;
  readonly partials?: Readonly<Record<string, string>>;
  readonly manifest?: Readonly<Record<string, unknown>>;
  readonly limits?: Limits;
}

/** A library with one document, "paper". */
export const libraryOf = (template: string, { partials = {}, manifest: more = {} }: Case = {}) =>
  loadLibrary([
    { path: 'paper/manifest.json', text: JSON.stringify({ ...manifest, ...more }) },
    { path: 'paper/document.hbs', text: template },
    ...Object.entries(partials).map(([name, text]) => ({ path: `_partials/${name}.hbs`, text })),
  ]);

/** The template rendered with the answers of the case. */
export const rendered = (template: string, given: Case = {}) => {
  const { library, problems } = libraryOf(template, given);
  const result = renderDocument({
    library,
    id: 'paper',
    answers: { format: 'full-hearing/1', ...given.answers },
    facts: given.facts ?? {},
    today: isoDate('2026-11-20'),
    lawAsOf: isoDate('2026-11-19'),
    ...(given.limits && { limits: given.limits }),
  });
  return { result, problems: [...problems, ...result.problems] };
};

/** The document, for templates that are right. */
export const docOf = (template: string, given: Case = {}): Doc => {
  const { result, problems } = rendered(template, given);
  if (!result.ok) throw new Error(problems.map((problem) => `${placeText(problem.at)} ${problem.message}`).join('\n'));
  return result.value;
};

/** The inlines of the first paragraph. */
export const inlinesIn = (template: string, given: Case = {}): readonly Inline[] => {
  const [first] = docOf(`<p>${template}</p>`, given).blocks;
  return first?.kind === 'paragraph' ? first.content : [];
};

const textOf = (inline: Inline): string => {
  switch (inline.kind) {
    case 'text':
    case 'answer':
    case 'exhibit':
    case 'citation':
      return inline.text;
    case 'blank':
      return `____(${inline.label})`;
    case 'break':
      return '\n';
    case 'check':
      return inline.checked ? '[x]' : '[ ]';
    case 'reference':
      return `¶${inline.to.join(',')}`;
    case 'page':
      return `p.${inline.to}`;
  }
};

/** The words of inlines, with plain spaces; a blank as "____(label)". */
export const wordsOf = (inlines: readonly Inline[]): string => inlines.map(textOf).join('').replaceAll('\u00a0', ' ');

/** The words that a template prints in a paragraph. */
export const printed = (template: string, given: Case = {}): string => wordsOf(inlinesIn(template, given));

/** Each block in a line: its kind and its words, children after it. */
export const outline = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    const words = 'content' in block ? wordsOf(block.content) : '';
    return [`${block.kind} ${words}`.trim(), ...('children' in block ? outline(block.children) : [])];
  });

/** Problems as lines: place, code. */
export const told = (problems: readonly Problem[]): readonly string[] =>
  problems.map((problem) => `${placeText(problem.at)} ${problem.code}`);

/** All that loading and linting the template tell, without the answers it leaves unused. */
export const linted = (template: string, given: Case & { shape?: Shape } = {}): readonly Problem[] => {
  const { library, problems } = libraryOf(template, given);
  return [...problems, ...lintLibrary(library, { tellsUnused: false, ...(given.shape && { facts: given.shape }) })];
};
