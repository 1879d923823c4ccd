import type { Endpoint, Service } from '../../analysis/service.ts';
import type { ConstantId } from '../constants.ts';
import type { InputId } from '../environment.ts';
import type { Work } from '../workload.ts';
import { isAtLeast, versionOf } from './versions.ts';

/** What Uvicorn, Starlette and FastAPI do for one request of an endpoint. */
export function pythonWork(service: Service, endpoint: Endpoint): Work[] {
  const work: Work[] = [on('python.fastapi', 'Uvicorn, Starlette and FastAPI'), on('python.handler', 'the handler')];
  if (!hasUvloop(service)) work.push(on('python.no-uvloop', 'Uvicorn without uvloop and httptools'));
  if (logsAccess(service)) work.push(on('python.access-log', 'the access log'));
  if (endpoint.runsOn === 'thread-pool')
    work.push({ ...on('python.thread-hop', 'a thread for the `def` endpoint'), on: 'gil' });
  const moved = movedCalls(endpoint);
  if (moved > 0)
    work.push({ ...on('python.thread-hop', 'a thread for each call that is moved to one', moved), on: 'gil' });
  for (const { name, runsOn } of endpoint.dependencies)
    work.push(
      runsOn === 'thread-pool'
        ? { ...on('python.thread-hop', `a thread for the dependency ${name}`), on: 'gil' }
        : on('python.async-dependency', `the dependency ${name}`),
    );
  for (const { name, style, file, range } of endpoint.middleware ?? service.middleware) {
    const constant: ConstantId =
      style === 'base-http' || style === 'function'
        ? 'python.base-http-middleware'
        : style === 'asgi'
          ? 'python.asgi-middleware'
          : 'python.library-middleware';
    work.push({ ...on(constant, name), at: `${file}:${String(range[0] + 1)}` });
  }
  const { body } = endpoint.response;
  if (body !== undefined) {
    work.push(on('python.body-model', 'reading the body'));
    work.push(
      on('python.body-field', 'checking the body', body.fields ?? 1, body.fields === undefined ? ['fieldsPerRow'] : []),
    );
  }
  const awaits = endpoint.effects.filter((effect) => !effect.blocking && effect.runsOn === 'event-loop').length;
  if (awaits > 0) work.push(on('python.await', 'coming back to the handler', Math.min(awaits, 10)));
  return [...work, ...pythonResponse(service, endpoint)];
}

/** Calls of an async handler that `run_in_threadpool` or the like moves, each once however many turns a loop takes. */
function movedCalls({ effects, runsOn }: Endpoint): number {
  if (runsOn !== 'event-loop') return 0;
  const isMoved = (effect: Endpoint['effects'][number]): boolean =>
    effect.runsOn === 'thread-pool' && effect.via === 'handler';
  return new Set(effects.filter(isMoved).map(({ path }) => `${path[1]?.file ?? ''}:${path[1]?.range.join() ?? ''}`))
    .size;
}

function on(constant: ConstantId, what: string, times = 1, by: InputId[] = []): Work {
  return { constant, what, times, ...(by.length > 0 && { by }), on: 'loop' };
}

/** Uvicorn takes uvloop and httptools where they are installed, unless it is told otherwise. */
function hasUvloop(service: Service): boolean {
  const { dependencies } = service.project;
  const flags = service.deployments.map((deployment) => deployment.flags);
  if (flags.some(({ loop, http }) => loop === 'asyncio' || http === 'h11')) return false;
  if (dependencies.has('uvloop')) return true;
  const asked = [...(dependencies.get('uvicorn')?.extras ?? []), ...(dependencies.get('fastapi')?.extras ?? [])];
  return asked.some((extra) => extra === 'standard' || extra === 'all');
}

/** Uvicorn writes a line for each request unless it is told not to. Under Gunicorn it does not. */
function logsAccess({ deployments }: Service): boolean {
  const uvicorn = deployments.filter(({ server, development }) => server === 'uvicorn' && !development);
  if (uvicorn.length === 0) return false;
  return !uvicorn.some(
    ({ flags }) => 'no-access-log' in flags || /^(warning|error|critical)$/.test(flags['log-level'] ?? ''),
  );
}

/** Turning what a handler returns into bytes. What a row weighs: what the code says of its fields, and an assumed page and width where it says nothing. */
export function pythonResponse(service: Service, { response }: Endpoint): Work[] {
  const { size, returns, returnsMany } = response;
  if (response.noBody || response.websocket) return [];
  const rows = size?.rows ?? 1;
  const isUnknownList = size?.rows === undefined && returnsMany;
  const fields = size?.fields;
  const cells: InputId[] = [
    ...(isUnknownList ? (['rowsPerList'] as const) : []),
    ...(fields === undefined ? (['fieldsPerRow'] as const) : []),
  ];
  const count = rows * (fields ?? 1);
  const each = (constant: ConstantId, what: string): Work => on(constant, what, count, cells);
  const kb = (constant: ConstantId, what: string): Work => on(constant, what, count / 1024, [...cells, 'fieldBytes']);
  const write = kb('python.write-kb', 'writing the response');
  if (response.annotatedResponse || !returns.some((kind) => kind === 'container' || kind === 'value')) return [write];

  const { class: chosen } = response;
  const isOrjson = /ORJSON|UJSON/.test(chosen?.name ?? '');
  const dump = isOrjson
    ? kb('python.orjson-dumps-kb', `${chosen?.name ?? ''} writes JSON`)
    : kb('python.json-dumps-kb', 'JSONResponse writes JSON');
  const isTyped = response.model !== 'None' && (response.annotation !== undefined || response.model !== undefined);
  const isInRust = isAtLeast(versionOf(service, 'fastapi'), 0, 130) && chosen === undefined;
  if (isTyped && isInRust)
    return [
      each('python.pydantic-validate-field', 'Pydantic checks the response'),
      kb('python.pydantic-dump-kb', 'Pydantic writes JSON'),
      write,
    ];
  const encoder = each('python.jsonable-encoder-field', 'jsonable_encoder');
  const check = isTyped ? [each('python.pydantic-validate-field', 'Pydantic checks the response')] : [];
  return [...check, encoder, dump, write];
}
