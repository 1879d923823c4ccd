import { constants as usual } from './constants.ts';
import type { Constant, ConstantId } from './constants.ts';
import { SAMPLES, drawsOf, lognormal, normalShare } from './draws.ts';
import type { Environment, InputId } from './environment.ts';
import type { Times, Wait, Workload } from './workload.ts';

/** The resources that can give out first, in the order of `ceilingsOf`. */
export const resources = [
  'event loop',
  'CPU',
  'thread pool',
  'connection pool',
  'connection set-up',
  'database',
  'concurrency',
  'serial section',
] as const;
export type Resource = (typeof resources)[number];

/** Draws for one environment; endpoints share them. */
export class Sampler {
  private scale: Float64Array | undefined;
  private readonly inputs = new Map<InputId, Float64Array>();
  /** Rates that were computed, by workload. */
  readonly rates = new WeakMap<Workload, Float64Array>();
  /** Demands of workloads that changes were compared with. */
  readonly demands = new WeakMap<Workload, Demands>();

  constructor(
    readonly environment: Environment,
    readonly constants: Readonly<Record<ConstantId, Constant>> = usual,
  ) {}

  /** Draws of a constant, which all samplers with the same constants share. */
  constant(id: ConstantId): Float64Array {
    let draws = drawsByConstants.get(this.constants);
    if (draws === undefined) drawsByConstants.set(this.constants, (draws = new Map<ConstantId, Float64Array>()));
    let found = draws.get(id);
    if (found === undefined) {
      const { micros, gsd } = this.constants[id];
      draws.set(id, (found = lognormal(`constant ${id}`, micros, gsd)));
    }
    return found;
  }

  /** Milliseconds on this machine for a microsecond of a constant: slower or faster cores, and code that the constants do not know. */
  get msPerMicro(): Float64Array {
    const speed = this.input('speed');
    return (this.scale ??= this.input('handler').map((unknownCode, at) => unknownCode / (1000 * (speed[at] ?? 1))));
  }

  input(id: InputId): Float64Array {
    let draws = this.inputs.get(id);
    if (draws === undefined) {
      const { value, gsd } = this.environment.inputs[id];
      draws = lognormal(`input ${id}`, value, gsd);
      this.inputs.set(id, draws);
    }
    return draws;
  }
}

/** The share of the clients in step, by sample: nearer to none than to all of them, for most come independently of each other. */
let shares: Float64Array | undefined;

function sharesInStep(): Float64Array {
  return (shares ??= drawsOf('clients in step').map((z) => normalShare(z) ** 2));
}

const drawsByConstants = new WeakMap<Readonly<Record<ConstantId, Constant>>, Map<ConstantId, Float64Array>>();

/** Demands of one request, in milliseconds, for each sample. */
export interface Demands {
  /** The event loop's thread computes or waits; in Python also all that keeps the GIL. */
  loop: Float64Array;
  /** All CPU time. */
  cpu: Float64Array;
  /** A thread of the pool is occupied. */
  thread: Float64Array;
  /** A connection of each pool is held. */
  pools: Map<string, { hold: Float64Array; size: number }>;
  /** Connections made. */
  connects: Float64Array;
  connectHold: Float64Array;
  /** CPU time of the database. */
  database: Float64Array;
  /** The critical path. */
  latency: Float64Array;
  serial: Float64Array;
}

/** What one request asks of each resource. Loops and lists count with their inputs; what waits at once counts once for latency. */
export function demandsOf(workload: Workload, sampler: Sampler): Demands {
  const zero = (): Float64Array => new Float64Array(SAMPLES);
  const demands: Demands = {
    ...{ loop: zero(), cpu: zero(), thread: zero(), pools: new Map(), connects: zero(), connectHold: zero() },
    ...{ database: zero(), latency: zero(), serial: zero() },
  };
  const amount = zero();
  const perMicro = sampler.msPerMicro;
  const { loop, cpu, latency, thread, database } = demands;
  for (const work of workload.work) {
    const micros = sampler.constant(work.constant);
    timesOf(work, sampler, amount);
    if (work.constant.startsWith('postgres.')) {
      // The database has a machine of its own: its speed is in the range of its constants.
      for (let at = 0; at < SAMPLES; at++) amount[at] = ((amount[at] ?? 0) * (micros[at] ?? 0)) / 1000;
      add(database, amount);
      if (work.waitedFor !== undefined) waitFor(demands, work.waitedFor, amount);
      if (work.waitedFor !== undefined) add(demands.connectHold, amount);
      continue;
    }
    for (let at = 0; at < SAMPLES; at++) amount[at] = (amount[at] ?? 0) * (micros[at] ?? 0) * (perMicro[at] ?? 0);
    add(cpu, amount);
    add(latency, amount);
    // A thread that keeps the GIL takes the time from the event loop of its process.
    if (work.on !== 'thread') add(loop, amount);
    if (work.on !== 'loop') add(thread, amount);
    if (work.pool !== undefined) hold(demands, work.pool, undefined, amount);
  }
  const groups = new Map<string, Float64Array>();
  for (const wait of workload.waits) {
    duration(wait, sampler, amount);
    if (wait.connects === true)
      for (let at = 0; at < SAMPLES; at++) demands.connects[at] = (demands.connects[at] ?? 0) + 1;
    if (wait.kind === 'db' && wait.pool === undefined) add(demands.connectHold, amount);
    occupy(demands, wait.how, amount);
    if (wait.pool !== undefined) hold(demands, wait.pool, wait.poolSize, amount);
    if (wait.serial === true) add(demands.serial, amount);
    if (wait.atOnce === true) duration({ ...wait, times: 1, by: [] }, sampler, amount);
    if (wait.group === undefined) add(demands.latency, amount);
    else longest(groups, wait.group, amount);
  }
  for (const group of groups.values()) add(demands.latency, group);
  return demands;
}

