import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'kombu',
  name: 'Kombu',
  language: 'python',
  family: 'queue',
  packages: ['kombu'],
  modules: ['kombu'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://docs.celeryq.dev/projects/kombu/'],
  checked: '2026-11-24',
  types: {
    'kombu.Connection': {
      construct: { creates: 'connection' },
      methods: {
        'connect|ensure_connection|drain_events': { effect: { does: 'queue', blocking: true, weight: 'major' } },
        Producer: { returns: 'kombu.Producer' },
        SimpleQueue: { returns: 'kombu.SimpleQueue' },
      },
    },
    'kombu.Producer': { methods: { publish: { effect: { does: 'queue', blocking: true, weight: 'major' } } } },
    'kombu.SimpleQueue': { methods: { 'put|get': { effect: { does: 'queue', blocking: true, weight: 'major' } } } },
  },
});
