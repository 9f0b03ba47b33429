import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Takes what would be shown and shows nothing. */
const blind = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/**
 * Asks for a line at the keyboard without showing what is typed. Undefined when standard input is no terminal, or the person
 * ends it (Ctrl-D) or interrupts (Ctrl-C).
 */
export const askSecret = (question: string): Promise<string | undefined> => {
  if (process.stdin.isTTY !== true) return Promise.resolve(undefined);
  process.stderr.write(question);
  const lines = createInterface({ input: process.stdin, output: blind(), terminal: true, historySize: 0 });
  return new Promise((resolve) => {
    const end = (answer: string | undefined): void => {
      lines.close();
      process.stdin.pause();
      process.stderr.write('\n');
      resolve(answer);
    };
    lines.once('line', end);
    lines.once('SIGINT', () => end(undefined));
    lines.once('close', () => resolve(undefined));
  });
};
