import { join } from 'node:path';
import type { Result } from '../../problems.ts';
import { identityFileName } from '../../vault/format.ts';
import { openIdentityFile } from './keys.ts';
import { sealUnder, unsealUnder } from './seal.ts';
import type { Session } from './session.ts';
import { longestOwn, readWhole, replaceWhole } from './wholeFile.ts';

/** The content of `identity.age`, to be wiped by the caller. Rejects with the error of the operating system. */
export const readIdentityFile = async (session: Session, passphrase: string): Promise<Result<Uint8Array>> =>
  openIdentityFile(await readWhole(session.world.disk, join(session.folder, identityFileName), longestOwn), passphrase);

/**
 * Replaces `identity.age` as a whole, after the new file has been opened once with the passphrase. Rejects with the error of
 * the operating system; the old file is then whole.
 */
export const putIdentityFile = async (session: Session, passphrase: string, content: Uint8Array): Promise<void> => {
  const { disk, workFactor } = session.world;
  const sealed = await sealUnder(passphrase, workFactor, content);
  const back = await unsealUnder(passphrase, sealed);
  const isSame = Buffer.compare(back, content) === 0;
  back.fill(0);
  if (!isSame) throw new Error('The new identity.age does not open with its own passphrase.');
  await replaceWhole(disk, { file: join(session.folder, identityFileName), tag: session.owner }, sealed);
};
