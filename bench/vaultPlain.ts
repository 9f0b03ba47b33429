import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from './measure.ts';
import { matterText, readExamples } from './vaultMatters.ts';
import type { VaultFigures, VaultJob } from './vaultRun.ts';

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const readAll = async (folder: string): Promise<readonly string[]> => {
  const texts: string[] = [];
  for (const name of await readdir(folder)) texts.push(await readFile(join(folder, name), 'utf8'));
  return texts;
};

/** The same matters as plain JSON files in a folder, with neither index nor encryption: what the vault is compared with. */
export const measurePlainFiles = async ({ folder, examples, matters, tell }: VaultJob): Promise<VaultFigures> => {
  tell('plain files');
  const here = join(folder, 'plain');
  await mkdir(here);
  const texts = await readExamples(examples);
  const saves: number[] = [];
  for (let n = 0; n < matters; n += 1) {
    const text = matterText(texts, n);
    saves.push(await timed(() => writeFile(join(here, `${n}.json`), text)));
  }
  const listMs = await timed(async () =>
    (await readAll(here)).map((text) => JSON.parse(text)).map(({ petitioner }) => petitioner?.name?.last),
  );
  const searchMs = await timed(async () => (await readAll(here)).filter((text) => text.includes('strangled')));
  return { 'plain.save.ms': median(saves), 'plain.list.ms': listMs, 'plain.search.ms': searchMs };
};
