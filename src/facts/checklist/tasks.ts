import type { Answers } from '../../answers/schema.ts';
import { day, daysOf, type Task, task } from './task.ts';
import { afterTasks, dayTasks } from './tasksAfter.ts';
import { beforeTasks } from './tasksBefore.ts';

const extraTasks = (answers: Answers): readonly Task[] =>
  (answers.checklist?.extraTasks ?? []).flatMap((extra, index) =>
    extra.task === undefined
      ? []
      : [
          task({
            key: extra.id,
            group: extra.when ?? 'before',
            says: extra.task,
            on: day(extra.due),
            from: `checklist.extraTasks.${index}.task`,
          }),
        ],
  );

const late = '9999-12-31';
const byDue = (a: Task, b: Task): number =>
  (a.on ?? late) < (b.on ?? late) ? -1 : Number((a.on ?? late) > (b.on ?? late));

/** The tasks of a respondent’s counsel, by group and then by due date. Days set by hand in the marks go before computed ones. */
export const tasksOf = (answers: Answers): readonly Task[] => {
  const days = daysOf(answers);
  const tasks = [
    ...beforeTasks(answers, days),
    ...dayTasks(days),
    ...afterTasks(answers, days),
    ...extraTasks(answers),
  ];
  const marks = answers.checklist?.marks ?? {};
  const dated = tasks.map((each) => {
    const own = Object.hasOwn(marks, each.key) ? day(marks[each.key]?.due) : undefined;
    return own === undefined ? each : { ...each, on: own };
  });
  return (['before', 'onTheDay', 'after'] as const).flatMap((group) =>
    dated.filter((each) => each.group === group).sort(byDue),
  );
};
