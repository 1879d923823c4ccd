import { defineGoLibrary } from '../goLibrary.ts';

/** Free, as long as nobody holds it. */
const lock = { effect: { does: 'lock', blocking: true, weight: 'minor' } } as const;
const waits = { effect: { does: 'lock', blocking: true, weight: 'major' } } as const;
const inGoroutine = { invokes: { argument: 0, place: 'goroutine' } } as const;

export default defineGoLibrary({
  id: 'sync',
  name: 'sync',
  family: 'concurrency',
  packages: ['golang.org/x/sync'],
  contents: [
    {
      path: 'sync',
      functions: {
        'OnceFunc|OnceValue|OnceValues': { invokes: { argument: 0, place: 'same', deferred: true } },
        NewCond: { returns: '.Cond' },
      },
      types: {
        Mutex: { mustCall: 'Unlock', methods: { Lock: lock, 'Unlock|TryLock': {} } },
        RWMutex: {
          mustCall: 'Unlock|RUnlock',
          methods: { 'Lock|RLock': lock, 'Unlock|RUnlock|TryLock|TryRLock': {}, RLocker: { returns: '.Locker' } },
        },
        Locker: { mustCall: 'Unlock', methods: { Lock: lock, Unlock: {} } },
        WaitGroup: { methods: { Wait: waits, Go: inGoroutine, 'Add|Done': {} } },
        Once: { methods: { Do: { invokes: { argument: 0, place: 'same' } } } },
        Cond: { methods: { Wait: waits, 'Signal|Broadcast': {} } },
        Pool: { construct: {}, methods: { 'Get|Put': {} } },
        Map: {
          methods: {
            'Load|Store|LoadOrStore|LoadAndDelete|Delete|Swap|CompareAndSwap|CompareAndDelete|Clear': {},
            Range: { invokes: { argument: 0, place: 'same' } },
          },
        },
      },
    },
    {
      path: 'golang.org/x/sync/errgroup',
      functions: { WithContext: { returns: '.Group' } },
      // Without `SetLimit` each function has a goroutine at once.
      types: { Group: { methods: { 'Go|TryGo': inGoroutine, Wait: waits, SetLimit: {} } } },
    },
    {
      path: 'golang.org/x/sync/semaphore',
      functions: { NewWeighted: { returns: '.Weighted' } },
      types: { Weighted: { mustCall: 'Release', methods: { Acquire: waits, 'TryAcquire|Release': {} } } },
    },
    {
      path: 'golang.org/x/sync/singleflight',
      // The others wait for the first one.
      types: {
        Group: {
          methods: {
            Do: { invokes: { argument: 1, place: 'same' } },
            DoChan: { invokes: { argument: 1, place: 'goroutine' } },
            Forget: {},
          },
        },
      },
    },
    {
      path: 'context',
      functions: {
        'WithCancel|WithCancelCause|WithTimeout|WithTimeoutCause|WithDeadline|WithDeadlineCause|WithValue|WithoutCancel|Background|TODO':
          { returns: '.Context' },
        AfterFunc: { invokes: { argument: 1, place: 'goroutine' } },
        Cause: {},
      },
      types: { Context: { methods: { 'Deadline|Done|Err|Value': {} } } },
    },
  ],
  checked: '2026-11-25',
});
