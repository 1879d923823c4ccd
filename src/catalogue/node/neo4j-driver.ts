import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'neo4j-driver',
  name: 'Neo4j driver',
  language: 'javascript',
  family: 'database',
  packages: ['neo4j-driver'],
  modules: ['neo4j-driver'],
  sources: ['https://www.npmjs.com/package/neo4j-driver'],
  checked: '2026-11-24',
  functions: { 'neo4j-driver.driver': { returns: 'neo4j-driver.Driver', creates: 'pool' } },
  types: {
    'neo4j-driver.Driver': {
      methods: {
        'executeQuery|verifyConnectivity|getServerInfo|verifyAuthentication': query,
        session: { returns: 'neo4j-driver.Session' },
        rxSession: {},
        close: {},
      },
    },
    'neo4j-driver.Session': {
      methods: {
        run: query,
        'executeRead|executeWrite': {
          ...query,
          invokes: { argument: 0, place: 'same', passes: ['neo4j-driver.Transaction'] },
        },
        'readTransaction|writeTransaction': {
          ...query,
          invokes: { argument: 0, place: 'same', passes: ['neo4j-driver.Transaction'] },
          versions: '<6',
        },
        beginTransaction: { ...query, returns: 'neo4j-driver.Transaction' },
        'close|lastBookmarks': {},
      },
    },
    'neo4j-driver.Transaction': {
      aliases: ['neo4j-driver.ManagedTransaction'],
      methods: { 'run|commit|rollback': query, close: {} },
    },
  },
});
