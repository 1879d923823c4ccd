import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'concurrent-futures',
  name: 'concurrent.futures',
  language: 'python',
  family: 'stdlib',
  packages: [],
  modules: ['concurrent.futures'],
  asyncTwin: 'Await it: `await loop.run_in_executor(executor, ...)`, or `await asyncio.wrap_future(future)`.',
  sources: ['https://docs.python.org/3/library/concurrent.futures.html'],
  checked: '2026-11-24',
  functions: { 'concurrent.futures.wait|as_completed': { effect: { does: 'lock', blocking: true, weight: 'severe' } } },
  types: {
    'concurrent.futures.Executor': {
      methods: {
        map: { invokes: { argument: 0, place: 'default-executor' }, returns: 'concurrent.futures.Results' },
        submit: { invokes: { argument: 0, place: 'default-executor' }, returns: 'concurrent.futures.Future' },
        shutdown: {
          effect: { does: 'lock', blocking: true, weight: 'severe' },
          harmlessIf: { argument: 'wait', equals: false },
        },
      },
    },
    'concurrent.futures.ThreadPoolExecutor': {
      aliases: ['concurrent.futures.thread.ThreadPoolExecutor'],
      bases: ['concurrent.futures.Executor'],
      construct: { creates: 'executor' },
    },
    'concurrent.futures.ProcessPoolExecutor': {
      aliases: ['concurrent.futures.process.ProcessPoolExecutor'],
      bases: ['concurrent.futures.Executor'],
      construct: { creates: 'executor' },
      methods: {
        map: { invokes: { argument: 0, place: 'process' }, returns: 'concurrent.futures.Results' },
        submit: { invokes: { argument: 0, place: 'process' }, returns: 'concurrent.futures.Future' },
      },
    },
    'concurrent.futures.Results': { iterate: { effect: { does: 'lock', blocking: true, weight: 'severe' } } },
    'concurrent.futures.Future': {
      methods: {
        'result|exception': { effect: { does: 'lock', blocking: true, weight: 'severe' } },
        'done|cancel|cancelled|running|add_done_callback|set_result|set_exception': {},
      },
    },
  },
});
