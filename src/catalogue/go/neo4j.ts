import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

export default defineGoLibrary({
  id: 'neo4j',
  name: 'Neo4j driver',
  family: 'database',
  packages: ['github.com/neo4j/neo4j-go-driver/v5'],
  contents: [
    {
      path: 'github.com/neo4j/neo4j-go-driver/v5/neo4j',
      functions: {
        NewDriverWithContext: { returns: '.DriverWithContext', creates: 'client' },
        ExecuteQuery: query,
        'BasicAuth|NoAuth|BearerAuth|EagerResultTransformer': {},
      },
      types: {
        DriverWithContext: {
          methods: {
            NewSession: { returns: '.SessionWithContext' },
            'VerifyConnectivity|GetServerInfo': query,
            Close: {},
          },
        },
        SessionWithContext: {
          mustCall: 'Close',
          methods: {
            Run: { ...query, returns: '.ResultWithContext' },
            'ExecuteRead|ExecuteWrite': {
              ...query,
              invokes: { argument: 1, place: 'same', passes: ['.ManagedTransaction'] },
            },
            BeginTransaction: { ...query, returns: '.ExplicitTransaction' },
            Close: {},
          },
        },
        ManagedTransaction: { methods: { Run: { ...query, returns: '.ResultWithContext' } } },
        ExplicitTransaction: {
          mustCall: 'Commit|Rollback|Close',
          methods: { Run: { ...query, returns: '.ResultWithContext' }, 'Commit|Rollback': query, Close: {} },
        },
        ResultWithContext: { methods: { 'Next|Collect|Single|Consume|NextRecord|Peek': query, 'Record|Err|Keys': {} } },
      },
    },
  ],
  checked: '2026-11-25',
});
