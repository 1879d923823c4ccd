import { defineGoLibrary } from '../goLibrary.ts';
import { boltPackage } from '../shared/bolt.ts';

export default defineGoLibrary({
  id: 'bolt',
  name: 'Bolt',
  family: 'database',
  packages: ['github.com/boltdb/bolt'],
  contents: [boltPackage('github.com/boltdb/bolt')],
  status: {
    state: 'dead',
    since: '2017-07',
    instead: 'go.etcd.io/bbolt',
    why: 'Its last version is of July 2017; bbolt is the fork that etcd keeps.',
  },
  sources: ['https://github.com/boltdb/bolt#readme'],
  checked: '2026-11-25',
});
