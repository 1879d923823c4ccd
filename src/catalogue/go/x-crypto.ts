import { defineGoLibrary } from '../goLibrary.ts';

/** Typical CPU time of one call, with Go 1.19 on a 2.4 GHz vCPU, 2026-11. */
const hashes = (cpuMs: number) => ({ effect: { does: 'cpu', blocking: true, weight: 'severe', cpuMs } }) as const;

export default defineGoLibrary({
  id: 'x-crypto',
  name: 'Password hashing of golang.org/x/crypto',
  family: 'hashing',
  packages: ['golang.org/x/crypto', 'github.com/alexedwards/argon2id'],
  contents: [
    {
      path: 'golang.org/x/crypto/bcrypt',
      functions: {
        // Cost 10, the default; each step more doubles it.
        GenerateFromPassword: { ...hashes(70), harmlessIf: { argument: 1, equals: 4 } },
        CompareHashAndPassword: hashes(70),
        Cost: {},
      },
    },
    {
      path: 'golang.org/x/crypto/scrypt',
      // N = 32768, which its documentation recommends.
      functions: { Key: { ...hashes(98), harmlessIf: { argument: 2, atMost: 1024 } } },
    },
    {
      path: 'golang.org/x/crypto/argon2',
      // 64 MB, one pass, 4 threads.
      functions: { 'IDKey|Key': hashes(51) },
    },
    {
      path: 'golang.org/x/crypto/pbkdf2',
      functions: { Key: { ...hashes(150), harmlessIf: { argument: 2, atMost: 1000 } } },
    },
    {
      path: 'github.com/alexedwards/argon2id',
      functions: { 'CreateHash|ComparePasswordAndHash|CheckHash': hashes(51) },
    },
  ],
  sources: ['https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html'],
  checked: '2026-11-25',
});
