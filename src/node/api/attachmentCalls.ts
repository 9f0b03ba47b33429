import type { Outcome } from '../../api/call.ts';
import type { Handlers, ReplyOf, RequestOf } from '../../api/contract.ts';
import type { Result } from '../../problems.ts';
import { attachedTo, attachTo, detachFrom, putBackTo } from '../../vault/attach.ts';
import { type OpenMatter, openMatter } from '../../vault/matter.ts';
import { vaultProblem } from '../../vault/store.ts';
import { addAttachment, readAttachment } from '../vault/attachments.ts';
import type { Keeper, Opened } from './keeper.ts';
import { done, refused } from './outcome.ts';
import { noteWork } from './working.ts';

type AttachmentNames = 'matter.attach' | 'matter.detach' | 'matter.attachments' | 'matter.attachment';

/** How many pages a file says it has. */
type CountPages = (bytes: Uint8Array) => Promise<number | undefined>;

const current = async ({ working, matters }: Opened, id: string): Promise<Result<OpenMatter>> => {
  const known = working.get(id);
  return known === undefined ? openMatter(matters, id) : { ok: true, value: known.matter, problems: [] };
};

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const hashIn = (name: string): string => /([0-9a-f]{64})\.age$/.exec(name)?.[1] ?? '';
const nameOf = (hash: string): string => `attachments/${hash}.age`;

/** The name of a file without the folders before it, as browsers and systems may give them. */
const baseName = (name: string): string => name.split(/[\\/]/).findLast((part) => part !== '') ?? 'file';

/** The version that the window goes on from. */
const noteVersion = (opened: Opened, id: string, matter: OpenMatter): void => {
  const working = opened.working.get(id);
  if (working !== undefined) noteWork(opened, id, { ...working, matter });
  opened.noteChange();
};

const attach = async (
  opened: Opened,
  { id, exhibit, name, bytes }: RequestOf<'matter.attach'>,
  countPages: CountPages,
): Promise<Outcome<ReplyOf<'matter.attach'>>> => {
  const matter = await current(opened, id);
  if (!matter.ok) return refused(matter.problems);
  const added = await addAttachment(opened.open, { file: name, pieces: onePiece(bytes) });
  if (!added.ok) return refused(added.problems);
  const hash = hashIn(added.value.name);
  const named = { hash, name: baseName(name), ...(exhibit === '' ? {} : { exhibit }) };
  const noted = await attachTo(opened.matters, matter.value, named);
  if (!noted.ok) return refused(noted.problems);
  noteVersion(opened, id, noted.value);
  const pages = await countPages(bytes);
  return done({ hash, bytes: bytes.length, ...(pages === undefined ? {} : { pages }) }, noted.problems);
};

const notItsOwn = vaultProblem('vault.absent', 'attachments', 'This matter has no such file.');

const detach = async (
  opened: Opened,
  { id, hash, isDetached }: RequestOf<'matter.detach'>,
): Promise<Outcome<ReplyOf<'matter.detach'>>> => {
  const matter = await current(opened, id);
  if (!matter.ok) return refused(matter.problems);
  const entry = (matter.value.head.attachments ?? []).find((one) => one.hash === hash);
  if (entry === undefined) return refused([notItsOwn]);
  if ((entry.isDetached === true) === isDetached) return done({}, matter.problems);
  const noted = await (isDetached ? detachFrom : putBackTo)(opened.matters, matter.value, entry);
  if (!noted.ok) return refused(noted.problems);
  noteVersion(opened, id, noted.value);
  return done({}, noted.problems);
};

/** The size of an attachment's content, in bytes; 0 when it cannot be read, which is told when it is wanted. */
const sizeOf = async ({ open }: Opened, hash: string): Promise<number> => {
  let size = 0;
  const read = await readAttachment(open, nameOf(hash), async (piece) => {
    size += piece.length;
  });
  return read.ok ? size : 0;
};

const listed = async (opened: Opened, id: string): Promise<Outcome<ReplyOf<'matter.attachments'>>> => {
  const matter = await current(opened, id);
  if (!matter.ok) return refused(matter.problems);
  const attachments: ReplyOf<'matter.attachments'>['attachments'] = [];
  for (const { hash, name, exhibit } of attachedTo(matter.value.head)) {
    attachments.push({ hash, name, ...(exhibit === undefined ? {} : { exhibit }), bytes: await sizeOf(opened, hash) });
  }
  return done({ attachments }, matter.problems);
};

const content = async (
  opened: Opened,
  { id, hash }: RequestOf<'matter.attachment'>,
): Promise<Outcome<ReplyOf<'matter.attachment'>>> => {
  const matter = await current(opened, id);
  if (!matter.ok) return refused(matter.problems);
  if (!(matter.value.head.attachments ?? []).some((one) => one.hash === hash)) return refused([notItsOwn]);
  const pieces: Uint8Array[] = [];
  const read = await readAttachment(opened.open, nameOf(hash), async (piece) => {
    pieces.push(piece.slice());
  });
  if (!read.ok) return refused(read.problems);
  return done({ bytes: new Uint8Array(Buffer.concat(pieces)) }, read.problems);
};

/** The calls about the files of exhibits. */
export const attachmentCalls = ({ inTurn }: Keeper, countPages: CountPages): Pick<Handlers, AttachmentNames> => ({
  'matter.attach': (request) => inTurn((opened) => attach(opened, request, countPages)),
  'matter.detach': (request) => inTurn((opened) => detach(opened, request)),
  'matter.attachments': ({ id }) => inTurn((opened) => listed(opened, id)),
  'matter.attachment': (request) => inTurn((opened) => content(opened, request)),
});
