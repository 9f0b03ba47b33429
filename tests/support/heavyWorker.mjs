// Stands in for the worker that makes papers. What it does stands in the text of the request.
import { parentPort, threadId } from 'node:worker_threads';

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const spin = (isEnough) => {
  const start = performance.now();
  while (!isEnough(performance.now() - start)) Math.sqrt(start);
};

const deeds = {
  hang: async () => spin(() => false),
  crash: async () => process.exit(1),
  fault: async () => {
    setTimeout(() => {
      throw new Error('a fault');
    });
    await wait(10_000);
  },
  /** Looks whether it was taken back, as long work does. */
  polite: async ({ flag }) => spin((time) => Atomics.load(flag, 0) === 1 || time > 10_000),
  slow: async () => wait(150),
  steps: async ({ id }) => {
    for (const done of [1, 2, 3]) {
      parentPort.postMessage({ kind: 'progress', id, progress: { what: 'Making papers', done, of: 3 } });
      await wait(60);
    }
  },
};

parentPort.on('message', async (message) => {
  const text = message.data.request?.text ?? '';
  await deeds[text.split(' ')[0]]?.(message);
  const outcome = { ok: true, value: { text, threadId, blocks: [] }, problems: [] };
  parentPort.postMessage({ kind: 'outcome', id: message.id, outcome });
});
