import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'databases',
  name: 'databases',
  language: 'python',
  family: 'database',
  packages: ['databases'],
  modules: ['databases'],
  status: {
    state: 'deprecated',
    instead: 'SQLAlchemy with create_async_engine',
    why: 'Its last release is of March 2024.',
  },
  asyncTwin: 'Use SQLAlchemy with `create_async_engine`.',
  sources: ['https://github.com/encode/databases'],
  checked: '2026-11-24',
  types: {
    'databases.Database': {
      aliases: ['databases.core.Database'],
      construct: { creates: 'pool' },
      methods: {
        'execute|execute_many|fetch_all|fetch_one|fetch_val|iterate|connect': {
          effect: { does: 'db', blocking: false },
        },
      },
    },
  },
});
