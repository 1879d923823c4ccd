import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

export default defineGoLibrary({
  id: 'gocql',
  name: 'gocql',
  family: 'database',
  packages: ['github.com/apache/cassandra-gocql-driver/v2', 'github.com/gocql/gocql'],
  contents: [
    {
      path: 'github.com/gocql/gocql',
      alsoAt: ['github.com/apache/cassandra-gocql-driver/v2'],
      name: 'gocql',
      functions: {
        NewCluster: { returns: '.ClusterConfig' },
        NewSession: { ...query, returns: '.Session', creates: 'client' },
      },
      types: {
        ClusterConfig: { methods: { CreateSession: { ...query, returns: '.Session', creates: 'client' } } },
        Session: {
          methods: { Query: { returns: '.Query' }, 'Close|Closed|KeyspaceMetadata|AwaitSchemaAgreement': {} },
        },
        Query: {
          methods: {
            'Exec|Scan|ScanCAS|MapScan|MapScanCAS|ExecContext|ScanContext': query,
            'Iter|IterContext': { ...query, returns: '.Iter' },
            'WithContext|Consistency|PageSize|PageState|Bind|Idempotent|RetryPolicy|SerialConsistency|WithTimestamp|DefaultTimestamp':
              { returns: 'self' },
            Release: {},
          },
        },
        Batch: { methods: { 'Query|Bind|Size': {} } },
        Iter: {
          mustCall: 'Close',
          methods: {
            'Scan|MapScan|SliceMap|RowData|NumRows|WillSwitchPage|PageState|Close|Columns': {},
            Scanner: { returns: '.Scanner' },
          },
        },
        Scanner: { methods: { 'Next|Scan|Err': {} } },
      },
    },
  ],
  checked: '2026-11-25',
});
