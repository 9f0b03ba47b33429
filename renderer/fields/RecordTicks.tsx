import { useMemo } from 'react';
import type { Json } from '../../src/answers/json.ts';
import { type AnswerMeta, nodeAt } from '../../src/answers/walk.ts';
import { entryName } from '../../src/vault/titles.ts';
import { useMatter } from '../store/context.tsx';
import { useSelected } from '../store/observable.ts';
import { valueIn } from '../store/tree.ts';
import { useAnswer } from '../store/useAnswer.ts';
import { t } from '../text/t.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';

const paths: Readonly<Record<NonNullable<AnswerMeta['refersTo']>, string>> = {
  incidents: 'incidents',
  witnesses: 'witnesses',
  exhibits: 'exhibits',
  children: 'children',
  pets: 'pets',
  priorOrders: 'history.priorOrders',
  otherCases: 'history.otherCases',
};

/** An entry that can be named: its id and its words. */
export interface NamedEntry {
  readonly id: string;
  readonly words: string;
}

/** Two incidents of one day are told apart by their numbers in the list. */
const told = (names: readonly string[], n: number): string => {
  const name = names[n] ?? '';
  return names.filter((one) => one === name).length > 1 ? t.fields.numbered(n + 1, name) : name;
};

/** The entries of a collection of the matter, by name. */
export const useEntries = (collection: NonNullable<AnswerMeta['refersTo']>): readonly NamedEntry[] => {
  const { store } = useMatter();
  const path = paths[collection];
  const list = useSelected(store.answers, (answers) => valueIn(answers, path));
  return useMemo(() => {
    const node = nodeAt(path);
    if (!Array.isArray(list) || node?.kind !== 'list') return [];
    const names = list.map((entry: Json, n) => entryName(node.item, entry, n));
    return list.map((entry: Json, n) => ({
      id: String(valueIn(entry, 'id') ?? ''),
      words: told(names, n),
    }));
  }, [list, path]);
};

/** Which of the matter's records an answer names, as ticks; one that is no longer there stays, and says so. */
export const RecordTicks = ({ path, node, title, help, span }: FieldOf) => {
  const { value, set, endRun } = useAnswer(path, title);
  const collection = node.meta.refersTo ?? (node.kind === 'list' ? node.item.meta.refersTo : undefined) ?? 'incidents';
  const entries = useEntries(collection);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const gone = chosen.filter((id) => !entries.some((entry) => entry.id === id));
  const all = [...entries, ...gone.map((id) => ({ id, words: t.fields.gone }))];
  const toggle = (id: string, isOn: boolean): void => {
    const next = isOn ? [...chosen, id] : chosen.filter((one) => one !== id);
    endRun();
    set(next.length === 0 ? undefined : next);
  };
  return (
    <FieldFrame path={path} title={title} as="group" {...(span === undefined ? {} : { span })} help={help}>
      {() => (
        <div className="ticks">
          {all.length === 0 ? <p className="small quiet">{t.fields.nobodyYet}</p> : null}
          {all.map(({ id, words }, n) => (
            <label key={id} className="tick">
              <input
                type="checkbox"
                {...(n === 0 ? { 'data-path': path } : {})}
                data-ticked={chosen.includes(id)}
                checked={chosen.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              <span>{words}</span>
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  );
};

/** One of the matter's records, chosen from a list. */
export const RecordChoice = ({ path, node, title, help, span }: FieldOf) => {
  const { value, set, endRun } = useAnswer(path, title);
  const entries = useEntries(node.meta.refersTo ?? 'exhibits');
  const chosen = typeof value === 'string' ? value : '';
  const isKnown = chosen === '' || entries.some(({ id }) => id === chosen);
  return (
    <FieldFrame path={path} title={title} {...(span === undefined ? {} : { span })} help={help}>
      {(ties) => (
        <select
          {...ties}
          className="control"
          value={chosen}
          onChange={(event) => {
            endRun();
            set(event.target.value === '' ? undefined : event.target.value);
          }}
        >
          <option value="">{t.words.noAnswer}</option>
          {isKnown ? null : <option value={chosen}>{t.fields.gone}</option>}
          {entries.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
};
