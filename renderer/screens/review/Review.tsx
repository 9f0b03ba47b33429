import { useDeferredValue, useMemo, useState } from 'react';
import { metaAt } from '../../../src/answers/walk.ts';
import type { Look } from '../../../src/api/contract/work.ts';
import { AnswerField } from '../../fields/AnswerField.tsx';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { optionsFrom } from '../../parts/option.ts';
import { Segments } from '../../parts/Segments.tsx';
import { useMatter } from '../../store/context.tsx';
import { focusSoon } from '../../store/focus.ts';
import { useObservable } from '../../store/observable.ts';
import { t } from '../../text/t.ts';
import { type ReviewPart, type ReviewRow, reviewParts, type Shown } from './reviewRows.ts';
import '../../styles/review.css';

const shownOptions = optionsFrom<Shown>(['given', 'missing', 'all'], t.review.filters);

/** No more lines than these are drawn at once; the rest is counted. */
const mostRows = 400;

const placesOf = (look: Look | undefined, path: string): string => {
  const papers = new Set(
    Object.entries(look?.uses ?? {})
      .filter(([used]) => used === path || used.startsWith(`${path}.`))
      .flatMap(([, uses]) => uses.map(({ paper }) => paper)),
  );
  return (look?.papers ?? [])
    .filter(({ id }) => papers.has(id))
    .map(({ short }) => short)
    .join(', ');
};

interface RowOf {
  readonly row: ReviewRow;
  readonly places: string;
  readonly isOpen: boolean;
  readonly onOpen: (path: string | undefined) => void;
}

const Row = ({ row, places, isOpen, onOpen }: RowOf) => {
  const { goTo } = useMatter();
  if (isOpen) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the field in it
      <div
        className="review-row review-open"
        onKeyDown={(event) => {
          if (event.key === 'Escape') onOpen(undefined);
        }}
      >
        <AnswerField question={row.question} path={row.path} />
        <p className="review-buttons">
          <Button onPress={() => onOpen(undefined)}>{t.review.done}</Button>
          <LinkButton onPress={() => goTo(row.path)}>{t.review.goTo}</LinkButton>
        </p>
      </div>
    );
  }
  return (
    <button
      type="button"
      className="review-row"
      aria-label={`${t.review.edit(row.title)}: ${row.isGiven ? row.text : t.review.notGiven}`}
      onClick={() => onOpen(row.path)}
    >
      <span className="small soft">
        {row.title}
        {metaAt(row.path)?.confidential === undefined ? null : (
          <>
            {' '}
            <span className="badge" data-kind="confidential">
              {t.words.confidential}
            </span>
          </>
        )}
      </span>
      <span className={row.isGiven ? 'review-answer' : 'quiet'}>{row.isGiven ? row.text : t.review.notGiven}</span>
      <span className="small quiet">{places === '' ? '' : t.review.printsIn(places)}</span>
    </button>
  );
};

const cut = (parts: readonly ReviewPart[]): { readonly parts: readonly ReviewPart[]; readonly rest: number } => {
  const kept: ReviewPart[] = [];
  let count = 0;
  for (const part of parts) {
    if (count >= mostRows) break;
    kept.push(part);
    count += part.rows.length;
  }
  const all = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  return { parts: kept, rest: all - count };
};

/** Every answer of the matter, made from the schema as it is now, and to be changed in place. */
export const Review = () => {
  const { store, look } = useMatter();
  const answers = useObservable(store.answers);
  const seen = useObservable(look);
  const [shown, setShown] = useState<Shown>('given');
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<string | undefined>(undefined);
  const later = useDeferredValue(query);
  const missing = useMemo(
    () =>
      new Set(
        (seen?.troubles ?? []).flatMap(({ kind, path }) => (kind === 'missing' && path !== undefined ? [path] : [])),
      ),
    [seen],
  );
  const all = useMemo(() => reviewParts(answers, { shown, query: later, missing }), [answers, shown, later, missing]);
  const { parts, rest } = cut(all);
  const change = (path: string | undefined): void => {
    setOpen(path);
    if (path !== undefined) focusSoon(path);
  };
  return (
    <main className="board review">
      <div className="section-head">
        <h1>{t.review.title}</h1>
        <span className="small soft">{t.review.count(all.reduce((sum, { rows }) => sum + rows.length, 0))}</span>
        <span className="push" />
        <input
          className="control review-search"
          type="search"
          aria-label={t.review.search}
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <fieldset aria-label={t.review.show}>
          <Segments
            name="review-shown"
            options={shownOptions}
            value={shown}
            onChange={(key) => key !== undefined && setShown(key)}
          />
        </fieldset>
      </div>
      <p className="review-lead small soft">{t.review.lead}</p>
      <div className="review-list" data-form="review">
        {parts.length === 0 ? <p className="empty soft">{t.review.nothing}</p> : null}
        {parts.map((part) => (
          <section key={part.id} className="review-part">
            <h2>{part.title}</h2>
            {part.rows.map((row) => (
              <Row
                key={row.path}
                row={row}
                places={placesOf(seen, row.path)}
                isOpen={open === row.path}
                onOpen={change}
              />
            ))}
          </section>
        ))}
        {rest > 0 ? <p className="empty soft">{t.review.more(rest)}</p> : null}
      </div>
    </main>
  );
};
