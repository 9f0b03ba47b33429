import { useState } from 'react';
import type { Factor } from '../../../src/api/contract/boards.ts';
import { LinkButton } from '../../parts/Button.tsx';
import { Glyph } from '../../parts/Glyph.tsx';
import { useMatter } from '../../store/context.tsx';
import { useSelected } from '../../store/observable.ts';
import { addRecord } from '../../store/records.ts';
import { valueIn } from '../../store/tree.ts';
import { t } from '../../text/t.ts';
import { BoardCell } from './BoardCell.tsx';
import { metBy } from './dangerRows.ts';
import { keyed } from './keyed.ts';
import { Strength } from './Strength.tsx';

const words = t.boards.danger;

const AddEvidence = ({
  list,
  label,
  onAdded,
}: {
  readonly list: string;
  readonly label: string;
  readonly onAdded: (path: string) => void;
}) => {
  const session = useMatter();
  const add = (): void => {
    const at = addRecord(session, { path: list, one: words.one });
    onAdded(`${list}.${at}.event`);
  };
  return (
    <div className="cell-add">
      <LinkButton label={label} onPress={add}>
        {words.add}
      </LinkButton>
    </div>
  );
};

const Needs = ({ factor }: { readonly factor: Factor }) => {
  const { store } = useMatter();
  const use = useSelected(store.answers, (answers) => valueIn(answers, `${factor.path}.findingUse`));
  const finding = useSelected(store.answers, (answers) => valueIn(answers, `${factor.path}.finding`));
  if (use === 'leaveOut')
    return (
      <p className="state-line soft">
        <Glyph state="leftOut" />
        <span>{words.leftOut}</span>
      </p>
    );
  const [first, ...rest] = factor.needs;
  return (
    <>
      {typeof finding === 'string' && finding !== '' ? (
        <p className="state-line">
          <Glyph state="complete" />
          <span>{words.findingDrafted}</span>
        </p>
      ) : null}
      {first === undefined ? (
        <p className="state-line">
          <Glyph state="complete" />
          <span>{words.noNeeds}</span>
        </p>
      ) : (
        <p className="state-line is-missing">
          <Glyph state="missing" />
          <span>
            {first.text}
            {rest.length === 0 ? '' : ` ${t.boards.andMore(rest.length)}`}
          </span>
        </p>
      )}
    </>
  );
};

/** What a row of the matrix needs. */
export interface DangerRowOf {
  readonly factor: Factor;
  /** From 1. */
  readonly number: number;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** A factor: your view, what speaks for it, what against and what answers that, what the hearing needs. Every cell is typed in place. */
export const DangerRow = ({ factor, number, isSelected, onSelect }: DangerRowOf) => {
  const [added, setAdded] = useState('');
  const { title, path } = factor;
  return (
    <tr className="board-row" data-current={isSelected} onFocus={onSelect}>
      <th scope="row" className="stuck">
        <button type="button" className="row-name" aria-pressed={isSelected} onClick={onSelect}>
          <span className="row-number">{number}</span>
          <span>{title}</span>
        </button>
      </th>
      <td>
        <Strength path={`${path}.overall`} factor={title} />
      </td>
      <td>
        {factor.for.length === 0 ? <p className="cell-line quiet">{t.boards.nothing}</p> : null}
        {keyed(factor.for).map(({ key, cell }) => (
          <BoardCell key={key} cell={cell} title={words.event} startsOpen={cell.path === added} />
        ))}
        <AddEvidence list={`${path}.for`} label={words.addFor(title)} onAdded={setAdded} />
      </td>
      <td>
        {factor.against.length === 0 ? <p className="cell-line quiet">{t.boards.nothing}</p> : null}
        {keyed(metBy(factor)).map(({ key, cell: { evidence, answer } }) => (
          <div key={key}>
            <BoardCell cell={evidence} title={words.event} startsOpen={evidence.path === added} />
            {answer === undefined ? null : (
              <div className="cell-answer">
                <span className="soft">{words.answer}</span>
                <BoardCell cell={answer} title={words.answerTo(evidence.text)} empty={words.noAnswer} isMissing />
              </div>
            )}
          </div>
        ))}
        <AddEvidence list={`${path}.against`} label={words.addAgainst(title)} onAdded={setAdded} />
      </td>
      <td>
        <Needs factor={factor} />
      </td>
    </tr>
  );
};
