import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/sources.ts';

const workflow = readFileSync(join(root, '.github', 'workflows', 'release.yml'), 'utf8');
const packing = readFileSync(join(root, 'electron-builder.yml'), 'utf8');

describe('a release', () => {
  test('is built with nobody’s actions but GitHub’s own, and without a secret', () => {
    const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, name]) => name);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((name) => !/^actions\/[a-z-]+@v\d+$/.test(name ?? ''))).toEqual([]);
    expect(workflow).not.toMatch(/secrets\./);
  });

  test('is tested first, has checksums and a list of what is in it, and is a draft', () => {
    expect(workflow).toMatch(/needs: test/);
    expect(workflow).toMatch(/sha256sum/);
    expect(workflow).toMatch(/npm sbom --sbom-format cyclonedx --omit dev/);
    expect(workflow).toMatch(/gh release create .*--draft/);
  });

  test('is for three systems', () => {
    for (const target of ['--linux', '--win', '--mac']) expect(workflow).toContain(`target: ${target}`);
    for (const kind of ['nsis, portable', 'dmg', 'AppImage, deb']) expect(packing).toContain(`target: [${kind}]`);
  });

  test('updates nothing by itself, and opens answer files', () => {
    expect(packing).toMatch(/^publish: null$/m);
    expect(packing).toMatch(/ext: fhearing/);
  });
});
