import type { AnswerNode } from '../../src/answers/walk.ts';
import { plainParts } from '../../src/interview/plainParts.ts';
import { AnswerField } from './AnswerField.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';

const Parts = ({ field, spans }: { readonly field: FieldOf; readonly spans: Readonly<Record<string, number>> }) => {
  const { node, path, isPlain = false } = field;
  if (node.kind !== 'record') return null;
  const plain = isPlain ? plainParts(node.meta.prints) : {};
  const keys = Object.keys(node.fields).filter((key) => key !== 'id');
  return (
    <div className="form-grid">
      {keys.map((key) => (
        <AnswerField
          key={key}
          path={`${path}.${key}`}
          isPlain={isPlain}
          question={{
            path: key,
            ...(spans[key] === undefined ? {} : { span: spans[key] }),
            ...(plain[key] === undefined ? {} : { plain: plain[key] }),
          }}
        />
      ))}
    </div>
  );
};

const Framed = ({ field, spans }: { readonly field: FieldOf; readonly spans: Readonly<Record<string, number>> }) => (
  <FieldFrame path={field.path} title={field.title} help={field.help} as="group" isMessageFirst span={field.span}>
    {() => <Parts field={field} spans={spans} />}
  </FieldFrame>
);

const nameSpans = { first: 4, middle: 3, last: 4, suffix: 1, alsoKnownAs: 12 } as const;
const addressSpans = {
  place: 6,
  street: 6,
  unit: 3,
  city: 3,
  state: 2,
  zip: 2,
  county: 2,
  confidential: 6,
  shelter: 6,
} as const;

/** A person's name in its parts. */
export const NameField = (field: FieldOf) => <Framed field={field} spans={nameSpans} />;

/** An address in its parts, and whether it is kept from the other side. */
export const AddressField = (field: FieldOf) => <Framed field={field} spans={addressSpans} />;

const evenSpan = (node: AnswerNode): number => (node.kind === 'flag' || node.kind === 'choice' ? 4 : 6);

/** Any other group of answers, in the order of the schema. */
export const RecordField = (field: FieldOf) => {
  const fields = field.node.kind === 'record' ? Object.entries(field.node.fields) : [];
  return <Framed field={field} spans={Object.fromEntries(fields.map(([key, node]) => [key, evenSpan(node)]))} />;
};
