import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { compileOrEnd, ensureInstalled, root } from './ensure.mjs';

const matters = ['dv-children', 'respondent-counsel'];

ensureInstalled();
compileOrEnd('src/node');
for (const matter of matters) {
  const out = join('out', 'demo', matter);
  const file = join('examples', `${matter}.json`);
  console.log(`\n${file} → ${out}\n`);
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'dist/node/cli/main.js'), 'assemble', file, '--documents', 'all', '--format', 'docx,pdf', '--out', out],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 3);
}
