import type { ConstantId } from './constants.ts';
import type { InputId } from './environment.ts';

/**
 * What one request of an endpoint asks for: plain data made once from the service, from which rates follow for any environment.
 * The report carries it, so that the page can compute again when a slider moves.
 */
export interface Workload {
  runtime: 'python' | 'node' | 'go';
  work: Work[];
  waits: Wait[];
}

/** Times that are not in the code: the product of a number and of inputs. */
export interface Times {
  times: number;
  by?: InputId[];
  /** Only what of the product lies above the first and below the second number counts: a pool has so many places. */
  between?: [number, number];
  /** The product is of one instance; a worker process has its share of it. */
  ofWorker?: true;
}

/** The product of a number and of inputs, each as its value is given. */
export function productOf({ times, by = [], between, ofWorker }: Times, valueOf: (id: InputId) => number): number {
  let product = times;
  for (const id of by) product *= valueOf(id);
  if (ofWorker === true) product /= valueOf('workers');
  return between === undefined ? product : Math.max(0, Math.min(product, between[1]) - between[0]);
}

/** The call that a demand belongs to. */
export interface Origin {
  /** `app/repo.py:12`, one-based; absent for the framework's own. */
  at?: string;
  /** `app/repo.py:Repo.find` */
  within?: string;
  /** A few words: `asyncpg.Connection.fetch`. */
  what: string;
}

/** CPU time. `loop` is the event loop's thread; `gil` a thread that keeps the others of its Python process from running; `thread` a thread beside them. */
export interface Work extends Times, Origin {
  constant: ConstantId;
  on: 'loop' | 'gil' | 'thread';
  /** Of the database's work: the request waits for it, in this way. */
  waitedFor?: Wait['how'];
  /** A connection is held meanwhile: the pool's key. */
  pool?: string;
}

/** Waiting. */
export interface Wait extends Times, Origin {
  kind: 'db' | 'http' | 'cache' | 'fs' | 'queue' | 'process' | 'sleep' | 'lock';
  /** How long once: an input, or milliseconds that the code says. */
  ms: InputId | number;
  how: 'awaits' | 'blocks' | 'in-thread';
  /** Waits of one group happen at once. */
  group?: string;
  /** All repetitions of it happen at once. */
  atOnce?: true;
  /** A connection of this pool is held. */
  pool?: string;
  /** Connections of the pool of each worker. */
  poolSize?: number;
  /** A new connection is made. */
  connects?: true;
  /** Only one request at a time can be here. */
  serial?: true;
}
