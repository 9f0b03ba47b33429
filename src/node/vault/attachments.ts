import { createHmac, type Hmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Problem, Result } from '../../problems.ts';
import { namingFileName } from '../../vault/format.ts';
import { paddingAfter, unpadding } from '../../vault/padding.ts';
import { vaultProblem } from '../../vault/store.ts';
import { fileProblem, systemCode } from '../files/fileProblem.ts';
import { diagnose } from './diagnose.ts';
import { sealPieces, unsealPieces } from './seal.ts';
import { makeFoldersFor } from './sealedStore.ts';
import { accept, identitiesOf, pathOf, problemIn, recipientsToWrite, refuse, type Session } from './session.ts';
import type { OpenVault } from './vault.ts';
import { partEnding, withPieces, writeAll, writeBeside } from './wholeFile.ts';

/** An exhibit's file in the vault. `name` is its place; it follows from the content, so that the same file is kept once. */
export interface Attachment {
  readonly name: string;
  /** Of the content, in bytes. */
  readonly size: number;
}

/** A file to attach: its pieces in order, and what to call it when it cannot be read. */
export interface AttachmentSource {
  readonly file: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

const folder = 'attachments';
const namePattern = /^attachments\/([0-9a-f]{64})\.age$/;

const namingHash = async ({ store }: OpenVault): Promise<Result<Hmac>> => {
  const key = await store.read(namingFileName);
  if (!key.ok) return key;
  const hash = createHmac('sha256', key.value);
  key.value.fill(0);
  return accept(hash);
};

/** What went through, and what the source failed with. */
interface Passed {
  size: number;
  failure: unknown;
}

async function* counted(source: AttachmentSource, hash: Hmac, passed: Passed): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of source.pieces) {
      hash.update(piece);
      passed.size += piece.length;
      yield piece;
    }
  } catch (error) {
    passed.failure = error;
    throw error;
  }
  yield* paddingAfter(passed.size);
}

/** Takes the pieces of an attachment, in order. An error it rejects with is passed on. */
export type TakePiece = (piece: Uint8Array) => Promise<void>;

const passOn = async (pieces: AsyncIterable<Uint8Array>, hash: Hmac, take: TakePiece): Promise<number> => {
  const unpad = unpadding();
  let size = 0;
  const give = async (content: readonly Uint8Array[]) => {
    for (const piece of content) {
      hash.update(piece);
      size += piece.length;
      await take(piece);
    }
  };
  for await (const piece of pieces) await give(unpad.next(piece));
  await give(unpad.end());
  return size;
};

const swappedProblem = (name: string): Problem =>
  vaultProblem(
    'vault.damaged',
    name,
    'This file opens, but it is not the one that its name stands for: somebody has put another in its place. Do not use it; put back the right one from a backup.',
  );

interface Taker {
  readonly hash: Hmac;
  readonly take: TakePiece;
}

const readPieces = async (session: Session, name: string, { hash, take }: Taker): Promise<Result<Attachment>> => {
  const identities = identitiesOf(session);
  if (!identities.ok) return identities;
  const { disk } = session.world;
  const keys = identities.value.map(({ key }) => key);
  let failure: unknown;
  const guarded: TakePiece = async (piece) => {
    await take(piece).catch((error: unknown) => {
      failure = error;
      throw error;
    });
  };
  try {
    const size = await withPieces(disk, pathOf(session, name), async (sealed) =>
      passOn(await unsealPieces(keys, sealed), hash, guarded),
    );
    const isRight = timingSafeEqual(hash.digest(), Buffer.from(namePattern.exec(name)?.[1] ?? '', 'hex'));
    return isRight ? accept({ name, size }) : refuse(swappedProblem(name));
  } catch (error) {
    if (failure === error && failure !== undefined) throw error;
    if (systemCode(error) !== '') return refuse(await problemIn(session, name, error));
    return refuse(await diagnose(disk, { path: pathOf(session, name), name }, keys));
  }
};

