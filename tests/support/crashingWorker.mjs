// The worker that makes papers, which ends at the next work it is given once a test says so.
import { BroadcastChannel, parentPort } from 'node:worker_threads';

let isToEnd = false;
const channel = new BroadcastChannel('full-hearing crashing worker');
channel.onmessage = () => {
  isToEnd = true;
  channel.postMessage('ready');
};
channel.unref();

await import('#src/node/api/worker.ts');

// Only now: a port that is listened to gives away what came for the worker before it listens itself.
parentPort.on('message', () => {
  if (isToEnd) process.exit(1);
});
