import type { Endpoint, Service } from '../analysis/service.ts';
import { classify } from './class.ts';
import type { EndpointClass } from './class.ts';
import { workloadOf } from './demands/workloadOf.ts';
import type { Sampler } from './ceilings.ts';
import { estimator } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import type { Workload } from './workload.ts';

/** What the model says of one endpoint. */
export interface EndpointEstimate {
  endpoint: Endpoint;
  workload: Workload;
  /** Absent where a rate means nothing: a WebSocket. */
  estimate?: Estimate;
  class: EndpointClass;
  /** 1 for the lowest rate of the service. */
  rank: number;
}

/** Estimates every endpoint of a service in the environment of a sampler, in the order of the service. */
export function estimateService(
  service: Service,
  sampler: Sampler,
  estimateOf: (workload: Workload) => Estimate = estimator(sampler),
): EndpointEstimate[] {
  const { environment } = sampler;
  const all = service.endpoints.map((endpoint): EndpointEstimate => {
    const workload = workloadOf(service, endpoint, environment);
    const estimate = estimateOf(workload);
    const kind = classify(endpoint, workload, environment, estimate);
    return { endpoint, workload, class: kind, rank: 0, ...(!endpoint.response.websocket && { estimate }) };
  });
  const ranked = [...all].sort(
    (a, b) => (a.estimate?.mid ?? Infinity) - (b.estimate?.mid ?? Infinity) || (a.endpoint.id < b.endpoint.id ? -1 : 1),
  );
  for (const [at, one] of ranked.entries()) one.rank = at + 1;
  return all;
}
