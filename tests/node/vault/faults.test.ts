import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attachFile } from '#src/node/vault/attachments.ts';
import { createVault } from '#src/node/vault/create.ts';
import { nodeDisk } from '#src/node/vault/disk.ts';
import { setNewPassphrase } from '#src/node/vault/newPassphrase.ts';
import { openVault } from '#src/node/vault/open.ts';
import { changePassphrase } from '#src/node/vault/passphrase.ts';
import { addRecipient } from '#src/node/vault/recipients.ts';
import { removeRecipient } from '#src/node/vault/rotate.ts';
import { lockVault, type OpenVault } from '#src/node/vault/vault.ts';
import { verifyVault } from '#src/node/vault/verify.ts';
import type { Result } from '#src/problems.ts';
import { recipientText } from '#src/vault/identity.ts';
import { vaultProblems } from '#src/vault/store.ts';
import { cut, type Fault, faultyDisk, type Step, unsynced } from '../../support/faultyDisk.ts';
import { times } from '../../support/long.ts';
import { bytes, folderForTest, good, newVault, passphrase, quickWorld, reopened, words } from '../../support/vaults.ts';

const otherPassphrase = 'eight kettles behind the harbour';
/** The base point of the curve is a public key like any other. */
const counsel = recipientText(Uint8Array.of(9, ...new Uint8Array(31)));

type Work = (vault: OpenVault) => Promise<Result<unknown>>;

const save: Work = ({ store }) => store.write('matters/m1.age', bytes('new'), 'anything');
const saveFirst: Work = ({ store }) => store.write('history/m2/v1.age', bytes('new'));
const changeIt: Work = (vault) => changePassphrase(vault, { from: passphrase, to: otherPassphrase });
const add: Work = (vault) => addRecipient(vault, { recipient: counsel, label: 'Co-counsel' });
const removeIt: Work = (vault) => removeRecipient(vault, { recipient: counsel, passphrase });
const attach: Work = (vault) => attachFile(vault, join(vault.session.folder, 'vault.json'));
const move: Work = ({ store }) => store.move('matters/m1.age', 'trash/m1.age');

/** A vault with one matter, one version and perhaps a further recipient, to be copied for each fault. */
const original = async (withCounsel: boolean): Promise<string> => {
  const { folder, vault } = await newVault();
  good(await vault.store.write('matters/m1.age', bytes('old')));
  good(await vault.store.write('history/m1/v1.age', bytes('old')));
  if (withCounsel) good(await addRecipient(vault, { recipient: counsel, label: 'Co-counsel' }));
  await lockVault(vault);
  return folder;
};

/** The steps that are looked at: all, but of long work in the short form every third. */
const lookedAt = (steps: readonly Step[]): readonly Step[] =>
  steps.length < 20 ? steps : steps.filter((_, at) => at % times(3, 1) === 0);

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'ENODEV'];

interface Outcome {
  readonly folder: string;
  readonly steps: readonly Step[];
  readonly result: Result<unknown>;
}

/** Does the work on a copy of a vault whose disk fails, counting steps from the start of the work. */
const doneWith = async (from: string, work: Work, fault: Fault): Promise<Outcome> => {
  const folder = join(folderForTest(), 'vault');
  cpSync(from, folder, { recursive: true });
  let isArmed = false;
  const { disk, steps } = faultyDisk(unsynced(nodeDisk), (step) =>
    isArmed ? fault({ ...step, number: step.number - before }) : undefined,
  );
  const vault = good(await reopened(folder, { world: quickWorld({ disk }) }));
  const before = steps.length;
  isArmed = true;
  const result = await work(vault);
  const taken = steps.slice(before).map((step, number) => ({ ...step, number }));
  isArmed = false;
  await lockVault(vault);
  return { folder, steps: taken, result };
};

const matterIn = async (vault: OpenVault): Promise<string> => {
  const [name = ''] = [...good(await vault.store.list('matters')), ...good(await vault.store.list('trash'))];
  return words(good(await vault.store.read(name)));
};

const openedWithEither = async (folder: string): Promise<OpenVault> => {
  const options = { world: quickWorld(), takeOver: true };
  const first = await openVault(folder, { kind: 'passphrase', passphrase }, options);
  if (first.ok) return first.value;
  return good(await openVault(folder, { kind: 'passphrase', passphrase: otherPassphrase }, options));
};

const cases: readonly [string, Work, boolean][] = [
  ['saving a matter again', save, false],
  ['saving the first version in a new folder', saveFirst, false],
  ['moving a matter to the trash', move, false],
  ['attaching a file', attach, false],
  ['changing the passphrase', changeIt, false],
  ['adding a recipient', add, false],
  ['removing a recipient', removeIt, true],
];

