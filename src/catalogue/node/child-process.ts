import { defineLibrary } from '../schema.ts';

/** `execSync('true')` alone takes 5 to 9 ms; then comes what the program does. */
const waits = {
  effect: { does: 'process', blocking: true, blocksEvenIfAwaited: true, weight: 'severe' },
} as const;
const started = { effect: { does: 'process', blocking: false } } as const;

export default defineLibrary({
  id: 'child-process',
  name: 'child_process',
  language: 'javascript',
  family: 'stdlib',
  packages: [],
  modules: ['child_process'],
  asyncTwin: 'Use `execFile` or `spawn` and await their end; for many requests, a queue with a limit.',
  sources: [
    'https://nodejs.org/api/child_process.html#synchronous-process-creation',
    'https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop',
  ],
  checked: '2026-11-24',
  functions: {
    'child_process.execSync': { ...waits, instead: 'await promisify(exec)(...)' },
    'child_process.execFileSync': { ...waits, instead: 'await promisify(execFile)(...)' },
    'child_process.spawnSync': { ...waits, instead: 'spawn(...)' },
    'child_process.exec|execFile|spawn|fork': started,
  },
});
