import type { Endpoint, Place, Service } from '../analysis/service.ts';
import { Sampler } from './ceilings.ts';
import { changeOf } from './changes.ts';
import { rangeOf, ratesAfter, ratesOf } from './estimate.ts';
import type { Range } from './estimate.ts';
import type { Workload } from './workload.ts';

/** What of a finding the model needs. */
export interface Suspect extends Place {
  rule: string;
  endpoints: readonly string[];
}

/** Factors by which the rate of an endpoint rises when a finding is dealt with: the 10th, 50th and 90th percentile. */
export interface Gain extends Range {
  /** The endpoints that gain, with the middle of their factor, most first. */
  endpoints: { id: string; factor: number }[];
  /** The endpoint whose factor this is. */
  typical: string;
}

/** A change that does less than this is none; the model is not more exact. */
const NOTICEABLE = 1.05;
/** No gain is claimed where fewer samples than this share show it. */
const SURE_ENOUGH = 0.8;
/** Of a finding that many endpoints share, this many are computed, evenly chosen. */
const MAX_ENDPOINTS = 12;

export interface GainInput {
  service: Service;
  sampler: Sampler;
  workloads: ReadonlyMap<string, { endpoint: Endpoint; workload: Workload }>;
}

/**
 * The gain of a finding on common random numbers: both rates come from the same samples, so that what they share cancels out.
 * Undefined where the rule changes nothing that the model knows, or where the change does nothing worth a word.
 */
export function gainOf(suspect: Suspect, { service, sampler: before, workloads }: GainInput): Gain | undefined {
  const change = changeOf(suspect, service);
  if (change === undefined) return undefined;
  const after = change.environment === undefined ? before : new Sampler(change.environment(before.environment));
  const found: { id: string; factors: Range }[] = [];
  for (const id of evenly(suspect.endpoints, MAX_ENDPOINTS)) {
    const known = workloads.get(id);
    if (known === undefined) continue;
    const changed = change.workload?.(known.workload, known.endpoint) ?? known.workload;
    if (changed === known.workload && after === before) continue;
    const now = ratesOf(known.workload, before);
    const then = after === before ? ratesAfter(known.workload, changed, before) : ratesOf(changed, after);
    const factors = then.map((rate, at) => rate / (now[at] ?? rate));
    if (factors.filter((factor) => factor > NOTICEABLE).length < SURE_ENOUGH * factors.length) continue;
    found.push({ id, factors: rangeOf(factors) });
  }
  found.sort((a, b) => b.factors.mid - a.factors.mid);
  const middle = found[Math.floor((found.length - 1) / 2)];
  if (middle === undefined) return undefined;
  return {
    ...middle.factors,
    typical: middle.id,
    endpoints: found.map(({ id, factors }) => ({ id, factor: factors.mid })),
  };
}

/** How much a service gains in all: the sum of the logarithms over its endpoints, for ranking. */
export function benefitOf(gain: Gain | undefined, endpoints: number): number {
  if (gain === undefined || gain.endpoints.length === 0) return 0;
  const sum = gain.endpoints.reduce((total, { factor }) => total + Math.log(factor), 0);
  return sum * Math.max(1, endpoints / MAX_ENDPOINTS);
}

function evenly<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(all.length, most) }, (_, at) => all[Math.floor(at * step)]).filter(
    (one): one is T => one !== undefined,
  );
}
