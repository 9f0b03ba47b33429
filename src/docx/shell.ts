import type { Profile } from '../document/model.ts';
import type { ListReference } from './lists.ts';
import type { Packed } from './zip.ts';

/** The parts that do not depend on the words of a paper: made once for a profile and language. */
export interface Shell {
  /** Texts of the parts by their names, without those that each paper writes. */
  readonly parts: ReadonlyMap<string, string>;
  /** A part by its name, deflated at the first use and kept. */
  readonly packed: (name: string) => Packed;
  /** Relationship ids of the headers and footers by file name, such as `header1.xml`. */
  readonly relationships: ReadonlyMap<string, string>;
  /** Of `numbering.xml`: the definition of each list, and the running list that a style uses, where one does. */
  readonly lists: ReadonlyMap<ListReference, { readonly abstractId: number; readonly numId?: number }>;
}

/** `docx` is large and takes as long to load as a paper to write: whoever wants no DOCX need not wait for it. */
const build = async (profile: Profile, language: string): Promise<Shell> => {
  const { buildShell } = await import('./buildShell.ts');
  return buildShell(profile, language);
};

const shells = new Map<string, Promise<Shell>>();

/** The shell of a profile and language, such as `en-US`; made by `docx` at the first use and kept. */
export const shellOf = (profile: Profile, language: string): Promise<Shell> => {
  const key = `${profile} ${language}`;
  const known = shells.get(key) ?? build(profile, language);
  shells.set(key, known);
  return known;
};
