import { defineLibrary } from '../schema.ts';

/**
 * HS256 with a string secret: 60 to 120 µs on Node 22 to 26, 650 µs on Node 20, for it tries to read the string as a PEM key
 * first. With a `KeyObject` 7 to 15 µs. An RS256 signature takes 0.8 to 1 ms (2.4 GHz vCPU). A callback changes nothing.
 */
const computes = {
  effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.09 },
} as const;

export default defineLibrary({
  id: 'jsonwebtoken',
  name: 'jsonwebtoken',
  language: 'javascript',
  family: 'auth',
  packages: ['jsonwebtoken', '@nestjs/jwt'],
  modules: ['jsonwebtoken', '@nestjs/jwt'],
  asyncTwin: 'Make the key once with `createSecretKey(Buffer.from(secret))` of `crypto` and pass that.',
  sources: ['https://github.com/auth0/node-jsonwebtoken#readme'],
  checked: '2026-11-24',
  functions: { 'jsonwebtoken.sign|verify': computes, 'jsonwebtoken.decode': {} },
  types: { '@nestjs/jwt.JwtService': { methods: { 'sign|signAsync|verify|verifyAsync': computes, decode: {} } } },
});
