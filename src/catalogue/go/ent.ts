import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

// What a service calls is the client that is generated into its own module, which sends everything through this driver.
export default defineGoLibrary({
  id: 'ent',
  name: 'ent',
  family: 'orm',
  packages: ['entgo.io/ent'],
  contents: [
    {
      path: 'entgo.io/ent/dialect/sql',
      functions: { Open: { returns: '.Driver', creates: 'pool' }, OpenDB: { returns: '.Driver' } },
      types: {
        Driver: {
          methods: { 'Tx|BeginTx|Exec|Query': query, DB: { returns: 'database/sql.DB' }, 'Close|Dialect': {} },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
