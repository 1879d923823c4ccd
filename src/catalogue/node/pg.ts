import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'pg',
  name: 'node-postgres',
  language: 'javascript',
  family: 'database',
  packages: ['pg', 'pg-pool'],
  modules: ['pg', 'pg-pool'],
  sources: [
    'https://node-postgres.com/features/pooling',
    'https://node-postgres.com/guides/pool-sizing',
    'https://www.npmjs.com/package/pg',
    'https://www.npmjs.com/package/pg-pool',
  ],
  checked: '2026-11-24',
  types: {
    'pg.Pool': {
      aliases: ['pg.native.Pool', 'pg-pool'],
      construct: { creates: 'pool' },
      methods: {
        query,
        connect: { ...query, returns: 'pg.PoolClient' },
        'end|on|once|off': {},
      },
    },
    'pg.Client': {
      aliases: ['pg.native.Client'],
      construct: { creates: 'connection' },
      methods: {
        query,
        // A handshake of 20 to 30 ms.
        connect: query,
        'end|on|once|off|escapeIdentifier|escapeLiteral': {},
      },
    },
    'pg.PoolClient': { aliases: ['pg.ClientBase'], bases: ['pg.Client'], methods: { release: {} } },
  },
});