describe.each(cases)('%s', (_, work, withCounsel) => {
  test('cut off at any step, leaves a vault that opens with all that was in it', async () => {
    const from = await original(withCounsel);
    const whole = await doneWith(from, work, () => undefined);
    good(whole.result);
    expect(whole.steps.length).toBeGreaterThan(2);
    for (const { number } of lookedAt(whole.steps)) {
      const { folder, result } = await doneWith(from, work, (step) => (step.number === number ? cut : undefined));
      const vault = await openedWithEither(folder);
      expect(['old', 'new'], `after step ${number}`).toContain(await matterIn(vault));
      expect(words(good(await vault.store.read('history/m1/v1.age')))).toBe('old');
      if (result.ok) expect(work !== save || (await matterIn(vault)) === 'new').toBe(true);
      expect(vault.session.state.file.resealing).toBe(false);
      expect(good(await verifyVault(vault)).problems).toEqual([]);
      await lockVault(vault);
    }
  });

  test('refused by the system at any step, gives a sentence and loses nothing', async () => {
    const from = await original(withCounsel);
    const { steps } = await doneWith(from, work, () => undefined);
    for (const { number, kind } of lookedAt(steps)) {
      const code = codes[number % codes.length];
      const { folder, result } = await doneWith(from, work, (step) => (step.number === number ? code : undefined));
      for (const problem of result.problems) {
        expect(Object.keys(vaultProblems), `step ${number}, ${kind}`).toContain(problem.code);
        expect(problem.message).toMatch(/^[A-Z].*\.$/s);
      }
      const vault = await openedWithEither(folder);
      expect(['old', 'new'], `after step ${number}, ${kind}`).toContain(await matterIn(vault));
      expect(words(good(await vault.store.read('history/m1/v1.age')))).toBe('old');
      expect(good(await verifyVault(vault)).problems).toEqual([]);
      await lockVault(vault);
    }
  });
});

describe('setting a new passphrase with the recovery words', () => {
  test('cut off or refused at any step, leaves a vault that the words open wholly, and can be done again', async () => {
    const { folder: from, vault, recovery } = await newVault();
    for (const name of ['matters/m1.age', 'history/m1/v1.age']) good(await vault.store.write(name, bytes('old')));
    await lockVault(vault);
    const key = { kind: 'words', words: recovery.words.join(' ') } as const;
    const wanted = { passphrase: otherPassphrase, recipients: [] };
    for (let number = 0, isReached = true; isReached; number += times(3, 1)) {
      const folder = join(folderForTest(), 'vault');
      cpSync(from, folder, { recursive: true });
      let first = Number.POSITIVE_INFINITY;
      const { disk, steps } = faultyDisk(unsynced(nodeDisk), (step) => {
        if (step.number !== first + number) return undefined;
        return number % 2 === 0 ? cut : 'ENOSPC';
      });
      const opened = good(await openVault(folder, key, { world: quickWorld({ disk }) }));
      first = steps.length;
      const result = await setNewPassphrase(opened, wanted);
      isReached = steps.length > first + number;
      await lockVault(opened);
      const again = good(await openVault(folder, key, { world: quickWorld(), takeOver: true }));
      expect(await matterIn(again), `step ${number}`).toBe('old');
      expect(words(good(await again.store.read('history/m1/v1.age')))).toBe('old');
      if (!result.ok) good(await setNewPassphrase(again, wanted));
      await lockVault(again);
      const last = await openVault(
        folder,
        { kind: 'passphrase', passphrase: otherPassphrase },
        { world: quickWorld(), takeOver: true },
      );
      expect(await matterIn(good(last))).toBe('old');
      expect(good(last).warnings).toEqual([]);
      await lockVault(good(last));
    }
  });
});

describe('making a vault', () => {
  test('refused or cut off at any step, can be done again in the same folder', async () => {
    const whole = faultyDisk(unsynced(nodeDisk), () => undefined);
    const made = good(await createVault(join(folderForTest(), 'vault'), passphrase, quickWorld({ disk: whole.disk })));
    const steps = whole.steps.length;
    await lockVault(made.vault);
    expect(steps).toBeGreaterThan(15);
    for (let number = 0; number < steps; number += 1) {
      const folder = join(folderForTest(), 'vault');
      const code = number % 2 === 0 ? cut : 'ENOSPC';
      const { disk } = faultyDisk(unsynced(nodeDisk), (step) => (step.number === number ? code : undefined));
      const first = await createVault(folder, passphrase, quickWorld({ disk }));
      if (first.ok) await lockVault(first.value.vault);
      const isVault = existsSync(join(folder, 'vault.json'));
      const result = isVault
        ? await reopened(folder, { takeOver: true })
        : await createVault(folder, passphrase, quickWorld());
      const vault = good<OpenVault | { readonly vault: OpenVault }>(result);
      await lockVault('vault' in vault ? vault.vault : vault);
    }
  });
});

describe('a full disk', () => {
  test('is said in a sentence that tells what to do, and the old version is whole', async () => {
    const from = await original(false);
    const { folder, result } = await doneWith(from, save, ({ kind }) => (kind === 'write' ? 'ENOSPC' : undefined));
    expect(result.problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'vault.disk-full: The disk is full, so this was not saved. What the vault held before is whole. Make room and save again before you close the program.',
    ]);
    const vault = good(await reopened(folder));
    expect(await matterIn(vault)).toBe('old');
    await lockVault(vault);
  });

  test('that takes only some of the bytes each time gets the rest, and the file is whole', async () => {
    const from = await original(false);
    const { folder, result } = await doneWith(from, save, ({ kind }) => (kind === 'write' ? 'short' : undefined));
    good(result);
    const vault = good(await reopened(folder));
    expect(await matterIn(vault)).toBe('new');
    await lockVault(vault);
  });
});
