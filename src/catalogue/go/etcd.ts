import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

export default defineGoLibrary({
  id: 'etcd',
  name: 'etcd',
  family: 'database',
  packages: ['go.etcd.io/etcd/client/v3'],
  contents: [
    {
      path: 'go.etcd.io/etcd/client/v3',
      name: 'clientv3',
      functions: { New: { ...query, returns: '.Client', creates: 'client' } },
      types: {
        Client: {
          methods: {
            'Get|Put|Delete|Grant|Revoke|KeepAliveOnce|Compact': query,
            Txn: { returns: '.Txn' },
            'Watch|KeepAlive|Close': {},
          },
        },
        Txn: { methods: { 'If|Then|Else': { returns: 'self' }, Commit: query } },
      },
    },
  ],
  checked: '2026-11-25',
});
