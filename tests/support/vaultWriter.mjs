// Saves in a vault until it is stopped, and says after each save what is now safe: a line with the number.
// node vaultWriter.mjs <folder> <passphrase> <writer> <first number> <how many>
import { setTimeout as wait } from 'node:timers/promises';
import { openVault } from '#src/node/vault/open.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { thisWorld } from '#src/node/vault/world.ts';

const [folder, passphrase, writer, first, count] = process.argv.slice(2);
const world = { ...thisWorld(), workFactor: 2 };
const key = { kind: 'passphrase', passphrase };

const good = (result) => {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ message }) => message).join(' '));
};

const vault = good(await openVault(folder, key, { world, takeOver: true }));
const { store } = vault;
await store.read('matters/m1.age');
for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  const content = new TextEncoder().encode(JSON.stringify({ writer, number, more: 'x'.repeat(number % 40_000) }));
  good(await store.write(`history/m1/${writer}-${number}.age`, content));
  const { name } = good(await store.write('matters/m1.age', content));
  // A version beside another is a save too; the next one starts from what is there now.
  if (name !== 'matters/m1.age') good(await store.read('matters/m1.age'));
  process.stdout.write(`${number}\n`);
  if (number % 7 === 0) await wait(0);
}
await lockVault(vault);
