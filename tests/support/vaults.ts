import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createVault } from '#src/node/vault/create.ts';
import { nodeDisk } from '#src/node/vault/disk.ts';
import { type OpenOptions, openVault } from '#src/node/vault/open.ts';
import type { Recovery } from '#src/node/vault/recovery.ts';
import type { OpenVault } from '#src/node/vault/vault.ts';
import { thisWorld, type World } from '#src/node/vault/world.ts';
import type { Problem, Result } from '#src/problems.ts';
import { unsynced } from './faultyDisk.ts';

/** A passphrase for tests. */
export const passphrase = 'seven lanterns under the pear tree';

/** This computer, with so little work for each guess, and so little waiting for the medium, that tests are quick. */
export const quickWorld = (more: Partial<World> = {}): World => ({
  ...thisWorld(),
  disk: unsynced(nodeDisk),
  workFactor: 2,
  ...more,
});

/** A new folder that is removed when the test ends. */
export const folderForTest = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'full-hearing-vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** The value, or an error that shows the Problems. */
export const good = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ code, message }) => `${code}: ${message}`).join('\n'));
};

/** The Problems of a Result that must have failed. */
export const refusalsOf = (result: Result<unknown>): readonly Problem[] => {
  if (!result.ok) return result.problems;
  throw new Error('This should have failed.');
};

/** The codes of the Problems of a Result, whether it failed or not. */
export const codesOf = (result: Result<unknown>): readonly string[] => result.problems.map(({ code }) => code);

/** Text as bytes, as the store takes it. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes as text. */
export const words = (content: Uint8Array): string => new TextDecoder().decode(content);

/** A new vault in a folder that is removed when the test ends. */
export const newVault = async (
  world = quickWorld(),
): Promise<{ folder: string; vault: OpenVault; recovery: Recovery }> => {
  const folder = join(folderForTest(), 'vault');
  return { folder, ...good(await createVault(folder, passphrase, world)) };
};

/** Opens a vault with the passphrase for tests. */
export const reopened = async (folder: string, options: OpenOptions = {}): Promise<Result<OpenVault>> =>
  openVault(folder, { kind: 'passphrase', passphrase }, { world: quickWorld(), ...options });
