import type { MenuItemConstructorOptions, WebContents } from 'electron';

/**
 * The menu that a Mac must have. It has no role that hands text to another program (services, sharing, speech, writing tools), keeps a
 * list of recent documents, or loads the page again. Elsewhere there is none: F10 and Alt belong to the window.
 */
export const macMenu = (lock: () => void, isPackaged: boolean): readonly MenuItemConstructorOptions[] => [
  {
    label: 'Full Hearing',
    submenu: [
      { label: 'Lock', accelerator: 'F9', registerAccelerator: false, click: () => lock() },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  },
  {
    label: 'Edit',
    submenu: [
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
    ],
  },
  {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
    ],
  },
  { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'zoom' }, { role: 'close' }] },
];

/** Keys with the control key held that change the size of everything, by how much; 0 goes back. */
const zoomKeys: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': -0.5, _: -0.5, '0': 0 };

/** Makes the keys work that a menu would otherwise bring: size, and the developer tools outside a package. */
export const bindKeys = (contents: WebContents, isPackaged: boolean): void => {
  contents.on('before-input-event', (event, { type, key, control, alt, meta }) => {
    if (type !== 'keyDown' || alt || meta) return;
    if (key === 'F12' && !isPackaged) contents.toggleDevTools();
    const step = control ? zoomKeys[key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    contents.setZoomLevel(step === 0 ? 0 : contents.getZoomLevel() + step);
  });
};
