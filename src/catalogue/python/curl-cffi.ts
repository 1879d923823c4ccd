import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'curl-cffi',
  name: 'curl_cffi',
  language: 'python',
  family: 'http',
  packages: ['curl-cffi'],
  modules: ['curl_cffi'],
  asyncTwin: 'Use `curl_cffi.requests.AsyncSession`.',
  sources: ['https://curl-cffi.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'curl_cffi.requests.get|post|put|delete|request|head': {
      effect: { does: 'http', blocking: true, weight: 'major' },
    },
  },
  types: {
    'curl_cffi.requests.Session': {
      construct: { creates: 'client' },
      methods: {
        'get|post|put|patch|delete|head|options|request': { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
    'curl_cffi.requests.AsyncSession': {
      construct: { creates: 'client' },
      methods: { 'get|post|put|patch|delete|head|options|request': { effect: { does: 'http', blocking: false } } },
    },
  },
});
