import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'asgiref',
  name: 'asgiref',
  language: 'python',
  family: 'offloading',
  packages: ['asgiref'],
  modules: ['asgiref'],
  sources: ['https://github.com/django/asgiref#function-wrappers'],
  checked: '2026-11-24',
  functions: {
    'asgiref.sync.sync_to_async': { invokes: { argument: 0, place: 'default-executor', deferred: true } },
    'asgiref.sync.async_to_sync': { invokes: { argument: 0, place: 'event-loop', deferred: true } },
  },
});
