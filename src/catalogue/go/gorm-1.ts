import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

export default defineGoLibrary({
  id: 'gorm-1',
  name: 'GORM 1',
  family: 'orm',
  packages: ['github.com/jinzhu/gorm'],
  contents: [
    {
      path: 'github.com/jinzhu/gorm',
      functions: { Open: { ...query, returns: '.DB', creates: 'pool' }, Expr: {} },
      types: {
        DB: {
          methods: {
            'Model|Table|Select|Omit|Where|Not|Or|Joins|Group|Having|Order|Limit|Offset|Scopes|Preload|Attrs|Assign|Unscoped|Raw|Debug|Set|New':
              { returns: 'self' },
            'Find|First|Last|Take|Scan|Pluck|Count|Create|Save|Update|Updates|UpdateColumn|UpdateColumns|Delete|Exec|FirstOrInit|FirstOrCreate|Commit|Rollback|Related|Begin|AutoMigrate|CreateTable|DropTable':
              { ...query, returns: 'self' },
            Row: { ...query, returns: 'database/sql.Row' },
            Rows: { ...query, returns: 'database/sql.Rows' },
            Transaction: { ...query, invokes: { argument: 0, place: 'same', passes: ['.DB'] } },
            DB: { returns: 'database/sql.DB' },
            'Close|RecordNotFound|LogMode|SingularTable|GetErrors': {},
          },
        },
      },
    },
  ],
  status: {
    state: 'dead',
    since: '2020-08',
    instead: 'gorm.io/gorm',
    why: 'Version 2 has its own path, and only it is developed.',
  },
  sources: ['https://gorm.io/docs/v2_release_note.html'],
  checked: '2026-11-25',
});
