import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Notes</title>
    <link rel="stylesheet" href="./assets/page.css" />
  </head>
  <body>
    <h1>Notes</h1>
    <script type="module" src="./assets/page.js"></script>
    <script>globalThis.inlineRan = true;</script>
  </body>
</html>
`;

const script = `
globalThis.refusals = [];
document.addEventListener('securitypolicyviolation', (event) => globalThis.refusals.push(event.effectiveDirective));
document.body.dataset.ready = 'yes';
`;

/** Something that only its owner may read, beside the window's files and outside them. */
export const secret = 'Mockett, 12 Alder Court';

/** The files of a small window of the tests' own, with a link out of its folder and a secret beside it. */
export const testWindow = (): { readonly folder: string; readonly remove: () => void } => {
  const above = mkdtempSync(join(tmpdir(), 'full-hearing-window-'));
  const folder = join(above, 'window');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(above, 'secret.json'), secret);
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets', 'page.js'), script);
  writeFileSync(join(folder, 'assets', 'page.css'), 'h1 { color: rgb(1, 2, 3); }\n');
  writeFileSync(join(folder, 'assets', 'worker.mjs'), 'postMessage("worked");\n');
  writeFileSync(join(folder, 'assets', 'a b.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets', 'data.bin'), 'data');
  symlinkSync(join(above, 'secret.json'), join(folder, 'assets', 'link.json'));
  symlinkSync(above, join(folder, 'assets', 'above'));
  return { folder, remove: () => rmSync(above, { recursive: true, force: true }) };
};
