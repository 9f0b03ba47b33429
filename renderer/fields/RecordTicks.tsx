import { useMemo } from 'react';
import { type Collection, collections } from '../../src/answers/collections.ts';
import type { Json } from '../../src/answers/json.ts';
import { nodeAt } from '../../src/answers/walk.ts';
import { entryName } from '../../src/vault/titles.ts';
import type { Option } from '../parts/option.ts';
import { useMatter } from '../store/context.tsx';
import { useSelected } from '../store/observable.ts';
import { valueIn } from '../store/tree.ts';
import { useAnswer } from '../store/useAnswer.ts';
import { t } from '../text/t.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';
import { SelectField } from './SelectField.tsx';
import { TickList } from './TickList.tsx';

/** Two incidents of one day are told apart by their numbers in the list. */
const told = (names: readonly string[], n: number): string => {
  const name = names[n] ?? '';
  return names.filter((one) => one === name).length > 1 ? t.fields.numbered(n + 1, name) : name;
};

/** The entries of a collection of the matter by their ids, with their names. */
const useEntries = (collection: Collection): readonly Option[] => {
  const { store } = useMatter();
  const { path } = collections[collection];
  const list = useSelected(store.answers, (answers) => valueIn(answers, path));
  return useMemo(() => {
    const node = nodeAt(path);
    if (!Array.isArray(list) || node?.kind !== 'list') return [];
    const names = list.map((entry: Json, n) => entryName(node.item, entry, n));
    return list.map((entry: Json, n) => ({
      key: String(valueIn(entry, 'id') ?? ''),
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
  const gone = chosen.filter((id) => !entries.some(({ key }) => key === id));
  const all = [...entries, ...gone.map((key) => ({ key, words: t.fields.gone }))];
  const toggle = (id: string, isOn: boolean): void => {
    const next = isOn ? [...chosen, id] : chosen.filter((one) => one !== id);
    endRun();
    set(next.length === 0 ? undefined : next);
  };
  return (
    <FieldFrame path={path} title={title} as="group" span={span} help={help}>
      {() => <TickList path={path} options={all} isOn={(id) => chosen.includes(id)} onToggle={toggle} />}
    </FieldFrame>
  );
};

/** One of the matter's records, chosen from a list. */
export const RecordChoice = ({ path, node, title, help, span }: FieldOf) => {
  const entries = useEntries(node.meta.refersTo ?? 'exhibits');
  return <SelectField path={path} title={title} help={help} span={span} options={entries} gone={t.fields.gone} />;
};
