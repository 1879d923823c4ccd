import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'arq',
  name: 'arq',
  language: 'python',
  family: 'queue',
  packages: ['arq'],
  modules: ['arq'],
  sources: ['https://arq-docs.helpmanuel.io/'],
  checked: '2026-11-24',
  functions: {
    'arq.create_pool': { effect: { does: 'queue', blocking: false }, returns: 'arq.ArqRedis', creates: 'pool' },
  },
  types: {
    'arq.ArqRedis': {
      aliases: ['arq.connections.ArqRedis'],
      bases: ['redis.asyncio.Redis'],
      methods: { enqueue_job: { effect: { does: 'queue', blocking: false } } },
    },
    'arq.jobs.Job': { methods: { 'info|result|status': { effect: { does: 'queue', blocking: false } } } },
  },
});
