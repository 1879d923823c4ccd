import { defineLibrary } from '../schema.ts';

/** 0.27 ms of CPU: measured on Node 20, 2.4 GHz vCPU, 2026-11-24. */
const computes = {
  effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.27 },
} as const;

export default defineLibrary({
  id: 'node-runtime',
  name: 'Node runtime',
  language: 'javascript',
  family: 'stdlib',
  packages: [],
  modules: [
    'util',
    'timers',
    'timers/promises',
    'vm',
    'os',
    'stream',
    'stream/promises',
    'events',
    'readline',
    'readline/promises',
    'v8',
    'async_hooks',
    'perf_hooks',
  ],
  sources: [
    'https://nodejs.org/api/util.html#utilpromisifyoriginal',
    'https://nodejs.org/api/timers.html',
    'https://nodejs.org/api/vm.html',
    'https://nodejs.org/api/events.html',
  ],
  checked: '2026-11-24',
  functions: {
    'util.promisify|callbackify|deprecate': { invokes: { argument: 0, place: 'same', deferred: true } },
    'timers.setTimeout|setImmediate|setInterval': { invokes: { argument: 0, place: 'event-loop' } },
    'timers/promises.setTimeout|setImmediate|scheduler': { effect: { does: 'sleep', blocking: false } },
    'timers.promises.setTimeout|setImmediate': { effect: { does: 'sleep', blocking: false } },
    'vm.createContext|runInNewContext': computes,
    'vm.runInThisContext|runInContext': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' },
    },
    // Copies the heap to the disk while nothing else runs.
    'v8.writeHeapSnapshot': { effect: { does: 'fs', blocking: true, blocksEvenIfAwaited: true, weight: 'severe' } },
    'v8.getHeapSnapshot': { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'severe' } },
    'events.once': {},
  },
  types: {
    'vm.Script': {
      construct: { creates: 'template' },
      methods: { runInNewContext: computes, 'runInThisContext|runInContext': {} },
    },
    'async_hooks.AsyncLocalStorage': {
      methods: {
        run: { invokes: { argument: 1, place: 'same' } },
        exit: { invokes: { argument: 0, place: 'same' } },
        'getStore|enterWith|disable': {},
      },
    },
  },
});
