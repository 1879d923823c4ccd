import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'jose',
  name: 'jose',
  language: 'javascript',
  family: 'auth',
  packages: ['jose'],
  modules: ['jose'],
  sources: ['https://github.com/panva/jose#readme'],
  checked: '2026-11-24',
  functions: {
    // They go through Web Crypto, on the threads of libuv; 20 µs for HS256.
    'jose.jwtVerify|jwtDecrypt|compactVerify|compactDecrypt': {
      effect: { does: 'cpu', blocking: false, weight: 'minor' },
    },
    'jose.createRemoteJWKSet': { creates: 'client' },
    'jose.importSPKI|importPKCS8|importX509|importJWK': { creates: 'key' },
    'jose.decodeJwt|decodeProtectedHeader|createLocalJWKSet|calculateJwkThumbprint': {},
    'jose.generateKeyPair': { effect: { does: 'cpu', blocking: false, weight: 'major', threadPool: 'libuv' } },
  },
  types: {
    'jose.SignJWT': {
      methods: {
        sign: { effect: { does: 'cpu', blocking: false, weight: 'minor' } },
        'setProtectedHeader|setIssuedAt|setIssuer|setAudience|setExpirationTime|setSubject|setJti|setNotBefore': {
          returns: 'self',
        },
      },
    },
  },
});
