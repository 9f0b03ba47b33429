import { describe, expect, test } from 'vitest';
import { isoDate } from '#src/dates.ts';
import { keeperOf } from '#src/node/api/keeper.ts';
import { problemCounts } from '#src/node/api/problemCounts.ts';
import { mattersOf } from '#src/node/vault/machine.ts';
import { createMatter } from '#src/vault/matter.ts';
import { listed, matterWith, named, opened, relock, save } from '../../support/matters.ts';
import { openProgram, type ProgramForTest, reply } from '../../support/program.ts';
import { good, newVault } from '../../support/vaults.ts';
import { exampleText } from '../../support/workDesk.ts';

const counted = async ({ handlers, running }: ProgramForTest, ids: string[], density: 'attorney' | 'clinic') =>
  (await reply(handlers['matters.problems']({ ids, density }, running))).counts;

describe('the Problems of matters in the list', () => {
  test('are as many as an open matter shows, and are remembered until it is saved again', async () => {
    const made = await openProgram();
    const { handlers, running } = made;
    const text = exampleText('respondent-counsel');
    const id = await matterWith(made, JSON.parse(text));
    expect((await listed(made)).rows[0]?.problems).toBeUndefined();
    for (const density of ['clinic', 'attorney'] as const) {
      const { troubles } = await reply(handlers['work.look']({ text, density }, running));
      const [count] = await counted(made, [id, 'nosuchmatter0000'], density);
      expect(count).toMatchObject({ id, density, count: troubles.length });
      expect(troubles.map(({ kind }) => kind)).toContain(count?.worst);
    }
    const { rows } = await listed(made);
    expect(rows[0]?.problems).toMatchObject({ density: 'attorney', count: expect.any(Number) });
    await relock(made);
    expect((await listed(made)).rows[0]?.problems).toEqual(rows[0]?.problems);
    await opened(made, id);
    await save(made, id, { format: 'full-hearing/1', matter: { side: 'respondent' } });
    await reply(handlers['matter.close']({ id }, running));
    expect((await listed(made)).rows[0]?.problems).toBeUndefined();
  });

  test('are counted again on another day, when other deadlines are near', async () => {
    let day = isoDate('2026-11-20');
    const made = await openProgram({ today: () => day });
    const answers = JSON.parse(exampleText('dv-children'));
    const id = await matterWith(made, answers);
    await counted(made, [id], 'attorney');
    expect((await listed(made)).rows[0]?.problems?.count).toBeDefined();
    day = isoDate('2026-11-28');
    expect((await listed(made)).rows[0]?.problems).toBeUndefined();
    const [again] = await counted(made, [id], 'attorney');
    const text = JSON.stringify(answers);
    const { troubles } = await reply(made.handlers['work.look']({ text, density: 'attorney' }, made.running));
    expect(again?.count).toBe(troubles.length);
    expect((await listed(made)).rows[0]?.problems?.count).toBe(troubles.length);
  });

  test('a call that is taken back counts no further', async () => {
    const made = await openProgram();
    const id = await matterWith(made, { format: 'full-hearing/1' });
    const running = { ...made.running, signal: { aborted: true } };
    expect(
      (await reply(made.handlers['matters.problems']({ ids: [id], density: 'attorney' }, running))).counts,
    ).toEqual([]);
  });

  test('a vault that is locked once a matter is read gives no look anything to remember', async () => {
    const { vault } = await newVault();
    const draft = { text: JSON.stringify(named('Ana', 'Mockett')), reason: 'created' } as const;
    const matter = good(await createMatter(mattersOf(vault), draft)).head.matter;
    const keeper = keeperOf(
      () => isoDate('2026-11-20'),
      () => undefined,
    );
    keeper.put(vault);
    const locking: typeof keeper.inTurn = async (work) => {
      const read = await keeper.inTurn(work);
      await keeper.lock();
      return read;
    };
    let looks = 0;
    const { 'matters.problems': count } = problemCounts({
      keeper: { ...keeper, inTurn: locking },
      look: async () => {
        looks += 1;
        return { ok: false, problems: [] };
      },
    });
    await count({ ids: [matter], density: 'attorney' }, { progress: () => undefined, signal: { aborted: false } });
    expect(looks).toBe(0);
  });
});
