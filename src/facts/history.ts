import type { Answers } from '../answers/schema.ts';
import { answerRef } from './fact.ts';
import { aFlag, answersAt, aWord, type FactsOf, listOf, recordOf } from './shape.ts';

/** Under `facts.history`: earlier orders and other cases, each by its answers, and whether a criminal case is open. */
export const historyShape = recordOf({
  /** Nothing was said about earlier orders: both choices print with a box. */
  ordersUnanswered: aFlag,
  priorOrders: listOf(recordOf({ answer: answersAt('history.priorOrders.*'), id: aWord })),
  otherCases: listOf(recordOf({ answer: answersAt('history.otherCases.*'), id: aWord, refs: aWord, isPending: aFlag })),
  hasPendingCriminalCase: aFlag,
});
/** Earlier orders and other cases; see `historyShape`. */
export type HistoryFacts = FactsOf<typeof historyShape>;

/** Earlier orders and other cases as papers tell them. */
export const historyFacts = (answers: Answers): HistoryFacts => {
  const { priorOrders = [], otherCases = [], noPriorOrders } = answers.history ?? {};
  return {
    ordersUnanswered: noPriorOrders === undefined && priorOrders.length === 0,
    priorOrders: priorOrders.map((order, index) => ({
      answer: answerRef(`history.priorOrders.${index}`),
      id: order.id,
    })),
    otherCases: otherCases.map((other, index) => ({
      answer: answerRef(`history.otherCases.${index}`),
      id: other.id,
      refs: (other.incidents ?? []).map((id) => `incident.${id}`).join(' '),
      isPending: other.status === 'pending',
    })),
    hasPendingCriminalCase: otherCases.some((other) => other.kind === 'criminal' && other.status !== 'closed'),
  };
};
