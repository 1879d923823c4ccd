import type { Effect, Endpoint, Service } from '../../analysis/service.ts';
import type { ConstantId } from '../constants.ts';
import type { DatabaseAuth, InputId } from '../environment.ts';
import type { Origin, Times, Wait, Work, Workload } from '../workload.ts';
import { callDemandOf, usualCreation, usualWork } from './calls.ts';
import type { CallDemand } from './calls.ts';
import { computationOf, isSigning } from './hashing.ts';
import { frameworkWork } from './frameworks.ts';
import { poolOf } from './pools.ts';
import { isAtLeast, versionOf } from './versions.ts';

export type Runtime = Workload['runtime'];

/** What of the environment changes the code's own demands. */
export interface WorkloadOptions {
  dbAuth: DatabaseAuth;
}

/** What one request of an endpoint asks for: the framework's part, then every call that it reaches while it waits. */
export function workloadOf(
  service: Service,
  endpoint: Endpoint,
  { dbAuth }: WorkloadOptions = { dbAuth: 'scram' },
): Workload {
  const runtime = runtimeOf(service);
  const workload: Workload = { runtime, work: frameworkWork(service, endpoint, runtime), waits: [] };
  const effects = endpoint.effects.filter(isPartOfRequest);
  const reader = new CallReader(service, runtime, dbAuth, effects, workload);
  for (const effect of effects) reader.add(effect);
  return workload;
}

/** The runtime of a service, by its framework's language. */
export function runtimeOf({ project, framework }: Service): Runtime {
  if (framework === 'fastapi') return 'python';
  return project.ecosystem === 'go' ? 'go' : 'node';
}

/** It runs while the client waits, and surely enough. */
export function isPartOfRequest(effect: Effect): boolean {
  if (effect.once || effect.via === 'background' || effect.via === 'exception-handler') return false;
  if (effect.confidence === 'possible') return false;
  return effect.runsOn !== 'background' && effect.runsOn !== 'startup';
}

class CallReader {
  private readonly sessions = new Set<string>();
  private readonly makesClients: boolean;
  /** By the place that waits for them: requests of httpx that are under way together. */
  private readonly atOnce = new Map<string, number>();
  private readonly ownConnections: ReadonlySet<string>;

  constructor(
    private readonly service: Service,
    private readonly runtime: Runtime,
    private readonly dbAuth: DatabaseAuth,
    effects: readonly Effect[],
    private readonly workload: Workload,
  ) {
    this.makesClients = effects.some(({ creates, library }) => creates === 'client' && library === 'httpx');
    for (const { library, amount } of effects) {
      if (library !== 'httpx' || amount?.together === undefined) continue;
      const place = `${amount.together.file}:${String(amount.together.line)}`;
      this.atOnce.set(place, (this.atOnce.get(place) ?? 0) + 1);
    }
    this.ownConnections = new Set(
      effects.flatMap((effect) => (callDemandOf(effect)?.connects === true ? effect.library : [])),
    );
  }

  add(effect: Effect): void {
    if (
      effect.weight === 'trivial' &&
      effect.kind !== 'serialize' &&
      effect.creates === undefined &&
      !isSigning(effect)
    )
      return;
    const origin = originOf(effect);
    const times = timesOf(effect);
    switch (effect.kind) {
      case 'cpu':
        if (effect.creates === 'client') this.create(effect, origin, times);
        else if (effect.weight !== 'trivial' || isSigning(effect)) this.compute(effect, origin, times);
        return;
      case 'serialize':
        this.serialize(effect, origin, times);
        return;
      case 'sleep':
        this.wait(effect, { ...origin, ...times, kind: 'sleep', ms: sleepMs(effect) ?? 'fileMs' });
        return;
      case 'lock':
        return;
      case 'db':
        this.query(effect, origin, times);
        return;
      default:
        this.call(effect, origin, times, effect.kind);
    }
  }