/**
 * Gives the content of an attachment piece by piece. Every piece was checked, but only the Result says that the whole is right:
 * keep nothing of it when the Result is a Problem. Rejects with what `take` rejects with.
 */
export const readAttachment = async (vault: OpenVault, name: string, take: TakePiece): Promise<Result<Attachment>> => {
  if (!namePattern.test(name))
    return refuse(vaultProblem('vault.name', name, 'This is not the name of an attachment.'));
  const hash = await namingHash(vault);
  return hash.ok ? readPieces(vault.session, name, { hash: hash.value, take }) : hash;
};

/** Whether the vault has the attachment, whole and right. */
const isThere = async (vault: OpenVault, name: string): Promise<boolean> => {
  const { session } = vault;
  if ((await session.world.disk.facts(pathOf(session, name))) === undefined) return false;
  return (await readAttachment(vault, name, async () => undefined)).ok;
};

const putAttachment = async (vault: OpenVault, source: AttachmentSource, work: { hash: Hmac; passed: Passed }) => {
  const { session } = vault;
  const recipients = await recipientsToWrite(session);
  if (!recipients.ok) return recipients;
  const { disk } = session.world;
  const part = `${folder}/${randomBytes(8).toString('hex')}${partEnding}`;
  await makeFoldersFor(session, part);
  const sealed = await sealPieces(recipients.value, counted(source, work.hash, work.passed));
  const beside = await writeBeside(disk, pathOf(session, part), sealed);
  try {
    const name = `${folder}/${work.hash.digest('hex')}.age`;
    if (!(await isThere(vault, name))) await beside.put(pathOf(session, name));
    return accept({ name, size: work.passed.size });
  } finally {
    await beside.discard();
  }
};

/**
 * Takes a file into the vault, piece by piece; it is never whole in memory and never on the disk in clear. The same content
 * has the same name, which a stranger cannot compute from the content. One that is there already is read, and replaced when it is
 * damaged.
 */
export const addAttachment = async (vault: OpenVault, source: AttachmentSource): Promise<Result<Attachment>> => {
  const hash = await namingHash(vault);
  if (!hash.ok) return hash;
  const passed: Passed = { size: 0, failure: undefined };
  try {
    return await putAttachment(vault, source, { hash: hash.value, passed });
  } catch (error) {
    if (passed.failure === error && systemCode(error) !== '') return refuse(fileProblem('read', source.file, error));
    return refuse(await problemIn(vault.session, folder, error));
  }
};

/** Attaches a file of this computer. */
export const attachFile = async (vault: OpenVault, file: string): Promise<Result<Attachment>> => {
  try {
    return await withPieces(vault.session.world.disk, file, (pieces) => addAttachment(vault, { file, pieces }));
  } catch (error) {
    return refuse(fileProblem('read', file, error));
  }
};

const writeOut = async (vault: OpenVault, name: string, target: string): Promise<Result<Attachment>> => {
  const { disk } = vault.session.world;
  const part = `${target}.${randomBytes(4).toString('hex')}${partEnding}`;
  const writing = await disk.create(part);
  let result: Result<Attachment>;
  try {
    result = await readAttachment(vault, name, (piece) => writeAll(writing, piece));
    await writing.sync();
  } catch (error) {
    result = refuse(fileProblem('write', target, error));
  } finally {
    await writing.close();
  }
  if (result.ok) await disk.rename(part, target);
  else await disk.remove(part);
  return result;
};

/**
 * Writes an attachment, readable, to the file that a person has named; it has that name only when it is whole and right. A
 * file that is there already is not replaced.
 */
export const exportAttachment = async (vault: OpenVault, name: string, target: string): Promise<Result<Attachment>> => {
  try {
    if ((await vault.session.world.disk.facts(target)) === undefined) return await writeOut(vault, name, target);
    return refuse(vaultProblem('vault.exists', target, 'There is already a file of this name; nothing was replaced.'));
  } catch (error) {
    return refuse(fileProblem('write', target, error));
  }
};
