import type { Effect } from '../../analysis/service.ts';
import type { ConstantId } from '../constants.ts';
import type { InputId } from '../environment.ts';

/** CPU work whose cost follows from what the call is given: a constant, and how many times it. */
export interface Computation {
  constant: ConstantId;
  times: number;
  by?: InputId[];
}

const KB = 1024;

/** What a computing call costs; by its arguments where they decide, else by what the catalogue says. */
export function computationOf(effect: Effect, runtime: 'python' | 'node' | 'go'): Computation {
  const { library, call, cpuMs, weight } = effect;
  const name = `${library} ${call}`.toLowerCase();
  if (/bcrypt/.test(name))
    return {
      constant: runtime === 'go' ? 'go.bcrypt-cost-10' : 'bcrypt.cost-10',
      times: 2 ** (roundsOf(effect, runtime) - 10),
    };
  if (/argon2/.test(name)) return { constant: 'argon2.default', times: 1 };
  if (/pbkdf2/.test(name)) {
    const iterations = numbersOf(effect).find((number) => number >= 1000);
    if (iterations !== undefined) return { constant: 'pbkdf2.iterations-100k', times: iterations / 100_000 };
  }
  if (isSigning(effect)) return signing(effect, runtime);
  if (/gzip|zlib|deflate|brotli/.test(name)) {
    // Go: making the writer and ending it compress nothing.
    if (/\.(NewWriter|NewWriterLevel|Close|Flush)$/.test(call)) return { constant: 'go.gzip-writer', times: 0.5 };
    const bytes = effect.amount?.size?.bytes;
    const constant = runtime === 'go' ? 'go.gzip-kb' : 'zlib.gzip-kb';
    return bytes === undefined ? { constant, times: 1, by: ['payloadKb'] } : { constant, times: bytes / KB };
  }
  if (cpuMs !== undefined) return { constant: 'cpu.millisecond', times: cpuMs };
  return { constant: weight === 'severe' ? 'cpu.severe' : weight === 'major' ? 'cpu.major' : 'cpu.minor', times: 1 };
}

/** The call signs or verifies a token; most are too short to be told of, but count. */
export function isSigning({ kind, library, call }: Effect): boolean {
  return kind === 'cpu' && /jwt|jose|jsonwebtoken/i.test(`${library} ${call}`);
}

/** Making an RS256 signature takes some seven times as long as checking it (OpenSSL, RSA 2048; measured with PyJWT, 2026-11). */
const SIGNS_PER_CHECK = 7;

function signing(effect: Effect, runtime: 'python' | 'node' | 'go'): Computation {
  const { call, amount } = effect;
  const isMaking = /\b(sign\w*|encode|SignedString)$/i.test(call);
  switch (amount?.signature) {
    case 'key-pair':
      return { constant: `${runtime}.jwt-rs256`, times: isMaking ? SIGNS_PER_CHECK : 1 };
    case 'secret':
      return { constant: `${runtime}.jwt-hs256`, times: 1 };
    default:
      return { constant: `${runtime}.jwt`, times: 1 };
  }
}

/** bcrypt's cost: a number from 4 to 20 among the arguments, or the library's default. */
function roundsOf(effect: Effect, runtime: 'python' | 'node' | 'go'): number {
  const said = numbersOf(effect).find((number) => number >= 4 && number <= 20);
  // Python's gensalt takes 12, bcrypt.hash of Node and Go 10.
  return said ?? (runtime === 'python' ? 12 : 10);
}

function numbersOf({ amount }: Effect): number[] {
  return Object.values(amount?.literals ?? {}).flatMap((value) => (typeof value === 'number' ? [value] : []));
}
