import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'time',
  name: 'time',
  language: 'python',
  family: 'stdlib',
  packages: [],
  modules: ['time'],
  asyncTwin: 'Use `await asyncio.sleep(...)`.',
  sources: ['https://docs.python.org/3/library/time.html#time.sleep'],
  checked: '2026-11-24',
  functions: {
    'time.sleep': {
      effect: { does: 'sleep', blocking: true, weight: 'severe' },
      harmlessIf: { argument: 0, equals: 0 },
      instead: 'await asyncio.sleep(...)',
    },
  },
});
