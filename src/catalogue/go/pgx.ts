import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

const v5 = 'github.com/jackc/pgx/v5';
const v4 = 'github.com/jackc/pgx/v4';
const rows = { ...query, returns: `${v5}.Rows` } as const;
/** The query is sent here; `Scan` waits for what comes. */
const row = { ...query, returns: `${v5}.Row` } as const;
const queries = {
  'Exec|CopyFrom': query,
  Query: rows,
  QueryRow: row,
  SendBatch: { ...query, returns: `${v5}.BatchResults` },
} as const;
const begins = { 'Begin|BeginTx': { ...query, returns: `${v5}.Tx` } } as const;
/** Version 4. */
const beginFunctions = {
  BeginFunc: { ...query, invokes: { argument: 1, place: 'same', passes: [`${v5}.Tx`] } },
  BeginTxFunc: { ...query, invokes: { argument: 2, place: 'same', passes: [`${v5}.Tx`] } },
} as const;

// A connection must not be used by two goroutines; a pool has max(4, CPUs of the host) of them.
export default defineGoLibrary({
  id: 'pgx',
  name: 'pgx',
  family: 'database',
  packages: [v5, v4],
  sqlDrivers: ['pgx', 'pgx/v5'],
  contents: [
    {
      path: v5,
      alsoAt: [v4],
      functions: {
        'Connect|ConnectConfig': { ...query, returns: '.Conn', creates: 'connection' },
        ParseConfig: { returns: '.ConnConfig' },
        'CopyFromRows|CopyFromSlice': {},
      },
      types: {
        Conn: {
          mustCall: 'Close',
          methods: {
            ...queries,
            ...begins,
            ...beginFunctions,
            'Prepare|Deallocate|Ping|WaitForNotification': query,
            'Close|IsClosed|Config': {},
          },
        },
        Tx: {
          mustCall: 'Commit|Rollback',
          methods: {
            ...queries,
            'Commit|Rollback|Prepare': query,
            Begin: { ...query, returns: '.Tx' },
            Conn: { returns: '.Conn' },
          },
        },
        Rows: {
          mustCall: 'Close',
          methods: { 'Next|Scan|Err|Close|Values|RawValues|CommandTag|FieldDescriptions': {} },
        },
        Row: { methods: { Scan: {} } },
        BatchResults: {
          mustCall: 'Close',
          methods: { Exec: query, Query: rows, QueryRow: row, Close: query },
        },
        ConnConfig: {},
        Batch: { methods: { 'Queue|Len': {} } },
      },
    },
    {
      path: v5,
      functions: {
        ConnectWithOptions: { ...query, returns: '.Conn', creates: 'connection' },
        BeginFunc: { ...query, invokes: { argument: 2, place: 'same', passes: ['.Tx'] } },
        BeginTxFunc: { ...query, invokes: { argument: 3, place: 'same', passes: ['.Tx'] } },
        // They read the rows to their end, and close them.
        'CollectRows|CollectOneRow|CollectExactlyOneRow|AppendRows|ForEachRow': {},
        'RowToStructByName|RowToAddrOfStructByName|RowToStructByPos|RowToAddrOfStructByPos|RowToStructByNameLax|RowToAddrOfStructByNameLax|RowTo|RowToAddrOf|RowToMap':
          {},
      },
    },
    {
      path: `${v5}/pgxpool`,
      functions: { 'New|NewWithConfig': { returns: '.Pool', creates: 'pool' }, ParseConfig: { returns: '.Config' } },
      types: {
        Pool: {
          aliases: [`${v4}/pgxpool.Pool`],
          methods: {
            ...queries,
            ...begins,
            ...beginFunctions,
            Ping: query,
            Acquire: { ...query, returns: '.Conn' },
            AcquireFunc: { ...query, invokes: { argument: 1, place: 'same', passes: ['.Conn'] } },
            'Close|Reset|Stat|Config|AcquireAllIdle': {},
          },
        },
        Conn: {
          aliases: [`${v4}/pgxpool.Conn`],
          mustCall: 'Release|Hijack',
          methods: {
            ...queries,
            ...begins,
            Ping: query,
            Conn: { returns: `${v5}.Conn` },
            Hijack: { returns: `${v5}.Conn` },
            Release: {},
          },
        },
        Tx: {
          aliases: [`${v4}/pgxpool.Tx`],
          bases: [`${v5}.Tx`],
          mustCall: 'Commit|Rollback',
          methods: {},
        },
        Config: { aliases: [`${v4}/pgxpool.Config`], attributes: { ConnConfig: `${v5}.ConnConfig` } },
      },
    },
    {
      path: `${v4}/pgxpool`,
      functions: {
        'Connect|ConnectConfig': { ...query, returns: `${v5}/pgxpool.Pool`, creates: 'pool' },
        ParseConfig: { returns: `${v5}/pgxpool.Config` },
      },
    },
    {
      path: `${v5}/stdlib`,
      alsoAt: [`${v4}/stdlib`],
      functions: { OpenDB: { returns: 'database/sql.DB', creates: 'pool' }, RegisterConnConfig: {} },
    },
    {
      path: `${v5}/stdlib`,
      functions: {
        OpenDBFromPool: { returns: 'database/sql.DB' },
      },
    },
  ],
  sources: ['https://github.com/jackc/pgx/blob/master/pgxpool/pool.go'],
  checked: '2026-11-25',
});
