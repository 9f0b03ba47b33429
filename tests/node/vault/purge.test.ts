import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mattersOf } from '#src/node/vault/machine.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { keepUnsaved } from '#src/vault/journal.ts';
import { createMatter, saveMatter } from '#src/vault/matter.ts';
import { purgeMatter, trashMatter } from '#src/vault/retention.ts';
import { good, newVault } from '../../support/vaults.ts';

const namesIn = (folder: string): readonly string[] => readdirSync(folder, { recursive: true }).map(String);

test('a purge leaves no name of the matter in the vault: no file, no folder, nothing half written', async () => {
  const { folder, vault } = await newVault();
  const matters = mattersOf(vault);
  const text = '{"format":"full-hearing/1"}';
  const other = good(await createMatter(matters, { text, reason: 'created' }));
  const first = good(await createMatter(matters, { text, reason: 'created' }));
  const open = good(await saveMatter(matters, first, { text, reason: 'saved' }));
  const id = open.head.matter;
  good(await keepUnsaved(matters, { open, session: 'a'.repeat(32) }, { draft: text }));
  for (const name of [`history/${id}/x.age.1.part`, `journal/${id}/y.age.2.part`]) {
    writeFileSync(join(folder, name), 'half');
  }
  good(await trashMatter(matters, id));
  expect(good(await purgeMatter(matters, id))).toBe('matter');
  expect(namesIn(folder).filter((name) => name.includes(id))).toEqual([]);
  expect(namesIn(folder).filter((name) => name.includes(other.head.matter)).length).toBeGreaterThan(2);
  await lockVault(vault);
});
