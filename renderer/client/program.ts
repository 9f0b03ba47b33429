import type { Program } from '../../src/api/contract.ts';
import { overHttp } from './overHttp.ts';

declare global {
  interface Window {
    /** Put here by Electron's preload; absent on the loopback host. */
    readonly fullHearing?: Program;
  }
}

/** The program behind this window, whichever host it runs in. */
export const programOf = (window: Window): Program => window.fullHearing ?? overHttp;
