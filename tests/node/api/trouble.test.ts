import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from '#src/node/vault/disk.ts';
import { type Fault, faultyDisk, unsynced } from '../../support/faultyDisk.ts';
import { named, opened } from '../../support/matters.ts';
import { codesIn, openProgram, reply, standInWorker } from '../../support/program.ts';
import { quickWorld } from '../../support/vaults.ts';

/** A program with a matter that is open, on a disk that can be made to fail. */
const onFailingDisk = async () => {
  let fault: Fault = () => undefined;
  const { disk } = faultyDisk(unsynced(nodeDisk), (step) => fault(step));
  const made = await openProgram({ entry: standInWorker, world: quickWorld({ disk }) });
  const { id } = await reply(made.handlers['matters.create']({ side: 'petitioner' }, made.running));
  await opened(made, id);
  const save = () => made.handlers['matter.save']({ id, text: JSON.stringify(named('Ana', 'Typed')) }, made.running);
  const keep = () => made.handlers['matter.keep']({ id, text: JSON.stringify(named('Ana', 'Kept')) }, made.running);
  return { ...made, id, save, keep, fail: (next: Fault) => (fault = next) };
};

describe('a medium that fails under an open matter', () => {
  test.each([
    ['full', 'ENOSPC', 'vault.disk-full'],
    ['to read only', 'EROFS', 'vault.read-only'],
    ['broken', 'EIO', 'vault.disk-failed'],
  ])('that is %s is told in a sentence, and the same save is done once it is well again', async (_, error, code) => {
    const { save, keep, fail, handlers, running, id } = await onFailingDisk();
    fail(({ kind }) => (kind === 'create' ? error : undefined));
    expect(await codesIn(save())).toEqual([code]);
    expect(await codesIn(keep())).toEqual([code]);
    fail(() => undefined);
    expect((await reply(save())).twoVersions).toBe(false);
    expect((await reply(handlers['matter.open']({ id }, running))).text).toContain('Typed');
  });

  test('that fails at any one step of a save loses nothing, and no version is made beside', async () => {
    for (let at = 0; at < 12; at += 1) {
      const { save, fail, handlers, running, id } = await onFailingDisk();
      let step = 0;
      fail(() => (step++ === at ? 'EIO' : undefined));
      await save();
      fail(() => undefined);
      await reply(save());
      const { text, twoVersions } = await reply(handlers['matter.open']({ id }, running));
      expect([text.includes('Typed'), twoVersions]).toEqual([true, []]);
    }
  });

  test('that is taken away is told, with every call, until it is back', async () => {
    const { save, keep, handlers, running, id, vault } = await onFailingDisk();
    rmSync(vault, { recursive: true });
    expect(await codesIn(save())).toEqual(['vault.gone']);
    expect(await codesIn(keep())).toEqual(['vault.gone']);
    expect(await codesIn(handlers['matter.open']({ id }, running))).toEqual(['vault.gone']);
    const list = handlers['matters.list']({ query: '', place: 'matters', order: 'saved', from: 0, count: 10 }, running);
    expect(await codesIn(list)).toContain('vault.gone');
    expect(await codesIn(handlers['vault.lock']({}, running))).toEqual([]);
  });
});
