import { realpath } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import type { Result } from '../../../problems.ts';
import { attachedTo, attachmentCalled, attachTo, detachFrom, exhibitCalled, markOf } from '../../../vault/attach.ts';
import type { OpenMatter } from '../../../vault/matter.ts';
import type { AttachmentEntry } from '../../../vault/matterFile.ts';
import { fileName, fileNamePart } from '../../files/fileName.ts';
import { fileProblem } from '../../files/fileProblem.ts';
import { attachFile, exportAttachment } from '../../vault/attachments.ts';
import { openFound, styleOf } from './find.ts';
import { freshIndex, type Opened, type Said, saidProblems } from './opened.ts';
import { newFileProblems, refuseInside } from './outFolder.ts';

const hashOf = (name: string): string => name.replace(/^attachments\/|\.age$/g, '');

const realFile = async (file: string): Promise<Result<string>> => {
  try {
    return { ok: true, value: await realpath(file), problems: [] };
  } catch (error) {
    return { ok: false, problems: [fileProblem('read', file, error)] };
  }
};

/** Said with every file that is attached. */
const plainWords = (file: string): string =>
  `${file} itself stays where it is, and anyone who can open it can read it. Remove it when you no longer need it.\n`;

const exhibitWords = ({ exhibit }: Pick<AttachmentEntry, 'exhibit'>, text: string): string => {
  if (exhibit === undefined) return '';
  const mark = markOf(text, exhibit);
  return mark === undefined ? ', of an exhibit that is no longer in the answers' : `, Exhibit ${mark}`;
};

/** The files that are attached to a matter, a line for each. */
export const attachmentLines = ({ head, text }: OpenMatter): string =>
  attachedTo(head)
    .map((entry) => `attached     ${entry.name} (${entry.hash.slice(0, 8)}${exhibitWords(entry, text)})\n`)
    .join('');

/** What a person attaches: a file, and perhaps the exhibit that it is, by its id or mark. */
export interface ToAttach {
  readonly reference: string;
  readonly file: string;
  readonly exhibit?: string;
}

/** Takes a file of this computer into the vault and attaches it to a matter, as a new version. */
export const attach = async (opened: Opened, { reference, file, exhibit: called }: ToAttach): Promise<Said> => {
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  const { matter, entry } = found.value;
  const exhibit = called === undefined ? undefined : exhibitCalled(matter.text, called);
  if (exhibit?.ok === false) return saidProblems(exhibit.problems);
  const real = await realFile(file);
  if (!real.ok) return saidProblems(real.problems);
  const kept = await attachFile(opened.open, real.value);
  if (!kept.ok) return saidProblems(kept.problems);
  const attached = {
    hash: hashOf(kept.value.name),
    name: basename(file),
    ...(exhibit === undefined ? {} : { exhibit: exhibit.value }),
  };
  const saved = await attachTo(opened.matters, matter, attached);
  if (!saved.ok) return saidProblems(saved.problems);
  const { problems } = await freshIndex(opened);
  const size = `${kept.value.size.toLocaleString('en-US')} bytes`;
  return {
    text: `${attached.name} is attached to ${styleOf(entry)}${exhibitWords(attached, matter.text)}: ${size}, encrypted.\n${plainWords(file)}`,
    json: { id: entry.id, version: saved.value.head.version, ...attached, bytes: kept.value.size },
    problems: [...found.problems, ...saved.problems, ...problems],
  };
};

/** Takes a file off a matter, as a new version; earlier versions and the vault keep it. */
export const detach = async (
  opened: Opened,
  { reference, attachment }: { readonly reference: string; readonly attachment: string },
): Promise<Said> => {
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  const { matter, entry } = found.value;
  const meant = attachmentCalled(matter.head, attachment);
  if (!meant.ok) return saidProblems(meant.problems);
  const saved = await detachFrom(opened.matters, matter, meant.value);
  if (!saved.ok) return saidProblems(saved.problems);
  const { problems } = await freshIndex(opened);
  const { name, hash } = meant.value;
  return {
    text: `${name} is no longer attached to ${styleOf(entry)}. The vault keeps it, encrypted, for earlier versions have it; it goes when the matter is purged.\n`,
    json: { id: entry.id, version: saved.value.head.version, hash, name },
    problems: [...found.problems, ...saved.problems, ...problems],
  };
};

/** The name of an attachment's file outside, made of what it was called, without anything that a system gives a meaning. */
export const attachmentFileName = ({ name }: Pick<AttachmentEntry, 'name'>): string => {
  const { name: stem, ext } = parse(name);
  const ending = fileNamePart(ext.slice(1));
  return fileName([stem], ending === '' ? 'file' : ending);
};

/** What a person wants out: an attachment by its name or the beginning of its hash, and the folder to write it into. */
export interface ToExport {
  readonly reference: string;
  readonly attachment: string;
  readonly out: string;
}

/** Writes a file that is attached to a matter, as it was, into the folder that the person names. */
export const exportAttached = async (opened: Opened, { reference, attachment, out }: ToExport): Promise<Said> => {
  await refuseInside(out, opened.open.session.folder);
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  const meant = attachmentCalled(found.value.matter.head, attachment);
  if (!meant.ok) return saidProblems(meant.problems);
  const file = join(out, attachmentFileName(meant.value));
  const unwritable = await newFileProblems(file);
  if (unwritable.length > 0) return saidProblems(unwritable);
  const written = await exportAttachment(opened.open, `attachments/${meant.value.hash}.age`, file);
  if (!written.ok) return saidProblems(written.problems);
  return {
    text: `${file} is readable because you asked for it: anyone who can open it can read it. Remove it when you no longer need it.\n`,
    json: { id: found.value.entry.id, hash: meant.value.hash, file, bytes: written.value.size },
    problems: found.problems,
  };
};
