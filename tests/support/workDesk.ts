import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from '../../src/api/call.ts';
import type { PaperFile, WorkDesk } from '../../src/api/work/desk.ts';
import { workHandlers } from '../../src/api/workHandlers.ts';
import type { Problem } from '../../src/problems.ts';
import type { Library } from '../../src/template/library.ts';
import { testDay } from './examples.ts';
import { ownLibrary } from './library.ts';
import { root } from './sources.ts';
import { tinos } from './tinos.ts';

/** A desk that keeps what is written in memory. */
export interface TestDesk extends WorkDesk {
  readonly files: PaperFile[];
}

/** The library of a desk: the program's own unless another is given. */
type Opened = { readonly library: Library; readonly problems: readonly Problem[] };

/** A desk on the test day with the program's own templates. */
export const testDesk = async (opened?: Opened): Promise<TestDesk> => {
  const library = opened ?? (await ownLibrary());
  const files: PaperFile[] = [];
  return {
    files,
    library: () => library,
    faces: tinos,
    today: () => testDay,
    docx: async (doc) => new TextEncoder().encode(doc.title),
    utf8: (text) => new TextEncoder().encode(text),
    write: async (file) => {
      files.push(file);
      return { ok: true, value: `${file.folder}/${file.nameParts.join('-')}.${file.format}`, problems: [] };
    },
  };
};

/** The handlers at a test desk. */
export const testHandlers = async (): Promise<ReturnType<typeof workHandlers>> => workHandlers(await testDesk());

/** A call that nobody takes back and whose progress nobody watches. */
export const unwatched: Running = { progress: () => undefined, signal: { aborted: false } };

/** The text of a bundled matter. */
export const exampleText = (name: string): string => readFileSync(join(root, 'examples', `${name}.json`), 'utf8');

/** The names of the bundled matters. */
export const exampleNames = [
  'dv-children',
  'empty',
  'nearly-empty',
  'respondent-counsel',
  'respondent-criminal',
  'roommate-no-intimacy',
  'sexual-assault-acquaintance',
  'stalking-stranger',
] as const;

/** A text of answers with the given parts. */
export const answersText = (parts: object): string => JSON.stringify({ format: 'full-hearing/1', ...parts });
