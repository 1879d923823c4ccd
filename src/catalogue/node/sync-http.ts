import { defineLibrary } from '../schema.ts';

/** The whole process waits for the answer. */
const waits = {
  effect: { does: 'http', blocking: true, blocksEvenIfAwaited: true, weight: 'severe' },
  instead: 'await fetch(...)',
} as const;

export default defineLibrary({
  id: 'sync-http',
  name: 'Synchronous HTTP',
  language: 'javascript',
  family: 'http',
  packages: ['sync-request', 'sync-fetch', 'sync-rpc'],
  modules: ['sync-request', 'sync-fetch'],
  asyncTwin: 'Await `fetch` instead.',
  sources: ['https://github.com/ForbesLindesay/sync-request#readme'],
  checked: '2026-11-24',
  functions: { 'sync-request': waits, 'sync-fetch': waits },
});