  private compute(effect: Effect, origin: Origin, outer: Times): void {
    const { constant, times, by = [] } = computationOf(effect, this.runtime);
    const all = { times: outer.times * times, by: [...(outer.by ?? []), ...by] };
    const isOnLoop = effect.runsOn === 'event-loop' && effect.blocking;
    this.workload.work.push({
      ...origin,
      ...all,
      constant,
      on: isOnLoop ? 'loop' : effect.holdsGil === true && this.runtime === 'python' ? 'gil' : 'thread',
    });
  }

  private serialize(effect: Effect, origin: Origin, outer: Times): void {
    // The framework's own part counts what a handler reads and answers.
    if (ANSWERS.test(effect.call)) return;
    if (effect.weight === 'trivial' && effect.amount?.size === undefined) return;
    const { rows = 1, fields } = effect.amount?.size ?? {};
    const constant: ConstantId =
      this.runtime === 'python'
        ? /orjson|msgspec|ujson/.test(effect.library)
          ? 'python.orjson-dumps-kb'
          : 'python.json-dumps-kb'
        : this.runtime === 'node'
          ? 'node.stringify-kb'
          : 'go.encode-kb';
    const by: InputId[] = [
      ...(outer.by ?? []),
      'fieldBytes',
      ...(fields === undefined ? (['fieldsPerRow'] as const) : []),
    ];
    const times = (outer.times * rows * (fields ?? 1)) / 1024;
    this.workload.work.push({ ...origin, times, by, constant, on: this.threadOf(effect) });
  }

  private create(effect: Effect, origin: Origin, times: Times): void {
    const constant = effect.library === 'httpx' ? 'httpx.client' : usualCreation[this.runtime].client;
    this.workload.work.push({ ...origin, ...times, constant, on: this.threadOf(effect) });
  }

  private query(effect: Effect, origin: Origin, times: Times): void {
    const demand = callDemandOf(effect);
    const connects = demand?.connects === true || (demand === undefined && effect.creates === 'connection');
    const pool = this.ownConnections.has(effect.library) ? undefined : poolOf(this.service, effect);
    const held = pool === undefined ? {} : { pool: pool.key, poolSize: pool.size };
    const usual = usualWork[this.runtime].db;
    const own = connects && demand === undefined ? [usualCreation[this.runtime].connection] : demand?.work;
    for (const constant of own ?? (usual === undefined ? [] : [usual.work]))
      this.work(effect, { ...origin, ...times, constant: this.byAuth(constant) }, held.pool);
    const { row, cell = demand === undefined ? usual?.cell : undefined } = demand ?? {};
    const many = rowTimes(effect, times);
    if (row !== undefined && many !== undefined) this.work(effect, { ...origin, ...many, constant: row }, held.pool);
    if (cell !== undefined && many !== undefined)
      this.work(effect, { ...origin, ...cellTimes(effect, many), constant: cell }, held.pool);
    const trips = connects ? (demand?.trips ?? 5) : (demand?.trips ?? 1);
    const wait = { ...origin, ...held, kind: 'db' as const };
    if (trips > 0)
      this.wait(effect, {
        ...wait,
        times: times.times * trips,
        ...(times.by && { by: times.by }),
        ms: 'dbRoundTripMs',
        ...(connects && { connects: true as const }),
      });
    for (const constant of demand?.database ?? []) this.database(origin, times, constant);
    if (connects) {
      const { how } = this.waitOf(effect);
      this.workload.work.push({ ...origin, ...times, constant: this.acceptance(), on: 'thread', waitedFor: how });
    } else if (demand?.queries !== false) {
      const said = sleepInQuery(effect);
      this.wait(effect, { ...wait, ...times, ms: said ?? 'dbQueryMs' });
      this.database(origin, times, 'postgres.query');
      if (many !== undefined) this.database(origin, many, 'postgres.row');
    }
    if (demand?.session !== undefined) this.session(effect, origin, demand.session, held);
  }

  /** BEGIN and the end of a transaction, once a request. */
  private session(
    effect: Effect,
    origin: Origin,
    { work, trips }: NonNullable<CallDemand['session']>,
    held: { pool?: string; poolSize?: number },
  ): void {
    if (this.sessions.has(effect.library)) return;
    this.sessions.add(effect.library);
    this.work(effect, { ...origin, times: 1, constant: work }, held.pool);
    this.wait(effect, { ...origin, ...held, kind: 'db', times: trips, ms: 'dbRoundTripMs' });
  }

