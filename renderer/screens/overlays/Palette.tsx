import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { metaAt } from '../../../src/answers/walk.ts';
import type { MatterRow } from '../../../src/api/contract/matters.ts';
import { actionsOf } from '../../store/actions.ts';
import { useApp, useMatter } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { useOverlay } from '../../store/overlayContext.ts';
import { t } from '../../text/t.ts';
import { findQuestions, holdsWords } from './found.ts';
import { Marked } from './Marked.tsx';
import { keysShown } from './Shortcuts.tsx';

type Kind = 'questions' | 'papers' | 'matters' | 'actions';

interface Entry {
  readonly kind: Kind;
  readonly key: string;
  readonly title: string;
  readonly after: string;
  readonly isKeys?: boolean;
  readonly statute?: string;
  readonly go: () => void;
}

const most: Readonly<Record<Kind, number>> = { questions: 8, papers: 6, matters: 5, actions: 8 };
const mostAlone = 14;
const order: readonly Kind[] = ['questions', 'papers', 'matters', 'actions'];

/** Matters whose names or numbers hold the query, asked of the program after a pause. */
const useMatters = (query: string): readonly MatterRow[] => {
  const { program } = useApp();
  const [rows, setRows] = useState<readonly MatterRow[]>([]);
  useEffect(() => {
    if (query.trim() === '') {
      setRows([]);
      return undefined;
    }
    const asked = { query, place: 'matters', order: 'saved', from: 0, count: 5 } as const;
    let cancel = (): void => undefined;
    const timer = setTimeout(async () => {
      const pending = program('matters.list', asked);
      cancel = pending.cancel;
      const outcome = await pending.outcome;
      if (outcome.ok) setRows(outcome.value.rows);
    }, 80);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [program, query]);
  return rows;
};

const useEntries = (query: string): readonly Entry[] => {
  const app = useApp();
  const session = useMatter();
  const overlay = useOverlay();
  const answers = useObservable(session.store.answers);
  const look = useObservable(session.look);
  const matters = useMatters(query);
  const actions = useMemo(() => actionsOf({ app, session, overlay }), [app, session, overlay]);
  return useMemo(() => {
    const questions = findQuestions(query, answers).map(({ path, title, answer }): Entry => {
      const statute = metaAt(path)?.statute;
      const go = (): void => session.goTo(path);
      return { kind: 'questions', key: path, title, after: answer, go, ...(statute === undefined ? {} : { statute }) };
    });
    const papers = (look?.papers ?? [])
      .filter(({ title }) => holdsWords(title, query))
      .map(({ id, title, blanks, isChosen }): Entry => {
        const after = isChosen ? t.overlays.blanks(blanks) : t.overlays.notChosen;
        return { kind: 'papers', key: id, title, after, go: () => session.shownPaper.set(id) };
      });
    const others = matters
      .filter(({ id }) => id !== session.id)
      .map((row): Entry => {
        const title = t.words.versus(row);
        const go = async (): Promise<void> => {
          if (await app.closeMatter()) await app.openMatter(row.id);
        };
        return { kind: 'matters', key: row.id, title, after: row.stage, go: () => void go() };
      });
    const does = actions
      .filter(({ title, id }) => id !== 'palette' && holdsWords(title, query))
      .map(({ id, title, keys, act }): Entry => {
        return { kind: 'actions', key: id, title, after: keysShown(keys[0] ?? ''), isKeys: keys.length > 0, go: act };
      });
    return [...questions, ...papers, ...others, ...does];
  }, [query, answers, look, matters, actions, app, session]);
};

const narrowed = (entries: readonly Entry[], only: Kind | undefined): readonly Entry[] =>
  order
    .filter((kind) => only === undefined || kind === only)
    .flatMap((kind) =>
      entries.filter((entry) => entry.kind === kind).slice(0, only === undefined ? most[kind] : mostAlone),
    );

const EntryRow = ({
  entry,
  query,
  isFirst,
  isCurrent,
  onGo,
}: {
  readonly entry: Entry;
  readonly query: string;
  readonly isFirst: boolean;
  readonly isCurrent: boolean;
  readonly onGo: () => void;
}) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and its keys choose among the rows
  <div
    id={`palette-${entry.kind}-${entry.key}`}
    className="palette-row"
    role="option"
    tabIndex={-1}
    aria-selected={isCurrent}
    data-first={isFirst}
    onClick={onGo}
  >
    <span className="palette-kind small soft">{isFirst ? t.overlays.kinds[entry.kind] : ''}</span>
    <span className="palette-title">
      <Marked text={entry.title} query={query} />
    </span>
    <span className="small soft palette-after">{entry.isKeys === true ? <kbd>{entry.after}</kbd> : entry.after}</span>
  </div>
);

/** Goes to any question, paper, matter or action by a few letters of its name. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const overlay = useOverlay();
  const [query, setQuery] = useState('');
  const [only, narrow] = useState<Kind | undefined>(undefined);
  const [at, setAt] = useState(0);
  const all = useEntries(query);
  const entries = narrowed(all, only);
  const current = entries[Math.min(at, entries.length - 1)];
  const go = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    entry.go();
  };
  const tab = (): void => narrow(order[only === undefined ? 0 : order.indexOf(only) + 1]);
  const keys = (event: KeyboardEvent): void => {
    const moves = { ArrowDown: 1, ArrowUp: -1 } as const;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const count = Math.max(1, entries.length);
      setAt((Math.min(at, entries.length - 1) + moves[event.key] + count) % count);
    } else if (event.key === 'Tab') tab();
    else if (event.key === 'Enter' && event.altKey && current?.statute !== undefined) {
      overlay.set({ name: 'law', citation: current.statute });
    } else if (event.key === 'Enter') go(current);
    else return;
    event.preventDefault();
  };
  return (
    <ModalOverlay className="scrim palette-scrim" isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="over">
        <AriaDialog className="palette" aria-label={t.overlays.goTo}>
          <div className="palette-field">
            <input
              className="palette-input"
              role="combobox"
              aria-expanded="true"
              aria-controls="palette-list"
              aria-label={t.overlays.goTo}
              {...(current === undefined ? {} : { 'aria-activedescendant': `palette-${current.kind}-${current.key}` })}
              // biome-ignore lint/a11y/noAutofocus: a palette is opened to be typed in
              autoFocus
              spellCheck={false}
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setAt(0);
              }}
              onKeyDown={keys}
            />
            <span className="small soft">
              {t.overlays.found(all.length)} <kbd>Tab</kbd>{' '}
              {only === undefined ? t.overlays.narrows : t.overlays.kinds[only]}
            </span>
          </div>
          <div id="palette-list" className="palette-list" role="listbox" tabIndex={-1} aria-label={t.overlays.goTo}>
            {entries.map((entry, n) => (
              <EntryRow
                key={`${entry.kind} ${entry.key}`}
                entry={entry}
                query={query}
                isFirst={entries[n - 1]?.kind !== entry.kind}
                isCurrent={entry === current}
                onGo={() => go(entry)}
              />
            ))}
          </div>
          <p className="palette-foot small soft">
            <kbd>↑</kbd> <kbd>↓</kbd> {t.overlays.choose} <kbd>Enter</kbd> {t.overlays.goThere} <kbd>Alt Enter</kbd>{' '}
            {t.overlays.showLaw} <kbd>Esc</kbd> {t.words.back}
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
