import { runtimeOf } from '../model/demands/workloadOf.ts';
import type { Sampler } from '../model/ceilings.ts';
import { rangeOf } from '../model/estimate.ts';
import type { Finding } from '../rules/rule.ts';
import type { Fit, ServiceAdvice } from './advice.ts';
import { capacities } from './capacity.ts';
import { checklistOf } from './checklist.ts';
import { criteriaOf } from './criteria.ts';
import type { Seen } from './criteria.ts';
import { judge } from './judge.ts';
import { roundedRange } from './numbers.ts';
import { ratioOf } from './serviceRate.ts';
import type { EndpointCapacity } from './serviceRate.ts';

export interface AdviceInput extends Seen {
  /** That of the estimates. */
  sampler: Sampler;
  findings: readonly Finding[];
  fit: Fit;
  /** The report's id of a finding. */
  idOf: (finding: Finding) => string;
}

/** Framework fit of a service: the answer, what it stands on, what would make it surer, and the tuning checklist. */
export function adviseService(input: AdviceInput): ServiceAdvice {
  const { service, estimates, sampler, fit } = input;
  const { environment } = sampler;
  const own = runtimeOf(service);
  const findings = input.findings.filter(({ endpoints }) => endpoints.length === 0 || isOf(endpoints, input));
  const { endpoints, tunedEnvironment } = capacities(service, estimates, findings, sampler);
  const known = new Map(estimates.map((one) => [one.endpoint.id, one]));
  return {
    service: service.root,
    framework: service.framework,
    ...judge({
      ...{ own, endpoints, fit, criteria: criteriaOf(input, fit) },
      kindOf: (id) => known.get(id)?.class,
      cores: environment.inputs.cores.value,
      replicas: environment.inputs.replicas.value,
    }),
    tunedRates: tunedRates(endpoints),
    tunedWorkloads: Object.fromEntries(
      endpoints.flatMap(({ id, tunedWorkload }) =>
        tunedWorkload === known.get(id)?.workload ? [] : [[id, tunedWorkload]],
      ),
    ),
    tunedWorkers: tunedEnvironment.inputs.workers.value,
    fit,
    questions: questionsOf(fit),
    checklist: checklistOf({ service, stack: own, environment, findings }, input.idOf),
  };
}

function isOf(ids: readonly string[], { service }: AdviceInput): boolean {
  const own = new Set(service.endpoints.map(({ id }) => id));
  return ids.some((id) => own.has(id));
}

/** Below this, dealing with the findings changes nothing worth a word. */
const NOTICEABLE = 1.05;

function tunedRates(endpoints: readonly EndpointCapacity[]): ServiceAdvice['tunedRates'] {
  const gaining = endpoints.filter(({ now, tuned }) => ratioOf(tuned, now).range.mid >= NOTICEABLE);
  return Object.fromEntries(gaining.map(({ id, tuned }) => [id, roundedRange(rangeOf(tuned))]));
}

function questionsOf(fit: Fit): ServiceAdvice['questions'] {
  const all: [keyof Fit, string][] = [
    ['targetRps', 'How many requests/s must the whole service serve at its peak?'],
    ['team', 'Which of Python, JavaScript and Go does the team know well?'],
    ['infrastructureCostMatters', 'Does the cost of infrastructure decide?'],
    ['singleBinary', 'Must it be one static binary, for edge or embedded machines?'],
  ];
  return all.flatMap(([key, question]) => (fit[key] === undefined ? [{ setting: `fit.${key}`, question }] : []));
}
