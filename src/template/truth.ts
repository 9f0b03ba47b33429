import { printable } from './print/printable.ts';
import type { Value } from './values.ts';

const isGiven = (raw: unknown): boolean => {
  if (raw === undefined || raw === null || raw === false) return false;
  if (typeof raw === 'string') return raw.trim() !== '';
  if (Array.isArray(raw)) return raw.length > 0;
  if (typeof raw === 'object') return Object.values(raw).some(isGiven);
  return true;
};

/**
 * Whether a condition holds: an answer that is given, not empty and not `false` (0 is given); a list with items; a record that
 * prints, when it has something to print, and any other record when anything in it is given; a fact with text; a count above 0.
 */
export const isTrue = (value: Value): boolean => {
  switch (value.kind) {
    case 'plain':
      return Boolean(value.value);
    case 'fact':
      return value.text !== undefined && value.text.trim() !== '';
    case 'data':
      return Array.isArray(value.data) ? value.data.length > 0 : true;
    case 'scope':
      return true;
    case 'answer':
      if (value.node.kind === 'record' && value.node.meta.prints !== undefined)
        return printable(value)?.text !== undefined;
      return isGiven(value.raw);
  }
};