/** Keeps the event loop or a thread occupied, and the request waiting. */
function waitFor(demands: Demands, how: Wait['how'], amount: Float64Array): void {
  occupy(demands, how, amount);
  add(demands.latency, amount);
}

function occupy({ loop, thread }: Demands, how: Wait['how'], amount: Float64Array): void {
  if (how === 'blocks') add(loop, amount);
  else if (how === 'in-thread') add(thread, amount);
}

/**
 * What one request asks for after a change, where the demands before it are known: all that the workloads share, as the same
 * objects, is not computed again. Waits that happen at once cannot be told apart in a sum; with them all is.
 */
export function demandsAfter(before: Workload, after: Workload, sampler: Sampler): Demands {
  const gone = difference(before, after);
  const come = difference(after, before);
  if ([...gone.waits, ...come.waits].some(({ group }) => group !== undefined)) return demandsOf(after, sampler);
  let known = sampler.demands.get(before);
  if (known === undefined) sampler.demands.set(before, (known = demandsOf(before, sampler)));
  const [less, more] = [demandsOf(gone, sampler), demandsOf(come, sampler)];
  const pools = new Map<string, { hold: Float64Array; size: number }>();
  for (const [name, { size }] of [...known.pools, ...more.pools]) {
    const hold = changed(known.pools.get(name)?.hold, less.pools.get(name)?.hold, more.pools.get(name)?.hold);
    pools.set(name, { hold, size });
  }
  return {
    loop: changed(known.loop, less.loop, more.loop),
    cpu: changed(known.cpu, less.cpu, more.cpu),
    thread: changed(known.thread, less.thread, more.thread),
    pools,
    connects: changed(known.connects, less.connects, more.connects),
    connectHold: changed(known.connectHold, less.connectHold, more.connectHold),
    database: changed(known.database, less.database, more.database),
    latency: changed(known.latency, less.latency, more.latency),
    serial: changed(known.serial, less.serial, more.serial),
  };
}

const NOTHING = new Float64Array(SAMPLES);

function changed(
  known: Float64Array = NOTHING,
  less: Float64Array = NOTHING,
  more: Float64Array = NOTHING,
): Float64Array {
  const result = new Float64Array(SAMPLES);
  for (let at = 0; at < SAMPLES; at++) result[at] = Math.max(0, (known[at] ?? 0) - (less[at] ?? 0) + (more[at] ?? 0));
  return result;
}

/** What of one workload the other does not have. */
function difference({ runtime, work, waits }: Workload, other: Workload): Workload {
  const [works, others] = [new Set(other.work), new Set(other.waits)];
  return {
    runtime,
    work: work.filter((one) => !works.has(one)),
    waits: waits.filter((one) => !others.has(one)),
  };
}

function timesOf(times: Times, sampler: Sampler, into: Float64Array): void {
  const { by = [], between, ofWorker } = times;
  into.fill(ofWorker === true ? times.times / sampler.environment.inputs.workers.value : times.times);
  for (const id of by) {
    const values = sampler.input(id);
    for (let at = 0; at < SAMPLES; at++) into[at] = (into[at] ?? 0) * (values[at] ?? 0);
  }
  if (between === undefined) return;
  const [above, below] = between;
  for (let at = 0; at < SAMPLES; at++) into[at] = Math.max(0, Math.min(into[at] ?? 0, below) - above);
}

function duration(wait: Wait, sampler: Sampler, into: Float64Array): void {
  timesOf(wait, sampler, into);
  const once = sampler.input(typeof wait.ms === 'number' ? 'timerMs' : wait.ms);
  const said = typeof wait.ms === 'number' ? wait.ms : 0;
  for (let at = 0; at < SAMPLES; at++) into[at] = (into[at] ?? 0) * (said + (once[at] ?? 0));
}

function add(to: Float64Array, amount: Float64Array): void {
  for (let at = 0; at < SAMPLES; at++) to[at] = (to[at] ?? 0) + (amount[at] ?? 0);
}

function longest(groups: Map<string, Float64Array>, name: string, amount: Float64Array): void {
  const known = groups.get(name);
  if (known === undefined) groups.set(name, amount.slice());
  else for (let at = 0; at < SAMPLES; at++) known[at] = Math.max(known[at] ?? 0, amount[at] ?? 0);
}

