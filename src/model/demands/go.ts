import type { Endpoint, Service } from '../../analysis/service.ts';
import type { ConstantId } from '../constants.ts';
import type { InputId } from '../environment.ts';
import type { Work } from '../workload.ts';

/** What net/http and a router do for one request of an endpoint. Goroutines run on every core. */
export function goWork(service: Service, endpoint: Endpoint): Work[] {
  const framework: string = endpoint.framework;
  const isFast = framework === 'fiber' || framework === 'fasthttp';
  const { size, noBody, body } = endpoint.response;
  const work: Work[] = [
    on(isFast ? 'go.fasthttp' : 'go.http', isFast ? 'fasthttp' : 'net/http'),
    on('go.router', framework),
    on('go.handler', 'the handler'),
  ];
  for (const { name } of endpoint.middleware ?? service.middleware) work.push(on('go.middleware', name));
  if (body !== undefined || /^(POST|PUT|PATCH)$/.test(endpoint.method))
    work.push(
      on('go.decode-kb', 'reading the body', (body?.fields ?? 1) / 1024, [
        ...(body?.fields === undefined ? (['fieldsPerRow'] as const) : []),
        'fieldBytes',
      ]),
    );
  if (noBody) return work;
  const cells: InputId[] = [...(size?.fields === undefined ? (['fieldsPerRow'] as const) : []), 'fieldBytes'];
  work.push(on('go.encode-kb', 'writing JSON', ((size?.rows ?? 1) * (size?.fields ?? 1)) / 1024, cells));
  return work;
}

function on(constant: ConstantId, what: string, times = 1, by: InputId[] = []): Work {
  return { constant, what, times, ...(by.length > 0 && { by }), on: 'thread' };
}
