import { Counsel } from '../../answers/counsel.ts';
import { newAnswers, type Side } from '../../answers/newAnswers.ts';
import { readAnswers } from '../../answers/read.ts';
import type { Answers } from '../../answers/schema.ts';
import { Office } from '../../api/contract/vault.ts';
import type { Result } from '../../problems.ts';
import { officeFileName } from '../../vault/format.ts';
import type { SealedStore, Written } from '../../vault/store.ts';

/** What an office has that never said anything about itself. */
const newOffice: Office = { courtClosedOn: [], verifiedProvisions: [] };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const damagedProblem = {
  code: 'office.damaged',
  severity: 'warning',
  message:
    'What the vault kept about the office cannot be understood. Enter it again in the settings; no matter has changed.',
  at: { in: 'file', file: officeFileName },
} as const;

/** The office's own data in a vault; those of a new office when there are none. With a warning when they cannot be understood. */
export const readOffice = async (store: SealedStore): Promise<Result<Office>> => {
  const read = await store.read(officeFileName);
  const isNew = read.problems.some(({ code }) => code === 'vault.absent');
  if (!read.ok) return isNew ? { ok: true, value: newOffice, problems: [] } : read;
  const office = Office.safeParse(parsed(new TextDecoder().decode(read.value)));
  if (office.success) return { ok: true, value: office.data, problems: [] };
  return { ok: true, value: newOffice, problems: [damagedProblem] };
};

/** Keeps the office's own data, encrypted, in place of those before. */
export const writeOffice = (store: SealedStore, office: Office): Promise<Result<Written>> =>
  store.write(officeFileName, new TextEncoder().encode(JSON.stringify(office)), 'anything');

const counselOf = ({ counsel }: Office): Counsel | undefined =>
  counsel === undefined ? undefined : Counsel.safeParse(parsed(counsel)).data;

/**
 * The answers of a new matter: its side, the office's signature block, the days on which the court is closed, and the provisions
 * that the office has compared. What of it is no answer is left out.
 */
export const newMatterAnswers = (side: Side, office: Office): Answers => {
  const answers = newAnswers(side);
  const counsel = counselOf(office);
  const filled = {
    ...answers,
    ...(counsel === undefined ? {} : { counsel: { ...answers.counsel, [side]: counsel } }),
    ...(office.courtClosedOn.length === 0
      ? {}
      : { hearing: { ...answers.hearing, courtClosedOn: office.courtClosedOn } }),
    ...(office.verifiedProvisions.length === 0 ? {} : { verifiedProvisions: office.verifiedProvisions }),
  };
  return readAnswers(JSON.stringify(filled)).answers ?? answers;
};
