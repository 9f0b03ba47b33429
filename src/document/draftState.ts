import { longDate } from '../dates.ts';
import type { Doc } from './model.ts';

const counted = (count: number | undefined, one: string, many: string): string => {
  if (count === undefined || count === 0) return '';
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
};

const missingText = (missing: number, onPage?: number): string => {
  const text = counted(missing, 'answer missing', 'answers missing');
  if (text === '' || onPage === undefined) return text;
  return `${text}, ${onPage === 0 ? 'none' : onPage} on this page`;
};

const sentences = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('. ');

/**
 * What the margin of a draft may say beside DRAFT, the fullest first: "Not for filing. 5 answers missing, 2 on this page. November
 * 20, 2026"; each that follows is shorter, for a line that has no room. Empty texts for a paper that is no draft.
 */
export const draftStates = ({ draft, audience }: Doc, onPage?: number): readonly [string, ...string[]] => {
  if (draft === undefined) return [''];
  const purpose = audience === 'filed' || audience === 'served' ? 'Not for filing' : '';
  const missing = missingText(draft.missing, onPage);
  const verify = counted(draft.toVerify, 'provision to verify', 'provisions to verify');
  const mend = counted(draft.toMend, 'problem to mend', 'problems to mend');
  const date = longDate(draft.on);
  const total = missingText(draft.missing);
  return [
    sentences([purpose, missing, verify, mend, date]),
    sentences([purpose, total, verify, mend, date]),
    sentences([purpose, total, verify, mend]),
    sentences([purpose, total, date]),
  ];
};

/** All of what the margin of a draft says, without a page: "Not for filing. 5 answers missing. November 20, 2026". */
export const draftState = (doc: Doc): string => draftStates(doc)[0];
