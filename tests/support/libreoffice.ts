import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runTool } from './tools.ts';

/**
 * Converts DOCX files to PDF in one run of LibreOffice with a profile of its own; returns the paths of the PDFs, which are put
 * into `folder`. Throws what the program said when it fails.
 */
export const convertToPdf = (docxPaths: readonly string[], folder: string): readonly string[] => {
  const profile = mkdtempSync(join(tmpdir(), 'full-hearing-office-'));
  try {
    const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
    const { status, errors } = runTool('soffice', ...settings, '--convert-to', 'pdf', '--outdir', folder, ...docxPaths);
    if (status !== 0) throw new Error(`LibreOffice did not convert the files: ${errors}`);
    return docxPaths.map((path) => join(folder, `${basename(path, '.docx')}.pdf`));
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
};
