import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'multiprocessing',
  name: 'multiprocessing',
  language: 'python',
  family: 'stdlib',
  packages: [],
  modules: ['multiprocessing'],
  asyncTwin: 'Use `anyio.to_process.run_sync`, or a process pool with `loop.run_in_executor`.',
  sources: ['https://docs.python.org/3/library/multiprocessing.html'],
  checked: '2026-11-24',
  functions: { 'multiprocessing.Pool': { creates: 'executor', returns: 'multiprocessing.pool.Pool' } },
  types: {
    'multiprocessing.pool.Pool': {
      aliases: ['multiprocessing.pool.ThreadPool'],
      construct: { creates: 'executor' },
      methods: {
        'map|starmap|apply': {
          effect: { does: 'process', blocking: true, weight: 'severe' },
          invokes: { argument: 0, place: 'process' },
        },
        'imap|imap_unordered|map_async|apply_async|starmap_async': {
          invokes: { argument: 0, place: 'process' },
          returns: 'multiprocessing.pool.AsyncResult',
        },
        join: { effect: { does: 'process', blocking: true, weight: 'severe' } },
      },
    },
    'multiprocessing.pool.AsyncResult': {
      methods: { 'get|wait': { effect: { does: 'process', blocking: true, weight: 'severe' } } },
      iterate: { effect: { does: 'process', blocking: true, weight: 'severe' } },
    },
    'multiprocessing.Process': {
      aliases: ['multiprocessing.context.Process'],
      construct: { invokes: { argument: 'target', place: 'process' } },
      methods: {
        join: { effect: { does: 'process', blocking: true, weight: 'severe' } },
        start: { effect: { does: 'process', blocking: true, weight: 'major' } },
      },
    },
  },
});
