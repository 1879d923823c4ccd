import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'neon',
  name: 'Neon serverless driver',
  language: 'javascript',
  family: 'database',
  packages: ['@neondatabase/serverless'],
  modules: ['@neondatabase/serverless'],
  sources: ['https://www.npmjs.com/package/@neondatabase/serverless'],
  checked: '2026-11-24',
  functions: { '@neondatabase/serverless.neon': { returns: '@neondatabase/serverless.NeonQueryFunction' } },
  types: {
    // One HTTP request each; there is nothing to keep.
    '@neondatabase/serverless.NeonQueryFunction': { call: query, methods: { 'query|transaction': query } },
    '@neondatabase/serverless.Pool': { bases: ['pg.Pool'], construct: { creates: 'pool' } },
    '@neondatabase/serverless.Client': { bases: ['pg.Client'], construct: { creates: 'connection' } },
  },
});
