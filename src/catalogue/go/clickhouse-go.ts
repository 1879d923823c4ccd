import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

export default defineGoLibrary({
  id: 'clickhouse-go',
  name: 'clickhouse-go',
  family: 'database',
  packages: ['github.com/ClickHouse/clickhouse-go/v2'],
  sqlDrivers: ['clickhouse'],
  contents: [
    {
      path: 'github.com/ClickHouse/clickhouse-go/v2',
      name: 'clickhouse',
      functions: {
        Open: { returns: 'github.com/ClickHouse/clickhouse-go/v2/lib/driver.Conn', creates: 'pool' },
        OpenDB: { returns: 'database/sql.DB', creates: 'pool' },
        ParseDSN: {},
      },
    },
    {
      path: 'github.com/ClickHouse/clickhouse-go/v2/lib/driver',
      types: {
        Conn: {
          methods: {
            'Select|Exec|AsyncInsert|Ping': query,
            Query: { ...query, returns: '.Rows' },
            QueryRow: { ...query, returns: '.Row' },
            PrepareBatch: { ...query, returns: '.Batch' },
            'Stats|Close|Contributors|ServerVersion': {},
          },
        },
        Rows: { mustCall: 'Close', methods: { 'Next|Scan|ScanStruct|Err|Close|Columns|ColumnTypes|Totals': {} } },
        Row: { methods: { 'Scan|ScanStruct|Err': {} } },
        Batch: {
          mustCall: 'Send|Abort',
          methods: { 'Append|AppendStruct|Column|Rows|IsSent': {}, 'Send|Flush': query, Abort: {} },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
