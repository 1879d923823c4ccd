import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'mariadb',
  name: 'MariaDB Connector/Node.js',
  language: 'javascript',
  family: 'database',
  packages: ['mariadb'],
  modules: ['mariadb', 'mariadb/callback'],
  sources: ['https://www.npmjs.com/package/mariadb'],
  checked: '2026-11-24',
  functions: {
    'mariadb.createConnection': { ...query, returns: 'mariadb.Connection', creates: 'connection' },
    'mariadb.createPool': { returns: 'mariadb.Pool', creates: 'pool' },
    'mariadb.createPoolCluster': { returns: 'mariadb.PoolCluster', creates: 'pool' },
  },
  types: {
    'mariadb.Connection': {
      aliases: ['mariadb.PoolConnection'],
      methods: {
        'query|execute|batch|beginTransaction|commit|rollback|ping|reset|end|importFile|prepare|queryStream': query,
        'release|destroy|on|escape|escapeId': {},
      },
    },
    'mariadb.Pool': {
      methods: {
        'query|execute|batch|importFile': query,
        getConnection: { ...query, returns: 'mariadb.Connection' },
        'end|on|activeConnections|totalConnections|idleConnections|escape|escapeId': {},
      },
    },
    'mariadb.PoolCluster': {
      methods: { getConnection: { ...query, returns: 'mariadb.Connection' }, 'add|remove|end|on|of': {} },
    },
  },
});
