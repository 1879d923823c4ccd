import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'cassandra-driver',
  name: 'DataStax Node.js Driver',
  language: 'javascript',
  family: 'database',
  packages: ['cassandra-driver'],
  modules: ['cassandra-driver'],
  sources: ['https://www.npmjs.com/package/cassandra-driver'],
  checked: '2026-11-24',
  types: {
    'cassandra-driver.Client': {
      construct: { creates: 'client' },
      methods: { 'connect|execute|batch|eachRow|stream|executeGraph': query, 'shutdown|on|getState|getReplicas': {} },
    },
    'cassandra-driver.mapping.Mapper': {
      methods: { forModel: { returns: 'cassandra-driver.mapping.ModelMapper' }, batch: query },
    },
    'cassandra-driver.mapping.ModelMapper': { methods: { 'get|find|findAll|insert|update|remove': query } },
  },
});
