import type { Doc } from '../document/model.ts';
import { idsOf } from '../document/numbering.ts';

/**
 * For each id of a document and each of its beginnings before a full stop, the first id that has it: "incident.i1" leads to
 * "incident.i1.injury" where no block is "incident.i1" itself.
 */
export const targetsIn = (doc: Doc): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>();
  for (const id of idsOf(doc)) {
    for (let end = id.length; end > 0; end = id.lastIndexOf('.', end - 1)) {
      const beginning = id.slice(0, end);
      if (!targets.has(beginning)) targets.set(beginning, id);
    }
  }
  return targets;
};
