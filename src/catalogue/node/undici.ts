import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'undici',
  name: 'undici',
  language: 'javascript',
  family: 'http',
  packages: ['undici'],
  modules: ['undici'],
  sources: ['https://github.com/nodejs/undici#readme', 'https://undici.nodejs.org/#/docs/api/Agent'],
  checked: '2026-11-24',
  functions: { 'undici.request|fetch|stream|pipeline|connect|upgrade': call },
  types: {
    // Each keeps sockets of its own.
    'undici.Agent': {
      aliases: ['undici.ProxyAgent', 'undici.EnvHttpProxyAgent', 'undici.RetryAgent'],
      construct: { creates: 'agent' },
      methods: { 'request|stream|pipeline|dispatch': call, 'close|destroy': {} },
    },
    'undici.Pool': {
      aliases: ['undici.Client', 'undici.BalancedPool'],
      construct: { creates: 'pool' },
      methods: { 'request|stream|pipeline|dispatch|connect|upgrade': call, 'close|destroy': {} },
    },
  },
});
