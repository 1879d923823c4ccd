import { Sampler } from '../../src/model/ceilings.ts';
import type { Environment } from '../../src/model/environment.ts';
import type { KnownMachine } from '../../src/model/environmentOf.ts';
import { estimator } from '../../src/model/estimate.ts';
import type { Estimate } from '../../src/model/estimate.ts';
import { endpointOf } from './foretell.ts';
import type { Read } from './foretell.ts';
import type { Measured } from './measure.ts';
import { fixPairs, pairs } from './pairs.ts';
import type { Pair } from './pairs.ts';

/** A pair with what was measured and what was foretold. */
export interface Judged {
  pair: Pair;
  measured: Measured;
  /** Requests a second that count as measured. */
  rate: number;
  estimate: Estimate;
  environment: Environment;
}

export interface Verdict {
  held: number;
  coverage: number;
  /** One-sided 95 % lower bound of the coverage (Clopper and Pearson 1934). */
  coverageBound: number;
  width: number;
  medianError: number;
  error90: number;
  tau: { stack: string; tau: number; pairs: number }[];
  bindingRight: number;
  bindingJudged: number;
  gains: { fixes: number; right: number };
  /** Mean interval score on ln, of the model and of the naive answer; lower is better. */
  score: number;
  naiveScore: number;
}

/** The machine of the lab as calibration knows it, within its own error. */
export const calibrated: KnownMachine = {
  speed: { python: 1, node: 1, go: 1 },
  gsd: 1.08,
  origin: 'measured',
  source: 'calibrated on this machine',
};

/** Others used so much of the core that the figure tells nothing: of what places or latency limit, and of what computing limits. */
const DISTURBED = { places: 0.2, computing: 0.5 };

/**
 * The rate that counts. Where places or latency are to limit a pair, what the load generator counted. Where computing is, and the core
 * of the server or of the load generator was full or used by others: what the server's own CPU time allows (utilisation law, X = U / D
 * with U = 1). Undefined where others disturbed it too much: it must be measured again.
 */
export function rateOf(
  { binding }: Pair,
  { rps, serverMicros, busy, foreign, surroundings }: Measured,
): number | undefined {
  const computes = binding.some((resource) => resource === 'event loop' || resource === 'CPU');
  if (foreign > (computes ? DISTURBED.computing : DISTURBED.places)) return undefined;
  const wasHeldUp = busy + foreign > 0.9 || surroundings > 0.9;
  return computes && wasHeldUp ? Math.max(rps, 1_000_000 / serverMicros) : rps;
}

/** What is foretold for every pair that the engine sees and that was measured. */
export function judgeAll(
  services: ReadonlyMap<string, Read>,
  measured: readonly Measured[],
  machine: KnownMachine | undefined,
): { judged: Judged[]; unseen: Pair[]; disturbed: Pair[] } {
  const disturbed: Pair[] = [];
  const judged: Judged[] = [];
  const unseen: Pair[] = [];
  for (const pair of pairs) {
    const found = measured.find(
      ({ stack, method, path }) => stack === pair.stack && method === pair.method && path === pair.path,
    );
    const read = services.get(pair.stack);
    const seen = read === undefined ? undefined : endpointOf(read, pair, machine);
    if (found === undefined) continue;
    const rate = rateOf(pair, found);
    if (seen === undefined) unseen.push(pair);
    else if (rate === undefined) disturbed.push(pair);
    else {
      const estimate = estimator(new Sampler(seen.environment))(seen.workload);
      judged.push({ pair, measured: found, rate, estimate, environment: seen.environment });
    }
  }
  return { judged, unseen, disturbed };
}

export function isInside({ rate, estimate }: Judged): boolean {
  return rate >= estimate.low && rate <= estimate.high;
}

