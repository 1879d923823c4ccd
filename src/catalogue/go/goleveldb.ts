import { defineGoLibrary } from '../goLibrary.ts';

const reads = { effect: { does: 'db', blocking: true, weight: 'minor' } } as const;

export default defineGoLibrary({
  id: 'goleveldb',
  name: 'goleveldb',
  family: 'database',
  packages: ['github.com/syndtr/goleveldb'],
  contents: [
    {
      path: 'github.com/syndtr/goleveldb/leveldb',
      functions: { 'OpenFile|Open|RecoverFile': { ...reads, returns: '.DB', creates: 'connection' } },
      types: {
        DB: {
          methods: {
            'Get|Has|Put|Delete|Write': reads,
            OpenTransaction: { ...reads, returns: '.Transaction' },
            'NewIterator|GetSnapshot|Close': {},
          },
        },
        Transaction: { mustCall: 'Commit|Discard', methods: { 'Get|Has|Put|Delete|Write|Commit': reads, Discard: {} } },
      },
    },
  ],
  checked: '2026-11-25',
});
