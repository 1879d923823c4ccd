import { defineGoLibrary } from '../goLibrary.ts';

const waits = { effect: { does: 'lock', blocking: true } } as const;

export default defineGoLibrary({
  id: 'worker-pools',
  name: 'Worker pools and limits',
  family: 'concurrency',
  packages: [
    'github.com/panjf2000/ants/v2',
    'github.com/alitto/pond/v2',
    'github.com/sourcegraph/conc',
    'golang.org/x/time',
  ],
  contents: [
    {
      path: 'github.com/panjf2000/ants/v2',
      functions: {
        NewPool: { returns: '.Pool', creates: 'executor' },
        Submit: { invokes: { argument: 0, place: 'goroutine' } },
      },
      types: {
        Pool: {
          mustCall: 'Release',
          methods: { Submit: { invokes: { argument: 0, place: 'goroutine' } }, 'Release|Running|Free|Cap': {} },
        },
      },
    },
    {
      path: 'github.com/alitto/pond/v2',
      functions: { NewPool: { returns: '.Pool', creates: 'executor' } },
      types: { Pool: { methods: { 'Submit|Go': { invokes: { argument: 0, place: 'goroutine' } } } } },
    },
    {
      path: 'github.com/sourcegraph/conc',
      types: { WaitGroup: { methods: { Go: { invokes: { argument: 0, place: 'goroutine' } }, Wait: waits } } },
    },
    {
      path: 'github.com/sourcegraph/conc/pool',
      functions: { New: { returns: '.Pool' } },
      types: {
        Pool: {
          methods: {
            Go: { invokes: { argument: 0, place: 'goroutine' } },
            Wait: waits,
            WithMaxGoroutines: { returns: 'self' },
          },
        },
      },
    },
    {
      path: 'golang.org/x/time/rate',
      functions: { NewLimiter: { returns: '.Limiter' } },
      types: {
        Limiter: {
          methods: {
            'Wait|WaitN': { effect: { does: 'sleep', blocking: true, weight: 'major' } },
            'Allow|AllowN|Reserve|ReserveN': {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
