import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seal } from '#src/node/vault/seal.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import type { Problem } from '#src/problems.ts';
import { recipientsIn } from '#src/vault/format.ts';
import { padded } from '#src/vault/padding.ts';
import { filesIn } from '../../support/folderFiles.ts';
import { everythingSaid, richVault } from '../../support/richVault.ts';
import { bytes, good, reopened, words } from '../../support/vaults.ts';

/** Puts another content into a sealed file of a vault, as who knows the public keys can, and says everything there is to say. */
const saidWith = async (pattern: RegExp, change: (plain: Uint8Array) => Uint8Array): Promise<readonly Problem[]> => {
  const { folder, id } = await richVault();
  const name = [...filesIn(folder).keys()].find((one) => pattern.test(one)) ?? '';
  const before = good(await reopened(folder, { mode: 'read' }));
  const plain = good(await before.store.read(name));
  const recipients = recipientsIn(before.session.state.file);
  await lockVault(before);
  writeFileSync(join(folder, name), await seal(recipients, padded(change(plain))));
  const vault = good(await reopened(folder, { mode: 'read' }));
  const said = await everythingSaid(vault, id);
  await lockVault(vault);
  expect(said[0]?.text).toContain('Mockett');
  return said.flatMap(({ problems }) => problems);
};

const replaced =
  (from: RegExp, to: string) =>
  (plain: Uint8Array): Uint8Array => {
    const text = words(plain);
    expect(text).toMatch(from);
    return bytes(text.replace(from, to));
  };

test.each(['1e300', '-1e300', '8.65e15'])(
  'a time of saving that is none in the list (%s) makes the list anew',
  async (time) => {
    expect(await saidWith(/^index\/list/, replaced(/(?<="",|"\d{8}:[^"]*",)\d{13}(?=,false)/, time))).toEqual([]);
    expect(await saidWith(/^index\/recent/, replaced(/(?<="",|"\d{8}:[^"]*",)\d{13}(?=,false)/, time))).toEqual([]);
  },
);

test.each(['1e300', '-1e300', '253402300799999'])(
  'what was typed at a time that is none (%s) is shown',
  async (time) => {
    expect(await saidWith(/^journal\//, replaced(/(?<="at":)\d{13}/, time))).toEqual([]);
  },
);
