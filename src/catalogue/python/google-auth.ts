import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'google-auth',
  name: 'google-auth',
  language: 'python',
  family: 'cloud',
  packages: ['google-auth'],
  modules: ['google.auth', 'google.oauth2'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://googleapis.dev/python/google-auth/latest/'],
  checked: '2026-11-24',
  functions: {
    'google.oauth2.id_token.verify_oauth2_token|verify_token|verify_firebase_token|fetch_id_token': {
      effect: { does: 'http', blocking: true, weight: 'major' },
    },
    'google.auth.default': { effect: { does: 'http', blocking: true, weight: 'minor' } },
  },
  types: {
    'google.oauth2.credentials.Credentials': {
      aliases: ['google.oauth2.service_account.Credentials', 'google.auth.credentials.Credentials'],
      methods: { refresh: { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
  },
});
