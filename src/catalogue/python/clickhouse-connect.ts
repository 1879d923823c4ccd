import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'clickhouse-connect',
  name: 'clickhouse-connect',
  language: 'python',
  family: 'database',
  packages: ['clickhouse-connect'],
  modules: ['clickhouse_connect'],
  asyncTwin: 'Use `clickhouse_connect.get_async_client`.',
  sources: ['https://clickhouse.com/docs/integrations/python'],
  checked: '2026-11-24',
  functions: {
    'clickhouse_connect.get_client': {
      effect: { does: 'db', blocking: true, weight: 'major' },
      returns: 'clickhouse_connect.Client',
      creates: 'client',
    },
    'clickhouse_connect.get_async_client': { effect: { does: 'db', blocking: false }, creates: 'client' },
  },
  types: {
    'clickhouse_connect.Client': {
      methods: {
        'query|command|insert|query_df|insert_df|raw_query': {
          effect: { does: 'db', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
