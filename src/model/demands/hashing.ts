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
  if (/jwt|jose/.test(name)) {
    const isAsymmetric = Object.values(effect.amount?.literals ?? {}).some((value) =>
      /^(RS|PS|ES)\d/.test(String(value)),
    );
    return { constant: `${runtime}.jwt-${isAsymmetric ? 'rs256' : 'hs256'}`, times: 1 };
  }
  if (/gzip|zlib|deflate|brotli/.test(name)) {
    const bytes = effect.amount?.size?.bytes;
    const constant = `${runtime}.gzip-kb` as const;
    return bytes === undefined ? { constant, times: 1, by: ['payloadKb'] } : { constant, times: bytes / KB };
  }
  if (cpuMs !== undefined) return { constant: 'cpu.millisecond', times: cpuMs };
  return { constant: weight === 'severe' ? 'cpu.severe' : weight === 'major' ? 'cpu.major' : 'cpu.minor', times: 1 };
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
