import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

export default defineGoLibrary({
  id: 'vault',
  name: 'Vault',
  family: 'cloud',
  packages: ['github.com/hashicorp/vault/api'],
  contents: [
    {
      path: 'github.com/hashicorp/vault/api',
      functions: { NewClient: { returns: '.Client', creates: 'client' }, DefaultConfig: {} },
      types: {
        Client: { methods: { Logical: { returns: '.Logical' }, 'SetToken|SetNamespace': {} } },
        Logical: {
          methods: {
            Read: { ...call, contextTwin: 'ReadWithContext' },
            Write: { ...call, contextTwin: 'WriteWithContext' },
            'ReadWithContext|WriteWithContext|List|Delete': call,
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
