import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'celery',
  name: 'Celery',
  language: 'python',
  family: 'queue',
  packages: ['celery'],
  modules: ['celery'],
  asyncTwin: 'Run `task.delay` with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://docs.celeryq.dev/en/stable/userguide/calling.html'],
  checked: '2026-11-24',
  functions: { 'celery.shared_task': {} },
  types: {
    'celery.Celery': {
      aliases: ['celery.app.base.Celery'],
      methods: {
        send_task: { effect: { does: 'queue', blocking: true, weight: 'major' }, returns: 'celery.result.AsyncResult' },
        AsyncResult: { returns: 'celery.result.AsyncResult' },
      },
    },
    'celery.result.AsyncResult': {
      construct: {},
      methods: {
        'get|wait|join': { effect: { does: 'queue', blocking: true, weight: 'severe' } },
        'ready|successful|failed': { effect: { does: 'queue', blocking: true, weight: 'minor' } },
      },
    },
    'celery.Task': {
      aliases: ['celery.app.task.Task'],
      methods: {
        'delay|apply_async': {
          effect: { does: 'queue', blocking: true, weight: 'major' },
          returns: 'celery.result.AsyncResult',
        },
      },
    },
  },
});
