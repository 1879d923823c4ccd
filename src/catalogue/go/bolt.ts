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
    since: '2018-03',
    instead: 'go.etcd.io/bbolt',
    why: 'Its repository is archived; bbolt is the fork that is kept.',
  },
  sources: ['https://github.com/boltdb/bolt#readme'],
  checked: '2026-11-25',
});
