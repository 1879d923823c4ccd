import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;
const opened = { returns: 'gorm.io/gorm.Dialector' } as const;

/** They only add to the statement. */
const building =
  'Model|Table|Select|Omit|Where|Not|Or|Joins|InnerJoins|Group|Having|Order|Limit|Offset|Distinct|Scopes|Preload|Attrs|Assign|Unscoped|Raw|Clauses|Session|WithContext|Debug|Set|InstanceSet|MapColumns';
/** They send it. Each write has a transaction of its own unless `SkipDefaultTransaction` is set. */
const sending =
  'Find|First|Last|Take|Scan|Pluck|Count|Create|CreateInBatches|Save|Update|Updates|UpdateColumn|UpdateColumns|Delete|Exec|FirstOrInit|FirstOrCreate|Commit|Rollback|SavePoint|RollbackTo';

const chain = 'Distinct|Group|Having|Joins|Limit|MapColumns|Not|Offset|Or|Order|Preload|Scopes|Where';
const generic = 'Find|First|Last|Take|Scan|Count|Delete|Update|Updates|FindInBatches';

export default defineGoLibrary({
  id: 'gorm',
  name: 'GORM',
  family: 'orm',
  packages: [
    'gorm.io/gorm',
    'gorm.io/driver/postgres',
    'gorm.io/driver/mysql',
    'gorm.io/driver/sqlite',
    'gorm.io/driver/sqlserver',
    'gorm.io/driver/clickhouse',
    'github.com/glebarez/sqlite',
  ],
  contents: [
    {
      path: 'gorm.io/gorm',
      functions: {
        // Opens a pool of database/sql and pings the database.
        Open: { ...query, returns: '.DB', creates: 'pool' },
        G: { returns: '.Interface' },
        Expr: {},
      },
      types: {
        DB: {
          methods: {
            [building]: { returns: 'self' },
            [sending]: { ...query, returns: 'self' },
            Begin: { ...query, returns: 'self' },
            // Reads all, some hundred rows at a time.
            FindInBatches: { ...query, returns: 'self', invokes: { argument: 2, place: 'same', passes: ['.DB'] } },
            Row: { ...query, returns: 'database/sql.Row' },
            Rows: { ...query, returns: 'database/sql.Rows' },
            'Transaction|Connection': { ...query, invokes: { argument: 0, place: 'same', passes: ['.DB'] } },
            Association: { returns: '.Association' },
            AutoMigrate: query,
            Migrator: { returns: '.Migrator' },
            DB: { returns: 'database/sql.DB' },
            'AddError|Get|InstanceGet|ScanRows|Use|ToSQL|Callback|SetupJoinTable': {},
          },
          attributes: { Statement: '.Statement', Config: '.Config' },
        },
        Statement: { methods: { 'AddClause|SetColumn|Changed|AddVar|Quote|Parse': {} } },
        Config: {},
        Session: {},
        Dialector: {},
        Association: {
          methods: { 'Append|Replace|Delete|Clear|Find|Count': query, Unscoped: { returns: 'self' } },
        },
        Migrator: {
          methods: {
            'AutoMigrate|CreateTable|DropTable|HasTable|RenameTable|AddColumn|DropColumn|AlterColumn|HasColumn|ColumnTypes|CreateIndex|DropIndex|HasIndex|CreateConstraint|DropConstraint|HasConstraint':
              query,
          },
        },
        // The generic ones of version 1.30 and later take a context with each call.
        Interface: {
          methods: {
            [chain]: { returns: '.ChainInterface' },
            'Omit|Select|Table': { returns: '.CreateInterface' },
            [generic.replace('|Updates', '')]: query,
            'Create|CreateInBatches|Exec': query,
            Raw: { returns: '.ExecInterface' },
            Row: { ...query, returns: 'database/sql.Row' },
            Rows: { ...query, returns: 'database/sql.Rows' },
          },
        },
        CreateInterface: { bases: ['.ChainInterface'], methods: { 'Create|CreateInBatches': query } },
        ChainInterface: {
          methods: {
            [`${chain}|Omit|Select|Table`]: { returns: 'self' },
            [generic]: query,
            Row: { ...query, returns: 'database/sql.Row' },
            Rows: { ...query, returns: 'database/sql.Rows' },
          },
        },
        ExecInterface: { methods: { 'Find|First|Last|Take|Scan|FindInBatches': query } },
      },
    },
    { path: 'gorm.io/driver/postgres', functions: { 'Open|New': opened } },
    { path: 'gorm.io/driver/mysql', functions: { 'Open|New': opened } },
    { path: 'gorm.io/driver/sqlite', functions: { 'Open|New': opened } },
    { path: 'gorm.io/driver/sqlserver', functions: { 'Open|New': opened } },
    { path: 'gorm.io/driver/clickhouse', functions: { 'Open|New': opened } },
    { path: 'github.com/glebarez/sqlite', functions: { Open: opened } },
  ],
  sources: [
    'https://gorm.io/docs/performance.html',
    'https://gorm.io/docs/transactions.html',
    'https://gorm.io/docs/generic_interface.html',
  ],
  checked: '2026-11-25',
});
