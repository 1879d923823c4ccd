import { Sampler } from '../src/model/ceilings.ts';
import type { Environment, InputId } from '../src/model/environment.ts';
import { assumptionsOf, estimator, questionOf } from '../src/model/estimate.ts';
import type { Estimate } from '../src/model/estimate.ts';
import type { Workload } from '../src/model/workload.ts';
import type { Report, ReportEndpoint } from '../src/report/report.ts';
import type { WhatIf } from './host.ts';

export type Rate = NonNullable<ReportEndpoint['rps']>;

/** Rates as the reader's what-if makes them. */
export interface Rates {
  of(endpoint: ReportEndpoint): Rate | undefined;
  /** After its findings are dealt with, where that is another one. */
  tuned(endpoint: ReportEndpoint): Pick<Rate, 'low' | 'mid' | 'high'> | undefined;
  /** The changed environment; undefined while nothing is changed. */
  environment(endpoint: ReportEndpoint): Environment | undefined;
}

/**
 * The report's own rates while nothing is changed; else each endpoint is estimated again when it is asked for, once, in the changed
 * environment of its service. What fixes gain keeps its factor.
 */
export function ratesFor(report: Report, whatIf: WhatIf): Rates {
  const tunedRates = new Map(
    report.advice.services.map(({ service, framework, tunedRates: rates }) => [`${service}\n${framework}`, rates]),
  );
  const isChanged = Object.keys(whatIf).length > 0;
  const estimators = new Map<string, { environment: Environment; estimate: (workload: Workload) => Estimate }>();
  for (const { root, framework, environment } of report.services) {
    if (environment === undefined || !isChanged) continue;
    const changed = changedEnvironment(environment, whatIf);
    const estimate = estimator(new Sampler(changed));
    estimators.set(`${root}\n${framework}`, { environment: changed, estimate });
  }
  const known = new Map<string, Rate>();
  const keyOf = ({ service = '', framework }: ReportEndpoint): string => `${service}\n${framework}`;
  const of = (endpoint: ReportEndpoint): Rate | undefined => {
    const { rps, workload, id } = endpoint;
    const changed = estimators.get(keyOf(endpoint));
    if (rps === undefined || workload === undefined || changed === undefined) return rps;
    const key = `${keyOf(endpoint)}\n${id}`;
    const found = known.get(key) ?? rateOf(changed.estimate(withPool(workload, whatIf.pool)), changed.environment, rps);
    known.set(key, found);
    return found;
  };
  return {
    of,
    environment: (endpoint) => estimators.get(keyOf(endpoint))?.environment,
    tuned(endpoint) {
      const tuned = tunedRates.get(keyOf(endpoint))?.[endpoint.id];
      const now = of(endpoint);
      if (tuned === undefined || now === undefined || endpoint.rps === undefined) return undefined;
      const factor = now.mid / endpoint.rps.mid;
      return { low: tuned.low * factor, mid: tuned.mid * factor, high: tuned.high * factor };
    },
  };
}

function changedEnvironment(environment: Environment, whatIf: WhatIf): Environment {
  const inputs = { ...environment.inputs };
  for (const id of ENVIRONMENT_INPUTS) {
    const value = whatIf[id];
    if (value !== undefined) inputs[id] = { value, gsd: 1, origin: 'configured', source: 'what if' };
  }
  return { ...environment, inputs };
}

const ENVIRONMENT_INPUTS = [
  'cores',
  'workers',
  'dbRoundTripMs',
  'upstreamMs',
  'rowsPerList',
  'concurrency',
] as const satisfies readonly (InputId & keyof WhatIf)[];

/** All pools of another size. */
function withPool(workload: Workload, size: number | undefined): Workload {
  if (size === undefined) return workload;
  return {
    ...workload,
    waits: workload.waits.map((wait) => (wait.pool === undefined ? wait : { ...wait, poolSize: size })),
  };
}

function rateOf(estimate: Estimate, environment: Environment, before: Rate): Rate {
  const { low, mid, high, comfortable, bindingResource, utilisation } = estimate;
  const { ask: _ask, ...rest } = before;
  const ask = questionOf(estimate);
  return {
    ...rest,
    ...{ low, mid, high, comfortable, bindingResource },
    assumptions: assumptionsOf(estimate, environment),
    utilization: utilisation,
    ...(ask !== undefined && { ask }),
  };
}
