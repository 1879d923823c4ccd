import { defineLibrary } from '../schema.ts';

const quick = { effect: { does: 'db', blocking: true, blocksEvenIfAwaited: true, weight: 'trivial' } } as const;
const query = { effect: { does: 'db', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' } } as const;

export default defineLibrary({
  id: 'node-sqlite',
  name: 'node:sqlite',
  language: 'javascript',
  family: 'database',
  packages: [],
  modules: ['node:sqlite'],
  asyncTwin: 'Short queries by an index are fine where they are, in WAL mode. Move slow ones to worker threads.',
  sources: ['https://nodejs.org/api/sqlite.html'],
  checked: '2026-11-24',
  types: {
    // Of all modules this one has no name without `node:`.
    'node:sqlite.DatabaseSync': {
      construct: { ...query, creates: 'connection' },
      methods: {
        exec: query,
        prepare: { returns: 'node:sqlite.StatementSync' },
        'open|close|function|aggregate|createSession|loadExtension|enableLoadExtension': {},
      },
    },
    'node:sqlite.StatementSync': {
      methods: {
        get: quick,
        'all|run|iterate': query,
        'columns|setReadBigInts|setAllowBareNamedParameters': {},
      },
    },
  },
});
