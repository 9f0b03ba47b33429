import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from '../../../src/node/files/fileName.ts';

const refusedByWindows = /[<>:"/\\|?*\p{Cc}]/u;
const devices = [
  'con',
  'prn',
  'aux',
  'nul',
  ...['com', 'lpt'].flatMap((port) => [...'0123456789'].map((n) => port + n)),
];

describe('the name of a paper’s file', () => {
  test.each([
    ['says which paper and which case', ['petition', 'Mockett v. Mockett'], 'petition-Mockett-v-Mockett.pdf'],
    [
      'keeps accents and other scripts',
      ['petition', 'Łukasiewicz v. Παπαδόπουλος'],
      'petition-Łukasiewicz-v-Παπαδόπουλος.pdf',
    ],
    ['leaves out what has no name yet', ['petition', ''], 'petition.pdf'],
    ['drops apostrophes', ['letter', "O'Neill v. D’Arcy"], 'letter-ONeill-v-DArcy.pdf'],
    ['cannot lead to another folder', ['../../etc/passwd', 'x'], 'etc-passwd-x.pdf'],
    ['is no device of Windows', ['CON'], 'CON-paper.pdf'],
    ['is never empty', ['…', '***'], 'paper.pdf'],
  ])('%s', (_, parts, name) => expect(fileName(parts, 'pdf')).toBe(name));

  test('two spellings of one accent give one name', () => {
    expect(fileName(['e\u0301'], 'pdf')).toBe(fileName(['\u00e9'], 'pdf'));
  });

  test('whatever the words, Windows accepts the name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...devices))),
        (parts) => {
          const name = fileName(parts, 'docx');
          expect(name).not.toMatch(refusedByWindows);
          expect(name).not.toMatch(/[. ]$/);
          expect(devices).not.toContain(name.slice(0, -'.docx'.length).toLowerCase());
          expect(name.length).toBeLessThanOrEqual(92);
          expect(Buffer.from(name).toString()).toBe(name);
        },
      ),
    );
  });
});
