import { defineGoLibrary } from '../goLibrary.ts';
import { boltPackage } from '../shared/bolt.ts';

// Files of the process's own: a write waits for the disk, and for every other write.
export default defineGoLibrary({
  id: 'bbolt',
  name: 'bbolt',
  family: 'database',
  packages: ['go.etcd.io/bbolt'],
  contents: [boltPackage('go.etcd.io/bbolt')],
  checked: '2026-11-25',
});
