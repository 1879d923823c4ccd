import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;
const executor = { returns: 'github.com/doug-martin/goqu/v9/exec.QueryExecutor' } as const;
const begin = { ...query, returns: '.TxDatabase' } as const;
const calls = {
  Exec: { ...query, contextTwin: 'ExecContext' },
  'ExecContext|ScanStruct|ScanStructContext|ScanStructs|ScanStructsContext|ScanVal|ScanValContext|ScanVals|ScanValsContext':
    query,
  Query: { ...query, returns: 'database/sql.Rows', contextTwin: 'QueryContext' },
  QueryContext: { ...query, returns: 'database/sql.Rows' },
} as const;
const sets = {
  'From|Select': { returns: '.SelectDataset' },
  Insert: { returns: '.InsertDataset' },
  Update: { returns: '.UpdateDataset' },
  Delete: { returns: '.DeleteDataset' },
} as const;

export default defineGoLibrary({
  id: 'goqu',
  name: 'goqu',
  family: 'database',
  packages: ['github.com/doug-martin/goqu/v9'],
  contents: [
    {
      path: 'github.com/doug-martin/goqu/v9',
      functions: {
        New: { returns: '.Database' },
        From: { returns: '.SelectDataset' },
        Select: { returns: '.SelectDataset' },
        Insert: { returns: '.InsertDataset' },
        Update: { returns: '.UpdateDataset' },
        Delete: { returns: '.DeleteDataset' },
        'C|I|L|T|V|COUNT|SUM|MAX|MIN|And|Or|Dialect': {},
      },
      types: {
        Database: {
          methods: {
            ...calls,
            ...sets,
            Begin: begin,
            BeginTx: begin,
            WithTx: { ...query, invokes: { argument: 0, place: 'same', passes: ['.TxDatabase'] } },
          },
        },
        TxDatabase: {
          mustCall: 'Commit|Rollback',
          methods: {
            ...calls,
            ...sets,
            'Commit|Rollback': query,
            Wrap: { ...query, invokes: { argument: 0, place: 'same' } },
          },
        },
        SelectDataset: {
          methods: {
            'ScanStructs|ScanStruct|ScanVals|ScanVal|ScanStructsContext|ScanStructContext|ScanValsContext|ScanValContext|Count|CountContext|Pluck|PluckContext':
              query,
            Executor: executor,
            'From|Select|SelectDistinct|Where|Join|InnerJoin|LeftJoin|Order|OrderAppend|GroupBy|Having|Limit|Offset|As|With|Prepared|ForUpdate':
              { returns: 'self' },
            ToSQL: {},
          },
        },
        InsertDataset: {
          methods: {
            Executor: executor,
            'Into|Rows|Cols|Vals|OnConflict|Returning|Prepared|With': { returns: 'self' },
            ToSQL: {},
          },
        },
        UpdateDataset: {
          methods: {
            Executor: executor,
            'Table|Set|Where|Returning|Prepared|Limit|Order|With': { returns: 'self' },
            ToSQL: {},
          },
        },
        DeleteDataset: {
          methods: {
            Executor: executor,
            'From|Where|Returning|Prepared|Limit|Order|With': { returns: 'self' },
            ToSQL: {},
          },
        },
      },
    },
    {
      path: 'github.com/doug-martin/goqu/v9/exec',
      types: {
        QueryExecutor: {
          methods: {
            'Exec|ExecContext|ScanStruct|ScanStructContext|ScanStructs|ScanStructsContext|ScanVal|ScanValContext|ScanVals|ScanValsContext':
              query,
            Query: { ...query, returns: 'database/sql.Rows', contextTwin: 'QueryContext' },
            QueryContext: { ...query, returns: 'database/sql.Rows' },
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
