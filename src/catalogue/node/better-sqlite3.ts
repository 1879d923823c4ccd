import { defineLibrary } from '../schema.ts';

/** A row by its key takes microseconds: better here than through a promise. */
const quick = {
  effect: { does: 'db', blocking: true, blocksEvenIfAwaited: true, weight: 'trivial', cpuMs: 0.003 },
} as const;
const query = { effect: { does: 'db', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' } } as const;

export default defineLibrary({
  id: 'better-sqlite3',
  name: 'better-sqlite3',
  language: 'javascript',
  family: 'database',
  packages: ['better-sqlite3'],
  modules: ['better-sqlite3'],
  asyncTwin:
    'Short queries by an index are fine where they are, with `db.pragma("journal_mode = WAL")`. Move slow ones to worker threads.',
  sources: [
    'https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md',
    'https://github.com/WiseLibs/better-sqlite3/blob/master/docs/benchmark.md',
    'https://github.com/WiseLibs/better-sqlite3/blob/master/docs/threads.md',
  ],
  checked: '2026-11-24',
  types: {
    'better-sqlite3': {
      aliases: ['better-sqlite3.Database'],
      construct: { ...query, creates: 'connection' },
      methods: {
        prepare: { returns: 'better-sqlite3.Statement' },
        transaction: { invokes: { argument: 0, place: 'same', deferred: true } },
        'exec|pragma': query,
        backup: { effect: { does: 'db', blocking: false } },
        'close|function|aggregate|table|loadExtension|serialize|defaultSafeIntegers|unsafeMode': {},
      },
    },
    'better-sqlite3.Statement': {
      methods: {
        get: quick,
        'all|run|iterate': query,
        'pluck|expand|raw|bind|safeIntegers': { returns: 'self' },
        columns: {},
      },
    },
  },
});
