import { type DragEvent, useRef, useState } from 'react';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { Cross, Glyph } from '../../parts/Glyph.tsx';
import { Select } from '../../parts/Select.tsx';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { useScreenKeys } from '../../store/useScreenKeys.ts';
import { problemWords } from '../../text/problemWords.ts';
import { t } from '../../text/t.ts';
import { type Asking, Detail } from './Detail.tsx';
import { Asked, NewMatter } from './Dialogs.tsx';
import { Filters } from './Filters.tsx';
import { Rows } from './Rows.tsx';
import { type MatterActions, useMatterActions } from './useMatterActions.ts';
import { type Filter, useMatterRows } from './useMatterRows.ts';
import '../../styles/workspace.css';
import '../../styles/overlays.css';
import '../../styles/matters.css';

const orders = (['deadline', 'name', 'saved'] as const).map((key) => ({
  key,
  words: t.matters.sortBy(t.matters.order[key]),
}));

const heights = { attorney: 36, clinic: 56 } as const;

const Top = () => {
  const app = useApp();
  return (
    <header className="top">
      <p className="matter-title matters-top">{t.words.program}</p>
      <span className="push" />
      <p className="saving soft">
        <Glyph state="complete" />
        <span>{t.matters.vaultOpen}</span>
      </p>
      <Button onPress={() => void app.openSettings()}>{t.matters.settings}</Button>
      <Button keys="F9" onPress={() => app.lock('F9')}>
        {t.workspace.lock}
      </Button>
    </header>
  );
};

const Told = ({ actions }: { readonly actions: MatterActions }) => {
  const { done, problems, close } = actions;
  if (done === undefined && problems.length === 0) return null;
  return (
    <div className="notice" role="status" {...(problems.length === 0 ? {} : { 'data-state': 'fix' })}>
      <span>{problems.length === 0 ? done?.words : problemWords(problems)}</span>
      {done?.undo === undefined ? null : <LinkButton onPress={done.undo}>{t.words.undo}</LinkButton>}
      <span className="push" />
      <Button look="arrow" label={t.words.close} onPress={close}>
        <Cross />
      </Button>
    </div>
  );
};

const Empty = ({
  filter,
  actions,
  onNew,
}: {
  readonly filter: Filter;
  readonly actions: MatterActions;
  readonly onNew: () => void;
}) => {
  if (filter.query !== '') return <p className="empty soft">{t.matters.nothingFound(filter.query)}</p>;
  if (filter.place === 'archive') return <p className="empty soft">{t.matters.emptyArchive}</p>;
  if (filter.place === 'trash') return <p className="empty soft">{t.matters.emptyTrash}</p>;
  return (
    <div className="matters-empty">
      <h2>{t.matters.empty}</h2>
      <p className="soft">{t.matters.emptyLead}</p>
      <p className="start-choices">
        <Button onPress={onNew}>{t.matters.new}</Button>
        <Button onPress={() => actions.create('petitioner', true)}>{t.matters.example}</Button>
      </p>
    </div>
  );
};

const importFirst = (files: FileList | null, actions: MatterActions): void => {
  const file = files?.[0];
  if (file !== undefined) actions.importFile(file);
};

const SearchHead = ({
  filter,
  found,
  all,
  onFilter,
  onNew,
  actions,
}: {
  readonly filter: Filter;
  readonly found: number;
  readonly all: number;
  readonly onFilter: (filter: Filter) => void;
  readonly onNew: () => void;
  readonly actions: MatterActions;
}) => {
  const file = useRef<HTMLInputElement>(null);
  return (
    <div className="section-head matters-head">
      <h1>{t.matters.title}</h1>
      <div className="with-reading matters-search">
        <input
          className="control"
          type="search"
          aria-label={t.matters.search}
          spellCheck={false}
          value={filter.query}
          onChange={(event) => onFilter({ ...filter, query: event.target.value })}
        />
        <span className="reading">{t.matters.of(found, all)}</span>
      </div>
      <Select
        className="control matters-order"
        aria-label={t.matters.sortBy('')}
        options={orders}
        value={filter.order}
        onChange={(order) => order !== undefined && onFilter({ ...filter, order })}
      />
      <span className="push" />
      <input
        ref={file}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={t.matters.import}
        accept=".json,.fhearing,application/json"
        onChange={(event) => {
          importFirst(event.target.files, actions);
          event.target.value = '';
        }}
      />
      <Button look="plain" onPress={() => file.current?.click()}>
        {t.matters.import}
      </Button>
      <Button look="main" keys="Ctrl N" onPress={onNew}>
        {t.matters.new}
      </Button>
    </div>
  );
};

const KeysFoot = () => (
  <footer className="matters-foot small soft">
    <kbd>↑</kbd> <kbd>↓</kbd> {t.matters.keys.choose} <kbd>Enter</kbd> {t.matters.keys.open} <kbd>Ctrl D</kbd>{' '}
    {t.matters.keys.duplicate} <kbd>Esc</kbd> {t.matters.keys.clear}
  </footer>
);

/** The list of matters: searched as one types, sorted by the next deadline, with what can be done beside it. */
export const Matters = () => {
  const app = useApp();
  const { density } = useObservable(app.preferences);
  const [filter, setFilter] = useState<Filter>({ query: '', place: 'matters', order: 'deadline' });
  const [selected, select] = useState(0);
  const [isNew, setNew] = useState(false);
  const [asking, ask] = useState<Asking | undefined>(undefined);
  const rows = useMatterRows(filter);
  const actions = useMatterActions(rows.again);
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const row = rows.rowAt(at);
  const change = (next: Filter): void => {
    select(0);
    setFilter(next);
  };
  useScreenKeys((keys) => {
    if (isNew || asking !== undefined) return false;
    if (keys === 'Ctrl+N' || keys === 'Alt+N') setNew(true);
    else if (keys === 'Ctrl+D' && row !== undefined) actions.duplicate(row, true);
    else if (keys === 'Escape' && filter.query !== '') change({ ...filter, query: '' });
    else return false;
    return true;
  });
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    importFirst(event.dataTransfer.files, actions);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files dropped anywhere on the screen; there is a button too
    <div className="workspace" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Top />
      <Told actions={actions} />
      <div className="panes">
        <Filters filter={filter} counts={rows.counts} onChange={change} />
        <main className="matters-main">
          <SearchHead
            filter={filter}
            found={rows.total}
            all={rows.all}
            onFilter={change}
            onNew={() => setNew(true)}
            actions={actions}
          />
          {rows.problems.map(({ message }) => (
            <p key={message} className="empty is-fix">
              {message}
            </p>
          ))}
          {rows.isRead && rows.total === 0 ? (
            <Empty filter={filter} actions={actions} onNew={() => setNew(true)} />
          ) : null}
          {rows.isRead || rows.problems.length > 0 ? null : <p className="empty soft">{t.matters.loading}</p>}
          {rows.total > 0 ? (
            <Rows
              rows={rows}
              query={filter.query}
              selected={at}
              rowHeight={heights[density]}
              isCounting={filter.place !== 'trash'}
              onSelect={select}
              onOpen={filter.place === 'trash' ? () => undefined : actions.open}
            />
          ) : null}
          <KeysFoot />
        </main>
        {row === undefined ? null : <Detail row={row} place={filter.place} actions={actions} onAsk={ask} />}
      </div>
      {isNew ? <NewMatter actions={actions} onClose={() => setNew(false)} /> : null}
      {asking === undefined ? null : <Asked asking={asking} actions={actions} onClose={() => ask(undefined)} />}
    </div>
  );
};