function hold({ pools }: Demands, name: string, size: number | undefined, amount: Float64Array): void {
  let pool = pools.get(name);
  if (pool === undefined) pools.set(name, (pool = { hold: new Float64Array(SAMPLES), size: size ?? 10 }));
  if (size !== undefined) pool.size = size;
  add(pool.hold, amount);
}

/** PostgreSQL's postmaster starts about so many processes for connections a second (pgsql-hackers, 2026-05-28). */
const NEW_CONNECTIONS_PER_SECOND = 3000;
/** More than this share of the database's cores is not to be had by one query after the other. */
const DATABASE_SHARE = 0.9;
/** Loss of each further core to what cores share (Gunther's universal scalability law). */
const CONTENTION = 0.03;

/**
 * The ceiling of each resource in requests a second, for one instance and each sample; Infinity where it is not used.
 * Utilisation law: a resource with demand D and m servers allows m / D; Little's law: n places that are held for H allow n / H.
 */
export function ceilingsOf(demands: Demands, workload: Workload, { inputs }: Environment): Float64Array[] {
  const { cores, replicas, concurrency, threads, dbCores, dbMaxConnections, poolerConnections } = inputs;
  // A goroutine runs wherever a core is free, in one process; the other two have one thread a worker for it.
  const processes = workload.runtime === 'go' ? 1 : inputs.workers.value;
  const loops = workload.runtime === 'go' ? Infinity : processes;
  const usable = workload.runtime === 'go' ? cores.value : Math.min(cores.value, Math.max(processes, cores.value));
  const scaling = 1 / (1 + CONTENTION * Math.max(0, usable - 1));
  const databaseLimit = poolerConnections.value > 0 ? poolerConnections.value : dbMaxConnections.value;
  const share = databaseLimit / replicas.value;
  const rate = (servers: number, demand: Float64Array): Float64Array => {
    const allowed = new Float64Array(SAMPLES).fill(Infinity);
    for (let at = 0; at < SAMPLES; at++) if ((demand[at] ?? 0) > 0) allowed[at] = (servers * 1000) / (demand[at] ?? 1);
    return allowed;
  };
  const pools = [...demands.pools.values()].map(({ hold, size }) => rate(Math.min(processes * size, share), hold));
  const setUp = demands.connects.map((count, at) =>
    count > 0
      ? Math.min(
          NEW_CONNECTIONS_PER_SECOND / count / replicas.value,
          (share * 1000) / Math.max(1e-9, demands.connectHold[at] ?? 0),
        )
      : Infinity,
  );
  return [
    rate(loops, demands.loop),
    rate(usable * scaling, demands.cpu),
    rate(processes * threads.value, demands.thread),
    pools.reduce(least, new Float64Array(SAMPLES).fill(Infinity)),
    setUp,
    rate((dbCores.value * DATABASE_SHARE) / replicas.value, demands.database),
    withClients(
      concurrency.value,
      demands,
      (workload.runtime === 'go' ? usable : Math.min(usable, processes)) * scaling,
    ),
    rate(1, demands.serial),
  ];
}

/**
 * What so many clients can ask for, each waiting for its answer: between the asymptotic bounds N / (Z + D) and N / (Z + N D) of a
 * closed system (Lazowska and others 1984, chapter 5), where Z is waiting and D computing. Clients that come independently of each
 * other are near the first; those that come in step, as after waits of the same length, wait for the computing of the others.
 */
function withClients(clients: number, { latency, cpu }: Demands, servers: number): Float64Array {
  const shares = sharesInStep();
  const rates = new Float64Array(SAMPLES).fill(Infinity);
  const others = Math.max(0, clients - 1) / servers;
  for (let at = 0; at < SAMPLES; at++) {
    const alone = latency[at] ?? 0;
    if (alone > 0) rates[at] = (clients * 1000) / (alone + (shares[at] ?? 0) * others * (cpu[at] ?? 0));
  }
  return rates;
}

function least(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, at) => Math.min(value, other[at] ?? Infinity));
}

/**
 * The rate below several ceilings: (sum of X_i^-8)^(-1/8). Where one is far below the others it is the rate; where two are equal
 * the knee costs 8 %, as mean value analysis has it for some dozens of clients.
 */
export function combine(ceilings: readonly Float64Array[], residual: Float64Array): Float64Array {
  const rates = new Float64Array(SAMPLES);
  for (let at = 0; at < SAMPLES; at++) {
    let lowest = Infinity;
    for (const ceiling of ceilings) lowest = Math.min(lowest, ceiling[at] ?? Infinity);
    let sum = 0;
    for (const ceiling of ceilings) {
      const ratio = lowest / (ceiling[at] ?? Infinity);
      const squared = ratio * ratio;
      const fourth = squared * squared;
      sum += fourth * fourth;
    }
    rates[at] = ((residual[at] ?? 1) * lowest) / Math.sqrt(Math.sqrt(Math.sqrt(sum)));
  }
  return rates;
}
