import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The version LibreOffice gives, or undefined where it is not installed. */
export const libreOfficeVersion = (): string | undefined => {
  const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

/** What `convert` needs: a profile of its own, used before, so that no first start is measured. */
export interface Office {
  readonly folder: string;
  readonly profile: string;
}

/** A folder with a fresh profile; `closeOffice` removes it. */
export const openOffice = (): Office => {
  const folder = mkdtempSync(join(tmpdir(), 'full-hearing-office-'));
  return { folder, profile: pathToFileURL(join(folder, 'profile')).href };
};

/** Removes the folder of `openOffice`. */
export const closeOffice = ({ folder }: Office): void => rmSync(folder, { recursive: true, force: true });

/** Milliseconds that one soffice process takes to turn so many copies of a DOCX into PDF. Throws unless all of them were written. */
export const convert = ({ folder, profile }: Office, docx: string, copies: number): number => {
  const from = join(folder, 'from');
  const to = join(folder, 'to');
  for (const each of [from, to]) {
    rmSync(each, { recursive: true, force: true });
    mkdirSync(each);
  }
  const files = Array.from({ length: copies }, (_, i) => join(from, `paper-${i}.docx`));
  for (const file of files) copyFileSync(docx, file);
  const start = performance.now();
  const { stderr } = spawnSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', to, ...files],
    { encoding: 'utf8' },
  );
  const ms = performance.now() - start;
  const written = readdirSync(to).length;
  if (written !== copies) throw new Error(`LibreOffice wrote ${written} of ${copies} files: ${stderr}`);
  return ms;
};
