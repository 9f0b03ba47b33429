import { metaAt, parsePath } from '../../answers/walk.ts';
import type { Manifest } from '../../template/manifest.ts';
import { pathTitle } from '../../vault/titles.ts';

/** "mark each that applies" tells a pen what to do and names nothing. */
const isInstruction = (label: string | undefined): boolean => label?.startsWith('mark ') === true;

/** What an answer is called, in words: "Incidents (Nov. 14, 2026), Where". Empty for the whole file. */
export const titleOf = (path: string, answers: unknown): string => {
  const parts = parsePath(path);
  if (parts === undefined || parts.length === 0) return '';
  const meta = metaAt(path);
  const words = pathTitle(parts, answers);
  return isInstruction(meta?.label) && words.toLowerCase() === meta?.label ? (meta?.title ?? words) : words;
};

/** What a list calls a paper: its name in a few words, else its title. */
export const shortTitle = ({ name, title }: Pick<Manifest, 'name' | 'title'>): string => name ?? title;
