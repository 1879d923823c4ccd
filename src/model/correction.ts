import type { Environment } from './environment.ts';
import type { EndpointEstimate } from './serviceEstimate.ts';

/** A rate that was measured at one endpoint. */
export interface MeasuredRate {
  endpoint: string;
  rps: number;
  at: string;
}

/** One measured endpoint says of another of its service so much; more of them a little more. */
const GSD_OF_ONE = 1.15;
/** What differs more than this was measured under other conditions than the estimate is about. */
const MOST = 5;

/**
 * The environment that agrees with what was measured at endpoints of the same service: its speed moves by the median of measured
 * over expected, of endpoints that computing limits. The same environment where nothing tells of it.
 */
export function corrected(
  environment: Environment,
  estimates: readonly EndpointEstimate[],
  measured: readonly MeasuredRate[],
): Environment {
  const latest = new Map(measured.map((one) => [one.endpoint, one]));
  const found = estimates.flatMap(({ endpoint, estimate }) => {
    const one = latest.get(endpoint.id);
    const computes = estimate?.bindingResource === 'event loop' || estimate?.bindingResource === 'CPU';
    if (one === undefined || estimate === undefined || !computes) return [];
    const ratio = one.rps / estimate.mid;
    return ratio > MOST || ratio < 1 / MOST ? [] : [{ ratio, one }];
  });
  found.sort((a, b) => a.ratio - b.ratio);
  const middle = found[Math.floor(found.length / 2)];
  if (middle === undefined) return environment;
  const { speed } = environment.inputs;
  const source = `${middle.one.endpoint} on ${middle.one.at.slice(0, 10)}`;
  return {
    ...environment,
    inputs: {
      ...environment.inputs,
      speed: { value: speed.value * middle.ratio, gsd: Math.min(speed.gsd, GSD_OF_ONE), origin: 'measured', source },
    },
  };
}
