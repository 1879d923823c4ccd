import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'google-api-python-client',
  name: 'Google API client',
  language: 'python',
  family: 'cloud',
  packages: ['google-api-python-client'],
  modules: ['googleapiclient'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://googleapis.github.io/google-api-python-client/docs/'],
  checked: '2026-11-24',
  functions: {
    'googleapiclient.discovery.build': {
      effect: { does: 'http', blocking: true, weight: 'major' },
      returns: 'googleapiclient.Resource',
      creates: 'client',
    },
  },
  types: {
    'googleapiclient.Resource': {
      aliases: ['googleapiclient.discovery.Resource'],
      methods: {
        'execute|next_chunk': { effect: { does: 'http', blocking: true, weight: 'major' } },
        '*': { returns: 'self' },
      },
    },
  },
});
