import type { KeyboardEvent } from 'react';
import type { CrossChapter } from '../../../src/api/contract/boards.ts';
import { AnswerField } from '../../fields/AnswerField.tsx';
import { Button } from '../../parts/Button.tsx';
import { Arrow, Glyph } from '../../parts/Glyph.tsx';
import { useMatter } from '../../store/context.tsx';
import { keyWords, pressed } from '../../store/pressed.ts';
import { t } from '../../text/t.ts';
import { isWritten, placeOfFact } from './crossMoves.ts';
import type { Cross } from './useCross.ts';

const words = t.boards.cross;

const factFields = [
  { path: 'text', span: 4, title: words.fields.text },
  { path: 'source.exhibit', span: 2, title: words.fields.exhibit },
  { path: 'source.at', span: 1, title: words.fields.at },
  { path: 'sourceText', span: 2 },
  { path: 'impeachment.ifDenied', span: 3, title: words.fields.ifDenied },
] as const;

const chapterFields = [
  { path: 'goal', span: 4 },
  { path: 'title', span: 3 },
  { path: 'witness', span: 2 },
  { path: 'serves', span: 3 },
] as const;

const Fields = ({ path, of }: { readonly path: string; readonly of: typeof factFields | typeof chapterFields }) => (
  <div className="form-grid">
    {of.map((question) => (
      <AnswerField key={question.path} question={question} path={`${path}.${question.path}`} />
    ))}
  </div>
);

const FactPart = ({ cross, fact }: { readonly cross: Cross; readonly fact: CrossChapter['facts'][number] }) => {
  const session = useMatter();
  const place = placeOfFact(cross.chapters ?? [], fact.path);
  const back = (event: KeyboardEvent): void => {
    if (pressed(event) !== 'Escape') return;
    event.preventDefault();
    document.querySelector<HTMLElement>(`[data-fact="${fact.path}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc in any of its fields
    <div onKeyDown={back}>
      <div className="board-strip-row">
        <h2>{words.factOf(fact.label)}</h2>
        {cross.carry === undefined ? null : (
          <span className="small soft">{words.beingMoved(cross.carry.label, fact.label)}</span>
        )}
        <span className="push" />
        <Button look="plain" onPress={() => session.goTo(`${fact.path}.text`)}>
          {t.boards.open}
        </Button>
        <Button look="plain" label={words.delete(fact.label)} onPress={() => place && cross.deleteFact(place)}>
          {t.words.delete}
        </Button>
      </div>
      <Fields key={fact.path} path={fact.path} of={factFields} />
      {fact.lint.map((finding) => (
        <p key={finding} className="state-line small is-missing">
          <Glyph state="reword" />
          <span>{finding}</span>
        </p>
      ))}
    </div>
  );
};

const ChapterPart = ({ cross, chapter }: { readonly cross: Cross; readonly chapter: CrossChapter }) => {
  const session = useMatter();
  const at = (cross.chapters ?? []).indexOf(chapter);
  return (
    <div>
      <div className="board-strip-row">
        <h2>{words.chapterOf(chapter.label)}</h2>
        <span className="push" />
        <Button look="plain" onPress={() => cross.moveChapter(at, at - 1)}>
          <Arrow to="left" />
          {words.earlier}
        </Button>
        <Button look="plain" onPress={() => cross.moveChapter(at, at + 1)}>
          {words.later}
          <Arrow to="right" />
        </Button>
        <Button look="plain" onPress={() => session.goTo(`${chapter.path}.title`)}>
          {t.boards.open}
        </Button>
        <Button
          look="plain"
          label={words.delete(words.chapterOf(chapter.label))}
          onPress={() => cross.deleteChapter(at)}
        >
          {t.words.delete}
        </Button>
      </div>
      <Fields key={chapter.path} path={chapter.path} of={chapterFields} />
    </div>
  );
};

const Keys = () => (
  <p className="board-foot small soft">
    <kbd>Space</kbd> {t.boards.keys.pick} <kbd>Alt ↑ ↓</kbd> {t.boards.keys.move} <kbd>E</kbd> {t.boards.keys.edit}{' '}
    <kbd>{keyWords('Ctrl Enter')}</kbd> {words.addFact}
    <span className="push" />
    {words.principle}
  </p>
);

/** The fact or the chapter that is chosen, with its fields, and the keys of the board. */
export const CrossStrip = ({ cross }: { readonly cross: Cross }) => {
  const chapters = cross.chapters ?? [];
  const chapter = chapters.find(({ path }) => path === cross.selected);
  const fact = chapters.flatMap(({ facts }) => facts).find(({ path }) => path === cross.selected);
  return (
    <>
      {fact !== undefined && isWritten(fact) ? (
        <section className="board-strip is-one" aria-label={words.factOf(fact.label)}>
          <FactPart cross={cross} fact={fact} />
        </section>
      ) : null}
      {chapter !== undefined && isWritten(chapter) ? (
        <section className="board-strip is-one" aria-label={words.aboutChapter(chapter.label)}>
          <ChapterPart cross={cross} chapter={chapter} />
        </section>
      ) : null}
      <Keys />
    </>
  );
};
