import type { Result } from '../problems.ts';
import type { Vault } from './machine.ts';
import {
  historyFolder,
  type MatterVersion,
  readMatterFile,
  versionInName,
  versionName,
  writeMatterFile,
} from './matterFile.ts';

/** The versions of a matter, oldest first, without opening any. */
export const versionsOf = async ({ store }: Vault, id: string): Promise<Result<readonly string[]>> => {
  const names = await store.list(historyFolder(id));
  if (!names.ok) return names;
  return { ...names, value: names.value.flatMap((name) => versionInName(name) ?? []).toSorted() };
};

/** One version of a matter, opened. */
export const readVersion = async (
  { store, machine }: Vault,
  id: string,
  version: string,
): Promise<Result<MatterVersion>> => {
  const name = versionName(id, version);
  const bytes = await store.read(name);
  return bytes.ok ? readMatterFile(bytes.value, { name, id, machine }) : bytes;
};

/** Writes a version to the history. A name there is never used twice, so nothing can be replaced. */
export const writeVersion = async (
  { store }: Vault,
  { head }: MatterVersion,
  bytes: Uint8Array,
): Promise<Result<unknown>> => store.write(versionName(head.matter, head.version), bytes);

/** Puts a version into the history, unless it is there. */
export const keepInHistory = async (vault: Vault, { head, text }: MatterVersion): Promise<Result<unknown>> => {
  if ((await vault.store.stamp(versionName(head.matter, head.version))) !== undefined) {
    return { ok: true, value: undefined, problems: [] };
  }
  const bytes = writeMatterFile({ head, text }, vault.machine);
  const written = await writeVersion(vault, { head, text }, bytes);
  bytes.fill(0);
  return written;
};

/** The newest version of a matter that can be opened; undefined when none can. For a matter whose own file is damaged. */
export const newestReadable = async (vault: Vault, id: string): Promise<MatterVersion | undefined> => {
  const versions = await versionsOf(vault, id);
  for (const version of versions.ok ? versions.value.toReversed() : []) {
    const read = await readVersion(vault, id, version);
    if (read.ok) return read.value;
  }
  return undefined;
};
