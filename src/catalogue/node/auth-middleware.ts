import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'auth-middleware',
  name: 'Authentication middleware',
  language: 'javascript',
  family: 'auth',
  packages: ['passport', 'express-jwt', 'auth0', 'google-auth-library'],
  modules: ['passport', 'express-jwt', 'auth0', 'google-auth-library'],
  sources: [
    'https://www.npmjs.com/package/passport',
    'https://www.npmjs.com/package/express-jwt',
    'https://www.npmjs.com/package/auth0',
    'https://www.npmjs.com/package/google-auth-library',
  ],
  checked: '2026-11-24',
  functions: {
    'passport.authenticate|initialize|session|use|serializeUser|deserializeUser': {},
    'express-jwt.expressjwt': {},
  },
  types: {
    'auth0.ManagementClient': { construct: { creates: 'client' }, attributes: { '*': 'auth0.Resource' } },
    'auth0.Resource': { methods: { '*': call } },
    'google-auth-library.OAuth2Client': {
      methods: {
        // Google's certificates are fetched and kept for a while.
        'getToken|getTokenInfo|refreshAccessToken|revokeToken|revokeCredentials|verifyIdToken|request|getAccessToken':
          call,
        'generateAuthUrl|setCredentials|on': {},
      },
    },
    'google-auth-library.GoogleAuth': {
      construct: { creates: 'client' },
      methods: { 'getClient|getAccessToken|request|getIdTokenClient|getProjectId': call },
    },
    'google-auth-library.JWT': { bases: ['google-auth-library.OAuth2Client'], methods: { authorize: call } },
  },
});
