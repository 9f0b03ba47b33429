import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answers } from '#src/answers/schema.ts';
import { createVault } from '#src/node/vault/create.ts';
import { mattersOf } from '#src/node/vault/machine.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { thisWorld } from '#src/node/vault/world.ts';
import type { Result } from '#src/problems.ts';
import { createMatter } from '#src/vault/matter.ts';
import { matterWith } from './matter.ts';
import { passphrase } from './windowJob.ts';

/**
 * The matters that are typed in: incidents, so that their petitions have 3, 20 and 100 pages; and the largest of the examples, with 300
 * incidents.
 */
export const typedIn = { pages3: 1, pages20: 19, pages100: 106, incidents300: 300 } as const;
/** The name of such a matter: a part of the names of its figures, and what the window finds it by. */
export type TypedIn = keyof typeof typedIn;
/** The names, smallest first. */
export const typedInNames: readonly TypedIn[] = ['pages3', 'pages20', 'pages100', 'incidents300'];

/** Little work for each guess of the passphrase: how long unlocking takes is what the benchmark of the vault measures. */
const workFactor = 10;

const surely = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ message }) => message).join(' '));
};

const answersOf = async (name: TypedIn, examples: string): Promise<Answers> =>
  name === 'incidents300'
    ? JSON.parse(await readFile(join(examples, 'very-large.json'), 'utf8'))
    : matterWith(typedIn[name]);

/** The answer file of a matter, whose petitioner is named after it. */
const textOf = async (name: TypedIn, examples: string): Promise<string> => {
  const answers = await answersOf(name, examples);
  return JSON.stringify({ ...answers, petitioner: { ...answers.petitioner, name: { first: 'Odalys', last: name } } });
};

/** Makes a vault with all of them. */
export const makeBenchVault = async (folder: string, examples: string): Promise<void> => {
  const { vault } = surely(await createVault(folder, passphrase, { ...thisWorld(), workFactor }));
  for (const name of typedInNames) {
    surely(await createMatter(mattersOf(vault), { text: await textOf(name, examples), reason: 'imported' }));
  }
  await lockVault(vault);
};
