import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAnswersStore } from '../../../renderer/store/answersStore.ts';
import { createSaving } from '../../../renderer/store/saving.ts';
import { withoutEntry, withValue } from '../../../renderer/store/tree.ts';
import type { Json } from '../../../src/answers/json.ts';
import type { Outcome } from '../../../src/api/call.ts';
import { answerProblem } from '../../../src/problems.ts';

const gone = answerProblem('vault.write', '', 'The vault folder is gone.');

interface Request {
  readonly text: string;
  readonly typing?: { readonly text: string } | undefined;
}

/** A vault in memory, as slow and as bad as a test wants. */
const memoryVault = () => {
  const disk = { kept: '', saved: '', isTypingKept: false, isGone: false, slowness: 0, atOnce: 0, mostAtOnce: 0 };
  const answer = async <Reply>(write: () => Reply): Promise<Outcome<Reply>> => {
    disk.atOnce += 1;
    disk.mostAtOnce = Math.max(disk.mostAtOnce, disk.atOnce);
    await new Promise((wait) => setTimeout(wait, disk.slowness));
    disk.atOnce -= 1;
    return disk.isGone ? { ok: false, problems: [gone] } : { ok: true, value: write(), problems: [] };
  };
  const keep = ({ text, typing }: Request) =>
    answer(() => {
      disk.kept = text;
      disk.isTypingKept ||= typing !== undefined;
      return {};
    });
  const save = ({ text }: Request) =>
    answer(() => {
      disk.saved = text;
      return { version: 'v', savedAt: 0, twoVersions: false };
    });
  return { disk, keep, save };
};

const open = (first: Json = {}) => {
  const { disk, keep, save } = memoryVault();
  const store = createAnswersStore(first);
  const saving = createSaving({ keep, save, id: 'm', store, savedAt: 0, now: () => Date.now() });
  const type = (path: string, text: string): void => {
    store.change({ label: 'typed', path, run: path }, (answers) => withValue(answers, path, text));
  };
  return { disk, store, saving, type };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving by itself', () => {
  test('what is typed while the matter is being closed is saved too', async () => {
    const { disk, saving, type } = open();
    disk.slowness = 50;
    type('matter.county', 'Boone');
    const left = saving.flush();
    await vi.advanceTimersByTimeAsync(20);
    type('matter.judge', 'Hale');
    await vi.advanceTimersByTimeAsync(200);
    expect(await left).toBe(true);
    expect(JSON.parse(disk.saved)).toEqual({ matter: { county: 'Boone', judge: 'Hale' } });
  });

  test('what was undone before the matter is closed is not among what is saved', async () => {
    const { disk, store, saving, type } = open({ matter: {} });
    type('matter.county', 'Boone');
    await vi.advanceTimersByTimeAsync(500);
    expect(disk.kept).toContain('Boone');
    store.undo();
    expect(await Promise.all([saving.flush(), vi.advanceTimersByTimeAsync(10)])).toEqual([true, expect.anything()]);
    expect(JSON.parse(disk.saved)).toEqual({ matter: {} });
  });

  test('each letter is among the answers that are kept, so that none is kept beside them as half typed', async () => {
    const { disk, store, type } = open({ incidents: [{ id: 'i1' }] });
    type('incidents.0.account', 'He broke the door.');
    await vi.advanceTimersByTimeAsync(500);
    expect(JSON.parse(disk.kept)).toEqual({ incidents: [{ id: 'i1', account: 'He broke the door.' }] });
    expect(disk.isTypingKept).toBe(false);
    store.change({ label: 'deleted' }, (answers) => withoutEntry(answers, 'incidents', 0));
    await vi.advanceTimersByTimeAsync(500);
    expect(JSON.parse(disk.kept)).toEqual({ incidents: [] });
  });

  test('a failure stays told while it is tried again, and goes when it is solved, by itself', async () => {
    const { disk, saving, type } = open();
    disk.isGone = true;
    type('matter.county', 'Boone');
    await vi.advanceTimersByTimeAsync(500);
    expect(saving.state.get()).toEqual({ state: 'failed', problems: [gone] });
    const seen = new Set<string>();
    saving.state.subscribe(() => seen.add(saving.state.get().state));
    await vi.advanceTimersByTimeAsync(30_000);
    type('matter.judge', 'Hale');
    await vi.advanceTimersByTimeAsync(5_000);
    expect([...seen]).toEqual(['failed']);
    disk.isGone = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saving.state.get().state).toBe('saved');
    expect(disk.kept).toContain('Hale');
  });

  test('leaving says no while the vault cannot be written, and yes once it can', async () => {
    const { disk, saving, type } = open();
    disk.isGone = true;
    type('matter.county', 'Boone');
    expect(await Promise.all([saving.flush(), vi.advanceTimersByTimeAsync(10)])).toEqual([false, expect.anything()]);
    disk.isGone = false;
    expect(await Promise.all([saving.flush(), vi.advanceTimersByTimeAsync(10)])).toEqual([true, expect.anything()]);
    expect(disk.saved).toContain('Boone');
  });

  test('never two at once, however often it is asked', async () => {
    const { disk, saving, type } = open();
    disk.slowness = 30;
    type('matter.county', 'Boone');
    const asked = [saving.flush(), saving.flush(), saving.flush()];
    type('matter.county', 'Cole');
    await vi.advanceTimersByTimeAsync(500);
    expect(await Promise.all(asked)).toEqual([true, true, true]);
    expect(disk.mostAtOnce).toBe(1);
    expect(disk.saved).toContain('Cole');
  });

  test('once it is stopped nothing is asked any more, also when what was under way then fails', async () => {
    const { disk, saving, type } = open();
    disk.slowness = 5_000;
    type('matter.county', 'Boone');
    await vi.advanceTimersByTimeAsync(1_000);
    saving.stop();
    disk.isGone = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect([saving.state.get().state, disk.atOnce, vi.getTimerCount()]).toEqual(['failed', 0, 0]);
  });
});
