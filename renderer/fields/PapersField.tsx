import { useChosenPapers } from '../store/chosenPapers.ts';
import { t } from '../text/t.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';

/** Which papers are made of the matter, as ticks: the same choice as under the outline. */
export const PapersField = ({ path, title, help, span }: FieldOf) => {
  const { all, isChosen, toggle } = useChosenPapers();
  return (
    <FieldFrame path={path} title={title} as="group" {...(span === undefined ? {} : { span })} help={help}>
      {() => (
        <div className="ticks">
          {all.length === 0 ? <p className="small quiet">{t.fields.nobodyYet}</p> : null}
          {all.map((paper, n) => (
            <label key={paper.id} className="tick">
              <input
                type="checkbox"
                {...(n === 0 ? { 'data-path': path } : {})}
                data-ticked={isChosen(paper.id)}
                checked={isChosen(paper.id)}
                onChange={(event) => toggle(paper.id, event.target.checked)}
              />
              <span>{paper.title}</span>
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  );
};
