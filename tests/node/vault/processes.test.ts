import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { lockVault, type OpenVault } from '#src/node/vault/vault.ts';
import { verifyVault } from '#src/node/vault/verify.ts';
import { times } from '../../support/long.ts';
import { root } from '../../support/sources.ts';
import { bytes, good, newVault, passphrase, reopened, words } from '../../support/vaults.ts';

beforeAll(() => {
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'src/node'], { cwd: root });
});

interface Writer {
  readonly child: ChildProcess;
  /** The numbers that it said were saved. */
  readonly saved: readonly number[];
  readonly ended: Promise<unknown>;
  readonly errors: () => string;
}

const startWriter = (folder: string, writer: string, { first = 0, count = 1_000_000 } = {}): Writer => {
  const script = join(root, 'tests/support/vaultWriter.mjs');
  const words = [script, folder, passphrase, writer, String(first), String(count)];
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const saved: number[] = [];
  let [rest, errors] = ['', ''];
  child.stdout?.on('data', (piece: Buffer) => {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    saved.push(...lines.map(Number));
  });
  child.stderr?.on('data', (piece: Buffer) => {
    errors += piece.toString();
  });
  return { child, saved, ended: once(child, 'close'), errors: () => errors };
};

const numberIn = async (vault: OpenVault, name: string): Promise<{ writer: string; number: number }> =>
  JSON.parse(words(good(await vault.store.read(name))));

describe('a program that is killed while it saves', () => {
  test('leaves a vault that opens, with the last save that it had said was safe', async () => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('{"number":-1}')));
    await lockVault(vault);
    const kills = times(12, 1000);
    let first = 0;
    let saves = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const writer = startWriter(folder, 'w', { first });
      while (writer.saved.length === 0 && writer.child.exitCode === null) await wait(1);
      await wait((kill * 37) % 120);
      writer.child.kill('SIGKILL');
      await writer.ended;
      const last = writer.saved.at(-1) ?? -1;
      expect(last, writer.errors()).toBeGreaterThanOrEqual(first);
      const after = good(await reopened(folder, { takeOver: true }));
      const names = good(await after.store.list('matters'));
      const numbers = await Promise.all(names.map(async (name) => (await numberIn(after, name)).number));
      expect(Math.max(...numbers)).toBeGreaterThanOrEqual(last);
      for (const number of writer.saved) await numberIn(after, `history/m1/w-${number}.age`);
      await lockVault(after);
      saves += writer.saved.length;
      first = last + 1000;
    }
    const last = good(await reopened(folder));
    expect(good(await verifyVault(last)).problems).toEqual([]);
    expect(readdirSync(join(folder, 'matters')).filter((name) => name.endsWith('.part'))).toEqual([]);
    await lockVault(last);
    console.log(`killed ${kills} times after ${saves} saves: every one that was said to be safe was there`);
  }, 3_600_000);
});

describe('two programs on one vault', () => {
  test('lose no save of either', async () => {
    const { folder, vault } = await newVault();
    await lockVault(vault);
    const count = times(40, 500);
    const writers = [startWriter(folder, 'a', { count }), startWriter(folder, 'b', { count })];
    await Promise.all(writers.map(({ ended }) => ended));
    for (const writer of writers) expect(writer.saved, writer.errors()).toHaveLength(count);
    const after = good(await reopened(folder, { takeOver: true }));
    const history = good(await after.store.list('history'));
    expect(history).toHaveLength(2 * count);
    for (const name of history) await numberIn(after, name);
    const beside = good(await after.store.list('matters'));
    expect(beside.length).toBeGreaterThan(0);
    expect(good(await verifyVault(after)).problems).toEqual([]);
    await lockVault(after);
    console.log(
      `two programs, ${count} saves each: all ${history.length} are in the history, ${beside.length - 1} beside others`,
    );
  }, 3_600_000);
});
