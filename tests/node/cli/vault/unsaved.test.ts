import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { mattersOf } from '../../../../src/node/vault/machine.ts';
import { lockVault } from '../../../../src/node/vault/vault.ts';
import { keepUnsaved, type Unsaved } from '../../../../src/vault/journal.ts';
import { createMatter, saveMatter } from '../../../../src/vault/matter.ts';
import { runOnVault } from '../../../support/commandLine.ts';
import { surely } from '../../../support/vault.ts';
import { newVault, passphrase } from '../../../support/vaults.ts';

const textOf = (matter: object): string => JSON.stringify({ format: 'full-hearing/1', matter });

let id = '';
let where = { vault: '', secret: '' };

/** A matter into which `typed` was typed, and that somebody saved with the county Cole meanwhile. */
const typedInto = async (typed: Unsaved, saved: object): Promise<void> => {
  const { vault, folder } = await newVault();
  const matters = mattersOf(vault);
  const open = surely(await createMatter(matters, { text: textOf({ county: 'Boone' }), reason: 'created' }));
  surely(await keepUnsaved(matters, { open, session: 'a'.repeat(32) }, typed));
  surely(await saveMatter(matters, open, { text: textOf(saved), reason: 'saved' }));
  await lockVault(vault);
  const secret = join(folder, '..', 'passphrase.txt');
  writeFileSync(secret, `${passphrase}\n`);
  id = open.head.matter;
  where = { vault: folder, secret };
};

const unsaved = async (...args: readonly string[]): Promise<string> =>
  (await runOnVault(where, ['unsaved', id, ...args])).printed;

describe('typing that was changed by somebody else meanwhile', () => {
  beforeEach(async () => {
    await typedInto({ draft: textOf({ county: 'Clay', judge: 'Typed' }) }, { county: 'Cole' });
  });

  test('is shown with both answers before anything is saved', async () => {
    expect(await unsaved()).toMatch(/Both changed Matter, County.*\n +kept +Cole\n +other +Clay\n/);
  });

  test('is kept after a save that could not hold all of it, and goes when the person says so', async () => {
    const saved = await unsaved('--save', '1');
    expect(saved).toContain('Judge: added Typed');
    expect(saved).toContain('the typing is kept');
    expect(await unsaved()).toMatch(/other +Clay/);
    await unsaved('--forget', '1');
    expect(await unsaved()).toBe('Everything that was typed is saved.\n');
  });
});

describe('a field that was half typed', () => {
  test('is kept and shown after a save, for it is no answer yet', async () => {
    await typedInto(
      { draft: textOf({ county: 'Boone', judge: 'Typed' }), typing: { path: 'hearing.on', text: '2026-1' } },
      { county: 'Boone' },
    );
    expect(await unsaved('--save', '1')).toMatch(/In the middle of typing: 2026-1.*\n.*\n.*the typing is kept/);
    expect(await unsaved()).toContain('in the middle of typing: 2026-1');
  });
});

describe('typing that a version holds whole', () => {
  test('is forgotten when it was saved', async () => {
    await typedInto({ draft: textOf({ county: 'Boone', judge: 'Typed' }) }, { county: 'Cole' });
    expect(await unsaved('--save', '1')).not.toContain('kept');
    expect(await unsaved()).toBe('Everything that was typed is saved.\n');
  });
});
