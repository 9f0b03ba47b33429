import { useState } from 'react';
import type { Look } from '../../../src/api/contract/work.ts';
import { partsOfCase } from '../../../src/interview/parts.ts';
import type { Section } from '../../../src/interview/section.ts';
import { sections } from '../../../src/interview/sections.ts';
import { Arrow, Glyph, isGlyphState } from '../../parts/Glyph.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useChosenPapers } from '../../store/chosenPapers.ts';
import { useMatter } from '../../store/context.tsx';
import { useObservable, useSelected } from '../../store/observable.ts';
import { t } from '../../text/t.ts';

type SectionState = Look['sections'][number];

const quiet: ReadonlySet<string> = new Set(['complete', 'underWay', 'notBegun']);

const tone = (state: string): string => (['fix', 'contradicts', 'audience'].includes(state) ? 'is-fix' : 'is-missing');

const Item = ({
  section,
  state,
  isCurrent,
}: {
  readonly section: Section;
  readonly state: SectionState | undefined;
  readonly isCurrent: boolean;
}) => {
  const { place } = useMatter();
  const shape = state?.state ?? 'notBegun';
  const words = state?.words ?? '';
  const spoken = words === '' && isGlyphState(shape) ? t.words.states[shape] : words;
  return (
    <li>
      <a
        href={`#${section.id}`}
        className="outline-item"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault();
          place.set({ tab: 'answers', section: section.id, record: 0 });
        }}
      >
        <Glyph state={isGlyphState(shape) ? shape : 'notBegun'} />
        <span className="outline-name">{section.title}</span>
        <span className={`outline-state small ${quiet.has(shape) ? 'quiet' : tone(shape)}`} aria-hidden={words === ''}>
          {words}
        </span>
        {words === '' ? <span className="unseen">, {spoken}</span> : null}
      </a>
    </li>
  );
};

interface PartOf {
  readonly title: string;
  readonly list: readonly Section[];
  readonly states: ReadonlyMap<string, SectionState>;
  readonly current: string;
}

const Part = ({ title, list, states, current }: PartOf) => {
  if (list.length === 0) return null;
  return (
    <section className="outline-part">
      <h2>{title}</h2>
      <ul>
        {list.map((section) => (
          <Item key={section.id} section={section} state={states.get(section.id)} isCurrent={section.id === current} />
        ))}
      </ul>
    </section>
  );
};

/** The sections of the matter by what one is doing, each with its state; what no chosen paper needs is folded into one line. */
export const Outline = () => {
  const { look, place } = useMatter();
  const seen = useObservable(look);
  const current = useSelected(place, ({ section }) => section);
  const [isUnfolded, unfold] = useState(false);
  const states = new Map((seen?.sections ?? []).map((state) => [state.id, state] as const));
  const isNeeded = ({ id }: Section): boolean => states.get(id)?.isNeeded !== false;
  const needed = sections.filter((section) => isNeeded(section) || section.id === current);
  const folded = sections.filter((section) => !needed.includes(section));
  return (
    <nav className="outline" aria-label={t.workspace.outline}>
      <div className="outline-list">
        {partsOfCase.map(({ id, title }) => (
          <Part
            key={id}
            title={title}
            list={needed.filter(({ part }) => part === id)}
            states={states}
            current={current}
          />
        ))}
        {isUnfolded ? <Part title={t.workspace.notAsked} list={folded} states={states} current={current} /> : null}
      </div>
      <div className="outline-foot">
        {folded.length === 0 ? null : (
          <button type="button" className="fold" aria-expanded={isUnfolded} onClick={() => unfold(!isUnfolded)}>
            <Arrow to={isUnfolded ? 'down' : 'right'} />
            {t.workspace.notNeeded(folded.length)}
          </button>
        )}
        <ChosenPapers />
      </div>
    </nav>
  );
};

/** Which papers this matter is for: only what they need is asked. */
const ChosenPapers = () => {
  const { all, isChosen, toggle } = useChosenPapers();
  const [isOpen, open] = useState(false);
  return (
    <>
      <button type="button" className="fold" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        <Arrow to={isOpen ? 'down' : 'right'} />
        {t.workspace.papersChosen(all.filter(({ id }) => isChosen(id)).length)}
      </button>
      {isOpen ? (
        <fieldset className="chosen-papers">
          <legend className="unseen">{t.workspace.choosePapers}</legend>
          {all.map(({ id, title }) => (
            <Tick key={id} isOn={isChosen(id)} onChange={(isOn) => toggle(id, isOn)}>
              {title}
            </Tick>
          ))}
        </fieldset>
      ) : null}
    </>
  );
};
