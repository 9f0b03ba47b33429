/** Figures by their stable names; docs/bench-window.md lists them. */
export type WindowFigures = Record<string, number>;

/** What is measured, and how thoroughly. */
export interface WindowJob {
  /** The folder of the built window. */
  readonly window: string;
  /** The folder of the example answer files. */
  readonly examples: string;
  /** The file of the command line, which serves the window. */
  readonly program: string;
  /** Fewer repeats: only to see that everything runs. */
  readonly isQuick: boolean;
  /** Letters typed to see how memory grows. */
  readonly keystrokes: number;
  readonly tell: (words: string) => void;
}

/** The passphrase of the vaults of the benchmark. */
export const passphrase = 'a passphrase of the benchmark';

/** How often each thing is repeated. */
export const windowRepeats = ({ isQuick }: Pick<WindowJob, 'isQuick'>) => ({
  starts: isQuick ? 1 : 7,
  burstsBefore: isQuick ? 0 : 3,
  bursts: isQuick ? 1 : 12,
});

/**
 * Milliseconds between letters: of somebody who types ninety words a minute, so that the page is made again between them; and of the
 * passphrase, while the program makes ready.
 */
export const windowRhythm = ({ isQuick }: Pick<WindowJob, 'isQuick'>) => ({
  letters: isQuick ? 10 : 110,
  passphrase: isQuick ? 0 : 150,
});
