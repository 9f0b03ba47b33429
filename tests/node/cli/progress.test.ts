import { describe, expect, test } from 'vitest';
import { startProgress } from '../../../src/node/cli/progress.ts';
import { collectingTerminal } from '../../support/terminal.ts';

const watch = (isScreen: boolean, isLong = false) => {
  let now = 0;
  const terminal = { ...collectingTerminal(), isScreen, clock: () => now };
  const progress = startProgress(terminal, isLong);
  const at = (ms: number, words: string): string => {
    now = ms;
    const before = terminal.told().length;
    progress.step(words);
    return terminal.told().slice(before);
  };
  return { at, end: () => progress.end(), told: () => terminal.told() };
};

describe('progress', () => {
  test('is silent for a second', () => {
    const { at, end, told } = watch(true);
    at(10, 'Petition');
    at(990, 'Worksheet');
    end();
    expect(told()).toBe('');
  });

  test('then shows each step in the place of the last, and clears it at the end', () => {
    const { at, end, told } = watch(true);
    expect(at(1_001, 'Petition')).toContain('Petition …');
    expect(at(1_002, 'Worksheet')).toBe('\r\u001b[KWorksheet …');
    end();
    expect(told().endsWith('\r\u001b[K')).toBe(true);
  });

  test('tells a file one line a second at most', () => {
    const { at } = watch(false);
    expect(at(1_001, 'Petition')).toBe('Petition …\n');
    expect(at(1_500, 'Worksheet')).toBe('');
    expect(at(2_100, 'Checklist')).toBe('Checklist …\n');
  });

  test('speaks at once when the work is known to be long', () => {
    expect(watch(false, true).at(1, 'Petition')).toBe('Petition …\n');
  });
});
