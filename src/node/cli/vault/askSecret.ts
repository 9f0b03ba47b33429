import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';

/** Takes what would be shown and shows nothing. */
const blind = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

const asked = (question: string, output: Writable, show: (lines: Interface) => void): Promise<string | undefined> => {
  if (process.stdin.isTTY !== true) return Promise.resolve(undefined);
  // From here on the terminal shows nothing by itself; only then is the question asked.
  const lines = createInterface({ input: process.stdin, output, terminal: true, historySize: 0, prompt: question });
  show(lines);
  return new Promise((resolve) => {
    const end = (answer: string | undefined): void => {
      resolve(answer);
      lines.close();
      process.stdin.pause();
      if (answer === undefined || output !== process.stderr) process.stderr.write('\n');
    };
    lines.once('line', end);
    lines.once('SIGINT', () => end(undefined));
    lines.once('close', () => resolve(undefined));
  });
};

/**
 * Asks for a line at the keyboard without showing what is typed. Undefined when standard input is no terminal, or the person
 * ends it (Ctrl-D) or interrupts (Ctrl-C).
 */
export const askSecret = (question: string): Promise<string | undefined> =>
  asked(question, blind(), () => void process.stderr.write(question));

/** As `askSecret`, for words that are shown while they are typed. They are kept in no history. */
export const askLine = (question: string): Promise<string | undefined> =>
  asked(question, process.stderr, (lines) => lines.prompt());
