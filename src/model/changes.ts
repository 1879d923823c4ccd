import type { Endpoint, Service } from '../analysis/service.ts';
import type { ConstantId } from './constants.ts';
import { pythonResponse } from './demands/python.ts';
import type { Environment } from './environment.ts';
import type { Suspect } from './gain.ts';
import type { Times, Wait, Work, Workload } from './workload.ts';

/** What dealing with a finding changes: what requests ask for, or where the service runs. */
export interface Change {
  workload?: (workload: Workload, endpoint: Endpoint) => Workload;
  environment?: (environment: Environment) => Environment;
}

type Maker = (suspect: Suspect, service: Service) => Change;

/** By rule. What stands in no entry has no gain that the model knows. */
const makers: Record<string, Maker> = {
  'blocking-db-driver': awaited,
  'blocking-http-client': awaited,
  'blocking-cache-client': awaited,
  'blocking-queue': awaited,
  'blocking-sleep': awaited,
  'blocking-subprocess': awaited,
  'blocking-file-io': awaited,
  'blocking-lock-or-wait': awaited,
  'cpu-heavy-on-event-loop': inThread,
  'connection-per-request': reused,
  'engine-per-request': reused,
  'client-per-request': reused,
  'query-in-loop': once,
  'sequential-awaits': together,
  'base-http-middleware': ({ file, range }) => at(`${file}:${String(range[0] + 1)}`, 'python.asgi-middleware'),
  'no-uvloop': () => ({ workload: without((work) => work.constant === 'python.no-uvloop') }),
  'untyped-json-return': (_, service) =>
    response(service, (facts) => ({ ...facts, annotation: facts.annotation ?? 'Model' })),
  'response-class-disables-fast-path': withDefaultResponse,
  'deprecated-orjson-response': withDefaultResponse,
  'orjson-would-help': (_, service) =>
    response(service, (facts, endpoint) => ({
      ...facts,
      class: {
        name: 'ORJSONResponse',
        library: 'fastapi.responses.ORJSONResponse',
        from: 'app',
        place: endpoint.place,
      },
    })),
  'outdated-node': () => ({ workload: onNewNode }),
  'compression-in-process': () => ({ workload: without(({ constant }) => /gzip/.test(constant)) }),
  'one-worker': () => ({ environment: withWorkers(({ inputs }) => inputs.cores.value) }),
  'workers-formula': () => ({ environment: withWorkers(({ inputs }) => inputs.cores.value) }),
};

/** What dealing with a finding changes; undefined where the model does not know. */
export function changeOf(suspect: Suspect, service: Service): Change | undefined {
  return makers[suspect.rule]?.(suspect, service);
}

/** The work and the waits of the calls that a finding is about: those of its line, and of the same function where it groups them. */
function isAbout({ file, range }: Suspect): (one: { at?: string }) => boolean {
  const place = `${file}:${String(range[0] + 1)}`;
  return ({ at }) => at === place;
}

/** An asynchronous driver: the CPU stays, the event loop no longer waits. */
function awaited(suspect: Suspect): Change {
  const isIt = isAbout(suspect);
  return {
    workload: (workload) => {
      const places = new Set(workload.waits.filter(isIt).map(({ within }) => within));
      const isSame = (one: Wait): boolean => one.how === 'blocks' && (isIt(one) || places.has(one.within));
      if (!workload.waits.some(isSame)) return workload;
      const waits = workload.waits.map((one) =>
        isSame(one) ? { ...one, ...poolOfTwin(one), how: 'awaits' as const } : one,
      );
      return { ...workload, waits };
    },
  };
}

/** Connections that the pools of the asynchronous drivers open where they are told nothing: asyncpg and aiomysql 10, psycopg_pool 4. */
const POOLS_OF_TWINS: readonly [RegExp, number][] = [
  [/^(psycopg2|pymysql|MySQLdb|mysql\.connector)\./, 10],
  [/^psycopg\./, 4],
];

/** What took a connection of its own, or one that it kept, takes one of the pool that the other driver needs. */
export function poolOfTwin({ kind, pool, what }: Wait): Pick<Wait, 'pool' | 'poolSize'> {
  const size = POOLS_OF_TWINS.find(([calls]) => calls.test(what))?.[1];
  return kind === 'db' && pool === undefined && size !== undefined ? { pool: 'of the new driver', poolSize: size } : {};
}

