import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;
const execute = { ...query, returns: '.Result' } as const;
const rows = { ...query, returns: '.Rows' } as const;
/** The query is sent here; `Scan` reads what came. */
const row = { ...query, returns: '.Row' } as const;
const prepare = { ...query, returns: '.Stmt' } as const;
const begin = { ...query, returns: '.Tx' } as const;

const queries = {
  Exec: { ...execute, contextTwin: 'ExecContext' },
  Query: { ...rows, contextTwin: 'QueryContext' },
  QueryRow: { ...row, contextTwin: 'QueryRowContext' },
  ExecContext: execute,
  QueryContext: rows,
  QueryRowContext: row,
} as const;

// A pool opens connections when they are needed: without limit, and keeps two of them idle, unless told otherwise.
export default defineGoLibrary({
  id: 'database-sql',
  name: 'database/sql',
  family: 'database',
  packages: [],
  contents: [
    {
      path: 'database/sql',
      functions: {
        // Opens nothing yet: the connections come with the first queries.
        'Open|OpenDB': { returns: '.DB', creates: 'pool' },
        'Register|Drivers|Named': {},
      },
      types: {
        DB: {
          methods: {
            ...queries,
            Prepare: { ...prepare, contextTwin: 'PrepareContext' },
            PrepareContext: prepare,
            Begin: { ...begin, contextTwin: 'BeginTx' },
            BeginTx: begin,
            Ping: { ...query, contextTwin: 'PingContext' },
            PingContext: query,
            Conn: { ...query, returns: '.Conn' },
            'Close|Driver|Stats|SetMaxOpenConns|SetMaxIdleConns|SetConnMaxLifetime|SetConnMaxIdleTime': {},
          },
        },
        Conn: {
          mustCall: 'Close',
          methods: {
            ExecContext: execute,
            QueryContext: rows,
            QueryRowContext: row,
            PrepareContext: prepare,
            BeginTx: begin,
            PingContext: query,
            Raw: { ...query, invokes: { argument: 0, place: 'same' } },
            Close: {},
          },
        },
        Tx: {
          mustCall: 'Commit|Rollback',
          methods: {
            ...queries,
            Prepare: { ...prepare, contextTwin: 'PrepareContext' },
            PrepareContext: prepare,
            Stmt: { returns: '.Stmt', contextTwin: 'StmtContext' },
            StmtContext: { returns: '.Stmt' },
            'Commit|Rollback': query,
          },
        },
        Stmt: { mustCall: 'Close', methods: { ...queries, Close: {} } },
        // `Next` at the end, and an error, give the connection back as well.
        Rows: {
          mustCall: 'Close',
          methods: { 'Next|NextResultSet': {}, 'Scan|Err|Close|Columns|ColumnTypes': {} },
        },
        Row: { methods: { 'Scan|Err': {} } },
        Result: { methods: { 'LastInsertId|RowsAffected': {} } },
      },
    },
  ],
  sources: [
    'https://go.dev/doc/database/manage-connections',
    'https://go.dev/doc/database/prepared-statements',
    'https://go.dev/doc/database/cancel-operations',
  ],
  checked: '2026-11-25',
});
