import type { Result } from '../../src/problems.ts';
import { t } from '../text/t.ts';

/** The bytes of a file that a person gave; a Problem when the system does not give them: of a folder, or of a file that is gone. */
export const fileBytes = async (file: Pick<File, 'name' | 'arrayBuffer'>): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()), problems: [] };
  } catch {
    const at = { in: 'file', file: file.name } as const;
    const message = t.trouble.fileUnread(file.name);
    return { ok: false, problems: [{ code: 'window.file-unread', severity: 'error', message, at }] };
  }
};
