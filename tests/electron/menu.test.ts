import { describe, expect, test } from 'vitest';
import { macMenu } from '../../electron/menu.ts';

type Item = ReturnType<typeof macMenu>[number];

const rolesIn = (items: readonly Item[]): readonly string[] =>
  items.flatMap(({ role, submenu }) => [
    ...(role === undefined ? [] : [role]),
    ...(Array.isArray(submenu) ? rolesIn(submenu) : []),
  ]);

describe('the menu of a Mac', () => {
  test.each([
    'services',
    'shareMenu',
    'recentDocuments',
    'startSpeaking',
    'reload',
    'forceReload',
    'toggleDevTools',
    'about',
  ])('has nothing called %s when packed', (role) => {
    expect(rolesIn(macMenu(() => {}, true))).not.toContain(role);
  });

  test('leaves undo and redo to the window, which undoes across the whole matter', () => {
    expect(rolesIn(macMenu(() => {}, true))).not.toEqual(expect.arrayContaining(['undo']));
    expect(rolesIn(macMenu(() => {}, true))).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit']),
    );
  });

  test('has developer tools outside a package', () => {
    expect(rolesIn(macMenu(() => {}, false))).toContain('toggleDevTools');
  });

  test('locks at the press of its first item', () => {
    let locks = 0;
    const [first] = macMenu(() => {
      locks += 1;
    }, true);
    const lock = Array.isArray(first?.submenu) ? first.submenu[0] : undefined;
    expect(lock).toMatchObject({ label: 'Lock', accelerator: 'F9', registerAccelerator: false });
    Reflect.apply(lock?.click ?? (() => {}), undefined, []);
    expect(locks).toBe(1);
  });
});
