import type { KeyboardEvent } from 'react';
import { nodeAt } from '../../../src/answers/walk.ts';
import type { Cell, TimelineItem } from '../../../src/api/contract/boards.ts';
import type { Trouble } from '../../../src/api/contract/work.ts';
import type { Question } from '../../../src/interview/section.ts';
import { AnswerField } from '../../fields/AnswerField.tsx';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { Glyph } from '../../parts/Glyph.tsx';
import { useMatter } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { pressed } from '../../store/pressed.ts';
import { t } from '../../text/t.ts';
import { keyed } from './keyed.ts';
import { itemKey } from './timeLanes.ts';

const words = t.boards.timeline;

const isDate = (path: string): boolean => {
  const prints = nodeAt(path)?.meta.prints;
  return prints === 'date' || prints === 'fuzzyDate';
};

/** The fields that change where an item stands. */
const fieldsOf = ({ kind, path }: TimelineItem): readonly Question[] => {
  if (kind === 'incident')
    return [
      { path: `${path}.on`, span: 8 },
      { path: `${path}.time`, span: 2 },
      { path: `${path}.timeTo`, span: 2 },
    ];
  if (kind === 'order') return [{ path: `${path}.enteredOn`, span: 8 }];
  return isDate(path) ? [{ path, span: 8 }] : [];
};

/** Gives the focus to the first field of the detail below the timeline. */
export const focusDetail = (): void =>
  document.querySelector<HTMLElement>('.time-detail input:checked, .time-detail input')?.focus();

/** The chosen item: its date typed in place, what it is, and the way to its answers. */
export const TimelineDetail = ({ item, of }: { readonly item: TimelineItem; readonly of: number }) => {
  const session = useMatter();
  const { kind, title, when, detail, path } = item;
  const name = kind === 'incident' ? words.incidentOf(Number(path.split('.')[1]) + 1, of) : words.kinds[kind];
  const back = (event: KeyboardEvent): void => {
    if (pressed(event) !== 'Escape') return;
    event.preventDefault();
    document.querySelector<HTMLElement>(`[data-time="${CSS.escape(itemKey(item))}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc in any of its fields
    <div className="time-detail" onKeyDown={back}>
      <div className="board-strip-row">
        <h2>{name}</h2>
        <span className="small soft">{words.keys}</span>
        <span className="push" />
        <Button look="plain" onPress={() => session.goTo(path)}>
          {t.boards.open}
        </Button>
      </div>
      <p className="strong">
        {when}: {title}
      </p>
      <div className="form-grid" key={path}>
        {fieldsOf(item).map((question) => (
          <AnswerField key={question.path} question={question} path={question.path} />
        ))}
      </div>
      {detail === '' ? null : <p className="soft time-about">{detail}</p>}
    </div>
  );
};

const isWrong = ({ kind }: Trouble): boolean => kind === 'fix' || kind === 'contradicts';

const mostWrong = 6;

/** What does not agree in the dates that are drawn, and what is not drawn because it has no date. */
export const TimelineAside = ({
  items,
  undated,
}: {
  readonly items: readonly TimelineItem[];
  readonly undated: readonly Cell[];
}) => {
  const { look, goTo } = useMatter();
  const troubles = useObservable(look)?.troubles ?? [];
  const isDrawn = ({ path = '' }: Trouble): boolean =>
    items.some((item) => path === item.path || path.startsWith(`${item.path}.`)) || path.startsWith('hearing.');
  const wrong = troubles.filter((trouble) => isWrong(trouble) && isDrawn(trouble)).slice(0, mostWrong);
  return (
    <div className="time-aside small">
      <h2 className="board-strip-head">{words.shows}</h2>
      {wrong.length === 0 ? <p className="soft">{words.fine}</p> : null}
      {wrong.map(({ id, kind, message, path, title }) => (
        <p key={id} className="state-line">
          <Glyph state={kind} />
          <span>
            {message} {path === undefined ? null : <LinkButton onPress={() => goTo(path)}>{title}</LinkButton>}
          </span>
        </p>
      ))}
      {undated.length === 0 ? null : (
        <>
          <h2 className="board-strip-head">{words.undated}</h2>
          <ul>
            {keyed(undated).map(({ key, cell: { text, path } }) => (
              <li key={key} className="state-line">
                <Glyph state="missing" />
                {path === undefined ? text : <LinkButton onPress={() => goTo(path)}>{text}</LinkButton>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
