import type { Environment } from '../../src/model/environment.ts';
import type { KnownMachine } from '../../src/model/environmentOf.ts';
import type { Estimate } from '../../src/model/estimate.ts';
import type { Measured } from './measure.ts';
import { fixPairs } from './pairs.ts';
import type { Pair, Resource } from './pairs.ts';

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

/** Other programs used so much of the server's core that the figure tells nothing. */
const DISTURBED = 0.2;
/** They used so much that what is left of the core must be counted. */
const NOTICEABLE = 0.05;

/**
 * The rate that counts: what the load generator counted. Where computing limits a pair and others took a part of the core, what its
 * own CPU time allows (utilisation law, X = U / D with U = 1). Undefined where others disturbed it: it must be measured again.
 */
export function rateOf({ binding }: Pair, { rps, serverMicros, foreign }: Measured): number | undefined {
  if (foreign > DISTURBED) return undefined;
  const computes = binding.some((resource) => resource === 'event loop' || resource === 'CPU');
  return computes && foreign > NOTICEABLE ? Math.max(rps, 1_000_000 / serverMicros) : rps;
}

/** A core that is used so much is full. */
const FULL = 0.9;

/** What limits a pair: as its author says, or the database where its core, which it shares with the load generator, was full. */
export function limitsOf({ binding }: Pair, { databaseMicros, surroundings }: Measured): readonly Resource[] {
  return surroundings > FULL && databaseMicros > 0 ? [...new Set<Resource>([...binding, 'database'])] : binding;
}

export function isNamed({ pair, measured, estimate }: Judged): boolean {
  return limitsOf(pair, measured).includes(estimate.bindingResource);
}

export function isInside({ rate, estimate }: Judged): boolean {
  return rate >= estimate.low && rate <= estimate.high;
}

/** The judgement on pairs that were all foretold by fits which had not seen them. */
export function verdictOf(held: readonly Judged[]): Verdict {
  const inside = held.filter(isInside).length;
  const errors = held.map(({ rate, estimate }) => Math.abs(Math.log(rate / estimate.mid)));
  const named = held.filter(isNamed);
  const stacks = [...new Set(held.map(({ pair }) => pair.stack))];
  return {
    held: held.length,
    coverage: inside / held.length,
    coverageBound: lowerBound(inside, held.length),
    width: medianOf(held.map(({ estimate }) => estimate.high / estimate.low)),
    medianError: medianOf(errors),
    error90: quantileOf(errors, 0.9),
    tau: stacks.flatMap((stack) => {
      const own = held.filter(({ pair }) => pair.stack === stack);
      return own.length < 3 ? [] : [{ stack, tau: kendall(own), pairs: own.length }];
    }),
    bindingRight: named.length,
    bindingJudged: held.length,
    gains: gainsOf(held),
    score: meanOf(held.map(({ rate, estimate }) => intervalScore(rate, estimate.low, estimate.high))),
    naiveScore: meanOf(held.map((one) => naive(one, held))),
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
