import { load } from './http.mjs';

const ROUNDS = 3;
const MOST_ROUNDS = 9;

/**
 * How much faster the second of two services is, in words. Both are up, and take turns, so that whatever else this machine does
 * comes to both; what counts is the median. What saves computing (`"by": "cpu"`) is measured by the CPU time of the process, where the
 * system tells it, and not by the clock. Throws when it is less than claimed.
 */
export async function gainOf(before, after, faster) {
  const { atLeast } = faster;
  const taken = { before: [], after: [] };
  let gain = 0;
  // Close to the claim, more rounds decide.
  while (gain < atLeast && taken.before.length < MOST_ROUNDS) {
    for (let round = 0; round < ROUNDS; round++) {
      taken.before.push(await costMs(before, faster));
      taken.after.push(await costMs(after, faster));
    }
    gain = median(taken.before) / Math.max(median(taken.after), 1);
  }
  if (gain < atLeast) throw new Error(`it is only ${gain.toFixed(2)} times as fast, not ${atLeast}`);
  return `${gain.toFixed(1)} times as fast (claimed: ${atLeast})`;
}

async function costMs(service, faster) {
  const start = faster.by === 'cpu' ? service.cpuMs() : undefined;
  const elapsedMs = await load(service.base, faster);
  return start === undefined ? elapsedMs : service.cpuMs() - start;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
