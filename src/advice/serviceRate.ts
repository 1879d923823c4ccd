import type { Sampler } from '../model/ceilings.ts';
import type { Environment } from '../model/environment.ts';
import { rangeOf, ratesOf } from '../model/estimate.ts';
import type { Range } from '../model/estimate.ts';
import type { Workload } from '../model/workload.ts';
import { inStack } from './inStack.ts';
import type { Stack } from './inStack.ts';

/** Rates of one endpoint as it is, after its findings are dealt with, and the same requests in other stacks. */
export interface EndpointCapacity {
  id: string;
  now: Float64Array;
  tuned: Float64Array;
  tunedWorkload: Workload;
  /** Worked out when it is first asked for. */
  inStack: (stack: Stack) => Float64Array;
}

export const stacks: readonly Stack[] = ['python', 'node', 'go'];

/** The rates of one endpoint, from what a request asks for now and after tuning, in the environment of now and the one after it. */
export function endpointCapacity(
  id: string,
  { workload, tunedWorkload }: { workload: Workload; tunedWorkload: Workload },
  { before, after }: { before: Sampler; after: Sampler },
): EndpointCapacity {
  const tuned = ratesOf(tunedWorkload, after);
  const known = new Map([[tunedWorkload.runtime, tuned]]);
  const inOther = (stack: Stack): Float64Array => {
    const rates = known.get(stack) ?? ratesOf(moved(tunedWorkload, stack, after.environment), after);
    known.set(stack, rates);
    return rates;
  };
  return { id, now: ratesOf(workload, before), tuned, tunedWorkload, inStack: inOther };
}

/** A Go service is one process: its pool is given as many connections as those of all workers together. */
function moved(workload: Workload, stack: Stack, { inputs }: Environment): Workload {
  const there = inStack(workload, stack);
  if (stack !== 'go') return there;
  const waits = there.waits.map((wait) =>
    wait.poolSize === undefined ? wait : { ...wait, poolSize: wait.poolSize * inputs.workers.value },
  );
  return { ...there, waits };
}

/** A process for each core (S15): without them Python and Node would be compared with one core against all that Go uses. */
export function onAllCores(environment: Environment): Environment {
  const { workers, cores } = environment.inputs;
  return withWorkers(environment, Math.max(workers.value, Math.floor(cores.value)));
}

/** The same environment with another number of worker processes. */
export function withWorkers(environment: Environment, count: number): Environment {
  const { workers } = environment.inputs;
  if (count === workers.value) return environment;
  return { ...environment, inputs: { ...environment.inputs, workers: { ...workers, value: count } } };
}

/** Of many endpoints, these are looked at for the rate of the whole service. */
const ENOUGH = 48;

/** The endpoints that stand for a service: all that its traffic names, else evenly chosen ones. */
export function representatives<Endpoint>(endpoints: readonly Endpoint[], traffic?: Traffic): readonly Endpoint[] {
  if (traffic !== undefined || endpoints.length <= ENOUGH) return endpoints;
  return endpoints.filter(
    (_, at) => Math.floor((at * ENOUGH) / endpoints.length) !== Math.floor(((at - 1) * ENOUGH) / endpoints.length),
  );
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
