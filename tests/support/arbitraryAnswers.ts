import fc from 'fast-check';
import { z } from 'zod';
import { Answers } from '../../src/answers/schema.ts';
import { type AnswerNode, answerTree } from '../../src/answers/walk.ts';

const pad = (n: number): string => String(n).padStart(2, '0');
const day = fc
  .tuple(fc.integer({ min: 1900, max: 2150 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${pad(month)}-${pad(date)}`);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${pad(hours)}:${pad(minutes)}`);
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,8}$/);

/** Every kind of text that some answer wants; which of them a place takes, its own schema decides. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.lorem({ maxCount: 3 }),
  id,
  day,
  time,
  day.map((text) => text.slice(0, 7)),
);

const arbitraryText = (schema: z.ZodType): fc.Arbitrary<unknown> => {
  if (schema instanceof z.ZodLiteral) return fc.constant(schema.value);
  const fitting = [texts, id, day, time].filter((kind) =>
    fc.sample(kind, { numRuns: 20, seed: 1 }).some((text) => fits(schema, text)),
  );
  return fc.oneof(...fitting).filter((text) => fits(schema, text));
};

const fits = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

const arbitraryRecord = (fields: Readonly<Record<string, AnswerNode>>): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, node]) => [name, arbitraryOf(node)])), {
    requiredKeys: Object.keys(fields).filter((name) => fields[name]?.optional === false),
  });

const arbitraryOf = (node: AnswerNode): fc.Arbitrary<unknown> => {
  switch (node.kind) {
    case 'record':
      return arbitraryRecord(node.fields);
    case 'list':
      return fc.array(arbitraryOf(node.item), { maxLength: 3 });
    case 'map':
      return fc.dictionary(id, arbitraryOf(node.value), { maxKeys: 3 });
    case 'flag':
      return fc.boolean();
    case 'number':
      return fc.nat(1_000_000);
    case 'choice':
      return fc.constantFrom(...(node.schema instanceof z.ZodEnum ? node.schema.options : []));
    case 'text':
      return arbitraryText(node.schema);
  }
};

let made: fc.Arbitrary<Answers> | undefined;

/**
 * Answers of any shape that the schema allows, made from the schema itself: a new question is covered as soon as it is there. The
 * same arbitrary each time, for to make one is to try every kind of text at every place.
 */
export const arbitraryAnswers = (): fc.Arbitrary<Answers> => {
  made ??= arbitraryOf(answerTree()).map((answers) => Answers.parse(answers));
  return made;
};
