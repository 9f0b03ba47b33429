import Handlebars from 'handlebars';
import type { Problem } from '../problems.ts';
import { convert } from './convert.ts';
import { advance } from './output.ts';
import { placeOf, type Spot, type Template } from './syntax.ts';

/** Templates are small; a larger text is a mistake or an attack. */
const longestTemplate = 400_000;

/** Blocks deeper than this never reach the parser, whose time grows with the square of the depth. */
const deepestNesting = 100;

/** The deepest nesting of blocks, an `{{else if}}` counting as one more level, judged by the braces alone. */
const nestingOf = (text: string): number => {
  const levels: number[] = [];
  let depth = 0;
  let most = 0;
  for (const [mark] of text.matchAll(/\{\{~?(?:[#^](?!~?\}\})|\/|else\s+[\w(])/g)) {
    const isClosing = mark.endsWith('/');
    if (isClosing) depth -= levels.pop() ?? 0;
    else depth += 1;
    if (mark.includes('else')) levels.push((levels.pop() ?? 0) + 1);
    else if (!isClosing) levels.push(1);
    most = Math.max(most, depth);
  }
  return most;
};

/** Calls in one mustache, judged by their parentheses: no helper needs so many, and the parser slows with each. */
const mostCalls = 100;

const hasTooManyCalls = (text: string): boolean =>
  [...text.matchAll(/\{\{[^{}]*\(/g)].some(([mustache]) => mustache.split('(').length > mostCalls);

/** Problems told of one template: more would help nobody. */
const mostProblems = 200;

const at = (file: string, line: number, column: number): Spot => ({ file, line, column });

const refusal = (message: string, spot: Spot): Problem => ({
  code: 'template.unreadable',
  severity: 'error',
  message,
  at: placeOf(spot),
});

/** The parser says "Parse error on line 3:", an excerpt, and a line of dashes up to the place. */
const parseErrorPlace = (file: string, text: string, message: string): Spot => {
  const line = Number(/^(?:Parse|Lexical) error on line (\d+)/.exec(message)?.[1] ?? 1);
  const inMessage = / - (\d+):(\d+)$/.exec(message);
  if (inMessage !== null) return at(file, Number(inMessage[1]), Number(inMessage[2]) + 1);
  const [, excerpt = '', dashes = ''] = /:\n(.*)\n(-*)\^/.exec(message) ?? [];
  const before = excerpt.slice(0, dashes.length).replace(/^\.\.\./, '');
  const source = text.split('\n')[line - 1] ?? '';
  const column = before === '' ? 0 : source.lastIndexOf(before);
  return at(file, line, column < 0 ? 1 : column + before.length + 1);
};

/** Where the innermost block begins that is open at the end of the text. */
const openBlock = (file: string, text: string): Spot => {
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/\{\{~?(?:[#^](?!~?\}\})|\/)/g)) {
    if (mark.endsWith('/')) open.pop();
    else open.push(index);
  }
  return advance(at(file, 1, 1), text.slice(0, open.at(-1) ?? text.length));
};

const firstSentence = (message: string): string => {
  const expected = /Expecting .*got '([A-Z_]+)'/.exec(message)?.[1];
  if (expected === 'EOF') return 'This block is not closed before the template ends.';
  const mismatch = /^(\S+) doesn't match (\S+) - /.exec(message);
  if (mismatch !== null) return `The block {{#${mismatch[1]}}} is closed by {{/${mismatch[2]}}}.`;
  return 'Handlebars cannot read the template here. Look for a brace or a quotation mark that is missing.';
};

/**
 * Reads one template. Text that cannot be read gives no template; parts that the language leaves out (raw output, decorators,
 * unbalanced tags) are Problems, and the rest is still there to be checked. Never throws.
 */
export const parseTemplate = (file: string, source: string): { template?: Template; problems: readonly Problem[] } => {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.length > longestTemplate)
    return { problems: [refusal(`Keep a template under ${longestTemplate} characters.`, at(file, 1, 1))] };
  if (nestingOf(text) > deepestNesting)
    return { problems: [refusal('Blocks stand too deep in each other.', at(file, 1, 1))] };
  if (hasTooManyCalls(text))
    return { problems: [refusal(`A mustache may hold ${mostCalls} calls at most.`, at(file, 1, 1))] };
  const problems: Problem[] = [];
  try {
    const template = convert(file, Handlebars.parse(text), (problem) => {
      if (problems.length < mostProblems) problems.push(problem);
    });
    return { template, problems };
  } catch (error) {
    if (error instanceof RangeError)
      return { problems: [refusal('Parentheses stand too deep in each other.', at(file, 1, 1))] };
    const message = error instanceof Error ? error.message : String(error);
    const isUnclosed = message.includes("got 'EOF'");
    const place = isUnclosed ? openBlock(file, text) : parseErrorPlace(file, text, message);
    return { problems: [refusal(firstSentence(message), place)] };
  }
};
