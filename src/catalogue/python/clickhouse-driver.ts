import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'clickhouse-driver',
  name: 'clickhouse-driver',
  language: 'python',
  family: 'database',
  packages: ['clickhouse-driver'],
  modules: ['clickhouse_driver'],
  asyncTwin: 'Use asynch, or `clickhouse_connect.get_async_client`.',
  sources: ['https://clickhouse-driver.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'clickhouse_driver.Client': {
      construct: { creates: 'client' },
      methods: {
        'execute|execute_iter|insert_dataframe|query_dataframe': {
          effect: { does: 'db', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
