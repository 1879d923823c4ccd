import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;
const loads = {
  'Load|LoadContext|LoadOne|LoadOneContext|ReturnInt64|ReturnInt64s|ReturnString|ReturnStrings': query,
} as const;
const builders = {
  'Select|SelectBySql': { returns: '.SelectBuilder' },
  'InsertInto|InsertBySql': { returns: '.InsertBuilder' },
  'Update|UpdateBySql': { returns: '.UpdateBuilder' },
  'DeleteFrom|DeleteBySql': { returns: '.DeleteBuilder' },
} as const;
const gorp = {
  'Insert|Update|Delete|Get|Select|SelectOne|SelectInt|SelectNullInt|SelectFloat|SelectStr|Exec|Prepare': query,
  Query: { ...query, returns: 'database/sql.Rows' },
  QueryRow: { ...query, returns: 'database/sql.Row' },
} as const;

export default defineGoLibrary({
  id: 'dbr',
  name: 'dbr and gorp',
  family: 'database',
  packages: ['github.com/gocraft/dbr/v2', 'github.com/go-gorp/gorp/v3'],
  contents: [
    {
      path: 'github.com/gocraft/dbr/v2',
      functions: { Open: { returns: '.Connection', creates: 'pool' } },
      types: {
        Connection: { bases: ['database/sql.DB'], methods: { NewSession: { returns: '.Session' } } },
        Session: { methods: { ...builders, 'Begin|BeginTx': { ...query, returns: '.Tx' } } },
        Tx: {
          mustCall: 'Commit|Rollback',
          methods: { ...builders, 'Commit|Rollback': query, RollbackUnlessCommitted: query },
        },
        SelectBuilder: {
          aliases: ['.SelectStmt'],
          methods: {
            ...loads,
            'From|Where|Join|LeftJoin|OrderBy|OrderAsc|OrderDesc|GroupBy|Having|Limit|Offset|Paginate|Distinct': {
              returns: '.SelectStmt',
            },
          },
        },
        InsertBuilder: {
          aliases: ['.InsertStmt'],
          methods: {
            'Exec|ExecContext|Load|LoadContext': query,
            'Columns|Values|Record|Pair|Returning': { returns: '.InsertStmt' },
          },
        },
        UpdateBuilder: {
          aliases: ['.UpdateStmt'],
          methods: { 'Exec|ExecContext': query, 'Set|SetMap|Where|Limit': { returns: '.UpdateStmt' } },
        },
        DeleteBuilder: {
          aliases: ['.DeleteStmt'],
          methods: { 'Exec|ExecContext': query, 'Where|Limit': { returns: '.DeleteStmt' } },
        },
      },
    },
    {
      path: 'github.com/go-gorp/gorp/v3',
      types: {
        DbMap: {
          construct: {},
          methods: {
            ...gorp,
            Begin: { ...query, returns: '.Transaction' },
            'AddTable|AddTableWithName|WithContext': {},
            'CreateTables|CreateTablesIfNotExists': query,
          },
        },
        Transaction: { mustCall: 'Commit|Rollback', methods: { ...gorp, 'Commit|Rollback': query } },
      },
    },
  ],
  checked: '2026-11-25',
});
