import { Sampler } from '../model/ceilings.ts';
import { changeOf } from '../model/changes.ts';
import type { Environment } from '../model/environment.ts';
import { rangeOf, ratesOf } from '../model/estimate.ts';
import type { Range } from '../model/estimate.ts';
import type { EndpointEstimate } from '../model/serviceEstimate.ts';
import type { Workload } from '../model/workload.ts';
import type { Service } from '../analysis/service.ts';
import type { Finding } from '../rules/rule.ts';
import { inStack } from './inStack.ts';
import type { Stack } from './inStack.ts';

/** Rates of one endpoint as it is, after its findings are dealt with, and the same requests in other stacks. */
export interface EndpointCapacity {
  id: string;
  now: Float64Array;
  tuned: Float64Array;
  tunedWorkload: Workload;
  inStacks: Record<Stack, Float64Array>;
}

export const stacks: readonly Stack[] = ['python', 'node', 'go'];

/** The rates of each endpoint of a service, all on the same draws, so that they can be compared sample by sample. */
export function capacities(
  service: Service,
  estimates: readonly EndpointEstimate[],
  findings: readonly Finding[],
  environment: Environment,
): { endpoints: EndpointCapacity[]; tunedEnvironment: Environment } {
  const changes = findings.flatMap((finding) => {
    const change = changeOf(finding, service);
    return change === undefined ? [] : [{ change, endpoints: new Set(finding.endpoints) }];
  });
  const tunedEnvironment = onAllCores(
    changes.reduce((known, { change }) => change.environment?.(known) ?? known, environment),
  );
  const before = new Sampler(environment);
  const after = new Sampler(tunedEnvironment);
  const endpoints = estimates.flatMap(({ endpoint, workload, estimate }): EndpointCapacity[] => {
    if (estimate === undefined) return [];
    const tunedWorkload = changes
      .filter((change) => change.endpoints.has(endpoint.id))
      .reduce((changed, { change }) => change.workload?.(changed, endpoint) ?? changed, workload);
    const tuned = ratesOf(tunedWorkload, after);
    const inStacks = Object.fromEntries(
      stacks.map((stack) => [
        stack,
        stack === tunedWorkload.runtime ? tuned : ratesOf(inStack(tunedWorkload, stack), after),
      ]),
    ) as Record<Stack, Float64Array>;
    return [{ id: endpoint.id, now: ratesOf(workload, before), tuned, tunedWorkload, inStacks }];
  });
  return { endpoints, tunedEnvironment };
}

/** A process for each core (S15): without them Python and Node would be compared with one core against all that Go uses. */
function onAllCores(environment: Environment): Environment {
  const { workers, cores } = environment.inputs;
  const most = Math.max(workers.value, Math.floor(cores.value));
  if (most === workers.value) return environment;
  return { ...environment, inputs: { ...environment.inputs, workers: { ...workers, value: most } } };
}

/** Shares of requests by endpoint id. */
export type Traffic = Readonly<Record<string, number>>;

/**
 * The rate of an instance in each sample. With known traffic, requests are spread over those endpoints: each second of the binding
 * resource is shared, so the mean is harmonic (utilisation law: one is the sum of share x rate / capacity). Without, it is that of
 * the typical endpoint, the geometric mean: the slowest, which may be rarely asked, does not decide alone.
 */
export function serviceRate(
  endpoints: readonly EndpointCapacity[],
  ratesOf: (one: EndpointCapacity) => Float64Array,
  traffic?: Traffic,
): Float64Array {
  const known = endpoints.filter(({ id }) => (traffic?.[id] ?? 0) > 0);
  if (traffic === undefined || known.length === 0) {
    const share = 1 / endpoints.length;
    return averaged(
      endpoints.map((one) => ({ rates: ratesOf(one), share })),
      Math.log,
      Math.exp,
    );
  }
  const total = known.reduce((sum, { id }) => sum + (traffic[id] ?? 0), 0);
  const shares = known.map((one) => ({ rates: ratesOf(one), share: (traffic[one.id] ?? 0) / total }));
  return averaged(
    shares,
    (rate) => 1 / rate,
    (time) => 1 / time,
  );
}

function averaged(
  parts: readonly { rates: Float64Array; share: number }[],
  into: (rate: number) => number,
  back: (value: number) => number,
): Float64Array {
  const mean = new Float64Array(parts[0]?.rates.length ?? 0);
  for (const { rates, share } of parts)
    for (const [at, rate] of rates.entries()) mean[at] = (mean[at] ?? 0) + share * into(rate);
  return mean.map(back);
}

/** How many times the rate of `before` the rate of `after` is: the middle, and in how many samples at least `most` times. */
export function ratioOf(
  after: Float64Array,
  before: Float64Array,
): { range: Range; shareAbove: (factor: number) => number } {
  const factors = after.map((rate, at) => rate / (before[at] ?? rate));
  return {
    range: rangeOf(factors),
    shareAbove: (factor) => factors.filter((one) => one >= factor).length / factors.length,
  };
}
