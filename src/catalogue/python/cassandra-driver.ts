import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'cassandra-driver',
  name: 'Cassandra driver',
  language: 'python',
  family: 'database',
  packages: ['cassandra-driver', 'scylla-driver'],
  modules: ['cassandra'],
  asyncTwin: 'Wrap `execute_async` in a future, or run the call with `run_in_threadpool`.',
  sources: ['https://docs.datastax.com/en/developer/python-driver/'],
  checked: '2026-11-24',
  types: {
    'cassandra.cluster.Cluster': {
      construct: { creates: 'client' },
      methods: {
        connect: { effect: { does: 'db', blocking: true, weight: 'major' }, returns: 'cassandra.cluster.Session' },
      },
    },
    'cassandra.cluster.Session': {
      methods: { 'execute|prepare|execute_graph': { effect: { does: 'db', blocking: true, weight: 'major' } } },
    },
  },
});
