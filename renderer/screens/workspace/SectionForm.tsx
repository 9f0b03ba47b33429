import { memo, useState } from 'react';
import type { Json } from '../../../src/answers/json.ts';
import { metaAt } from '../../../src/answers/walk.ts';
import { holds, isAsked } from '../../../src/interview/asked.ts';
import type { Group, Question, Section } from '../../../src/interview/section.ts';
import { AnswerField } from '../../fields/AnswerField.tsx';
import { Arrow } from '../../parts/Glyph.tsx';
import { useMatter } from '../../store/context.tsx';
import { useHeadingFocus } from '../../store/headingFocus.ts';
import { useSelected } from '../../store/observable.ts';
import { below, recordPath } from '../../store/sections.ts';
import { valueIn } from '../../store/tree.ts';
import { t } from '../../text/t.ts';
import { RecordDetail } from './RecordDetail.tsx';
import { RecordTable } from './RecordTable.tsx';

const patternOf = (path: string): string =>
  path
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? '*' : part))
    .join('.');

/** Whether the chosen papers need the answer at a path; everything is needed until the program has looked. */
const useNeeded = (): ((path: string) => boolean) => {
  const { look } = useMatter();
  const asked = useSelected(
    look,
    (seen) => seen?.asked,
    (one, other) => one?.join() === other?.join(),
  );
  if (asked === undefined) return () => true;
  const set = new Set(asked);
  return (path) => isAsked(patternOf(path), set);
};

interface QuestionOf {
  readonly question: Question;
  readonly base: string;
}

/** Whether an answer that was gone to is this one, or a part of it. */
const isWithin = (focus: string | undefined, path: string): boolean =>
  focus === path || focus?.startsWith(`${path}.`) === true;

/** Drawn again by its own answer only. */
const AskedQuestion = memo(({ question, base }: QuestionOf) => {
  const { store, place } = useMatter();
  const holdsNow = useSelected(store.answers, (answers) => holds(question.askIf, answers, base));
  const path = below(base, question);
  const isAnswered = useSelected(store.answers, (answers) => valueIn(answers, path) !== undefined);
  const isGoal = useSelected(place, ({ focus }) => isWithin(focus, path));
  return holdsNow || isAnswered || isGoal ? <AnswerField question={question} path={path} /> : null;
});

/** Whether the first question would say once more what the heading of its group says. */
const repeats = ({ title, questions: [first] }: Group, base: string): boolean => {
  if (title === undefined || first === undefined || first.askIf !== undefined) return false;
  const asked = first.title ?? metaAt(below(base, first))?.title;
  return asked?.toLowerCase() === title.toLowerCase();
};

const GroupOf = ({
  group,
  base,
  questions,
}: {
  readonly group: Group;
  readonly base: string;
  readonly questions: readonly Question[];
}) => (
  <section className="group" data-repeats={repeats({ ...group, questions }, base)}>
    {group.title === undefined ? null : (
      <div className="group-head">
        <h2>{group.title}</h2>
        {group.statute === undefined ? null : <span className="statute">{t.workspace.citation(group.statute)}</span>}
      </div>
    )}
    <div className="form-grid">
      {questions.map((question) => (
        <AskedQuestion key={question.path} question={question} base={base} />
      ))}
    </div>
  </section>
);

/** The paths of the questions that have an answer. */
const answeredIn = (groups: readonly Group[], base: string, answers: Json): readonly string[] =>
  groups
    .flatMap(({ questions }) => questions.map((question) => below(base, question)))
    .filter((path) => valueIn(answers, path) !== undefined);

const isSameList = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();

/** Groups of questions: those the chosen papers need, and folded below them the rest. */
export const Groups = ({ groups, base }: { readonly groups: readonly Group[]; readonly base: string }) => {
  const { store, place } = useMatter();
  const isNeeded = useNeeded();
  const answered = useSelected(store.answers, (answers) => answeredIn(groups, base, answers), isSameList);
  const [isUnfolded, unfold] = useState(false);
  const shows = (question: Question): boolean => {
    const path = below(base, question);
    return isNeeded(path) || answered.includes(path);
  };
  const folded = groups.flatMap(({ questions }) => questions.filter((question) => !shows(question)));
  const isGoneTo = useSelected(place, ({ focus }) => folded.some((question) => isWithin(focus, below(base, question))));
  if (isGoneTo && !isUnfolded) unfold(true);
  return (
    <>
      {groups.map((group, n) => {
        const questions = group.questions.filter((question) => isUnfolded || shows(question));
        return questions.length === 0 ? null : (
          <GroupOf key={group.title ?? n} group={group} base={base} questions={questions} />
        );
      })}
      {folded.length === 0 ? null : (
        <button type="button" className="fold" aria-expanded={isUnfolded} onClick={() => unfold(!isUnfolded)}>
          <Arrow to={isUnfolded ? 'down' : 'right'} />
          {t.workspace.foldedQuestions(folded.length)}
        </button>
      )}
    </>
  );
};

/** A whole section on one screen: its groups, or the table of its records with the detail of one below. */
export const SectionForm = ({ section }: { readonly section: Section }) => {
  const { place, store } = useMatter();
  const record = useSelected(place, (here) => here.record);
  const listPath = section.records?.path;
  const count = useSelected(store.answers, (answers) => {
    const list = listPath === undefined ? undefined : valueIn(answers, listPath);
    return Array.isArray(list) ? list.length : 0;
  });
  const at = Math.min(record, Math.max(0, count - 1));
  const heading = useHeadingFocus();
  return (
    <div className="section" data-form={section.id}>
      {section.records === undefined ? (
        <div className="section-head">
          <h1 ref={heading} tabIndex={-1}>
            {section.title}
          </h1>
        </div>
      ) : (
        <RecordTable section={section} records={section.records} selected={at} count={count} heading={heading} />
      )}
      <div className="section-body">
        {section.records === undefined ? <Groups groups={section.groups} base="" /> : null}
        {section.records !== undefined && count > 0 ? (
          <RecordDetail section={section} records={section.records} at={at} count={count}>
            <Groups key={at} groups={section.groups} base={recordPath(section, at)} />
          </RecordDetail>
        ) : null}
        {section.beside === undefined ? null : <Groups groups={section.beside} base="" />}
      </div>
    </div>
  );
};
