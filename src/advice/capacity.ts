import { Sampler } from '../model/ceilings.ts';
import { changeOf } from '../model/changes.ts';
import type { Environment } from '../model/environment.ts';
import type { EndpointEstimate } from '../model/serviceEstimate.ts';
import type { Service } from '../analysis/service.ts';
import type { Finding } from '../rules/rule.ts';
import { endpointCapacity, onAllCores } from './serviceRate.ts';
import type { EndpointCapacity } from './serviceRate.ts';

/** The rates of each endpoint of a service, all on the same draws, so that they can be compared sample by sample. `sampler` is that of the estimates. */
export function capacities(
  service: Service,
  estimates: readonly EndpointEstimate[],
  findings: readonly Finding[],
  sampler: Sampler,
): { endpoints: EndpointCapacity[]; tunedEnvironment: Environment } {
  const changes = findings.flatMap((finding) => {
    const change = changeOf(finding, service);
    return change === undefined ? [] : [{ change, endpoints: new Set(finding.endpoints) }];
  });
  const tunedEnvironment = onAllCores(
    changes.reduce((known, { change }) => change.environment?.(known) ?? known, sampler.environment),
  );
  const samplers = { before: sampler, after: new Sampler(tunedEnvironment) };
  const endpoints = estimates.flatMap(({ endpoint, workload, estimate }): EndpointCapacity[] => {
    if (estimate === undefined) return [];
    const tunedWorkload = changes
      .filter((change) => change.endpoints.has(endpoint.id))
      .reduce((changed, { change }) => change.workload?.(changed, endpoint) ?? changed, workload);
    return [endpointCapacity(endpoint.id, { workload, tunedWorkload }, samplers)];
  });
  return { endpoints, tunedEnvironment };
}
