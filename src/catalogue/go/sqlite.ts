import { defineGoLibrary } from '../goLibrary.ts';

// A query is a call into the process's own library: it takes a thread of the system while it runs.
export default defineGoLibrary({
  id: 'sqlite',
  name: 'SQLite drivers',
  family: 'database',
  packages: ['github.com/mattn/go-sqlite3', 'modernc.org/sqlite', 'github.com/ncruces/go-sqlite3'],
  sqlDrivers: ['sqlite3', 'sqlite'],
  contents: [
    { path: 'github.com/mattn/go-sqlite3', name: 'sqlite3' },
    { path: 'modernc.org/sqlite' },
    {
      path: 'github.com/ncruces/go-sqlite3/driver',
      functions: { Open: { returns: 'database/sql.DB', creates: 'pool' } },
    },
  ],
  sources: ['https://github.com/mattn/go-sqlite3#faq'],
  checked: '2026-11-25',
});
