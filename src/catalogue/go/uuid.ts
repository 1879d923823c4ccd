import { defineGoLibrary } from '../goLibrary.ts';

export default defineGoLibrary({
  id: 'uuid',
  name: 'google/uuid',
  family: 'text',
  packages: ['github.com/google/uuid'],
  contents: [
    { path: 'github.com/google/uuid', functions: { 'New|NewString|NewRandom|NewUUID|NewV7|Parse|MustParse': {} } },
  ],
  checked: '2026-11-25',
});
