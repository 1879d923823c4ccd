import { Sampler } from '../../src/model/ceilings.ts';
import type { Constant, ConstantId } from '../../src/model/constants.ts';
import type { Environment } from '../../src/model/environment.ts';
import type { KnownMachine } from '../../src/model/environmentOf.ts';
import { estimator } from '../../src/model/estimate.ts';
import type { Workload } from '../../src/model/workload.ts';
import { fit } from './fit.ts';
import { byHash } from './folds.ts';
import type { Folding } from './folds.ts';
import { endpointOf } from './foretell.ts';
import type { Read } from './foretell.ts';
import { calibrated, rateOf } from './judge.ts';
import type { Judged } from './judge.ts';
import type { Measured } from './measure.ts';
import { pairs } from './pairs.ts';
import type { Pair } from './pairs.ts';

/** How far rates lie from what is foretold, as geometric standard deviations: where computing limits, and where anything else does. */
interface Spread {
  handlerGsd: number;
  residualGsd: number;
}

/** What a fit gives. */
export interface Fitted extends Spread {
  constants: Record<ConstantId, Constant>;
}

/** Every pair with what a fit foretells of it that has not seen it, and what could not be judged. */
export interface CrossJudged {
  judged: Judged[];
  unseen: Pair[];
  disturbed: Pair[];
}

/** A pair that was measured, and what the engine reads of its endpoint. */
interface Observed {
  pair: Pair;
  fold: string;
  measured: Measured;
  rate: number;
  workload: Workload;
  environment: Environment;
}

/**
 * Judges every pair by a fit on the other folds (cross-validation). The spread of a fold is learned from the pairs of the others,
 * each by how far the fit that had not seen it was off (CV+, Barber and others 2021).
 */
export function crossJudge(
  services: ReadonlyMap<string, Read>,
  measured: readonly Measured[],
  machine: KnownMachine | undefined,
  folding: Folding = byHash,
): CrossJudged {
  const { observed, unseen, disturbed } = observe(services, measured, folding);
  const fits = fitsOf(observed);
  const needed = observed.map((one) => neededBy(one, fits.get(one.fold)));
  const judged = observed.map(({ pair, fold, measured: found, rate }): Judged => {
    const read = services.get(pair.stack);
    const seen = read && endpointOf(read, pair, machine);
    const constants = fits.get(fold);
    if (seen === undefined || constants === undefined) throw new Error(`${pair.stack} ${pair.path} was seen before`);
    const environment = withSpread(seen.environment, spreadOf(needed.filter((one) => one.fold !== fold)));
    const estimate = estimator(new Sampler(environment, constants))(seen.workload);
    return { pair, measured: found, rate, estimate, environment };
  });
  return { judged, unseen, disturbed };
}

/** The fit on all pairs, for the product; its spread is what cross-validation needed. */
export function fitAll(services: ReadonlyMap<string, Read>, measured: readonly Measured[]): Fitted & { pairs: number } {
  const { observed } = observe(services, measured, byHash);
  const fits = fitsOf(observed);
  const spread = spreadOf(observed.map((one) => neededBy(one, fits.get(one.fold))));
  return { constants: fit(observed.map(observationOf)), ...spread, pairs: observed.length };
}

function observe(services: ReadonlyMap<string, Read>, measured: readonly Measured[], folding: Folding) {
  const observed: Observed[] = [];
  const unseen: Pair[] = [];
  const disturbed: Pair[] = [];
  for (const pair of pairs) {
    const found = measured.find(
      ({ stack, method, path }) => stack === pair.stack && method === pair.method && path === pair.path,
    );
    if (found === undefined) continue;
    const read = services.get(pair.stack);
    const seen = read && endpointOf(read, pair, calibrated);
    const rate = rateOf(pair, found);
    if (seen === undefined) unseen.push(pair);
    else if (rate === undefined) disturbed.push(pair);
    else observed.push({ ...seen, pair, fold: folding(pair), measured: found, rate });
  }
  return { observed, unseen, disturbed };
}

/** By fold: the constants that the pairs of all other folds give. */
function fitsOf(observed: readonly Observed[]): Map<string, Record<ConstantId, Constant>> {
  const folds = [...new Set(observed.map(({ fold }) => fold))];
  return new Map(folds.map((fold) => [fold, fit(observed.filter((one) => one.fold !== fold).map(observationOf))]));
}

function observationOf({ workload, environment, measured: { serverMicros, databaseMicros, busy } }: Observed) {
  return { workload, environment, serverMicros, databaseMicros, busy };
}

/** Of the standard normal distribution, 95 %. */
const Z = 1.645;

/** The spread that a pair needs. */
interface Needed {
  fold: string;
  computes: boolean;
  gsd: number;
}

/** The spread that the model lacks for a rate to lie at the edge of its range; 1 where it lies inside. */
function neededBy({ fold, workload, environment, rate }: Observed, constants?: Record<ConstantId, Constant>): Needed {
  const bare = withSpread(environment, { handlerGsd: 1, residualGsd: 1 });
  const { low, mid, high, bindingResource } = estimator(new Sampler(bare, constants))(workload);
  const off = Math.abs(Math.log(rate / mid)) / Z;
  const own = Math.log(rate > mid ? high / mid : mid / low) / Z;
  return {
    fold,
    computes: bindingResource === 'event loop' || bindingResource === 'CPU',
    gsd: Math.exp(Math.sqrt(Math.max(0, off ** 2 - own ** 2))),
  };
}

/** With this spread nine in ten of so many new pairs lie inside (split conformal prediction, finite-sample quantile). */
function spreadOf(needed: readonly Needed[]): Spread {
  const quantile = (computes: boolean): number => {
    const sorted = needed.flatMap((one) => (one.computes === computes ? [one.gsd] : [])).sort((a, b) => a - b);
    const found = sorted[Math.min(sorted.length, Math.ceil(0.9 * (sorted.length + 1))) - 1] ?? 1;
    return Number(Math.max(LEAST_GSD, found).toFixed(3));
  };
  return { handlerGsd: quantile(true), residualGsd: quantile(false) };
}

/** A rate that is measured twice differs by so much. */
const LEAST_GSD = 1.05;

function withSpread(environment: Environment, { handlerGsd, residualGsd }: Spread): Environment {
  const { handler, residual } = environment.inputs;
  const spread = { handler: { ...handler, gsd: handlerGsd }, residual: { ...residual, gsd: residualGsd } };
  return { ...environment, inputs: { ...environment.inputs, ...spread } };
}
