import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What marks the switches in Electron's program: @electron/fuses finds them by it. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The first scheme of switches, nine of them, as Electron 45 comes: `0` off, `1` on. */
const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from('101100011')]);

/** A folder that electron-builder takes for an unpacked Electron: a program with switches that runs nothing. */
export const fakeElectron = (folder: string, version: string): void => {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  for (const name of ['electron', 'electron.exe']) {
    writeFileSync(join(folder, name), Buffer.concat([Buffer.from('no program'), wire, Buffer.alloc(64)]));
    chmodSync(join(folder, name), 0o755);
  }
  writeFileSync(join(folder, 'version'), version);
  for (const language of ['en-US', 'es', 'fr']) writeFileSync(join(folder, 'locales', `${language}.pak`), language);
};
