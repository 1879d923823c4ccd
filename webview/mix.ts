import type { Traffic } from '../src/advice/serviceRate.ts';
import type { ReportEndpoint } from '../src/report/report.ts';
import type { OneService } from './services.ts';
import type { Mix } from './viewState.ts';

/** How requests are spread over the endpoints of a service, as the reader chooses it. */

export const presetNames: Record<Mix['preset'], string> = {
  typical: 'No mix: the typical endpoint',
  even: 'Even: all alike often',
  measured: 'As measured',
  configured: 'As in framework-fit.json',
  custom: 'Custom',
};

/** The mix of a service: as the reader chose it, else as framework-fit.json says, else none. */
export function mixOf({ key, advice }: OneService, mixes: Readonly<Record<string, Mix>>): Mix {
  return mixes[key] ?? { preset: advice?.fit?.traffic === undefined ? 'typical' : 'configured', weights: {} };
}

/** The presets that a service has something to say for. */
export function presetsOf({ endpoints, advice }: OneService): Mix['preset'][] {
  return [
    'typical',
    'even',
    ...(endpoints.some(({ measured }) => measured) ? (['measured'] as const) : []),
    ...(advice?.fit?.traffic === undefined ? [] : (['configured'] as const)),
    'custom',
  ];
}

/** Weights by endpoint id; undefined for the typical endpoint. Only endpoints whose rate is known count. */
export function trafficOf(one: OneService, mix: Mix): Traffic | undefined {
  const weights = weightsOf(one, mix);
  return weights && Object.values(weights).some((weight) => weight > 0) ? weights : undefined;
}

function weightsOf({ endpoints, advice }: OneService, { preset, weights }: Mix): Traffic | undefined {
  const rated = endpoints.filter(({ rps }) => rps !== undefined);
  switch (preset) {
    case 'typical':
      return undefined;
    case 'even':
      return Object.fromEntries(rated.map(({ id }) => [id, 1]));
    case 'measured':
      return Object.fromEntries(rated.map(({ id, measured }) => [id, measured?.rps ?? 0]));
    case 'configured':
      return advice?.fit?.traffic;
    case 'custom':
      return weights;
  }
}

/** Endpoints that a router file registers. */
export interface RouterGroup {
  file: string;
  endpoints: ReportEndpoint[];
}

/** The endpoints of a service whose rate is known, by the file that registers them. */
export function routersOf({ endpoints }: OneService): RouterGroup[] {
  const groups = new Map<string, ReportEndpoint[]>();
  for (const endpoint of endpoints) {
    if (endpoint.rps === undefined) continue;
    const group = groups.get(endpoint.routeFile) ?? [];
    groups.set(endpoint.routeFile, group);
    group.push(endpoint);
  }
  return [...groups].map(([file, some]) => ({ file, endpoints: some }));
}

/** The weights after a router got a new one: its endpoints keep their proportions, and are alike where they had none. */
export function withRouterWeight(weights: Traffic, { endpoints }: RouterGroup, weight: number): Record<string, number> {
  const before = sumOf(weights, endpoints);
  const share = ({ id }: ReportEndpoint): number => (before > 0 ? (weights[id] ?? 0) / before : 1 / endpoints.length);
  return { ...weights, ...Object.fromEntries(endpoints.map((one) => [one.id, weight * share(one)])) };
}

/** The weight of some endpoints together. */
export function sumOf(weights: Traffic, endpoints: readonly ReportEndpoint[]): number {
  return endpoints.reduce((sum, { id }) => sum + (weights[id] ?? 0), 0);
}
