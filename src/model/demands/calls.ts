import type { Effect } from '../../analysis/service.ts';
import type { ConstantId } from '../constants.ts';

/** What a library call asks for, besides what its kind of effect says. */
export interface CallDemand {
  /** Matches `library call`, e.g. `asyncpg asyncpg.Pool.fetchrow`. */
  call: RegExp;
  /** CPU for each call. */
  work: ConstantId[];
  /** CPU for each row of the result, of calls that give many. */
  row?: ConstantId;
  /** CPU for each field of each row. */
  cell?: ConstantId;
  /** What the database does for each call, besides carrying it out: reading a query that was not prepared, resetting a connection. */
  database?: ConstantId[];
  /** Round trips to the database for each call; 1 where it is not said. */
  trips?: number;
  /** Its time in the database is that of a query; false for connecting, acquiring and the like. */
  queries?: boolean;
  /** It makes a connection, in so many round trips. */
  connects?: boolean;
  /** Once for all such calls of a request: a session's BEGIN and end. */
  session?: { work: ConstantId; trips: number };
}

/** Round trips to connect: TCP, start-up, SCRAM, ready (PostgreSQL protocol 3, without TLS). */
const CONNECT_TRIPS = 5;

const connect = (call: RegExp, ...work: ConstantId[]): CallDemand => ({
  call,
  work,
  trips: CONNECT_TRIPS,
  queries: false,
  connects: true,
});

/** Calls that cost something else than the usual one of their kind, the first that matches counts. */
export const callDemands: readonly CallDemand[] = [
  connect(/^asyncpg asyncpg\.connect$/, 'asyncpg.connect-scram'),
  { call: /^asyncpg asyncpg\.create_pool$/, work: [], trips: CONNECT_TRIPS, queries: false, connects: true },
  // The pool resets a connection before it is used again: one more round trip (asyncpg issues 271, 780).
  { call: /^asyncpg asyncpg\.Pool\.acquire$/, work: ['asyncpg.acquire'], queries: false, database: ['postgres.reset'] },
  {
    call: /^asyncpg asyncpg\.Pool\./,
    work: ['asyncpg.acquire', 'asyncpg.query'],
    cell: 'asyncpg.cell',
    trips: 2,
    database: ['postgres.reset'],
  },
  { call: /^asyncpg /, work: ['asyncpg.query'], cell: 'asyncpg.cell' },
  connect(/^psycopg2? .*\bconnect$/, 'psycopg.connect-scram'),
  // The first statement opens a transaction, its end closes it. Psycopg 3 prepares what it has sent five times on a connection.
  {
    call: /^psycopg2? .*execute/,
    work: ['psycopg.query'],
    cell: 'psycopg.cell',
    session: { work: 'psycopg.query', trips: 2 },
    database: ['postgres.parse'],
  },
  {
    call: /^(sqlalchemy|sqlmodel) .*(AsyncSession|AsyncConnection|AsyncEngine)/,
    work: ['sqlalchemy.async-query'],
    row: 'sqlalchemy.row',
    session: { work: 'sqlalchemy.session', trips: 2 },
  },
  {
    call: /^(sqlalchemy|sqlmodel) /,
    work: ['sqlalchemy.query'],
    row: 'sqlalchemy.row',
    session: { work: 'sqlalchemy.session', trips: 2 },
  },
  connect(/^pg pg\.Client\.connect$/, 'pg.connect-scram'),
  { call: /^pg pg\.Pool\.connect$/, work: [], trips: 0, queries: false },
  // Queries without a name are read and planned each time.
  { call: /^pg /, work: ['pg.query'], cell: 'pg.cell', database: ['postgres.parse'] },
  {
    call: /^(sequelize|typeorm|prisma|mikro-orm|objection|mongoose) /,
    work: ['node.orm-query'],
    row: 'node.orm-row',
    database: ['postgres.parse'],
  },
  connect(/^pgx .*\.Connect(Config)?$/, 'pgx.connect-scram'),
  // It prepares what it sends, once for each connection.
  { call: /^pgx /, work: ['pgx.query'], cell: 'pgx.cell' },
  { call: /^gorm /, work: ['pgx.query', 'gorm.query'], cell: 'go.db-cell' },
  { call: /^httpx /, work: ['httpx.request'] },
  { call: /^aiohttp /, work: ['aiohttp.request'] },
  { call: /^requests /, work: ['requests.request'] },
  { call: /^(globals|undici) .*fetch/, work: ['node.fetch'] },
];

/** The demand of a call that is told apart; undefined for the usual one of its kind. */
export function callDemandOf({ library, call }: Pick<Effect, 'library' | 'call'>): CallDemand | undefined {
  const name = `${library} ${call}`;
  return callDemands.find((demand) => demand.call.test(name));
}

type Runtime = 'python' | 'node' | 'go';

/** The usual call of each kind: constants by runtime. */
export const usualWork: Record<Runtime, Partial<Record<Effect['kind'], { work: ConstantId; cell?: ConstantId }>>> = {
  python: {
    db: { work: 'python.db-query', cell: 'python.db-cell' },
    http: { work: 'python.http-request' },
    cache: { work: 'python.cache-call' },
    queue: { work: 'python.queue-call' },
    fs: { work: 'python.file-call' },
    process: { work: 'python.process' },
  },
  node: {
    db: { work: 'node.db-query', cell: 'node.db-cell' },
    http: { work: 'node.http-request' },
    cache: { work: 'node.cache-call' },
    queue: { work: 'node.queue-call' },
    fs: { work: 'node.file-call' },
    process: { work: 'node.process' },
  },
  go: {
    db: { work: 'go.db-query', cell: 'go.db-cell' },
    http: { work: 'go.http-request' },
    cache: { work: 'go.cache-call' },
    queue: { work: 'go.queue-call' },
    fs: { work: 'go.file-call' },
    process: { work: 'go.process' },
  },
};

/** What a new HTTP client or database connection costs that is not told apart. */
export const usualCreation: Record<Runtime, { client: ConstantId; connection: ConstantId }> = {
  python: { client: 'python.http-client', connection: 'python.db-connect' },
  node: { client: 'node.http-request', connection: 'node.db-connect' },
  go: { client: 'go.http-client', connection: 'go.db-connect' },
};
