import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'diskcache',
  name: 'DiskCache',
  language: 'python',
  family: 'cache',
  packages: ['diskcache'],
  modules: ['diskcache'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://grantjenks.com/docs/diskcache/'],
  checked: '2026-11-24',
  types: {
    'diskcache.Cache': {
      aliases: ['diskcache.FanoutCache'],
      methods: { 'get|set|add|delete|incr|pop|clear': { effect: { does: 'cache', blocking: true, weight: 'minor' } } },
    },
  },
});
