import type { ReactNode } from 'react';
import { metaAt } from '../../src/answers/walk.ts';
import type { Trouble } from '../../src/api/contract/work.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { useTroubles } from '../store/useAnswer.ts';
import { t } from '../text/t.ts';

const order: readonly Trouble['kind'][] = [
  'fix',
  'contradicts',
  'audience',
  'reword',
  'deadline',
  'missing',
  'template',
];

/** The worst of what is wrong at an answer; undefined when nothing is. */
export const worstOf = (troubles: readonly Trouble[]): Trouble | undefined =>
  troubles.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))[0];

/** What a control is tied to: its id, its message, and whether it is wrong. */
export interface ControlTies {
  readonly id: string;
  readonly 'data-path': string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** The id of the control of an answer. */
export const controlId = (path: string): string => `answer-${path}`;

/** A message of the window's own about what was typed, before the program has looked. */
export interface OwnMessage {
  readonly kind: 'fix' | 'missing';
  readonly text: string;
}

/** What a field frame needs. */
export interface FieldFrameOf {
  readonly path: string;
  readonly title: string;
  /** After the label: "optional", "37 words". */
  readonly after?: ReactNode;
  /** In place of what the program says of this answer. */
  readonly own?: OwnMessage | undefined;
  readonly span?: number | undefined;
  /** Help that always shows, between label and control. */
  readonly help?: string | undefined;
  /** The label is for readers of the screen only: what stands above says it for everyone else. */
  readonly isLabelHidden?: boolean | undefined;
  /** `group` for several controls under one label. */
  readonly as?: 'field' | 'group';
  /** What is said of the whole group stands above its fields, so that it is not read as being about the last of them. */
  readonly isMessageFirst?: boolean;
  readonly children: (ties: ControlTies) => ReactNode;
}

/** What is wrong with or missing at an answer, in words. */
export const Message = ({
  id,
  kind,
  text,
}: {
  readonly id: string;
  readonly kind: Trouble['kind'];
  readonly text: string;
}) => (
  <p className="message" data-state={kind} id={id}>
    <Glyph state={kind} />
    <span>{text}</span>
  </p>
);

const describedBy = (ids: readonly (string | undefined)[]): Pick<ControlTies, 'aria-describedby'> => {
  const given = ids.filter((one) => one !== undefined && one !== '');
  return given.length === 0 ? {} : { 'aria-describedby': given.join(' ') };
};

/** Label above, control, message below, tied to one another. Required is not marked; what is missing says so itself. */
export const FieldFrame = ({
  path,
  title,
  after,
  own,
  span,
  help,
  isLabelHidden,
  as = 'field',
  isMessageFirst = false,
  children,
}: FieldFrameOf) => {
  const troubles = useTroubles(path);
  const worst = worstOf(troubles);
  const message = own ?? (worst && { kind: worst.kind, text: worst.message });
  const id = controlId(path);
  const ties: ControlTies = {
    id,
    'data-path': path,
    ...describedBy([help && `${id}-help`, message && `${id}-message`]),
    ...(message?.kind === 'fix' ? { 'aria-invalid': true } : {}),
  };
  const said = message === undefined ? null : <Message id={`${id}-message`} kind={message.kind} text={message.text} />;
  const confidential = metaAt(path)?.confidential === 'always';
  const label = (
    <>
      {as === 'field' ? <label htmlFor={id}>{title}</label> : <span id={`${id}-label`}>{title}</span>}
      {confidential ? (
        <span className="badge" data-kind="confidential">
          {t.words.confidential}
        </span>
      ) : null}
      {after}
    </>
  );
  return (
    <div
      className="field"
      data-state={message?.kind}
      {...(span === undefined ? {} : { style: { '--span': span } })}
      {...(as === 'group'
        ? { role: 'group', 'aria-labelledby': `${id}-label`, 'aria-describedby': ties['aria-describedby'] }
        : {})}
    >
      <div className="field-head">
        <div className={isLabelHidden === true ? 'unseen' : 'field-label'}>{label}</div>
        {help === undefined ? null : (
          <p className="small soft" id={`${id}-help`}>
            {help}
          </p>
        )}
      </div>
      <div className="field-body">
        {isMessageFirst ? said : null}
        {children(ties)}
        {isMessageFirst ? null : said}
      </div>
    </div>
  );
};
