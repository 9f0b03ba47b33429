import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './support/sources.ts';

const run = (file: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, said: status === 0 ? '' : `${stdout}${stderr}` };
};

const fine = { status: 0, said: '' };

describe('the whole tree', () => {
  test('has no error of types', () => expect(run('typescript/bin/tsc', ['-b'])).toEqual(fine));

  test('is linted and formatted', () =>
    expect(run('@biomejs/biome/bin/biome', ['ci', '--colors=off', '--max-diagnostics=50'])).toEqual(fine));

  test('has no dead code and no unused or unnamed dependency', () =>
    expect(run('knip/bin/knip.js', ['--no-progress'])).toEqual(fine));
});
