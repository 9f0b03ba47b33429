import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folded } from '#src/vault/words.ts';
import { medianOf, repeatsOf, timed, type VaultFigures, type VaultJob } from './vaultJob.ts';
import { matterText, queriesFor, readExamples } from './vaultMatters.ts';

const readAll = async (folder: string): Promise<readonly string[]> => {
  const texts: string[] = [];
  for (const name of await readdir(folder)) texts.push(await readFile(join(folder, name), 'utf8'));
  return texts;
};

const sizes = async (folder: string): Promise<number> => {
  let sum = 0;
  for (const name of await readdir(folder)) sum += (await stat(join(folder, name))).size;
  return sum;
};

/** The same matters as plain JSON files in a folder, without encryption, sync, history or index: each list and search reads all. */
export const measurePlainFiles = async (job: VaultJob, figures: VaultFigures): Promise<void> => {
  const { folder, examples, matters, tell } = job;
  const repeats = repeatsOf(job);
  tell('plain files');
  await mkdir(folder);
  const texts = await readExamples(examples);
  const file = (n: number) => join(folder, `${n}.json`);
  const [, fillMs] = await timed(async () => {
    for (let n = 0; n < matters; n += 1) await writeFile(file(n), matterText(texts, n));
  });
  figures['plain.createMatter.ms'] = fillMs / matters;
  figures['plain.bytes.perMatter'] = (await sizes(folder)) / matters;
  figures['plain.save.ms'] = await medianOf(repeats.saves, (n) => writeFile(file(n), matterText(texts, n)));
  figures['plain.open.ms'] = await medianOf(repeats.saves, async (n) => JSON.parse(await readFile(file(n), 'utf8')));
  figures['plain.list.ms'] = await medianOf(Math.min(3, repeats.listings), async () =>
    (await readAll(folder)).map((text) => JSON.parse(text)).map(({ petitioner }) => petitioner?.name?.last),
  );
  const queries = queriesFor(Math.min(4, repeats.searches)).map((query) => folded(query).split(' '));
  figures['plain.search.ms'] = await medianOf(queries.length, async (n) =>
    (await readAll(folder)).map(folded).filter((text) => queries[n]?.every((word) => text.includes(word))),
  );
};
