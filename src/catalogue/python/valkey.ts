import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'valkey',
  name: 'valkey-py',
  language: 'python',
  family: 'cache',
  packages: ['valkey'],
  modules: ['valkey'],
  asyncTwin: 'Use `valkey.asyncio`.',
  sources: ['https://valkey-py.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'valkey.from_url': { returns: 'valkey.Valkey', creates: 'client' },
    'valkey.asyncio.from_url': { returns: 'valkey.asyncio.Valkey', creates: 'client' },
  },
  types: {
    'valkey.Valkey': {
      aliases: ['valkey.StrictValkey'],
      construct: { creates: 'client' },
      methods: {
        pipeline: { returns: 'valkey.Pipeline' },
        'close|pubsub|register_script': {},
        '*': { effect: { does: 'cache', blocking: true, weight: 'major' } },
      },
    },
    'valkey.Pipeline': {
      methods: { execute: { effect: { does: 'cache', blocking: true, weight: 'major' } }, '*': { returns: 'self' } },
    },
    'valkey.asyncio.Valkey': {
      construct: { creates: 'client' },
      methods: { 'close|aclose|pubsub|pipeline': {}, '*': { effect: { does: 'cache', blocking: false } } },
    },
  },
});
