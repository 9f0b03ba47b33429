import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from '#src/node/cli/program.ts';
import { askWords } from '#src/node/cli/vault/askWords.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { recipientText } from '#src/vault/identity.ts';
import { root } from '../../../support/sources.ts';
import { collectingTerminal } from '../../../support/terminal.ts';
import { folderForTest, newVault, passphrase } from '../../../support/vaults.ts';

const asking = { question: 'Words', what: 'words were given' } as const;

describe('words that need not stand on a command line', () => {
  test('are taken from it when they do, and nobody is asked', async () => {
    const terminal = { ...collectingTerminal('from input'), askLine: () => Promise.reject(new Error('asked')) };
    expect(await askWords('from the line', asking, terminal)).toBe('from the line');
  });

  test('are asked for where there is somebody to ask, and standard input is left alone', async () => {
    const questions: string[] = [];
    const askLine = async (question: string) => {
      questions.push(question);
      return '  typed words ';
    };
    expect(await askWords('', asking, { ...collectingTerminal('from input'), askLine })).toBe('typed words');
    expect(questions).toEqual(['Words: ']);
  });

  test.each(['two words\n', 'two words\r\nmore\n', 'two words'])(
    'are the first line of standard input otherwise: %j',
    async (input) => {
      expect(await askWords('', asking, collectingTerminal(input))).toBe('two words');
    },
  );

  test('that are nowhere end with a sentence', async () => {
    await expect(askWords('', asking, collectingTerminal('\n'))).rejects.toThrow('No words were given: type it');
    const ended = { ...collectingTerminal('from input'), askLine: async () => undefined };
    await expect(askWords('', asking, ended)).rejects.toThrow('No words were given');
  });
});

/** A locked vault with one matter; runs commands on it with something on standard input. */
const prepared = async () => {
  const { folder, vault } = await newVault();
  await lockVault(vault);
  const secret = join(folderForTest(), 'passphrase.txt');
  writeFileSync(secret, passphrase);
  const run = async (input: string, ...args: readonly string[]) => {
    const terminal = collectingTerminal(input);
    const code = await runProgram(['vault', ...args, '--vault', folder, '--passphrase-file', secret], terminal);
    return { code, printed: terminal.printed(), told: terminal.told() };
  };
  await run('', 'add', join(root, 'examples/dv-children.json'));
  return run;
};

test('a search takes its words from standard input, and without any is told how to give them', async () => {
  const run = await prepared();
  expect((await run('mockett\n', 'search')).printed).toContain('Rosalind A. Mockett');
  expect((await run('penguin\n', 'search')).printed).toBe('No matter holds all of these words.\n');
  const none = await run('', 'search');
  expect(none.told).toContain('No words to search for were given');
  expect(none.code).toBe(2);
});

test('whose a key is can be said on standard input, so that the name stays out of the shell’s history', async () => {
  const run = await prepared();
  const key = recipientText(Uint8Array.of(9, ...new Uint8Array(31)));
  expect((await run('', 'recipients', 'add', key)).code).toBe(2);
  expect((await run('', 'recipients', 'list')).printed).not.toContain(key);
  expect((await run('Ana Ruiz, co-counsel\n', 'recipients', 'add', key)).code).toBe(0);
  expect((await run('', 'recipients', 'list')).printed).toMatch(new RegExp(`${key} +Ana Ruiz, co-counsel`));
});
