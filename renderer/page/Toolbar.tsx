import type { PaperState } from '../../src/api/contract/work.ts';
import { Button } from '../parts/Button.tsx';
import { Arrow } from '../parts/Glyph.tsx';
import { Select } from '../parts/Select.tsx';
import { useObservable } from '../store/observable.ts';
import { useOverlay } from '../store/overlayContext.ts';
import type { PageView } from '../store/pageView.ts';
import { t } from '../text/t.ts';
import { ViewMenu } from './ViewMenu.tsx';

/** What the bar over a page needs. */
export interface ToolbarOf {
  readonly papers: readonly PaperState[];
  readonly paper: string | undefined;
  readonly onPaper: (id: string) => void;
  /** The page that is looked at, from 0, of how many. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  readonly scale: number;
  readonly view: PageView;
  readonly isFinding: boolean;
  readonly onFind: () => void;
  /** The second paper has only what differs. */
  readonly isSecond: boolean;
}

const Pages = ({ page, pages, onPage, view }: Pick<ToolbarOf, 'page' | 'pages' | 'onPage' | 'view'>) => (
  <div className="page-steps">
    <Button look="arrow" label={t.page.previous} onPress={() => onPage(Math.max(0, page - 1))}>
      <Arrow to="left" />
    </Button>
    <button
      type="button"
      className="button page-count"
      data-look="plain"
      aria-label={t.page.allPages(page + 1, pages)}
      onClick={() => view.hasThumbnails.update((now) => !now)}
    >
      {t.page.at(page + 1, pages)}
    </button>
    <Button look="arrow" label={t.page.next} onPress={() => onPage(Math.min(pages - 1, page + 1))}>
      <Arrow to="right" />
    </Button>
  </div>
);

/** The bar over the page: which paper, which page, how large; Find, text, print. */
export const Toolbar = (given: ToolbarOf) => {
  const { papers, paper, onPaper, page, pages, onPage, scale, view, isFinding, onFind, isSecond } = given;
  const overlay = useOverlay();
  const isText = useObservable(view.isText);
  const print = (): void =>
    overlay.set({ name: 'export', print: true, ...(paper === undefined ? {} : { papers: [paper] }) });
  return (
    <div className="page-bar">
      <Select
        className="control page-paper"
        aria-label={isSecond ? t.page.secondPaper : t.page.paper}
        options={papers.map(({ id, short }) => ({ key: id, words: short }))}
        value={paper}
        onChange={(id) => id !== undefined && onPaper(id)}
      />
      {pages === 0 || isText ? null : <Pages page={page} pages={pages} onPage={onPage} view={view} />}
      <span className="push" />
      {isSecond ? null : (
        <>
          <ViewMenu view={view} scale={scale} />
          <button
            type="button"
            className="button wide-only"
            data-look="plain"
            aria-expanded={isFinding}
            onClick={onFind}
          >
            {t.page.find}
          </button>
          <button
            type="button"
            className="button wide-only"
            data-look="plain"
            aria-pressed={isText}
            onClick={() => view.isText.update((now) => !now)}
          >
            {t.page.text}
          </button>
          <Button onPress={print}>{t.page.print}</Button>
        </>
      )}
    </div>
  );
};