  private call(
    effect: Effect,
    origin: Origin,
    times: Times,
    kind: Exclude<Wait['kind'], 'db' | 'sleep' | 'lock'>,
  ): void {
    const demand = callDemandOf(effect);
    const usual = usualWork[this.runtime][kind]?.work;
    for (const constant of demand?.work ?? (usual === undefined ? [] : [usual]))
      this.work(effect, { ...origin, ...times, constant });
    if (effect.library === 'httpx' && !this.makesClients) this.poolOfHttpx(effect, origin, times);
    this.wait(effect, { ...origin, ...times, kind, ms: LATENCIES[kind] });
  }

  /**
   * httpx goes through all connections and all requests of its pool whenever a request begins or ends (httpcore 1.0,
   * `_assign_requests_to_connections`): 100 connections at the most, further requests wait in the pool.
   */
  private poolOfHttpx(effect: Effect, origin: Origin, times: Times): void {
    const { together } = effect.amount ?? {};
    const place = together === undefined ? undefined : `${together.file}:${String(together.line)}`;
    const atOnce = place === undefined ? 1 : (this.atOnce.get(place) ?? 1);
    const share = {
      times: times.times * atOnce,
      by: [...(times.by ?? []), 'concurrency' as const],
      ofWorker: true as const,
    };
    const most = HTTPX_CONNECTIONS * times.times;
    this.work(effect, { ...origin, ...share, between: [0, most], constant: 'httpx.open-connection' });
    this.work(effect, { ...origin, ...share, between: [most, Number.MAX_VALUE], constant: 'httpx.queued-request' });
  }

  private database(origin: Origin, times: Times, constant: ConstantId): void {
    this.workload.work.push({ ...origin, ...times, constant, on: 'thread' });
  }

  private work(effect: Effect, work: Omit<Work, 'on'>, pool?: string): void {
    this.workload.work.push({ ...work, on: this.threadOf(effect), ...(pool !== undefined && { pool }) });
  }

  /** What the interpreter does for a call in a thread keeps the event loop of its process waiting. */
  private threadOf({ runsOn }: Effect): Work['on'] {
    if (this.runtime === 'go') return 'thread';
    return runsOn === 'event-loop' ? 'loop' : this.runtime === 'python' && runsOn === 'thread-pool' ? 'gil' : 'thread';
  }

  private wait(effect: Effect, wait: Omit<Wait, 'how'>): void {
    this.workload.waits.push({ ...wait, ...this.waitOf(effect) });
  }

  private waitOf(effect: Effect): Pick<Wait, 'how' | 'group' | 'atOnce' | 'serial'> {
    const { together, turns, serial } = effect.amount ?? {};
    const atOnce = effect.repeated?.how === 'at-once' || (together !== undefined && (effect.loopDepth > 0 || turns));
    return {
      how:
        effect.runsOn === 'thread-pool' ? 'in-thread' : effect.blocking && this.runtime !== 'go' ? 'blocks' : 'awaits',
      ...(together !== undefined && { group: `${together.file}:${String(together.line)}` }),
      ...(atOnce ? { atOnce: true as const } : {}),
      ...((serial === true || effect.go?.lock !== undefined) && { serial: true as const }),
    };
  }

  /** What the database does for a new connection: it starts a process, and checks a password where there is one. */
  private acceptance(): ConstantId {
    return this.dbAuth === 'scram' ? 'postgres.connect' : 'postgres.connect-plain';
  }

  /** What a new connection costs depends on how it is authenticated, and asyncpg's on its version. */
  private byAuth(constant: ConstantId): ConstantId {
    if (!constant.endsWith('.connect-scram')) return constant;
    if (this.dbAuth !== 'scram') return PLAIN_CONNECT[constant] ?? constant;
    const isNative = constant === 'asyncpg.connect-scram' && isAtLeast(versionOf(this.service, 'asyncpg'), 0, 32);
    return isNative ? 'asyncpg.connect-scram-native' : constant;
  }
}

