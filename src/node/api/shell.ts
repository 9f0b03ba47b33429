import type { HostEvents } from '../../api/hostEvents.ts';

/** What the host around the program does: Electron's shell, or the loopback host. */
export interface Shell {
  readonly kind: 'electron' | 'loopback';
  readonly protectsScreen: boolean;
  /** The system's own dialog; undefined when the person left it. Absent where there is none and the path is typed. */
  readonly chooseFolder?: (asked: {
    readonly title: string;
    readonly from?: string | undefined;
  }) => Promise<string | undefined>;
  /** Opens the folder of a file in the system's file manager. */
  readonly showInFolder?: (path: string) => Promise<void>;
  /** Ends the program; called after the vault was locked. */
  readonly quit: () => void;
  /** What the host tells the window. */
  readonly events: HostEvents;
}
