import { endpointCapacity, onAllCores, withWorkers } from '../src/advice/serviceRate.ts';
import type { EndpointCapacity } from '../src/advice/serviceRate.ts';
import { Sampler } from '../src/model/ceilings.ts';
import type { Environment, InputId } from '../src/model/environment.ts';
import { assumptionsOf, estimator, questionOf, rangeOf } from '../src/model/estimate.ts';
import type { Estimate } from '../src/model/estimate.ts';
import type { Workload } from '../src/model/workload.ts';
import type { Report, ReportEndpoint } from '../src/report/report.ts';
import { servicesOf } from './services.ts';
import type { WhatIf } from './viewState.ts';

export type Rate = NonNullable<ReportEndpoint['rps']>;
export type Range = Pick<Rate, 'low' | 'mid' | 'high'>;

/** Rates as the reader's what-if makes them. */
export interface Rates {
  of(endpoint: ReportEndpoint): Rate | undefined;
  /** After its findings are dealt with, where that is another one. */
  tuned(endpoint: ReportEndpoint): Range | undefined;
  /** Its rates in each sample, also in other stacks, for what becomes of a whole service. */
  capacity(endpoint: ReportEndpoint): EndpointCapacity | undefined;
  /** That of its service; undefined where nothing is known of it. */
  environment(endpoint: ReportEndpoint): Environment | undefined;
}

/** A service in the environment that the reader set. */
interface Setting {
  environment: Environment;
  isChanged: boolean;
  estimate: (workload: Workload) => Estimate;
  before: Sampler;
  after: Sampler;
  tunedRates: Record<string, Range>;
  tunedWorkloads: Record<string, Workload>;
}

/** Below this, dealing with the findings changes nothing worth a word. */
const NOTICEABLE = 1.05;

/**
 * The report's own rates while nothing is changed; else each endpoint is estimated again when it is asked for, once, in the changed
 * environment of its service.
 */
export function ratesFor(report: Report, whatIf: WhatIf): Rates {
  const settings = settingsOf(report, whatIf);
  const settingOf = (endpoint: ReportEndpoint): Setting | undefined => settings.get(endpoint);
  const known = new Map<ReportEndpoint, Rate>();
  const of = (endpoint: ReportEndpoint): Rate | undefined => {
    const { rps, workload } = endpoint;
    const setting = settingOf(endpoint);
    if (rps === undefined || workload === undefined || setting?.isChanged !== true) return rps;
    const found =
      known.get(endpoint) ?? rateOf(setting.estimate(withPool(workload, whatIf.pool)), setting.environment, rps);
    known.set(endpoint, found);
    return found;
  };
  const capacities = new Map<ReportEndpoint, EndpointCapacity>();
  const capacity = (endpoint: ReportEndpoint): EndpointCapacity | undefined => {
    const { id, rps, workload } = endpoint;
    const setting = settingOf(endpoint);
    if (rps === undefined || workload === undefined || setting === undefined) return undefined;
    const found =
      capacities.get(endpoint) ??
      endpointCapacity(
        id,
        {
          workload: withPool(workload, whatIf.pool),
          tunedWorkload: withPool(setting.tunedWorkloads[id] ?? workload, whatIf.pool),
        },
        setting,
      );
    capacities.set(endpoint, found);
    return found;
  };
  return {
    of,
    capacity,
    environment: (endpoint) => settingOf(endpoint)?.environment,
    tuned(endpoint) {
      const setting = settingOf(endpoint);
      if (setting?.isChanged !== true) return setting?.tunedRates[endpoint.id];
      const now = of(endpoint);
      const after = capacity(endpoint);
      if (now === undefined || after === undefined) return undefined;
      const tuned = rangeOf(after.tuned);
      return tuned.mid >= NOTICEABLE * now.mid ? tuned : undefined;
    },
  };
}

/** By endpoint, the setting of its service. */
function settingsOf(report: Report, whatIf: WhatIf): Map<ReportEndpoint, Setting> {
  const isChanged = Object.keys(whatIf).length > 0;
  const settings = new Map<ReportEndpoint, Setting>();
  for (const { service, endpoints, advice } of servicesOf(report)) {
    if (service.environment === undefined) continue;
    const { tunedRates = {}, tunedWorkloads = {}, tunedWorkers } = advice ?? {};
    const environment = isChanged ? changedEnvironment(service.environment, whatIf) : service.environment;
    const saysProcesses = whatIf.cores !== undefined || whatIf.workers !== undefined || tunedWorkers === undefined;
    const before = new Sampler(environment);
    const after = new Sampler(saysProcesses ? onAllCores(environment) : withWorkers(environment, tunedWorkers));
    const estimate = estimator(before);
    const setting = { environment, isChanged, estimate, before, after, tunedRates, tunedWorkloads };
    for (const endpoint of endpoints) if (!settings.has(endpoint)) settings.set(endpoint, setting);
  }
  return settings;
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
