import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'mysql',
  name: 'mysql',
  language: 'javascript',
  family: 'database',
  packages: ['mysql'],
  modules: ['mysql'],
  status: { state: 'dead', since: '2020-01', instead: 'mysql2', why: 'Its last release, 2.18.1, is of January 2020.' },
  sources: ['https://www.npmjs.com/package/mysql'],
  checked: '2026-11-24',
  functions: {
    'mysql.createConnection': { returns: 'mysql.Connection', creates: 'connection' },
    'mysql.createPool': { returns: 'mysql.Pool', creates: 'pool' },
    'mysql.createPoolCluster': { returns: 'mysql.PoolCluster', creates: 'pool' },
  },
  types: {
    'mysql.Connection': {
      aliases: ['mysql.PoolConnection'],
      methods: {
        'query|connect|beginTransaction|commit|rollback|changeUser|ping|end': query,
        'release|destroy|on|escape|escapeId|format': {},
      },
    },
    'mysql.Pool': { methods: { 'query|getConnection': query, 'end|on|escape|escapeId': {} } },
    'mysql.PoolCluster': { methods: { getConnection: query, of: { returns: 'mysql.Pool' }, 'add|end|on': {} } },
  },
});
