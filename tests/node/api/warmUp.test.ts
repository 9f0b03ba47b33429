import { describe, expect, test } from 'vitest';
import { newAnswers } from '#src/answers/newAnswers.ts';
import type { Handlers } from '#src/api/contract.ts';
import { warmUp } from '#src/node/api/warmUp.ts';
import { testHandlers } from '../../support/workDesk.ts';

type Watched = Pick<Handlers, 'work.look' | 'work.paper'>;

/** The real handlers, and a list of what was asked of them: "look petition", "paper petition". */
const watched = async () => {
  const handlers = await testHandlers();
  const asked: string[] = [];
  const watching: Watched = {
    'work.look': (request, running) => {
      asked.push(`look ${request.papers?.join() ?? ''}`);
      return handlers['work.look'](request, running);
    },
    'work.paper': (request, running) => {
      asked.push(`paper ${request.paper}`);
      return handlers['work.paper'](request, running);
    },
  };
  return { handlers: watching, asked };
};

const papersOf = async (side: 'petitioner' | 'respondent'): Promise<readonly string[]> => {
  const { handlers } = await watched();
  const running = { progress: () => undefined, signal: { aborted: false } };
  const seen = await handlers['work.look']({ text: JSON.stringify(newAnswers(side)), papers: [] }, running);
  return seen.ok ? seen.value.papers.map(({ id }) => id) : [];
};

describe('a worker that makes ready', () => {
  test('looks at every paper of both sides, one at a time, and makes each once', async () => {
    const { handlers, asked } = await watched();
    await warmUp({ handlers, goesOn: async () => true });
    for (const side of ['petitioner', 'respondent'] as const) {
      for (const id of await papersOf(side)) {
        expect(asked).toContain(`look ${id}`);
        expect(asked).toContain(`paper ${id}`);
      }
    }
  });

  test('goes no further once somebody works', async () => {
    const { handlers, asked } = await watched();
    let pieces = 0;
    await warmUp({
      handlers,
      goesOn: async () => {
        pieces += 1;
        return pieces < 3;
      },
    });
    expect(asked).toHaveLength(3);
    expect(asked[0]).toBe('look ');
  });
});
