import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;
const begin = { ...query, returns: '.Tx' } as const;
const inTx = { ...query, invokes: { argument: 2, place: 'same', passes: ['.Tx'] } } as const;
const queries = {
  ExecContext: { ...query, returns: 'database/sql.Result' },
  QueryContext: { ...query, returns: 'database/sql.Rows' },
  QueryRowContext: { ...query, returns: 'database/sql.Row' },
} as const;
const builders = {
  NewSelect: { returns: '.SelectQuery' },
  NewInsert: { returns: '.InsertQuery' },
  NewUpdate: { returns: '.UpdateQuery' },
  NewDelete: { returns: '.DeleteQuery' },
  NewRaw: { returns: '.RawQuery' },
  NewCreateTable: { returns: '.CreateTableQuery' },
} as const;

export default defineGoLibrary({
  id: 'bun',
  name: 'Bun',
  family: 'orm',
  packages: ['github.com/uptrace/bun'],
  contents: [
    {
      path: 'github.com/uptrace/bun',
      // Takes a pool of database/sql.
      functions: { NewDB: { returns: '.DB' }, In: {} },
      types: {
        IDB: { methods: { ...queries, ...builders, RunInTx: inTx, BeginTx: begin } },
        DB: {
          bases: ['database/sql.DB'],
          attributes: { DB: 'database/sql.DB' },
          methods: {
            ...queries,
            ...builders,
            RunInTx: inTx,
            BeginTx: begin,
            Begin: { ...begin, contextTwin: 'BeginTx' },
            Conn: { ...query, returns: '.Conn' },
            'AddQueryHook|RegisterModel|Dialect|Table|NewValues': {},
            'ScanRows|ScanRow': {},
          },
        },
        Conn: { mustCall: 'Close', methods: { ...queries, ...builders, RunInTx: inTx, BeginTx: begin, Close: {} } },
        Tx: {
          mustCall: 'Commit|Rollback',
          methods: { ...queries, ...builders, RunInTx: inTx, 'Commit|Rollback': query },
        },
        SelectQuery: {
          methods: {
            'Scan|Count|ScanAndCount|Exists|Exec': query,
            Rows: { ...query, returns: 'database/sql.Rows' },
            'Model|ModelTableExpr|Table|TableExpr|Column|ColumnExpr|ExcludeColumn|Where|WhereOr|WherePK|WhereGroup|Join|JoinOn|Relation|Order|OrderExpr|Group|GroupExpr|Having|Limit|Offset|Distinct|DistinctOn|For|With|Apply|Conn':
              { returns: 'self' },
          },
        },
        InsertQuery: {
          methods: {
            'Exec|Scan': query,
            'Model|Table|Column|ExcludeColumn|Value|On|Set|Where|Ignore|Returning|With|Conn': { returns: 'self' },
          },
        },
        UpdateQuery: {
          methods: {
            'Exec|Scan': query,
            'Model|Table|Column|ExcludeColumn|Set|SetColumn|Value|Where|WhereOr|WherePK|WhereGroup|OmitZero|Bulk|Returning|With|Conn':
              { returns: 'self' },
          },
        },
        DeleteQuery: {
          methods: {
            'Exec|Scan': query,
            'Model|Table|Where|WhereOr|WherePK|WhereGroup|ForceDelete|Returning|With|Conn': { returns: 'self' },
          },
        },
        RawQuery: { methods: { 'Exec|Scan': query, Conn: { returns: 'self' } } },
        CreateTableQuery: { methods: { Exec: query, 'Model|IfNotExists|ForeignKey': { returns: 'self' } } },
      },
    },
  ],
  sources: ['https://bun.uptrace.dev/guide/golang-orm.html'],
  checked: '2026-11-25',
});
