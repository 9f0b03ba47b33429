import { holds } from '../../../src/interview/asked.ts';
import { steps } from '../../../src/interview/parts.ts';
import type { Question, Records, Section, StepId } from '../../../src/interview/section.ts';
import { capital } from '../../../src/text.ts';
import { AnswerField } from '../../fields/AnswerField.tsx';
import { Button } from '../../parts/Button.tsx';
import { useMatter } from '../../store/context.tsx';
import { focusSoon } from '../../store/focus.ts';
import { useHeadingFocus } from '../../store/headingFocus.ts';
import { useSelected } from '../../store/observable.ts';
import { addRecord, deleteRecord } from '../../store/records.ts';
import { below } from '../../store/sections.ts';
import { valueIn } from '../../store/tree.ts';
import { t } from '../../text/t.ts';
import { plainGroups, plainQuestions, sectionsOf } from './steps.ts';

const Asked = ({ question, base }: { readonly question: Question; readonly base: string }) => {
  const { store } = useMatter();
  const isAsked = useSelected(store.answers, (answers) => holds(question.askIf, answers, base));
  return isAsked ? <AnswerField question={question} path={below(base, question)} isPlain /> : null;
};

interface QuestionsOf {
  readonly section: Pick<Section, 'groups'>;
  readonly base: string;
}

const Questions = ({ section, base }: QuestionsOf) => (
  <>
    {plainGroups(section).map((group, n) => (
      <div key={group.title ?? n} className="form-grid clinic-group">
        {group.questions.map((question) => (
          <Asked key={question.path} question={question} base={base} />
        ))}
      </div>
    ))}
  </>
);

const RecordsOf = ({ section, records }: { readonly section: Section; readonly records: Records }) => {
  const session = useMatter();
  const count = useSelected(session.store.answers, (answers) => {
    const list = valueIn(answers, records.path);
    return Array.isArray(list) ? list.length : 0;
  });
  const add = (): void => {
    const at = addRecord(session, records);
    focusSoon(`${records.path}.${at}.${plainQuestions(section)[0]?.path ?? ''}`);
  };
  return (
    <>
      {Array.from({ length: count }, (_, n) => n).map((n) => (
        <section key={n} className="clinic-record">
          <h3>{t.clinic.of(capital(records.one), n + 1, count)}</h3>
          <Questions section={section} base={`${records.path}.${n}`} />
          <Button look="plain" onPress={() => deleteRecord(session, records, n)}>
            {t.clinic.remove(records.one)}
          </Button>
        </section>
      ))}
      <p>
        <Button onPress={add}>{count === 0 ? t.clinic.first(records.one) : t.clinic.another(records.one)}</Button>
      </p>
    </>
  );
};

/** One step of the clinic: its question, and every plain question of its sections. */
export const Step = ({ id }: { readonly id: StepId }) => {
  const step = steps.find((one) => one.id === id);
  const at = steps.findIndex((one) => one.id === id);
  const own = sectionsOf(id);
  const heading = useHeadingFocus();
  return (
    <div className="clinic-step" data-form={id}>
      <p className="soft">{t.clinic.step(at + 1, steps.length)}</p>
      <h1 ref={heading} tabIndex={-1}>
        {step?.question}
      </h1>
      <p className="soft clinic-lead">{step?.lead}</p>
      {own.map((section) => (
        <section key={section.id} className="clinic-section">
          {own.length > 1 ? <h2>{section.plain?.question}</h2> : null}
          {own.length > 1 && section.plain?.lead !== step?.lead ? <p className="soft">{section.plain?.lead}</p> : null}
          {section.records === undefined ? (
            <Questions section={section} base="" />
          ) : (
            <RecordsOf section={section} records={section.records} />
          )}
          {section.beside === undefined ? null : <Questions section={{ groups: section.beside }} base="" />}
        </section>
      ))}
    </div>
  );
};
