import { judge } from '../src/advice/judge.ts';
import type { Judgement } from '../src/advice/judge.ts';
import { representatives } from '../src/advice/serviceRate.ts';
import type { Traffic } from '../src/advice/serviceRate.ts';
import type { ReportEndpoint } from '../src/report/report.ts';
import { mixOf, trafficOf } from './mix.ts';
import type { OneService } from './services.ts';
import type { View } from './view.ts';

/** Framework fit of a service as the reader's mix, target and what-if make it; the report's own while nothing is changed. */
export function fitNow(one: OneService, { state, rates }: View): Judgement | undefined {
  const { advice, endpoints, service, key } = one;
  if (advice === undefined) return undefined;
  const { fit } = advice;
  const [rated] = endpoints.filter(({ workload, rps }) => workload && rps);
  const environment = rated && rates.environment(rated);
  if (!fit || !rated?.workload || !environment || !service.environment) return advice;
  const isAsReported = !(key in state.mixes) && state.targetRps === undefined && environment === service.environment;
  if (isAsReported) return advice;
  const { traffic: _configured, ...rest } = fit;
  const traffic = trafficOf(one, mixOf(one, state.mixes));
  const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  return judge({
    own: rated.workload.runtime,
    endpoints: askedOf(endpoints, traffic).flatMap((endpoint) => rates.capacity(endpoint) ?? []),
    kindOf: (id) => byId.get(id),
    criteria: advice.criteria,
    fit: {
      ...rest,
      ...(traffic && { traffic }),
      ...(state.targetRps !== undefined && { targetRps: state.targetRps }),
    },
    cores: environment.inputs.cores.value,
    replicas: environment.inputs.replicas.value,
  });
}

/** Those that the mix names; of a mix in which all are alike, enough of them. */
function askedOf(endpoints: readonly ReportEndpoint[], traffic: Traffic | undefined): readonly ReportEndpoint[] {
  const rated = endpoints.filter(({ rps }) => rps !== undefined);
  if (traffic === undefined) return rated;
  const named = rated.filter(({ id }) => (traffic[id] ?? 0) > 0);
  const isEven = new Set(named.map(({ id }) => traffic[id])).size === 1;
  return isEven ? representatives(named) : named;
}

/** How much of an instance each endpoint takes at a mix, the most first: share / rate, as a part of all of it. */
export function consumersOf(
  { endpoints }: OneService,
  traffic: Traffic,
  { rates }: View,
): { id: string; share: number }[] {
  const times = endpoints.flatMap((endpoint) => {
    const weight = traffic[endpoint.id] ?? 0;
    const rate = rates.of(endpoint)?.mid;
    return rate === undefined || weight === 0 ? [] : [{ id: endpoint.id, time: weight / rate }];
  });
  const total = times.reduce((sum, { time }) => sum + time, 0);
  return times.map(({ id, time }) => ({ id, share: time / total })).sort((a, b) => b.share - a.share);
}
