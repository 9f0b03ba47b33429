import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { BrowserWindow, Dialog, Shell } from 'electron';

/** The system's own dialogs, over the window. */
export interface Dialogs {
  /** The folder that the person chose; undefined when they left. */
  readonly chooseFolder: (options: {
    readonly title: string;
    readonly from?: string | undefined;
  }) => Promise<string | undefined>;
  /** Whether the person waits on for a window that has not finished saving. */
  readonly waitsForSaving: () => Promise<boolean>;
  /** Whether the person waits on for a window that does not answer. */
  readonly waitsForWindow: () => Promise<boolean>;
}

const ask = async (
  { dialog, window }: { readonly dialog: Dialog; readonly window: BrowserWindow },
  message: string,
  { detail, otherwise }: { readonly detail: string; readonly otherwise: string },
): Promise<boolean> => {
  const buttons = ['Wait', otherwise];
  const shown = {
    type: 'warning',
    title: 'Full Hearing',
    message,
    detail,
    buttons,
    defaultId: 0,
    cancelId: 0,
  } as const;
  const { response } = await dialog.showMessageBox(window, { ...shown, buttons: [...buttons], noLink: true });
  return response === 0;
};

/** Dialogs over this window. No folder that is chosen gets on the system's list of recent ones. */
export const dialogsOver = (window: BrowserWindow, dialog: Dialog): Dialogs => ({
  chooseFolder: async ({ title, from }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title,
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      ...(from !== undefined && isLocalPath(from) ? { defaultPath: from } : {}),
    });
    return canceled ? undefined : filePaths[0];
  },
  waitsForSaving: () =>
    ask({ dialog, window }, 'The window has not finished saving.', {
      detail: 'What is typed is also kept apart, encrypted, and is offered when the matter is opened again.',
      otherwise: 'Close now',
    }),
  waitsForWindow: () =>
    ask({ dialog, window }, 'The window does not answer.', {
      detail: 'Loading it again ends what it is doing. What is typed is kept and offered again.',
      otherwise: 'Load again',
    }),
});

/** Whether a path is whole and of this computer: a Windows path that names another computer would make it be asked. */
const isLocalPath = (path: string): boolean => isAbsolute(path) && !/^[\\/]{2}/.test(path);

/** Shows a file in its folder, when it is a file of this computer and there. Opens nothing. */
export const showInFolder = (shell: Shell, path: string): void => {
  if (isLocalPath(path) && existsSync(path)) shell.showItemInFolder(path);
};