/** A thread or a worker: the CPU stays, the event loop is free. */
function inThread(suspect: Suspect): Change {
  const isIt = isAbout(suspect);
  return {
    workload: (workload) => {
      if (!workload.work.some((one) => isIt(one) && one.on === 'loop')) return workload;
      return { ...workload, work: workload.work.map((one) => (isIt(one) ? { ...one, on: 'thread' } : one)) };
    },
  };
}

/** Made once for the process: neither its CPU nor its round trips are paid by requests. */
function reused(suspect: Suspect): Change {
  const isIt = isAbout(suspect);
  return {
    workload: (workload) => {
      const isMaking = (one: Work): boolean =>
        isIt(one) && (/connect|client/.test(one.constant) || one.constant.startsWith('cpu.'));
      const connects = (one: Wait): boolean => isIt(one) && one.connects === true;
      const work = workload.work.filter((one) => !isMaking(one));
      const waits = workload.waits.filter((one) => !connects(one));
      return work.length === workload.work.length && waits.length === workload.waits.length
        ? workload
        : { ...workload, work, waits };
    },
  };
}

/** One query for all: once instead of once for each turn. */
function once(suspect: Suspect): Change {
  const isIt = isAbout(suspect);
  const single = <T extends Times>(one: T): T => {
    const { by = [], ...rest } = one;
    const left = by.filter((id) => id !== 'repeats');
    return { ...rest, ...(left.length > 0 && { by: left }), times: by.includes('repeats') ? one.times : 1 } as T;
  };
  return {
    workload: (workload) => ({
      ...workload,
      work: workload.work.map((one) => (isIt(one) ? single(one) : one)),
      waits: workload.waits.map((one) => (isIt(one) ? single(one) : one)),
    }),
  };
}

/** Both awaits at once: the longer one counts. */
function together(suspect: Suspect): Change {
  const isIt = isAbout(suspect);
  return {
    workload: (workload) => {
      const index = workload.waits.findIndex(isIt);
      const wait = workload.waits[index];
      const before = workload.waits.slice(0, index).findLast(({ at }) => at !== wait?.at);
      if (wait === undefined || before === undefined) return workload;
      const places = new Set([wait.at, before.at]);
      const waits = workload.waits.map((one) =>
        places.has(one.at) ? { ...one, group: `together ${wait.at ?? ''}` } : one,
      );
      return { ...workload, waits };
    },
  };
}

function at(place: string, constant: ConstantId): Change {
  return {
    workload: (workload) => ({
      ...workload,
      work: workload.work.map((one) => (one.at === place ? { ...one, constant } : one)),
    }),
  };
}

function without(isGone: (work: Work) => boolean): NonNullable<Change['workload']> {
  return (workload) => {
    const work = workload.work.filter((one) => !isGone(one));
    return work.length === workload.work.length ? workload : { ...workload, work };
  };
}

/** The response written in another way. */
function response(
  service: Service,
  change: (facts: Endpoint['response'], endpoint: Endpoint) => Endpoint['response'],
): Change {
  return {
    workload: (workload, endpoint) => {
      const before = new Set(pythonResponse(service, endpoint).map(({ what }) => what));
      const after = pythonResponse(service, { ...endpoint, response: change(endpoint.response, endpoint) });
      return { ...workload, work: [...workload.work.filter(({ what }) => !before.has(what)), ...after] };
    },
  };
}

function withDefaultResponse(_: Suspect, service: Service): Change {
  return response(service, ({ class: _class, ...facts }) => facts);
}

function onNewNode(workload: Workload): Workload {
  const newer = (constant: ConstantId): ConstantId =>
    constant.replace(/-(node20|node22|unknown)$/, '-node24') as ConstantId;
  return { ...workload, work: workload.work.map((one) => ({ ...one, constant: newer(one.constant) })) };
}

function withWorkers(count: (environment: Environment) => number): (environment: Environment) => Environment {
  return (environment) => ({
    ...environment,
    inputs: {
      ...environment.inputs,
      workers: {
        value: Math.max(1, Math.floor(count(environment))),
        gsd: 1,
        origin: 'assumed',
        source: 'one for each core',
      },
    },
  });
}
