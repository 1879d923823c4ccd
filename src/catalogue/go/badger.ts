import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;
const reads = { effect: { does: 'db', blocking: true, weight: 'minor' } } as const;

export default defineGoLibrary({
  id: 'badger',
  name: 'Badger',
  family: 'database',
  packages: ['github.com/dgraph-io/badger/v4', 'github.com/dgraph-io/badger/v3'],
  contents: [
    {
      path: 'github.com/dgraph-io/badger/v4',
      alsoAt: ['github.com/dgraph-io/badger/v3'],
      functions: { Open: { ...query, returns: '.DB', creates: 'connection' }, 'DefaultOptions|NewEntry': {} },
      types: {
        DB: {
          methods: {
            View: { ...reads, invokes: { argument: 0, place: 'same', passes: ['.Txn'] } },
            Update: { ...query, invokes: { argument: 0, place: 'same', passes: ['.Txn'] } },
            NewTransaction: { returns: '.Txn' },
            NewWriteBatch: { returns: '.WriteBatch' },
            'RunValueLogGC|DropAll|DropPrefix|Backup|Load|Sync': query,
            'Close|Size|IsClosed': {},
          },
        },
        Txn: {
          mustCall: 'Commit|Discard',
          methods: {
            Get: { ...reads, returns: '.Item' },
            'Set|SetEntry|Delete|Discard': {},
            Commit: query,
            NewIterator: { returns: '.Iterator' },
          },
        },
        Item: {
          methods: {
            Value: { ...reads, invokes: { argument: 0, place: 'same' } },
            ValueCopy: reads,
            'Key|KeyCopy|ExpiresAt|Version': {},
          },
        },
        Iterator: {
          mustCall: 'Close',
          methods: { Item: { returns: '.Item' }, 'Next|Seek|Rewind': reads, 'Valid|ValidForPrefix|Close': {} },
        },
        WriteBatch: { methods: { 'Set|Delete|Cancel': {}, Flush: query } },
      },
    },
  ],
  checked: '2026-11-25',
});