/** The pairs that no constant was fitted on, judged. */
export function verdictOf(all: readonly Judged[]): Verdict {
  const held = all.filter(({ pair }) => pair.training !== true);
  const inside = held.filter(isInside).length;
  const errors = held.map(({ rate, estimate }) => Math.abs(Math.log(rate / estimate.mid)));
  const named = held.filter(({ pair, estimate }) => pair.binding.includes(estimate.bindingResource));
  const stacks = [...new Set(all.map(({ pair }) => pair.stack))];
  return {
    held: held.length,
    coverage: inside / held.length,
    coverageBound: lowerBound(inside, held.length),
    width: medianOf(held.map(({ estimate }) => estimate.high / estimate.low)),
    medianError: medianOf(errors),
    error90: quantileOf(errors, 0.9),
    tau: stacks.flatMap((stack) => {
      const own = all.filter(({ pair }) => pair.stack === stack);
      return own.length < 3 ? [] : [{ stack, tau: kendall(own), pairs: own.length }];
    }),
    bindingRight: named.length,
    bindingJudged: held.length,
    gains: gainsOf(all),
    score: meanOf(held.map(({ rate, estimate }) => intervalScore(rate, estimate.low, estimate.high))),
    naiveScore: meanOf(held.map((one) => naive(one, all))),
  };
}

/** Of the fixes that changed the rate by more than 10 %, those whose direction was foretold. */
export function gainsOf(all: readonly Judged[]): Verdict['gains'] {
  const changing = fixesOf(all).filter(({ measured }) => Math.abs(measured - 1) > 0.1);
  const right = changing.filter(({ measured, foretold }) => foretold > 1 === measured > 1).length;
  return { fixes: changing.length, right };
}

/** Each fix with its measured and its foretold factor. */
export function fixesOf(all: readonly Judged[]) {
  return fixPairs.flatMap((fix) => {
    const find = (path: string): Judged | undefined =>
      all.find(({ pair }) => pair.stack === fix.stack && pair.path === path);
    const [from, to] = [find(fix.from), find(fix.to)];
    if (from === undefined || to === undefined) return [];
    return [{ fix, from, to, measured: to.rate / from.rate, foretold: to.estimate.mid / from.estimate.mid }];
  });
}

/** Interval score of a 90 % interval on ln (Gneiting and Raftery 2007). */
function intervalScore(rate: number, low: number, high: number): number {
  const [x, l, u] = [Math.log(rate), Math.log(low), Math.log(high)];
  return u - l + (2 / 0.1) * (Math.max(0, l - x) + Math.max(0, x - u));
}

/** The answer that needs no analysis: the framework's hello world as measured here, with the spread that such figures have. */
const NAIVE_FACTOR = 2;
function naive({ pair, rate }: Judged, all: readonly Judged[]): number {
  const hello = all.find((one) => one.pair.stack === pair.stack && one.pair.path === '/hello');
  const like =
    hello ?? all.find((one) => one.pair.path === '/hello' && one.pair.stack.split('-')[0] === pair.stack.split('-')[0]);
  const figure = like?.rate ?? 10_000;
  return intervalScore(rate, figure / NAIVE_FACTOR, figure * NAIVE_FACTOR);
}

/** Kendall's tau-b of the foretold and the measured order. */
export function kendall(all: readonly Judged[]): number {
  let [agree, disagree] = [0, 0];
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1)) {
      const sign = Math.sign(one.rate - other.rate) * Math.sign(one.estimate.mid - other.estimate.mid);
      if (sign > 0) agree++;
      else if (sign < 0) disagree++;
    }
  return (agree - disagree) / Math.max(1, agree + disagree);
}

/** Clopper and Pearson: the share at which `hits` or more of `count` would be seen in 5 % of cases. */
export function lowerBound(hits: number, count: number): number {
  if (hits === 0) return 0;
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const share = (low + high) / 2;
    if (atLeast(hits, count, share) > 0.05) high = share;
    else low = share;
  }
  return low;
}

function atLeast(hits: number, count: number, share: number): number {
  let sum = 0;
  let coefficient = 0;
  for (let k = 0; k <= count; k++) {
    if (k > 0) coefficient += Math.log((count - k + 1) / k);
    if (k >= hits) sum += Math.exp(coefficient + k * Math.log(share) + (count - k) * Math.log(1 - share));
  }
  return sum;
}

function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
