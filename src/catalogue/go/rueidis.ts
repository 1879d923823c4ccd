import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'cache', blocking: true } } as const;
const client = {
  methods: {
    'Do|DoMulti|DoCache|DoMultiCache|Receive': call,
    Dedicated: { ...call, invokes: { argument: 0, place: 'same' } },
    'B|Close|Nodes|Dedicate': {},
  },
} as const;

export default defineGoLibrary({
  id: 'rueidis',
  name: 'rueidis and valkey-go',
  family: 'cache',
  packages: ['github.com/redis/rueidis', 'github.com/valkey-io/valkey-go'],
  contents: [
    {
      path: 'github.com/redis/rueidis',
      functions: { NewClient: { ...call, returns: '.Client', creates: 'client' } },
      types: { Client: client },
    },
    {
      path: 'github.com/valkey-io/valkey-go',
      name: 'valkey',
      functions: { NewClient: { ...call, returns: '.Client', creates: 'client' } },
      types: { Client: client },
    },
  ],
  checked: '2026-11-25',
});
