import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'queue',
  name: 'queue',
  language: 'python',
  family: 'stdlib',
  packages: [],
  modules: ['queue'],
  asyncTwin: 'Use `asyncio.Queue`.',
  sources: ['https://docs.python.org/3/library/queue.html'],
  checked: '2026-11-24',
  types: {
    'queue.Queue': {
      aliases: ['queue.LifoQueue', 'queue.PriorityQueue'],
      methods: {
        get: {
          effect: { does: 'lock', blocking: true, weight: 'severe' },
          harmlessIf: { argument: [0, 'block'], equals: false },
        },
        join: { effect: { does: 'lock', blocking: true, weight: 'severe' } },
        'put|get_nowait|put_nowait|empty|qsize|task_done|full': {},
      },
    },
  },
});
