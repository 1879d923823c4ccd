import { defineGoLibrary } from '../goLibrary.ts';

/** HS256 takes microseconds; RS256 1.4 ms to sign and 0.06 ms to verify (2048 bits, Go 1.19, 2.4 GHz vCPU, 2026-11). */
const signs = { effect: { does: 'cpu', blocking: true, weight: 'trivial' } } as const;
const verifies = { ...signs, returns: '.Token' } as const;

export default defineGoLibrary({
  id: 'jwt-go',
  name: 'jwt-go',
  family: 'auth',
  packages: ['github.com/dgrijalva/jwt-go'],
  contents: [
    {
      path: 'github.com/dgrijalva/jwt-go',
      name: 'jwt',
      functions: {
        Parse: { ...verifies, invokes: { argument: 1, place: 'same' } },
        ParseWithClaims: { ...verifies, invokes: { argument: 2, place: 'same' } },
        New: { returns: '.Token' },
        NewWithClaims: { returns: '.Token' },
        'ParseRSAPrivateKeyFromPEM|ParseRSAPublicKeyFromPEM|ParseECPrivateKeyFromPEM|ParseECPublicKeyFromPEM': {
          effect: { does: 'cpu', blocking: true, weight: 'trivial' },
        },
      },
      types: {
        Token: { methods: { SignedString: signs, SigningString: {} } },
        Parser: { methods: { 'Parse|ParseWithClaims': verifies, ParseUnverified: {} } },
      },
    },
  ],
  status: {
    state: 'dead',
    since: '2021-05',
    instead: 'github.com/golang-jwt/jwt/v5',
    why: 'It is no longer maintained and accepts tokens with a wrong audience (CVE-2020-26160).',
  },
  sources: ['https://github.com/dgrijalva/jwt-go#readme', 'https://pkg.go.dev/vuln/GO-2020-0017'],
  checked: '2026-11-25',
});
