import { defineGoLibrary } from '../goLibrary.ts';

export default defineGoLibrary({
  id: 'satori-uuid',
  name: 'satori/go.uuid',
  family: 'text',
  packages: ['github.com/satori/go.uuid'],
  contents: [
    { path: 'github.com/satori/go.uuid', name: 'uuid', functions: { 'FromString|NewV1|Must|FromStringOrNil': {} } },
  ],
  status: {
    state: 'dead',
    since: '2018',
    instead: 'github.com/google/uuid',
    why: 'It is no longer maintained, and an early state of it makes identifiers that are not random (CVE-2021-3538).',
  },
  sources: ['https://pkg.go.dev/vuln/GO-2022-0244'],
  checked: '2026-11-25',
});
