import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'clickhouse',
  name: 'ClickHouse',
  language: 'javascript',
  family: 'database',
  packages: ['@clickhouse/client'],
  modules: ['@clickhouse/client'],
  sources: ['https://clickhouse.com/docs/integrations/javascript', 'https://www.npmjs.com/package/@clickhouse/client'],
  checked: '2026-11-24',
  functions: {
    '@clickhouse/client.createClient': { returns: '@clickhouse/client.ClickHouseClient', creates: 'client' },
  },
  types: { '@clickhouse/client.ClickHouseClient': { methods: { 'query|insert|command|exec|ping': query, close: {} } } },
});
