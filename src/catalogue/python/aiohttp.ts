import { defineLibrary } from '../schema.ts';

const awaited = { effect: { does: 'http', blocking: false }, returns: 'aiohttp.ClientResponse' } as const;

export default defineLibrary({
  id: 'aiohttp',
  name: 'aiohttp',
  language: 'python',
  family: 'http',
  packages: ['aiohttp'],
  modules: ['aiohttp'],
  asyncTwin: 'It is asynchronous: use one shared `aiohttp.ClientSession`, made in the lifespan.',
  sources: ['https://docs.aiohttp.org/en/stable/client_reference.html'],
  checked: '2026-11-24',
  functions: { 'aiohttp.request': awaited },
  types: {
    'aiohttp.ClientSession': {
      aliases: ['aiohttp.client.ClientSession'],
      construct: { creates: 'client' },
      methods: { 'get|post|put|patch|delete|head|options|request|ws_connect': awaited },
    },
    'aiohttp.ClientResponse': {
      aliases: ['aiohttp.client_reqrep.ClientResponse'],
      methods: { 'read|text|json': { effect: { does: 'http', blocking: false } } },
    },
    // It comes with a session, and that is what is told.
    'aiohttp.TCPConnector': { aliases: ['aiohttp.connector.TCPConnector'] },
  },
});
