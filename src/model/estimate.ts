import { combine, ceilingsOf, demandsAfter, demandsOf, resources } from './ceilings.ts';
import type { Resource, Sampler } from './ceilings.ts';
import { SAMPLES, drawsOf, quantile } from './draws.ts';
import { describeInput, inputs } from './environment.ts';
import type { Environment, InputId } from './environment.ts';
import type { Workload } from './workload.ts';

export interface Range {
  low: number;
  mid: number;
  high: number;
}

/** What one instance of a service can do at one endpoint, when it does nothing else. */
export interface Estimate extends Range {
  /** Rate at which waiting stays short: 70 % of the middle. */
  comfortable: number;
  /** What gives out first in most samples, and in how many, 0 to 1. */
  bindingResource: Resource;
  bindingShare: number;
  /** How much of each resource is in use at the expected rate, 0 to 1, the fullest first (utilisation law). */
  utilisation: { resource: Resource; share: number }[];
  /** Milliseconds of one request: computing, and waiting on the critical path. */
  computingMs: number;
  waitingMs: number;
  /** Inputs that this estimate rests on. */
  uses: InputId[];
  /** The input that would narrow the range most, where it is worth asking for. */
  ask?: InputId;
}

/** Throughput above this share of the ceiling lets queues grow. */
const COMFORTABLE = 0.7;

/** Estimates endpoints in the environment of a sampler; all share its draws. */
export function estimator(sampler: Sampler): (workload: Workload) => Estimate {
  return (workload) => estimate(workload, sampler);
}

/** The rate of each sample, in requests a second; for comparing two workloads on the same draws. Kept for each workload. */
export function ratesOf(workload: Workload, sampler: Sampler): Float64Array {
  let rates = sampler.rates.get(workload);
  if (rates === undefined) {
    const ceilings = ceilingsOf(demandsOf(workload, sampler), workload, sampler.environment);
    rates = combine(ceilings, sampler.input('residual'));
    sampler.rates.set(workload, rates);
  }
  return rates;
}

/** The rates of a workload that was made of another by a change: the same as `ratesOf` gives, sooner. */
export function ratesAfter(before: Workload, after: Workload, sampler: Sampler): Float64Array {
  if (after === before) return ratesOf(before, sampler);
  const ceilings = ceilingsOf(demandsAfter(before, after, sampler), after, sampler.environment);
  return combine(ceilings, sampler.input('residual'));
}

function estimate(workload: Workload, sampler: Sampler): Estimate {
  const { environment } = sampler;
  const demands = demandsOf(workload, sampler);
  const ceilings = ceilingsOf(demands, workload, environment);
  const rates = combine(ceilings, sampler.input('residual'));
  sampler.rates.set(workload, rates);
  const range = rangeOf(rates);
  const uses = usedInputs(workload);
  const ask = mostWanted(rates, uses, environment);
  const computingMs = mean(demands.cpu);
  return {
    ...range,
    comfortable: range.mid * COMFORTABLE,
    ...binding(ceilings),
    utilisation: utilisation(ceilings, rates),
    computingMs,
    waitingMs: Math.max(0, mean(demands.latency) - computingMs),
    uses,
    ...(ask !== undefined && { ask }),
  };
}

/** The 5th, 50th and 95th percentile. */
export function rangeOf(samples: Float64Array): Range {
  const sorted = samples.slice().sort();
  return { low: quantile(sorted, 0.05), mid: quantile(sorted, 0.5), high: quantile(sorted, 0.95) };
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function binding(ceilings: readonly Float64Array[]): Pick<Estimate, 'bindingResource' | 'bindingShare'> {
  const counts = resources.map(() => 0);
  for (let at = 0; at < SAMPLES; at++) {
    let lowest = 0;
    for (let index = 1; index < ceilings.length; index++)
      if ((ceilings[index]?.[at] ?? Infinity) < (ceilings[lowest]?.[at] ?? Infinity)) lowest = index;
    counts[lowest] = (counts[lowest] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return { bindingResource: resources[counts.indexOf(most)] ?? 'CPU', bindingShare: most / SAMPLES };
}

function utilisation(ceilings: readonly Float64Array[], rates: Float64Array): Estimate['utilisation'] {
  return resources
    .map((resource, index) => {
      const ceiling = ceilings[index];
      const share = ceiling?.[0] === Infinity ? 0 : mean(rates.map((rate, at) => rate / (ceiling?.[at] ?? Infinity)));
      return { resource, share };
    })
    .filter(({ share }) => share > 0.005)
    .sort((a, b) => b.share - a.share);
}

/** The inputs that a workload's rate can depend on, in a stable order. */
function usedInputs({ work, waits, runtime }: Workload): InputId[] {
  const used = new Set<InputId>(['speed', 'cores', ...(runtime === 'go' ? [] : (['workers'] as const)), 'concurrency']);
  for (const { by = [] } of [...work, ...waits]) for (const id of by) used.add(id);
  for (const { ms, how } of waits) {
    if (typeof ms === 'string') used.add(ms);
    if (how === 'in-thread') used.add('threads');
  }
  if (waits.some(({ kind }) => kind === 'db')) for (const id of ['dbCores', 'dbMaxConnections'] as const) used.add(id);
  return (Object.keys(inputs) as InputId[]).filter((id) => used.has(id));
}

/** Inputs that are only assumed and explain less than this share of the variance are not worth a question. */
const WORTH_ASKING = 0.2;

/** The assumed input with the highest share of the variance of ln(rate): squared correlation of its draws with it. */
function mostWanted(
  rates: Float64Array,
  uses: readonly InputId[],
  { inputs: known }: Environment,
): InputId | undefined {
  const logs = rates.map(Math.log);
  let best: InputId | undefined;
  let most = WORTH_ASKING;
  for (const id of uses) {
    if (known[id].origin !== 'assumed' || known[id].gsd === 1) continue;
    const explained = correlation(logs, drawsOf(`input ${id}`)) ** 2;
    if (explained > most) [best, most] = [id, explained];
  }
  return best;
}

function correlation(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [(a[at] ?? 0) - meanA, (b[at] ?? 0) - meanB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}

/** What an estimate rests on, for people: every input that it uses, with its value and origin. */
export function assumptionsOf({ uses }: Pick<Estimate, 'uses'>, { inputs: known }: Environment): string[] {
  return uses.filter((id) => known[id].gsd > 1 || !SELF_EVIDENT.has(id)).map((id) => describeInput(id, known[id]));
}

/** Said once for the service, not for each endpoint. */
const SELF_EVIDENT: ReadonlySet<InputId> = new Set(['dbMaxConnections']);

/** The question that would narrow the range most. */
export function questionOf({ ask }: Pick<Estimate, 'ask'>): string | undefined {
  if (ask === undefined) return undefined;
  if (ask === 'speed')
    return 'Run "Calibrate on This Machine" (framework-fit calibrate): how fast its cores are is only assumed';
  const { name, unit } = inputs[ask];
  return `Set environment.${ask} in framework-fit.json: the ${name}${unit === 'ms' ? ' in ms' : ''} is only assumed`;
}
