import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'httpx2',
  name: 'httpx2',
  language: 'python',
  family: 'http',
  packages: ['httpx2'],
  modules: ['httpx2'],
  asyncTwin: 'Use one shared `httpx2.AsyncClient`.',
  sources: ['https://pypi.org/project/httpx2/'],
  checked: '2026-11-24',
  functions: {
    'httpx2.get|post|put|patch|delete|head|options|request|stream': {
      effect: { does: 'http', blocking: true, weight: 'major' },
    },
  },
  types: {
    'httpx2.Client': {
      construct: { creates: 'client' },
      methods: {
        'get|post|put|patch|delete|head|options|request|send|stream': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
    'httpx2.AsyncClient': {
      construct: { creates: 'client' },
      methods: {
        'get|post|put|patch|delete|head|options|request|send|stream': { effect: { does: 'http', blocking: false } },
      },
    },
  },
});
