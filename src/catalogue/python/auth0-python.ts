import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'auth0-python',
  name: 'Auth0',
  language: 'python',
  family: 'auth',
  packages: ['auth0-python'],
  modules: ['auth0'],
  asyncTwin: 'Use the methods that end in `_async`.',
  sources: ['https://github.com/auth0/auth0-python'],
  checked: '2026-11-24',
  types: {
    'auth0.authentication.GetToken': {
      methods: { '*': { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
    'auth0.management.Auth0': { attributes: { '*': 'auth0.management.Resource' } },
    'auth0.management.Resource': {
      methods: {
        'get|list|create|update|delete|search': { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
  },
});
