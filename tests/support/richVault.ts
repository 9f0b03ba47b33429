import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDate } from '#src/dates.ts';
import { showRecipients } from '#src/node/cli/vault/access.ts';
import { testUnlock, verify } from '#src/node/cli/vault/inspect.ts';
import { showTrash } from '#src/node/cli/vault/keep.ts';
import { listMatters, searchMatters } from '#src/node/cli/vault/list.ts';
import { merge } from '#src/node/cli/vault/merge.ts';
import { type Opened, type Said, saidProblems } from '#src/node/cli/vault/opened.ts';
import { showMatter } from '#src/node/cli/vault/show.ts';
import { unsaved } from '#src/node/cli/vault/unsaved.ts';
import { showDiff, showHistory } from '#src/node/cli/vault/versions.ts';
import { attachFile } from '#src/node/vault/attachments.ts';
import { mattersOf } from '#src/node/vault/machine.ts';
import { addRecipient } from '#src/node/vault/recipients.ts';
import { lockVault, type OpenVault } from '#src/node/vault/vault.ts';
import type { Problem } from '#src/problems.ts';
import { recipientText } from '#src/vault/identity.ts';
import { keepUnsaved } from '#src/vault/journal.ts';
import { createMatter, type OpenMatter, openMatter, saveMatter } from '#src/vault/matter.ts';
import { noIndex, readIndex } from '#src/vault/matterIndex.ts';
import { refreshIndex } from '#src/vault/refreshIndex.ts';
import { trashMatter } from '#src/vault/retention.ts';
import { writeStandings } from '#src/vault/standings.ts';
import { folderForTest, good, newVault, passphrase, reopened } from './vaults.ts';

const today = isoDate('2026-11-20');
const session = 'a'.repeat(32);
/** The base point of the curve is a public key like any other. */
const counsel = recipientText(Uint8Array.of(9, ...new Uint8Array(31)));

const answersWith = (county: string): string =>
  JSON.stringify({
    format: 'full-hearing/1',
    matter: { side: 'petitioner', county, caseNumber: '26XX-PN00017' },
    petitioner: { name: { first: 'Rosalind', last: 'Mockett' }, phone: '573-555-0142' },
    respondent: { name: { first: 'Julian', last: 'Mockett' } },
    hearing: { filedOn: '2026-11-09', on: '2026-11-24' },
    incidents: [{ id: 'i1', on: '2026-10-30', account: 'On the landing.' }],
  });

/** A vault that has one of everything. */
export interface RichVault {
  readonly folder: string;
  /** Of the matter that has two versions, a second one beside it, an attachment, and typing that was not saved. */
  readonly id: string;
  /** What `lock.json` held while the vault was open. */
  readonly lock: string;
}

const photoFile = (): string => {
  const file = join(folderForTest(), 'photo.jpg');
  writeFileSync(file, 'a photograph');
  return file;
};

const saveBeside = async (folder: string, open: OpenMatter): Promise<void> => {
  const other = good(await reopened(folder, { takeOver: true }));
  const old = good(await openMatter(mattersOf(other), open.head.matter));
  good(await saveMatter(mattersOf(other), { ...old, mark: 'another' }, { text: answersWith('Clay'), reason: 'saved' }));
  await lockVault(other);
};

/** Makes such a vault in a folder that is removed when the test ends. */
export const richVault = async (): Promise<RichVault> => {
  const { folder, vault } = await newVault();
  const matters = mattersOf(vault);
  const lock = readFileSync(join(folder, 'lock.json'), 'utf8');
  const thrown = good(await createMatter(matters, { text: answersWith('Cole'), reason: 'imported' }));
  good(await trashMatter(matters, thrown.head.matter));
  const { name } = good(await attachFile(vault, photoFile()));
  const hash = name.replace(/^attachments\/|\.age$/g, '');
  const attachments = [{ hash, name: 'photo.jpg' }];
  const first = good(await createMatter(matters, { text: answersWith('Boone'), reason: 'imported', attachments }));
  const open = good(await saveMatter(matters, first, { text: answersWith('Platte'), reason: 'saved' }));
  const typing = { path: 'matter.caseNumber', text: '26XX-PN1' };
  good(await keepUnsaved(matters, { open, session }, { draft: answersWith('Adair'), typing }));
  good(await addRecipient(vault, { recipient: counsel, label: 'Co-counsel' }));
  await refreshIndex(matters, noIndex(), today);
  const again = good(await openMatter(matters, first.head.matter));
  const third = good(await saveMatter(matters, again, { text: answersWith('Phelps'), reason: 'saved' }));
  await lockVault(vault);
  await saveBeside(folder, third);
  const last = good(await reopened(folder));
  await refreshIndex(mattersOf(last), await readIndex(mattersOf(last)), today);
  const standing = { savedAt: 1_790_000_000_000, on: today, density: 'attorney', count: 3, worst: 'fix' };
  await writeStandings(mattersOf(last), new Map([[first.head.matter, standing]]));
  await lockVault(last);
  return { folder, id: first.head.matter, lock };
};

/** Everything that the command line says of an open vault, and of one matter, without changing anything. */
export const everythingSaid = async (open: OpenVault, id: string): Promise<readonly Said[]> => {
  const weighed: Problem[] = [];
  const weigh = (problems: readonly Problem[]) => void weighed.push(...problems);
  const opened: Opened = { open, matters: mattersOf(open), today, passphrase, weigh };
  const said = [
    await listMatters(opened, { archived: true }),
    await searchMatters(opened, 'mockett landing'),
    await showMatter(opened, { reference: id }),
    await showHistory(opened, id),
    await showDiff(opened, { reference: id }),
    await unsaved(opened, { reference: id }),
    await merge(opened, { reference: id }),
    await showTrash(opened),
    await showRecipients(opened),
    await testUnlock(opened),
    await verify(opened),
  ];
  return [...said, saidProblems(weighed)];
};
