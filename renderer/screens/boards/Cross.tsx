import { type KeyboardEvent, useState } from 'react';
import type { CrossChapter } from '../../../src/api/contract/boards.ts';
import { Button } from '../../parts/Button.tsx';
import { Glyph } from '../../parts/Glyph.tsx';
import { Select } from '../../parts/Select.tsx';
import { focusSoon } from '../../store/focus.ts';
import { pressed } from '../../store/pressed.ts';
import { t } from '../../text/t.ts';
import { BoardFrame } from './BoardFrame.tsx';
import { CrossLane } from './CrossLane.tsx';
import { CrossStrip } from './CrossStrip.tsx';
import { CrossTable } from './CrossTable.tsx';
import { isWritten, placeOfFact } from './crossMoves.ts';
import { type Cross as CrossOf, useCross } from './useCross.ts';

const words = t.boards.cross;

const WitnessFilter = ({
  chapters,
  witness,
  onChange,
}: {
  readonly chapters: readonly CrossChapter[];
  readonly witness: string;
  readonly onChange: (witness: string) => void;
}) => {
  const names = [...new Set(chapters.map((chapter) => chapter.witness).filter((name) => name !== ''))];
  if (names.length < 2) return null;
  return (
    <Select
      className="control board-filter"
      aria-label={words.witness}
      options={names.map((name) => ({ key: name, words: name }))}
      value={witness}
      none={words.everyone}
      onChange={(name) => onChange(name ?? '')}
    />
  );
};

const Counts = ({ chapters }: { readonly chapters: readonly CrossChapter[] }) => {
  const facts = chapters.flatMap((chapter) => chapter.facts);
  const reword = facts.filter(({ lint }) => lint.length > 0).length;
  return (
    <p className="board-note small soft">
      {words.count(chapters.length, facts.length)}
      {reword === 0 ? null : (
        <span className="is-missing strong">
          <Glyph state="reword" /> {words.reword(reword)}
        </span>
      )}
    </p>
  );
};

const Starter = ({ cross }: { readonly cross: CrossOf }) => (
  <div className="notice board-notice">
    <span>{words.starter}</span>
    <span className="push" />
    <Button onPress={cross.takeOver}>{words.takeOver}</Button>
  </div>
);

const Lanes = ({ cross, chapters }: { readonly cross: CrossOf; readonly chapters: readonly CrossChapter[] }) => {
  const all = cross.chapters ?? [];
  const shown = chapters.flatMap(({ facts }) => facts);
  const reached = shown.find(({ path }) => path === (cross.carry?.path ?? cross.selected)) ?? shown[0];
  return (
    <div className="lanes">
      {chapters.map((chapter) => (
        <CrossLane
          key={`${chapter.path} ${chapter.id}`}
          cross={cross}
          chapter={chapter}
          at={all.indexOf(chapter)}
          reached={reached?.path}
          hasWitness={new Set(chapters.map(({ witness }) => witness)).size > 1}
        />
      ))}
    </div>
  );
};

/** Where a new fact goes: below the chosen one, at the end of the chosen chapter, or at the end of the last. */
const newPlace = (cross: CrossOf): { readonly chapter: number; readonly at: number } => {
  const chapters = cross.chapters ?? [];
  const place = placeOfFact(chapters, cross.selected);
  if (place !== undefined) return { chapter: place.chapter, at: place.fact + 1 };
  const chosen = chapters.findIndex(({ path }) => path === cross.selected);
  const chapter = chosen < 0 ? chapters.length - 1 : chosen;
  return { chapter, at: chapters[chapter]?.facts.length ?? 0 };
};

/** Chapters of cross-examination as lanes: one fact a row, carried between chapters and places by drag and by keys. */
export const Cross = () => {
  const cross = useCross();
  const [witness, filter] = useState('');
  const [isTable, showTable] = useState(false);
  const chapters = cross.chapters ?? [];
  const shown = chapters.filter((chapter) => witness === '' || chapter.witness === witness);
  const isStarter = chapters.length > 0 && !chapters.every(isWritten);
  /** What is added to the first outline leaves it whole: it becomes answers with it. */
  const own = (): void => {
    if (isStarter) cross.takeOver();
  };
  const addChapter = (): void => {
    own();
    filter('');
    focusSoon(`${cross.addChapter()}.goal`);
  };
  const addFact = (): void => {
    if (chapters.length === 0) {
      addChapter();
      return;
    }
    own();
    const { chapter, at } = newPlace(cross);
    cross.addFact(chapter, at);
    focusSoon(`chapters.${chapter}.questions.${at}.text`);
  };
  const keys = (event: KeyboardEvent): void => {
    if (pressed(event) !== 'Ctrl+Enter') return;
    event.preventDefault();
    addFact();
  };
  return (
    <BoardFrame
      name="cross"
      title={words.title}
      lead={<Counts chapters={shown} />}
      problems={cross.problems}
      isRead={cross.chapters !== undefined}
      head={
        <>
          <WitnessFilter chapters={chapters} witness={witness} onChange={filter} />
          <Button look="plain" onPress={addChapter}>
            {words.addChapter}
          </Button>
          <Button keys="Ctrl Enter" onPress={addFact}>
            {words.addFact}
          </Button>
          <Button onPress={() => showTable(!isTable)}>{isTable ? t.boards.picture : t.boards.table}</Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the key for a new fact in any field of the board */}
      <div className="board-body" onKeyDown={keys}>
        {isStarter ? <Starter cross={cross} /> : null}
        {chapters.length === 0 ? <p className="board-empty soft">{words.empty}</p> : null}
        {isTable ? <CrossTable chapters={shown} /> : <Lanes cross={cross} chapters={shown} />}
        {isTable ? null : <CrossStrip cross={cross} />}
      </div>
      <p className="unseen" role="status">
        {cross.announced}
      </p>
    </BoardFrame>
  );
};
