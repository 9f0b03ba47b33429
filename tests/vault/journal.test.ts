import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeWords } from '../../src/vault/diff.ts';
import { forgetUnsaved, journalName, keepUnsaved, unsavedOffers } from '../../src/vault/journal.ts';
import { createMatter, saveMatter } from '../../src/vault/matter.ts';
import { arbitraryAnswers } from '../support/arbitraryAnswers.ts';
import { surely, testVault } from '../support/vault.ts';

const session = 'a'.repeat(32);
const other = 'b'.repeat(32);
const textOf = (answers: object): string => JSON.stringify({ format: 'full-hearing/1', ...answers });

const opened = async (answers: object) => {
  const vault = testVault();
  const open = surely(await createMatter(vault, { text: textOf(answers), reason: 'created' }));
  return { vault, open };
};

const county = (name: string) => ({ matter: { county: name } });

describe('after a crash', () => {
  test('what was typed and not saved is offered with what it would change, and nothing is changed', async () => {
    const { vault, open } = await opened(county('Boone'));
    surely(await keepUnsaved(vault, { open, session }, { draft: textOf(county('Cole')) }));
    const before = vault.files.get(open.file);
    const [offer] = surely(await unsavedOffers(vault, open));
    expect(offer?.changes.map(changeWords)).toEqual(['Matter, County: Boone → Cole']);
    expect(offer?.answers).toEqual({ format: 'full-hearing/1', ...county('Cole') });
    expect(vault.files.get(open.file)).toBe(before);
  });

  test('the field that was being typed in is part of it', async () => {
    const { vault, open } = await opened(county('Boone'));
    const typing = { path: 'matter.judge', text: 'Hon. A. Exam' };
    surely(await keepUnsaved(vault, { open, session }, { draft: open.text, typing }));
    const [offer] = surely(await unsavedOffers(vault, open));
    expect(offer?.changes.map(changeWords)).toEqual(['Matter, Judge: added Hon. A. Exam']);
  });

  test('a field in the middle of a list is put where it stands', async () => {
    const incidents = [{ id: 'a' }, { id: 'b', fear: 'old' }];
    const { vault, open } = await opened({ incidents });
    const typing = { path: 'incidents.1.fear', text: 'new' };
    surely(await keepUnsaved(vault, { open, session }, { draft: open.text, typing }));
    const [offer] = surely(await unsavedOffers(vault, open));
    expect(offer?.answers).toMatchObject({ incidents: [{ id: 'a' }, { id: 'b', fear: 'new' }] });
  });

  test('a date that was half typed is no answer, and is shown as it stood there', async () => {
    const { vault, open } = await opened({});
    const typing = { path: 'hearing.on', text: '2026-1' };
    surely(await keepUnsaved(vault, { open, session }, { draft: open.text, typing }));
    const [offer] = surely(await unsavedOffers(vault, open));
    expect(offer).toMatchObject({ changes: [], unfinished: typing });
  });

  test('what was typed into another matter is never offered, even under this one’s name', async () => {
    const { vault, open } = await opened(county('Boone'));
    const foreign = surely(await createMatter(vault, { text: textOf(county('Clay')), reason: 'created' }));
    surely(await keepUnsaved(vault, { open: foreign, session }, { draft: textOf(county('Platte')) }));
    expect(surely(await unsavedOffers(vault, open))).toEqual([]);
    surely(await vault.store.move(journalName(foreign.head.matter, session), journalName(open.head.matter, session)));
    const offers = await unsavedOffers(vault, open);
    expect(surely(offers)).toEqual([]);
    expect(offers.problems[0]?.message).toContain('belongs to another matter');
  });

  test('a journal that cannot be read is told, and hides no other', async () => {
    const { vault, open } = await opened(county('Boone'));
    surely(await keepUnsaved(vault, { open, session }, { draft: textOf(county('Cole')) }));
    surely(await vault.store.write(journalName(open.head.matter, other), Uint8Array.of(1, 2)));
    const offers = await unsavedOffers(vault, open);
    expect(surely(offers)).toHaveLength(1);
    expect(offers.problems).toMatchObject([{ severity: 'warning', code: 'vault.damaged' }]);
  });

  test('each program’s typing is offered apart, the newest first', async () => {
    const { vault, open } = await opened(county('Boone'));
    surely(await keepUnsaved(vault, { open, session }, { draft: textOf(county('Cole')) }));
    vault.machine.setTime('2026-11-20T16:00:00.000Z');
    surely(await keepUnsaved(vault, { open, session: other }, { draft: textOf(county('Clay')) }));
    const offers = surely(await unsavedOffers(vault, open));
    expect(offers.map(({ changes }) => changes[0]?.after)).toEqual(['Clay', 'Cole']);
  });

  test('what was forgotten is not offered again', async () => {
    const { vault, open } = await opened(county('Boone'));
    surely(await keepUnsaved(vault, { open, session }, { draft: textOf(county('Cole')) }));
    surely(await forgetUnsaved(vault, journalName(open.head.matter, session)));
    expect(surely(await unsavedOffers(vault, open))).toEqual([]);
  });
});

describe('when somebody saved the matter meanwhile', () => {
  test('the offer is both in one, and what both changed is told', async () => {
    const { vault, open } = await opened({ matter: { county: 'Boone', judge: 'A' } });
    const draft = textOf({ matter: { county: 'Cole', judge: 'B' } });
    surely(await keepUnsaved(vault, { open, session }, { draft }));
    const text = textOf({ matter: { county: 'Clay', judge: 'A', division: '7' } });
    const saved = surely(await saveMatter(vault, open, { text, reason: 'saved' }));
    const [offer] = surely(await unsavedOffers(vault, saved));
    expect(offer?.answers).toMatchObject({ matter: { county: 'Clay', judge: 'B', division: '7' } });
    expect(offer?.merge?.conflicts).toMatchObject([{ path: 'matter.county', ours: 'Clay', theirs: 'Cole' }]);
  });
});

describe('however it was typed', () => {
  test('the last pause before the crash is what is offered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryAnswers(), { minLength: 1, maxLength: 6 }), async (drafts) => {
        const { vault, open } = await opened({});
        for (const draft of drafts) {
          surely(await keepUnsaved(vault, { open, session }, { draft: JSON.stringify(draft) }));
        }
        const [offer] = surely(await unsavedOffers(vault, open));
        expect(offer?.answers).toEqual(JSON.parse(JSON.stringify(drafts.at(-1))));
      }),
      { numRuns: 40 },
    );
  });
});
