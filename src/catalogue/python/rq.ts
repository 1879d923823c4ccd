import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'rq',
  name: 'RQ',
  language: 'python',
  family: 'queue',
  packages: ['rq'],
  modules: ['rq'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://python-rq.org/docs/'],
  checked: '2026-11-24',
  types: {
    'rq.Queue': {
      methods: {
        'enqueue|enqueue_call|enqueue_in|enqueue_at|enqueue_many|fetch_job': {
          effect: { does: 'queue', blocking: true, weight: 'major' },
        },
      },
    },
    'rq.job.Job': {
      methods: { 'fetch|refresh|get_status': { effect: { does: 'queue', blocking: true, weight: 'major' } } },
    },
  },
});
