import { defineLibrary } from '../schema.ts';

const waits = { effect: { does: 'sleep', blocking: true, blocksEvenIfAwaited: true, weight: 'severe' } } as const;

export default defineLibrary({
  id: 'sync-waiting',
  name: 'Packages that make waiting synchronous',
  language: 'javascript',
  family: 'stdlib',
  packages: ['deasync', 'sleep', 'system-sleep'],
  modules: ['deasync', 'sleep', 'system-sleep'],
  asyncTwin: 'Use `await setTimeout(...)` of `timers/promises`, or await the promise itself.',
  sources: [
    'https://www.npmjs.com/package/deasync',
    'https://www.npmjs.com/package/sleep',
    'https://www.npmjs.com/package/system-sleep',
  ],
  checked: '2026-11-24',
  functions: {
    'deasync.sleep|loopWhile|runLoopOnce': waits,
    // Gives a function that waits for the callback of the given one.
    deasync: { returns: 'deasync.Synchronous' },
    'sleep.sleep|msleep|usleep': waits,
    'system-sleep': waits,
  },
  types: { 'deasync.Synchronous': { call: waits } },
});