const PLAIN_CONNECT: Partial<Record<ConstantId, ConstantId>> = {
  'asyncpg.connect-scram': 'asyncpg.connect',
  'psycopg.connect-scram': 'psycopg.connect',
  'pg.connect-scram': 'pg.connect',
  'pgx.connect-scram': 'pgx.connect',
};

const LATENCIES: Record<Exclude<Wait['kind'], 'db' | 'sleep' | 'lock'>, InputId> = {
  http: 'upstreamMs',
  cache: 'cacheRoundTripMs',
  fs: 'fileMs',
  queue: 'queueMs',
  process: 'processMs',
};

function originOf({ file, range, inFunction, call }: Effect): Origin {
  return { at: `${file}:${String(range[0] + 1)}`, within: `${file}:${inFunction}`, what: call };
}

/** How often a call runs: turns that the code says, and an unknown number for each other loop over data. */
function timesOf({ amount, loopDepth, repeated }: Effect): Times {
  const { loops = 0, times = 1 } = amount?.turns ?? {};
  const unknown = Math.max(0, Math.min(2, Math.max(loopDepth, repeated === undefined ? 0 : 1) - loops));
  return unknown === 0 ? { times } : { times, by: Array.from({ length: unknown }, () => 'repeats' as const) };
}

const MANY = /(fetch|fetchall|all|many|find|findMany|findAll|query|scalars|execute|list|rows)$/i;
const ONE =
  /(fetchrow|fetchval|fetchone|first|one|one_or_none|scalar|get|findOne|findUnique|findFirst|findByPk|queryrow)$/i;

/** Rows that a query gives: as its text says, an unknown page for what is named so, none for a single one. */
function rowTimes({ call, amount, loopDepth }: Effect, { times, by = [] }: Times): Times | undefined {
  const said = amount?.size?.rows;
  if (said !== undefined) return { times: times * said, by };
  if (ONE.test(call) || loopDepth > 0 || !MANY.test(call)) return undefined;
  const text = Object.values(amount?.literals ?? {}).find((value) => typeof value === 'string');
  // A text that asks for one by its key, or that changes something, gives no list.
  if (typeof text === 'string' && !/\bselect\b/i.test(text)) return undefined;
  if (typeof text === 'string' && /\b(where\s+\w+\s*=|pg_sleep|count\s*\()/i.test(text)) return undefined;
  return { times, by: [...by, 'rowsPerList'] };
}

/** The rows with their fields: columns of the query, or an assumed number. */
function cellTimes({ amount }: Effect, { times, by = [] }: Times): Times {
  const fields = amount?.size?.fields;
  return fields === undefined ? { times, by: [...by, 'fieldsPerRow'] } : { times: times * fields, by };
}

/** Reading a request's JSON and answering in JSON, by the framework or by Go's `encoding/json`. */
const ANSWERS =
  /\b(Response\.(json|jsonp|send)|Reply\.send|Context\.(json|\w*JSON\w*|\w*Bind\w*|BodyParser)|Ctx\.(\w*JSON\w*|BodyParser|Bind)|Encoder\.Encode|Decoder\.Decode)$/;

/** `max_connections` of httpx.Limits. */
const HTTPX_CONNECTIONS = 100;

/** `asyncio.sleep(0.02)` in milliseconds. */
function sleepMs({ amount, library }: Effect): number | undefined {
  if (amount?.milliseconds !== undefined) return amount.milliseconds;
  const value = Object.values(amount?.literals ?? {}).find((one) => typeof one === 'number');
  if (typeof value !== 'number') return undefined;
  return /^(asyncio|time|anyio|trio|python)/.test(library) ? value * 1000 : value;
}

/** `SELECT pg_sleep(0.01)`, `SLEEP(1)`: the text says how long the database takes. */
function sleepInQuery({ amount }: Effect): number | undefined {
  for (const value of Object.values(amount?.literals ?? {})) {
    const seconds = typeof value === 'string' ? /\b(?:pg_)?sleep\(\s*([\d.]+)\s*\)/i.exec(value)?.[1] : undefined;
    if (seconds !== undefined) return Number(seconds) * 1000;
  }
  return undefined;
}
