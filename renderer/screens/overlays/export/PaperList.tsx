import type { PaperState } from '../../../../src/api/contract/work.ts';
import { Glyph } from '../../../parts/Glyph.tsx';
import { Tick } from '../../../parts/Tick.tsx';
import { t } from '../../../text/t.ts';
import type { CheckedPaper } from './useExport.ts';

/** What the list of papers needs. */
export interface PaperListOf {
  readonly papers: readonly PaperState[];
  readonly checked: readonly CheckedPaper[];
  readonly chosen: readonly string[];
  readonly shown: string | undefined;
  readonly onChoose: (chosen: readonly string[]) => void;
  readonly onShow: (id: string) => void;
}

const heldIn = ({ leaks }: CheckedPaper): number => leaks.filter(({ released }) => released === undefined).length;

const Standing = ({ paper, check }: { readonly paper: PaperState; readonly check: CheckedPaper | undefined }) => {
  const audience = t.exporting.audience[paper.audience];
  if (!paper.isMade) {
    return (
      <>
        <Glyph state="template" /> <span className="is-fix">{t.exporting.cannotBeMade}</span>
      </>
    );
  }
  if (check === undefined) return audience;
  const held = heldIn(check);
  if (held > 0) {
    return (
      <>
        <Glyph state="audience" /> <span className="is-fix strong">{t.exporting.heldBack(held)}</span> {audience}
      </>
    );
  }
  if (!check.mayGo) {
    return (
      <>
        <Glyph state="missing" /> <span className="is-missing">{t.exporting.notFinal(check.refusals.length)}</span>{' '}
        {audience}
      </>
    );
  }
  return (
    <>
      <Glyph state="complete" /> {t.exporting.mayGo}. {audience}
    </>
  );
};

/** The papers that can be written, each with who will read it and whether it may go. */
export const PaperList = ({ papers, checked, chosen, shown, onChoose, onShow }: PaperListOf) => (
  <ul className="export-papers">
    {papers.map((paper) => {
      const check = checked.find(({ id }) => id === paper.id);
      const isChosen = chosen.includes(paper.id);
      const toggle = (isOn: boolean): void => {
        onShow(paper.id);
        onChoose(papers.map(({ id }) => id).filter((id) => (id === paper.id ? isOn : chosen.includes(id))));
      };
      return (
        <li key={paper.id} className="export-paper" data-shown={shown === paper.id}>
          <Tick isOn={isChosen} onChange={toggle} onFocus={() => onShow(paper.id)}>
            <span className="strong">{paper.title}</span>
            <br />
            <span className="small soft">
              <Standing paper={paper} check={isChosen ? check : undefined} />
            </span>
          </Tick>
          <span className="soft">{isChosen ? (check?.pages ?? '') : ''}</span>
        </li>
      );
    })}
  </ul>
);
