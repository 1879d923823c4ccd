import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'libsql',
  name: 'libSQL',
  language: 'javascript',
  family: 'database',
  packages: ['@libsql/client'],
  modules: ['@libsql/client'],
  sources: ['https://www.npmjs.com/package/@libsql/client'],
  checked: '2026-11-24',
  functions: { '@libsql/client.createClient': { returns: '@libsql/client.Client', creates: 'client' } },
  types: {
    '@libsql/client.Client': {
      methods: {
        'execute|batch|migrate|executeMultiple|sync': query,
        transaction: { ...query, returns: '@libsql/client.Transaction' },
        close: {},
      },
    },
    '@libsql/client.Transaction': { methods: { 'execute|batch|executeMultiple|commit|rollback': query, close: {} } },
  },
});
