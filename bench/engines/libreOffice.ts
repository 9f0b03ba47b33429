import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The version LibreOffice gives, or undefined where it, or a shell that tells processor times, is not installed. */
export const libreOfficeVersion = (): string | undefined => {
  const { status, stdout } = spawnSync('sh', ['-c', 'soffice --version'], { encoding: 'utf8' });
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

/** Milliseconds by the clock, and of processors. */
export interface Taken {
  readonly ms: number;
  readonly cpuMs: number;
}

/** "0m3.42s 0m1.10s", the second line of `times`, as milliseconds: user and system time of what the shell started. */
const childrenMs = (times: string): number =>
  [...(times.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1_000,
    0,
  );

/** What one soffice process takes to turn so many copies of a DOCX into PDF. Throws unless all of them were written. */
export const convert = ({ folder, profile }: Office, docx: string, copies: number): Taken => {
  const from = join(folder, 'from');
  const to = join(folder, 'to');
  for (const each of [from, to]) {
    rmSync(each, { recursive: true, force: true });
    mkdirSync(each);
  }
  const files = Array.from({ length: copies }, (_, i) => join(from, `paper-${i}.docx`));
  for (const file of files) copyFileSync(docx, file);
  const start = performance.now();
  const { stdout, stderr } = spawnSync(
    'sh',
    [
      ...['-c', 'soffice "$@" >/dev/null; times', 'soffice'],
      ...[`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', to, ...files],
    ],
    { encoding: 'utf8' },
  );
  const ms = performance.now() - start;
  const written = readdirSync(to).length;
  if (written !== copies) throw new Error(`LibreOffice wrote ${written} of ${copies} files: ${stderr}`);
  return { ms, cpuMs: childrenMs(stdout) };
};
