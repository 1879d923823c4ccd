import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'hvac',
  name: 'hvac',
  language: 'python',
  family: 'cloud',
  packages: ['hvac'],
  modules: ['hvac'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://python-hvac.org/'],
  checked: '2026-11-24',
  types: {
    'hvac.Client': {
      construct: { creates: 'client' },
      attributes: { '*': 'hvac.Api' },
      methods: {
        'read|write|list|is_authenticated|login': { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
    'hvac.Api': {
      attributes: {
        kv: 'hvac.Api',
        v1: 'hvac.Api',
        v2: 'hvac.Api',
        transit: 'hvac.Api',
        pki: 'hvac.Api',
        database: 'hvac.Api',
        approle: 'hvac.Api',
        token: 'hvac.Api',
        userpass: 'hvac.Api',
        kubernetes: 'hvac.Api',
        identity: 'hvac.Api',
      },
      methods: { '*': { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
  },
});
