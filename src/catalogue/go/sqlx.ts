import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

const execute = { ...query, returns: 'database/sql.Result' } as const;
const rows = { ...query, returns: '.Rows' } as const;
const row = { ...query, returns: '.Row' } as const;
const prepare = { ...query, returns: '.Stmt' } as const;
const prepareNamed = { ...query, returns: '.NamedStmt' } as const;
const begin = { ...query, returns: '.Tx' } as const;

/** They read all rows. */
const reads = {
  Get: { ...query, contextTwin: 'GetContext' },
  Select: { ...query, contextTwin: 'SelectContext' },
  'GetContext|SelectContext': query,
} as const;
const queries = {
  ...reads,
  Queryx: { ...rows, contextTwin: 'QueryxContext' },
  QueryxContext: rows,
  QueryRowx: { ...row, contextTwin: 'QueryRowxContext' },
  QueryRowxContext: row,
  MustExec: { ...execute, contextTwin: 'MustExecContext' },
  MustExecContext: execute,
} as const;
const named = {
  NamedQuery: rows,
  NamedExec: { ...execute, contextTwin: 'NamedExecContext' },
  NamedExecContext: execute,
  Preparex: { ...prepare, contextTwin: 'PreparexContext' },
  PreparexContext: prepare,
  PrepareNamed: { ...prepareNamed, contextTwin: 'PrepareNamedContext' },
  PrepareNamedContext: prepareNamed,
  'Rebind|BindNamed|DriverName|Unsafe': {},
} as const;

export default defineGoLibrary({
  id: 'sqlx',
  name: 'sqlx',
  family: 'database',
  packages: ['github.com/jmoiron/sqlx'],
  contents: [
    {
      path: 'github.com/jmoiron/sqlx',
      functions: {
        'Open|MustOpen': { returns: '.DB', creates: 'pool' },
        // They ping the database as well.
        'Connect|MustConnect|ConnectContext': { ...query, returns: '.DB', creates: 'pool' },
        NewDb: { returns: '.DB' },
        // The query is sent by what they are given.
        Get: { ...query, contextTwin: 'GetContext' },
        Select: { ...query, contextTwin: 'SelectContext' },
        'GetContext|SelectContext': query,
        NamedExec: { ...execute, contextTwin: 'NamedExecContext' },
        'NamedExecContext|MustExecContext': execute,
        MustExec: { ...execute, contextTwin: 'MustExecContext' },
        NamedQuery: { ...rows, contextTwin: 'NamedQueryContext' },
        NamedQueryContext: rows,
        'In|Named|Rebind|BindType|StructScan|SliceScan|MapScan': {},
      },
      types: {
        DB: {
          bases: ['database/sql.DB'],
          attributes: { DB: 'database/sql.DB' },
          methods: {
            ...queries,
            ...named,
            NamedQueryContext: rows,
            Beginx: { ...begin, contextTwin: 'BeginTxx' },
            'BeginTxx|MustBeginTx': begin,
            MustBegin: { ...begin, contextTwin: 'MustBeginTx' },
            Connx: { ...query, returns: '.Conn' },
            MapperFunc: {},
          },
        },
        Conn: {
          bases: ['database/sql.Conn'],
          attributes: { Conn: 'database/sql.Conn' },
          methods: {
            'GetContext|SelectContext': query,
            QueryxContext: rows,
            QueryRowxContext: row,
            PreparexContext: prepare,
            BeginTxx: begin,
            Rebind: {},
          },
        },
        Tx: {
          bases: ['database/sql.Tx'],
          attributes: { Tx: 'database/sql.Tx' },
          methods: {
            ...queries,
            ...named,
            'Stmtx|StmtxContext': { returns: '.Stmt' },
            'NamedStmt|NamedStmtContext': { returns: '.NamedStmt' },
          },
        },
        Stmt: { bases: ['database/sql.Stmt'], methods: { ...queries, Unsafe: {} } },
        NamedStmt: {
          mustCall: 'Close',
          methods: {
            ...queries,
            Exec: { ...execute, contextTwin: 'ExecContext' },
            ExecContext: execute,
            Query: { ...query, returns: 'database/sql.Rows', contextTwin: 'QueryContext' },
            QueryContext: { ...query, returns: 'database/sql.Rows' },
            'QueryRow|QueryRowContext': row,
            'Close|Unsafe': {},
          },
        },
        Rows: { bases: ['database/sql.Rows'], methods: { 'StructScan|SliceScan|MapScan': {} } },
        Row: { methods: { 'Scan|StructScan|SliceScan|MapScan|Err|Columns|ColumnTypes': {} } },
        Queryer: { methods: { Queryx: rows, QueryRowx: row, Query: { ...query, returns: 'database/sql.Rows' } } },
        Execer: { methods: { Exec: execute } },
        Ext: { bases: ['.Queryer', '.Execer'] },
        QueryerContext: {
          methods: {
            QueryxContext: rows,
            QueryRowxContext: row,
            QueryContext: { ...query, returns: 'database/sql.Rows' },
          },
        },
        ExecerContext: { methods: { ExecContext: execute } },
        ExtContext: { bases: ['.QueryerContext', '.ExecerContext'] },
      },
    },
  ],
  sources: ['https://jmoiron.github.io/sqlx/'],
  checked: '2026-11-25',
});
