import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;
const connection = {
  'query|execute|prepare|beginTransaction|commit|rollback|changeUser|ping|connect|end': query,
  'destroy|release|on|escape|escapeId|format|unprepare': {},
} as const;

export default defineLibrary({
  id: 'mysql2',
  name: 'MySQL2',
  language: 'javascript',
  family: 'database',
  packages: ['mysql2'],
  modules: ['mysql2', 'mysql2/promise'],
  asyncTwin: 'Make one pool with `createPool` when the module loads; `getConnection` for a transaction.',
  sources: [
    'https://sidorares.github.io/node-mysql2/docs',
    'https://sidorares.github.io/node-mysql2/docs/documentation/promise-wrapper',
    'https://www.npmjs.com/package/mysql2',
  ],
  checked: '2026-11-24',
  functions: {
    'mysql2.createConnection': { ...query, returns: 'mysql2.Connection', creates: 'connection' },
    'mysql2.createPool': { returns: 'mysql2.Pool', creates: 'pool' },
    'mysql2.createPoolCluster': { returns: 'mysql2.PoolCluster', creates: 'pool' },
    'mysql2/promise.createConnection': { ...query, returns: 'mysql2/promise.Connection', creates: 'connection' },
    'mysql2/promise.createPool': { returns: 'mysql2/promise.Pool', creates: 'pool' },
    'mysql2/promise.createPoolCluster': { returns: 'mysql2/promise.PoolCluster', creates: 'pool' },
  },
  types: {
    'mysql2.Connection': {
      aliases: ['mysql2.PoolConnection'],
      methods: { ...connection, promise: { returns: 'mysql2/promise.Connection' } },
    },
    'mysql2.Pool': {
      methods: {
        'query|execute': query,
        getConnection: { ...query, invokes: { argument: 0, place: 'event-loop' } },
        promise: { returns: 'mysql2/promise.Pool' },
        'end|on|escape|escapeId|format|releaseConnection': {},
      },
    },
    'mysql2.PoolCluster': {
      methods: { of: { returns: 'mysql2.Pool' }, 'add|remove|end|on': {}, getConnection: query },
    },
    'mysql2/promise.Connection': { aliases: ['mysql2/promise.PoolConnection'], methods: connection },
    'mysql2/promise.Pool': {
      methods: {
        'query|execute': query,
        getConnection: { ...query, returns: 'mysql2/promise.Connection' },
        'end|on|escape|escapeId|format|releaseConnection': {},
      },
    },
    'mysql2/promise.PoolCluster': {
      methods: {
        of: { returns: 'mysql2/promise.Pool' },
        getConnection: { ...query, returns: 'mysql2/promise.Connection' },
        'add|end|on': {},
      },
    },
  },
});
