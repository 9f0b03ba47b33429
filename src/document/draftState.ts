import { longDate } from '../dates.ts';
import type { Doc } from './model.ts';

const counted = (count: number | undefined, one: string, many: string): string => {
  if (count === undefined || count === 0) return '';
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
};

const missingText = (missing: number, onPage: number | undefined): string => {
  const text = counted(missing, 'answer missing', 'answers missing');
  if (text === '' || onPage === undefined) return text;
  return `${text}, ${onPage === 0 ? 'none' : onPage} on this page`;
};

/**
 * What the margin of a draft says beside DRAFT: "Not for filing. 5 answers missing, 2 on this page. November 20, 2026". Without
 * `onPage` it says nothing of the page. Empty for a paper that is no draft.
 */
export const draftState = ({ draft, audience }: Doc, onPage?: number): string => {
  if (draft === undefined) return '';
  const parts = [
    audience === 'filed' || audience === 'served' ? 'Not for filing' : '',
    missingText(draft.missing, onPage),
    counted(draft.toVerify, 'provision to verify', 'provisions to verify'),
    counted(draft.toMend, 'problem to mend', 'problems to mend'),
    longDate(draft.on),
  ];
  return parts.filter((part) => part !== '').join('. ');
};
