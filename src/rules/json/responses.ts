import type { Endpoint, Place, Service } from '../../analysis/service.ts';
import type { FixContext } from '../../fixes/context.ts';
import { removeResponseClass } from '../../fixes/python/responseClass.ts';
import type { Finding, Fix, Severity } from '../rule.ts';

/** A route whose return value FastAPI validates and writes by its declared type. */
export function isTyped({ response }: Endpoint): boolean {
  if (response.annotatedResponse || response.model === 'None') return false;
  return response.annotation !== undefined || response.model !== undefined;
}

/** The handler gives data that FastAPI turns into JSON. */
export function givesData({ response }: Endpoint): boolean {
  if (response.websocket || response.noBody || response.annotatedResponse) return false;
  return response.returns.some((kind) => kind === 'container' || kind === 'value');
}

/** Endpoints by the place where their response class is set. */
export function byResponseClass(service: Service, isWanted: (endpoint: Endpoint) => boolean): [Place, Endpoint[]][] {
  const groups = new Map<string, [Place, Endpoint[]]>();
  for (const endpoint of service.endpoints) {
    const place = endpoint.response.class?.place;
    if (place === undefined || !isWanted(endpoint)) continue;
    const key = `${place.file}:${place.range.join()}`;
    const group = groups.get(key);
    if (group) group[1].push(endpoint);
    else groups.set(key, [place, [endpoint]]);
  }
  return [...groups.values()];
}

/** Takes the response class of a finding's endpoints away where it is set. */
export function* withoutResponseClass({ about = [] }: Finding, context: FixContext): Iterable<Fix> {
  const given = about[0]?.response.class;
  if (given) yield removeResponseClass(context, given.place, about, given.name);
}

/** A finding about several endpoints at one place. */
export function findingFor(
  rule: string,
  place: Place,
  endpoints: readonly Endpoint[],
  severity: Severity,
  message: string,
  advice: string,
): Finding {
  const { file, range } = place;
  return {
    rule,
    file,
    range,
    message,
    severity,
    confidence: 'definite',
    endpoints: endpoints.map(({ id }) => id),
    path: [],
    about: [...endpoints],
    fixes: [{ title: advice, kind: 'advice' }],
  };
}

/** `1 endpoint`, `3 endpoints`. */
export function counted(endpoints: readonly unknown[]): string {
  return endpoints.length === 1 ? '1 endpoint' : `${String(endpoints.length)} endpoints`;
}
