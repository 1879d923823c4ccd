import { defineLibrary } from '../schema.ts';

/** HS256 takes some 30 µs, an RS256 signature 600 and its check 90 (2.4 GHz vCPU, 2026-11): told of nobody, but counted. */
const signs = { effect: { does: 'cpu', blocking: true, weight: 'trivial' } } as const;
const call = { effect: { does: 'http', blocking: true, weight: 'major' } } as const;

export default defineLibrary({
  id: 'pyjwt',
  name: 'PyJWT',
  language: 'python',
  family: 'auth',
  packages: ['pyjwt'],
  modules: ['jwt'],
  asyncTwin:
    'Fetch the key set with `httpx.AsyncClient` and keep it, or run `get_signing_key_from_jwt` with `run_in_threadpool`.',
  sources: ['https://pyjwt.readthedocs.io/en/stable/usage.html', 'https://pyjwt.readthedocs.io/en/stable/api.html'],
  checked: '2026-11-24',
  functions: { 'jwt.encode|decode|decode_complete': signs },
  types: {
    'jwt.PyJWKClient': {
      aliases: ['jwt.jwks_client.PyJWKClient'],
      construct: { creates: 'client' },
      methods: { 'get_signing_key_from_jwt|get_signing_key|get_signing_keys|get_jwk_set|fetch_data': call },
    },
  },
});
