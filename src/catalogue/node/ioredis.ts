import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'cache', blocking: false } } as const;

export default defineLibrary({
  id: 'ioredis',
  name: 'ioredis',
  language: 'javascript',
  family: 'cache',
  packages: ['ioredis'],
  modules: ['ioredis'],
  sources: ['https://github.com/redis/ioredis#readme'],
  checked: '2026-11-24',
  types: {
    ioredis: {
      aliases: ['ioredis.Redis', 'ioredis.Cluster'],
      construct: { creates: 'client' },
      methods: {
        // Members of the module, which has the name of its class.
        'Redis|Cluster': { returns: 'ioredis', creates: 'client' },
        'pipeline|multi': { returns: 'ioredis.ChainableCommander' },
        duplicate: { returns: 'self', creates: 'client' },
        'on|once|off|addListener|removeListener|removeAllListeners|emit|quit|disconnect|end|defineCommand|nodes|createBuiltinCommand|scanStream|hscanStream|sscanStream|zscanStream':
          {},
        '*': call,
      },
      attributes: { options: 'ioredis.RedisOptions' },
    },
    'ioredis.RedisOptions': {},
    'ioredis.ChainableCommander': { aliases: ['ioredis.Pipeline'], methods: { exec: call, '*': { returns: 'self' } } },
  },
});
