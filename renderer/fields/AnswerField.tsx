import { z } from 'zod';
import { type AnswerNode, nodeAt } from '../../src/answers/walk.ts';
import type { Question } from '../../src/interview/section.ts';
import { spanOf } from '../../src/interview/span.ts';
import { ChoiceField, YesNoField } from './ChoiceField.tsx';
import { CountyField } from './CountyField.tsx';
import { FuzzyDateField } from './FuzzyDateField.tsx';
import type { FieldOf } from './fieldOf.ts';
import { DateField, LineField, NumberField, TimeField } from './LineField.tsx';
import { LinesField } from './LinesField.tsx';
import { LongField } from './LongField.tsx';
import { MapField } from './MapField.tsx';
import { NestedRecords } from './NestedRecords.tsx';
import { PapersField } from './PapersField.tsx';
import { AddressField, NameField, RecordField } from './RecordField.tsx';
import { RecordChoice } from './RecordTicks.tsx';
import { TickField, TicksField } from './TickField.tsx';

const longestLine = 500;

const isLong = ({ schema }: AnswerNode): boolean =>
  schema instanceof z.ZodString && (schema.maxLength ?? longestLine) > longestLine;

const TextOf = (field: FieldOf) => {
  const { node, control } = field;
  if (control === 'county') return <CountyField {...field} />;
  if (node.meta.refersTo !== undefined) return <RecordChoice {...field} />;
  if (node.meta.prints === 'date') return <DateField {...field} />;
  if (node.meta.prints === 'time') return <TimeField {...field} />;
  return isLong(node) || control === 'lines' ? <LongField {...field} /> : <LineField {...field} />;
};

const RecordOf = (field: FieldOf & { readonly question: Question }) => {
  const { node } = field;
  if (node.kind !== 'record') return null;
  if (node.meta.prints === 'fuzzyDate') return <FuzzyDateField {...field} />;
  if (node.meta.prints === 'name') return <NameField {...field} />;
  return node.meta.prints === 'address' ? <AddressField {...field} /> : <RecordField {...field} />;
};

const ListOf = (field: FieldOf & { readonly question: Question }) => {
  const { node, question } = field;
  if (node.kind !== 'list') return null;
  if (node.item.kind === 'record')
    return <NestedRecords {...field} {...(question.of ? { nested: question.of } : {})} />;
  if (field.control === 'papers') return <PapersField {...field} />;
  const isChosen = node.item.kind === 'choice' || (node.meta.refersTo ?? node.item.meta.refersTo) !== undefined;
  return isChosen ? <TicksField {...field} /> : <LinesField {...field} />;
};

/** The question and where its answer is. `plain` asks in the words for a lay person. */
export interface AnswerFieldOf {
  readonly question: Question;
  readonly path: string;
  readonly isPlain?: boolean;
}

/** The field of one question: the schema decides which, unless the question does. */
export const AnswerField = ({ question, path, isPlain = false }: AnswerFieldOf) => {
  const node = nodeAt(path);
  if (node === undefined) throw new Error(`No answer has the path "${path}".`);
  const plain = isPlain ? question.plain : undefined;
  const title = plain?.title ?? question.title ?? node.meta.title ?? question.path;
  const field = {
    path,
    node,
    title,
    question,
    span: spanOf(question, path),
    isPlain,
    ...(question.control === undefined ? {} : { control: question.control }),
    ...(plain?.help === undefined ? {} : { help: plain.help }),
    ...(plain?.choices === undefined ? {} : { choices: plain.choices }),
  };
  switch (node.kind) {
    case 'text':
      return <TextOf {...field} />;
    case 'number':
      return <NumberField {...field} />;
    case 'flag':
      return question.control === 'segments' ? <YesNoField {...field} /> : <TickField {...field} />;
    case 'choice':
      return <ChoiceField {...field} />;
    case 'record':
      return <RecordOf {...field} />;
    case 'list':
      return <ListOf {...field} />;
    case 'map':
      return <MapField {...field} />;
  }
};
