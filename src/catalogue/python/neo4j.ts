import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'neo4j',
  name: 'Neo4j',
  language: 'python',
  family: 'database',
  packages: ['neo4j'],
  modules: ['neo4j'],
  asyncTwin: 'Use `AsyncGraphDatabase.driver`: the same methods, awaited.',
  sources: ['https://neo4j.com/docs/api/python-driver/current/async_api.html'],
  checked: '2026-11-24',
  functions: {
    'neo4j.GraphDatabase.driver': { returns: 'neo4j.Driver', creates: 'client' },
    'neo4j.AsyncGraphDatabase.driver': { returns: 'neo4j.AsyncDriver', creates: 'client' },
  },
  types: {
    'neo4j.Driver': {
      methods: {
        session: { returns: 'neo4j.Session' },
        'execute_query|verify_connectivity': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
    },
    'neo4j.Session': {
      methods: {
        'run|execute_read|execute_write|read_transaction|write_transaction': {
          effect: { does: 'db', blocking: true, weight: 'major' },
        },
      },
    },
    'neo4j.AsyncDriver': {
      methods: {
        session: { returns: 'neo4j.AsyncSession' },
        'execute_query|verify_connectivity': { effect: { does: 'db', blocking: false } },
      },
    },
    'neo4j.AsyncSession': {
      methods: { 'run|execute_read|execute_write': { effect: { does: 'db', blocking: false } } },
    },
  },
});
