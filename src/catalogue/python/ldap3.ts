import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'ldap3',
  name: 'ldap3',
  language: 'python',
  family: 'directory',
  packages: ['ldap3'],
  modules: ['ldap3'],
  asyncTwin: 'Use bonsai, or run the call with `run_in_threadpool`.',
  sources: ['https://ldap3.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'ldap3.Connection': {
      construct: { effect: { does: 'http', blocking: true, weight: 'major' }, creates: 'connection' },
      methods: {
        'bind|search|add|modify|delete|unbind|start_tls|extend': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
