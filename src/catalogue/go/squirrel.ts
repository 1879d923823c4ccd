import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;
/** With `RunWith` only; otherwise `ToSql` gives the text to another driver. */
const runs = {
  Exec: { ...query, returns: 'database/sql.Result', contextTwin: 'ExecContext' },
  ExecContext: { ...query, returns: 'database/sql.Result' },
  Query: { ...query, returns: 'database/sql.Rows', contextTwin: 'QueryContext' },
  QueryContext: { ...query, returns: 'database/sql.Rows' },
  'QueryRow|QueryRowContext|Scan|ScanContext': query,
} as const;
const texts = { 'ToSql|MustSql': {} } as const;

export default defineGoLibrary({
  id: 'squirrel',
  name: 'Squirrel',
  family: 'database',
  packages: ['github.com/Masterminds/squirrel'],
  contents: [
    {
      path: 'github.com/Masterminds/squirrel',
      functions: {
        Select: { returns: '.SelectBuilder' },
        Insert: { returns: '.InsertBuilder' },
        Update: { returns: '.UpdateBuilder' },
        Delete: { returns: '.DeleteBuilder' },
        Expr: {},
      },
      types: {
        StatementBuilderType: {
          methods: {
            Select: { returns: '.SelectBuilder' },
            Insert: { returns: '.InsertBuilder' },
            Update: { returns: '.UpdateBuilder' },
            Delete: { returns: '.DeleteBuilder' },
            'PlaceholderFormat|RunWith': { returns: 'self' },
          },
        },
        SelectBuilder: {
          methods: {
            ...runs,
            'From|Where|Join|LeftJoin|InnerJoin|OrderBy|GroupBy|Having|Limit|Offset|Columns|Distinct|Suffix|Prefix|PlaceholderFormat|RunWith':
              { returns: 'self' },
            ...texts,
          },
        },
        InsertBuilder: {
          methods: {
            ...runs,
            'Into|Columns|Values|SetMap|Suffix|Options|Select|PlaceholderFormat|RunWith': { returns: 'self' },
            ...texts,
          },
        },
        UpdateBuilder: {
          methods: {
            ...runs,
            'Table|Set|SetMap|Where|OrderBy|Limit|Offset|Suffix|PlaceholderFormat|RunWith': { returns: 'self' },
            ...texts,
          },
        },
        DeleteBuilder: {
          methods: {
            Exec: runs.Exec,
            ExecContext: runs.ExecContext,
            'From|Where|OrderBy|Limit|Suffix|PlaceholderFormat|RunWith': { returns: 'self' },
            ...texts,
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
