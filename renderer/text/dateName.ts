import { t } from './t.ts';

const names: Readonly<Record<string, string>> = t.dateNames;

/** The date of a matter in a word or two, for headers and lists: "Records affidavit". */
export const dateName = ({ key, what }: { readonly key: string; readonly what: string }): string =>
  Object.hasOwn(names, key) ? (names[key] ?? what) : what;
