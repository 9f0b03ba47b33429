import { contextBridge, ipcRenderer } from 'electron';
import { bridge } from './bridge.ts';
import { channels } from './channels.ts';

/** The names of the calls of the contract, put here when the script is built. */
declare const CALL_NAMES: readonly string[];

contextBridge.exposeInMainWorld(
  'fullHearing',
  bridge(CALL_NAMES, {
    invoke: (message) => ipcRenderer.invoke(channels.call, message),
    cancel: (message) => ipcRenderer.send(channels.cancel, message),
    onProgress: (listen) => {
      ipcRenderer.on(channels.progress, (_, message) => listen(message));
    },
  }),
);
