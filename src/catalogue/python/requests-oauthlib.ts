import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'requests-oauthlib',
  name: 'Requests-OAuthlib',
  language: 'python',
  family: 'http',
  packages: ['requests-oauthlib', 'authlib'],
  modules: ['requests_oauthlib', 'authlib.integrations.requests_client'],
  asyncTwin: 'Use `authlib.integrations.httpx_client.AsyncOAuth2Client`.',
  sources: ['https://docs.authlib.org/en/latest/client/httpx.html'],
  checked: '2026-11-24',
  types: {
    'requests_oauthlib.OAuth2Session': {
      aliases: ['requests_oauthlib.OAuth1Session', 'authlib.integrations.requests_client.OAuth2Session'],
      bases: ['requests.Session'],
      methods: {
        'fetch_token|refresh_token|fetch_request_token|fetch_access_token': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
  },
});
