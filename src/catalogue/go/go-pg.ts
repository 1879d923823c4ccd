import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;
const begin = { ...query, returns: '.Tx' } as const;
const model = { returns: 'github.com/go-pg/pg/v10/orm.Query' } as const;
const db = {
  Exec: { ...query, contextTwin: 'ExecContext' },
  ExecOne: { ...query, contextTwin: 'ExecOneContext' },
  Query: { ...query, contextTwin: 'QueryContext' },
  QueryOne: { ...query, contextTwin: 'QueryOneContext' },
  'ExecContext|ExecOneContext|QueryContext|QueryOneContext': query,
  'CopyFrom|CopyTo|Prepare': query,
  'Model|ModelContext': model,
} as const;

export default defineGoLibrary({
  id: 'go-pg',
  name: 'go-pg',
  family: 'orm',
  packages: ['github.com/go-pg/pg/v10'],
  contents: [
    {
      path: 'github.com/go-pg/pg/v10',
      name: 'pg',
      functions: { Connect: { returns: '.DB', creates: 'pool' }, 'ParseURL|Array|In': {} },
      types: {
        DB: {
          methods: {
            ...db,
            Begin: begin,
            BeginContext: begin,
            RunInTransaction: { ...query, invokes: { argument: 1, place: 'same', passes: ['.Tx'] } },
            Ping: query,
            Conn: { returns: '.Conn' },
            Listen: query,
            WithContext: { returns: 'self' },
            'Close|AddQueryHook|PoolStats|Options': {},
          },
        },
        Conn: { mustCall: 'Close', methods: { ...db, Close: {} } },
        Tx: {
          mustCall: 'Commit|Rollback|Close',
          methods: { ...db, 'Commit|Rollback|CommitContext|RollbackContext': query, 'Close|CloseContext': {} },
        },
      },
    },
    {
      path: 'github.com/go-pg/pg/v10/orm',
      types: {
        Query: {
          methods: {
            'Select|Insert|Update|UpdateNotZero|Delete|ForceDelete|Count|SelectAndCount|Exists|First|Last|Exec|ExecOne|Query|QueryOne|SelectOrInsert|CreateTable|DropTable':
              query,
            'Model|Where|WhereOr|WherePK|WhereGroup|Column|ColumnExpr|Relation|Order|OrderExpr|Limit|Offset|Group|GroupExpr|Having|Join|Set|Value|Returning|OnConflict|With|For|Context|Table|TableExpr|Apply|DistinctOn|ExcludeColumn|Deleted|AllWithDeleted':
              { returns: 'self' },
          },
        },
      },
    },
  ],
  status: {
    state: 'deprecated',
    instead: 'bun',
    why: 'It is in maintenance mode: critical issues only.',
  },
  sources: ['https://github.com/go-pg/pg#readme'],
  checked: '2026-11-25',
});
