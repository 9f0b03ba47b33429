import type { Result } from '../../problems.ts';
import { unusedAttachments } from '../../vault/attached.ts';
import { mattersOf } from './machine.ts';
import { accept, pathOf, problemIn, refuse } from './session.ts';
import type { OpenVault } from './vault.ts';

/** How long an attachment that nothing names is kept, in days: the matter that names it may be on its way from another computer. */
export const daysKept = 30;

const day = 24 * 60 * 60 * 1000;

/** What became of attachments that nothing names: how many were removed, and how many are kept until they are old enough. */
export interface Collected {
  readonly removed: number;
  readonly waiting: number;
}

/**
 * Removes the attachments that interrupted work left behind: those that nothing in the vault names, and that nobody wrote in the
 * last `daysKept` days. None, with a warning, while a file cannot be opened that may name one.
 */
export const collectAttachments = async (vault: OpenVault): Promise<Result<Collected>> => {
  const { session, store } = vault;
  const unused = await unusedAttachments(mattersOf(vault));
  if (!unused.ok) return unused;
  let removed = 0;
  try {
    for (const name of unused.value) {
      const facts = await session.world.disk.facts(pathOf(session, name));
      const isOld = facts !== undefined && facts.changed <= session.world.now() - daysKept * day;
      if (!isOld) continue;
      const done = await store.remove(name);
      if (!done.ok) return done;
      removed += 1;
    }
    return { ...accept({ removed, waiting: unused.value.length - removed }), problems: unused.problems };
  } catch (error) {
    return refuse(await problemIn(session, 'attachments', error));
  }
};
