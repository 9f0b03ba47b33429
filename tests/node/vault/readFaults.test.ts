import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attachFile, readAttachment } from '#src/node/vault/attachments.ts';
import { type Disk, nodeDisk } from '#src/node/vault/disk.ts';
import { changePassphrase } from '#src/node/vault/passphrase.ts';
import { addRecipient, recipientsOf } from '#src/node/vault/recipients.ts';
import { removeRecipient } from '#src/node/vault/rotate.ts';
import { lockVault, type OpenVault } from '#src/node/vault/vault.ts';
import { verifyVault } from '#src/node/vault/verify.ts';
import type { Result } from '#src/problems.ts';
import { recipientText } from '#src/vault/identity.ts';
import { unsynced } from '../../support/faultyDisk.ts';
import { times } from '../../support/long.ts';
import { bytes, folderForTest, good, newVault, passphrase, quickWorld, reopened } from '../../support/vaults.ts';

const counsel = recipientText(Uint8Array.of(9, ...new Uint8Array(31)));
const another = recipientText(Uint8Array.of(10, ...new Uint8Array(31)));

interface Failing {
  at: number;
  count: number;
  readonly open: Set<object>;
}

const disk = unsynced(nodeDisk);

/** A disk on which one look at the medium fails: the one that `failing.at` names, counted from 0. `open` are the files that are open. */
const failingDisk = (failing: Failing): Disk => {
  const look = () => {
    failing.count += 1;
    if (failing.count - 1 === failing.at) throw Object.assign(new Error('EIO'), { code: 'EIO' });
  };
  return {
    ...disk,
    entries: async (folder) => {
      look();
      return disk.entries(folder);
    },
    facts: async (path) => {
      look();
      return disk.facts(path);
    },
    factsIn: async (folder, visit) => {
      look();
      return disk.factsIn(folder, visit);
    },
    open: async (file) => {
      look();
      const reading = await disk.open(file);
      failing.open.add(reading);
      return {
        close: async () => {
          failing.open.delete(reading);
          await reading.close();
        },
        read: async (length) => {
          look();
          return reading.read(length);
        },
      };
    },
  };
};

type Work = (vault: OpenVault, attachment: string) => Promise<Result<unknown>>;

const works: readonly [string, Work][] = [
  ['listing', ({ store }) => store.list('history')],
  ['looking for changes', ({ store }) => store.stamps('matters')],
  ['reading', ({ store }) => store.read('matters/m1.age')],
  ['saving', ({ store }) => store.write('matters/m1.age', bytes('new'))],
  ['moving', ({ store }) => store.move('matters/m1.age', 'trash/m1.age')],
  ['removing', ({ store }) => store.remove('matters/m1.age')],
  ['attaching', (vault) => attachFile(vault, join(vault.session.folder, 'vault.json'))],
  ['reading an attachment', (vault, name) => readAttachment(vault, name, async () => undefined)],
  ['listing recipients', recipientsOf],
  ['adding a recipient', (vault) => addRecipient(vault, { recipient: another, label: '' })],
  ['removing a recipient', (vault) => removeRecipient(vault, { recipient: counsel, passphrase })],
  ['changing the passphrase', (vault) => changePassphrase(vault, { from: passphrase, to: 'a longer one than that' })],
  ['reading everything', (vault) => verifyVault(vault)],
  ['opening once more to read', ({ session }) => reopened(session.folder, { world: session.world, mode: 'read' })],
];

const filled = async (disk: Disk) => {
  const made = await newVault(quickWorld({ disk }));
  for (const name of ['matters/m1.age', 'history/m1/v1.age']) good(await made.vault.store.write(name, bytes('old')));
  good(await addRecipient(made.vault, { recipient: counsel, label: 'Co-counsel' }));
  const photo = join(folderForTest(), 'photo.jpg');
  writeFileSync(photo, 'a photograph');
  const { name } = good(await attachFile(made.vault, photo));
  return { ...made, name };
};

describe.each(works)('%s', (_, work) => {
  test('on a medium that cannot be read, wherever it fails, gives a sentence, changes no file by half and leaves none open', async () => {
    const failing: Failing = { at: -1, count: 0, open: new Set() };
    for (let at = 0; at < 400; at += times(3, 1)) {
      Object.assign(failing, { at: -1, count: 0 });
      const { folder, vault, name } = await filled(failingDisk(failing));
      good(await vault.store.read('matters/m1.age'));
      Object.assign(failing, { at, count: 0 });
      const result = await work(vault, name);
      const isReached = failing.count > at;
      Object.assign(failing, { at: -1, count: 0 });
      for (const { code, message } of result.problems) {
        expect(`${code}: ${message}`).toMatch(/^(?:vault\.disk-failed|vault\.gone|file\.read): [A-Z/].*\.$/s);
      }
      expect(failing.open.size).toBe(0);
      good(await vault.store.read('history/m1/v1.age'));
      expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toMatch(/^\{.*\}\n$/s);
      await lockVault(vault);
      if (!isReached) return expect(result.ok && result.problems.length === 0).toBe(true);
    }
    return expect.unreachable('the work never came to an end');
  });
});
