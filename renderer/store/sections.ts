import type { Question, Section } from '../../src/interview/section.ts';
import { sections } from '../../src/interview/sections.ts';

/** The section with an id. Throws when there is none: ids come from the outline. */
export const sectionById = (id: string): Section => {
  const section = sections.find((one) => one.id === id);
  if (section === undefined) throw new Error(`There is no section "${id}".`);
  return section;
};

/** Which record of a section's list a path is in; 0 when it is in none. */
export const recordIn = (section: Section, path: string): number => {
  const list = section.records?.path;
  if (list === undefined || !path.startsWith(`${list}.`)) return 0;
  const at = Number(path.slice(list.length + 1).split('.')[0]);
  return Number.isInteger(at) ? at : 0;
};

/** The path of the record of a section that is open; empty for a section without records. */
export const recordPath = (section: Section, record: number): string =>
  section.records === undefined ? '' : `${section.records.path}.${record}`;

/** The whole path of a question that stands below `base`. */
export const below = (base: string, question: Pick<Question, 'path'>): string =>
  base === '' ? question.path : `${base}.${question.path}`;
