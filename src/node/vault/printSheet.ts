import type { IsoDate } from '../../dates.ts';
import { layOut } from '../../layout/layOut.ts';
import { writePdf } from '../../pdf/writePdf.ts';
import type { Result } from '../../problems.ts';
import { recoverySheet } from '../../vault/recoverySheet.ts';
import { readTypefaces } from '../fonts.ts';
import type { Recovery } from './recovery.ts';
import type { OpenVault } from './vault.ts';

/** What to say with each sheet that is written to a file. */
export const sheetFileNote =
  'This file is readable by anybody who has it, and opens the whole vault. Print it, then delete the file; on a solid-state drive its bytes may stay until they are written over.';

/** The recovery sheet of a vault as the bytes of a PDF file of one page. Nothing is written: the caller does, where it was asked to. */
export const recoverySheetPdf = async (
  { session }: OpenVault,
  { words, text }: Recovery,
  on: IsoDate,
): Promise<Result<Uint8Array>> => {
  const faces = await readTypefaces();
  if (!faces.ok) return faces;
  const doc = recoverySheet({ words, text, vaultId: session.state.file.id, on });
  return { ok: true, value: writePdf(layOut(doc, faces.value), faces.value, { date: on }), problems: [] };
};
