/** The stack-endpoint pairs of the validation plan: what is measured, and what must limit each. */

export const stackIds = [
  'fastapi',
  'fastapi-middleware',
  'fastapi-pgbouncer',
  'express-node20',
  'express-node24',
  'go-nethttp',
  'go-chi',
  'go-gin',
  // The same services, ten milliseconds away from their database and behind a slower upstream.
  'fastapi-far',
  'express-far',
  'go-far',
] as const;
export type StackId = (typeof stackIds)[number];

export type Resource =
  | 'event loop'
  | 'CPU'
  | 'thread pool'
  | 'connection pool'
  | 'connection set-up'
  | 'database'
  | 'concurrency'
  | 'serial section';

export interface Pair {
  stack: StackId;
  method: 'GET' | 'POST';
  path: string;
  body?: 'order';
  /** What must give out first. Several where two are as near as their tolerance. */
  binding: Resource[];
}

/** A change that a finding asks for, as a pair of endpoints with and without it. */
export interface FixPair {
  stack: StackId;
  from: string;
  to: string;
  /** The rule whose gain foretells it; absent where no rule does, and the two estimates are compared. */
  rule?: string;
}

const get = (path: string, ...binding: Resource[]): Omit<Pair, 'stack'> => ({ method: 'GET', path, binding });
const post = (path: string, ...binding: Resource[]): Omit<Pair, 'stack'> => ({ method: 'POST', path, binding });
const order = (...binding: Resource[]): Omit<Pair, 'stack'> => ({ ...post('/orders', ...binding), body: 'order' });
const of = (stack: StackId, ...pairs: Omit<Pair, 'stack'>[]): Pair[] => pairs.map((pair) => ({ stack, ...pair }));

const express: readonly Omit<Pair, 'stack'>[] = [
  get('/hello', 'event loop'),
  get('/with-middleware/hello', 'event loop'),
  get('/rows/default', 'event loop'),
  get('/rows/direct', 'event loop'),
  order('event loop'),
  get('/db/one', 'event loop'),
  get('/db/connect', 'event loop', 'connection set-up'),
  get('/db/slow', 'connection pool'),
  get('/db/n-plus-one', 'event loop'),
  get('/db/batched', 'event loop'),
  get('/db/list', 'event loop'),
  get('/blocking', 'event loop'),
  get('/db/orm', 'event loop'),
  post('/hash', 'event loop'),
  post('/hash-thread', 'CPU', 'thread pool'),
  get('/compressed', 'event loop'),
  get('/upstream/sequential', 'concurrency', 'event loop'),
  get('/upstream/shared', 'event loop', 'concurrency'),
  get('/token', 'event loop'),
];

/** With a delay between the service and its database and upstream: how often a request goes there and back. */
const far = (...more: Omit<Pair, 'stack'>[]): Omit<Pair, 'stack'>[] => [
  get('/db/one', 'connection pool'),
  get('/db/batched', 'connection pool'),
  get('/db/n-plus-one', 'connection pool', 'concurrency'),
  get('/upstream/sequential', 'concurrency', 'event loop'),
  ...more,
];

/** What is measured. Which fit judges a pair is in `folds.ts`. */
export const pairs: readonly Pair[] = [
  ...of(
    'fastapi',
    get('/hello', 'event loop'),
    get('/hello-def', 'event loop'),
    get('/rows/default', 'event loop'),
    get('/rows/orjson-response', 'event loop'),
    get('/rows/typed', 'event loop'),
    get('/rows/direct', 'event loop'),
    order('event loop'),
    get('/db/one', 'event loop'),
    get('/db/connect', 'event loop'),
    get('/db/slow', 'connection pool'),
    get('/db/n-plus-one', 'event loop'),
    get('/db/batched', 'event loop'),
    get('/db/list', 'event loop'),
    get('/db/blocking', 'event loop'),
    get('/db/threaded', 'thread pool'),
    get('/db/orm', 'event loop'),
    get('/db/orm-list', 'event loop'),
    post('/hash', 'event loop'),
    post('/hash-thread', 'CPU'),
    get('/compressed', 'event loop'),
    get('/upstream/sequential', 'event loop'),
    get('/upstream/shared', 'event loop'),
    get('/token', 'event loop'),
    get('/locked', 'serial section'),
  ),
  ...of('fastapi-middleware', get('/hello', 'event loop')),
  ...of('fastapi-pgbouncer', get('/db/slow', 'connection pool')),
  ...of('express-node20', ...express),
  ...of('express-node24', ...express),
  ...of(
    'go-nethttp',
    get('/hello', 'CPU'),
    get('/rows/default', 'CPU'),
    order('CPU'),
    get('/db/one', 'CPU', 'database'),
    get('/db/connect', 'CPU', 'connection set-up', 'database'),
    get('/db/slow', 'connection pool'),
    get('/db/n-plus-one', 'CPU', 'database'),
    get('/db/batched', 'CPU', 'database'),
    post('/hash', 'CPU'),
    get('/compressed', 'CPU'),
    get('/upstream/sequential', 'CPU', 'concurrency'),
    get('/upstream/shared', 'CPU', 'concurrency'),
    get('/token', 'CPU'),
    get('/locked', 'serial section'),
  ),
  ...of('go-chi', get('/hello', 'CPU'), get('/db/one', 'CPU', 'database')),
  ...of('go-gin', get('/hello', 'CPU'), get('/db/one', 'CPU', 'database')),
  ...of('fastapi-far', ...far(get('/db/orm', 'connection pool', 'event loop'))),
  ...of('express-far', ...far(get('/db/orm', 'connection pool'))),
  ...of('go-far', ...far(get('/upstream/shared', 'concurrency'))),
];

export const fixPairs: readonly FixPair[] = [
  { stack: 'fastapi', from: '/rows/default', to: '/rows/typed', rule: 'untyped-json-return' },
  { stack: 'fastapi', from: '/rows/default', to: '/rows/orjson-response' },
  { stack: 'fastapi', from: '/rows/default', to: '/rows/direct' },
  { stack: 'fastapi', from: '/hello-def', to: '/hello' },
  { stack: 'fastapi', from: '/db/connect', to: '/db/one', rule: 'connection-per-request' },
  { stack: 'fastapi', from: '/db/n-plus-one', to: '/db/batched' },
  { stack: 'fastapi', from: '/db/orm', to: '/db/one' },
  { stack: 'fastapi', from: '/upstream/sequential', to: '/upstream/shared', rule: 'client-per-request' },
  ...(['express-node20', 'express-node24'] as const).flatMap((stack): FixPair[] => [
    { stack, from: '/rows/default', to: '/rows/direct' },
    { stack, from: '/db/connect', to: '/db/one', rule: 'connection-per-request' },
    { stack, from: '/db/n-plus-one', to: '/db/batched', rule: 'query-in-loop' },
    { stack, from: '/with-middleware/hello', to: '/hello' },
    { stack, from: '/db/orm', to: '/db/one' },
    { stack, from: '/upstream/sequential', to: '/upstream/shared' },
  ]),
  { stack: 'go-nethttp', from: '/db/connect', to: '/db/one' },
  { stack: 'go-nethttp', from: '/db/n-plus-one', to: '/db/batched' },
  { stack: 'go-nethttp', from: '/upstream/sequential', to: '/upstream/shared' },
];
