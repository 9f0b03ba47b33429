import type { Problem, Result } from '../../problems.ts';
import { systemCode } from '../files/fileProblem.ts';
import { readAttachment } from './attachments.ts';
import { diagnose } from './diagnose.ts';
import { oddProblems } from './oddFiles.ts';
import { type OnProgress, sealedNames } from './reseal.ts';
import { unsealPieces } from './seal.ts';
import { accept, identitiesOf, pathOf, problemIn, refuse } from './session.ts';
import type { OpenVault } from './vault.ts';
import { withPieces } from './wholeFile.ts';

/** What reading everything found. */
export interface Verification {
  readonly files: number;
  /** Of encrypted bytes that were read. */
  readonly bytes: number;
  /** One for each link or other odd thing, then one for each file that is not whole. */
  readonly problems: readonly Problem[];
}

const readThrough = async ({ session }: OpenVault, name: string): Promise<readonly Problem[]> => {
  const identities = identitiesOf(session);
  if (!identities.ok) return identities.problems;
  const { disk } = session.world;
  const keys = identities.value.map(({ key }) => key);
  try {
    await withPieces(disk, pathOf(session, name), async (sealed) => {
      for await (const piece of await unsealPieces(keys, sealed)) piece.fill(0);
    });
    return [];
  } catch (error) {
    if (systemCode(error) !== '') return [await problemIn(session, name, error)];
    return [await diagnose(disk, { path: pathOf(session, name), name }, keys)];
  }
};

const checkOne = async (vault: OpenVault, name: string): Promise<readonly Problem[]> => {
  if (!name.startsWith('attachments/')) return readThrough(vault, name);
  return (await readAttachment(vault, name, async () => undefined)).problems;
};

/** Reads every file of the vault, and keeps none of it: how many, how large, and which are damaged, and where. */
export const verifyVault = async (vault: OpenVault, onProgress?: OnProgress): Promise<Result<Verification>> => {
  const { session } = vault;
  const identities = identitiesOf(session);
  if (!identities.ok) return identities;
  try {
    const names = await sealedNames(session);
    const problems: Problem[] = [...(await oddProblems(session))];
    let bytes = 0;
    for (const [at, name] of names.entries()) {
      bytes += (await session.world.disk.facts(pathOf(session, name)))?.size ?? 0;
      problems.push(...(await checkOne(vault, name)));
      onProgress?.(at + 1, names.length);
    }
    return accept({ files: names.length, bytes, problems });
  } catch (error) {
    return refuse(await problemIn(session, session.folder, error));
  }
};
