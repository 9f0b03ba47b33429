import type { Assembled } from '../../../assemble/assemble.ts';
import type { Problem } from '../../../problems.ts';

/** Problems that say a document was asked for that there is not: wrong usage. */
export const unknownDocuments = ({ problems }: Assembled): readonly Problem[] =>
  problems.filter(({ code }) => code === 'assemble.unknown-document');

/** Each Problem once, however many papers have it. */
export const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
