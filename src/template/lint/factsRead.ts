import { Answers } from '../../answers/schema.ts';
import { type AnswerNode, answerTree } from '../../answers/walk.ts';
import { isoDate } from '../../dates.ts';
import { factsFrom } from '../../facts/facts.ts';
import { below } from '../values.ts';

/** One way to fill in every answer there is: which of its choices each choice takes, and what each yes-or-no says. */
export interface Filling {
  readonly choice: number;
  readonly flag: boolean;
}

const samples: readonly { readonly fits: (node: AnswerNode, name: string) => boolean; readonly text: string }[] = [
  { fits: (node, name) => name === 'id' || node.meta.refersTo !== undefined, text: 'a1' },
  { fits: (_, name) => name === 'format', text: 'full-hearing/1' },
  { fits: (_, name) => name === 'papers', text: 'petition' },
  { fits: (_, name) => name === 'reason', text: 'Good cause' },
  { fits: (node) => node.meta.prints === 'time', text: '15:40' },
  { fits: (node, name) => node.meta.prints === 'date' || name === 'on' || name === 'to', text: '2026-11-09' },
];

const sampleText = (node: AnswerNode, name: string): string =>
  samples.find(({ fits }) => fits(node, name))?.text ?? 'Boone';

/** A value for every answer there is, by one way to fill in. The schema accepts the whole. */
export const filledIn = (node: AnswerNode, name: string, filling: Filling): unknown => {
  switch (node.kind) {
    case 'record':
      return Object.fromEntries(
        Object.entries(node.fields).map(([field, inner]) => [field, filledIn(inner, field, filling)]),
      );
    case 'list':
      return node.meta.refersTo === undefined ? [filledIn(node.item, name, filling)] : ['a1'];
    case 'map':
      return { a1: filledIn(node.value, name, filling) };
    case 'number':
      return 3;
    case 'flag':
      return filling.flag;
    case 'choice': {
      const choices = Object.keys(node.meta.choices ?? {});
      return choices[filling.choice % Math.max(choices.length, 1)];
    }
    case 'text':
      return sampleText(node, name);
  }
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The value itself, except that every answer looked at goes to `reads`. */
const watched = <T extends object>(value: T, path: string, reads: Set<string>): T =>
  new Proxy(value, {
    get: (target, key) => {
      const inner: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || !Object.hasOwn(target, key) || key === 'length') return inner;
      const here = below(path, Array.isArray(target) ? '*' : key);
      reads.add(here);
      return isObject(inner) ? watched(inner, here, reads) : inner;
    },
  });

/** Ways to fill in that between them take every choice, and every yes-or-no both ways. */
export const fillings: readonly Filling[] = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((choice) => [
  { choice, flag: true },
  { choice, flag: false },
]);

/** Facts may be worked out only when they are looked at: so each is. */
const lookThrough = (facts: unknown): void => {
  if (isObject(facts)) Object.values(facts).forEach(lookThrough);
};

const readWith = (filling: Filling): ReadonlySet<string> => {
  const reads = new Set<string>();
  const answers = Answers.safeParse(filledIn(answerTree(), '', filling));
  if (!answers.success)
    throw new Error(`The linter fills in answers that the schema refuses: ${answers.error.message}`);
  lookThrough(factsFrom(watched(answers.data, '', reads), isoDate('2026-11-20')));
  return reads;
};

let known: ReadonlySet<string> | undefined;

/** The answer paths that facts look at: they reach papers by way of facts. Found by watching the facts of made-up answers. */
export const answersThatFactsRead = (): ReadonlySet<string> => {
  known ??= new Set(fillings.flatMap((filling) => [...readWith(filling)]));
  return known;
};
