import { newRecovery } from '#src/node/vault/recovery.ts';
import { seal } from '#src/node/vault/seal.ts';
import { bucketFor, padded } from '#src/vault/padding.ts';
import { medianOf, repeatsOf, type VaultFigures, type VaultJob } from './vaultJob.ts';
import { matterText, readExamples } from './vaultMatters.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What padding costs: bytes of padding, and the time to encrypt the same answer files in memory without it and with it. */
export const measurePadding = async (job: VaultJob, figures: VaultFigures): Promise<void> => {
  job.tell('padding');
  const examples = await readExamples(job.examples);
  const texts = Array.from({ length: job.matters }, (_, n) => Buffer.from(matterText(examples, n)));
  const keys = [(await newRecovery()).recipient, (await newRecovery()).recipient];
  const { searches: count } = repeatsOf(job);
  const at = (n: number): Buffer => texts[n % texts.length] ?? Buffer.alloc(0);
  figures['vault.paddingBytes.perMatter'] = mean(texts.map(({ length }) => bucketFor(length) - length));
  figures['vault.encrypt.unpaddedMs'] = await medianOf(count, (n) => seal(keys, at(n)));
  figures['vault.encrypt.paddedMs'] = await medianOf(count, (n) => seal(keys, padded(at(n))));
};
