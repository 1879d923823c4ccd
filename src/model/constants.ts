import fitted from './fitted.json';

/**
 * Service demands: CPU microseconds on one core of the reference machine, which is the machine of the lab. `gsd` is the geometric
 * standard deviation: two thirds of the cases lie within median / gsd and median x gsd.
 */
export interface Constant {
  micros: number;
  gsd: number;
  source: string;
}

/** Where the first guesses come from; all of 2026-11, on a two-core AMD EPYC virtual machine where nothing else is said. */
const TFB = 'TechEmpower run 2019-12-11, per core, scaled to the reference core';
const LOCAL = 'CPU time over requests on a shared two-core EPYC machine, 2026-11';
const CELLS = `${LOCAL}: 100 rows of 7 columns against one`;
const HTTPX = `${LOCAL}: httpx 0.28 with 1 to 192 requests at once through one client`;
const GUESS = 'estimate, not measured: wide on purpose';

const constant = (micros: number, gsd: number, source: string): Constant => ({ micros, gsd, source });

/** First guesses, which what the lab measured corrects (`fitted.json`). */
const guesses = {
  // Uvicorn with uvloop and httptools 36, Starlette 22, FastAPI 42: always together.
  'python.fastapi': constant(100, 1.3, TFB),
  'python.no-uvloop': constant(55, 1.5, LOCAL),
  'python.access-log': constant(70, 1.5, LOCAL),
  'python.thread-hop': constant(65, 1.5, LOCAL),
  'python.async-dependency': constant(10, 1.6, LOCAL),
  'python.base-http-middleware': constant(110, 1.6, LOCAL),
  'python.asgi-middleware': constant(6, 1.6, LOCAL),
  'python.library-middleware': constant(20, 1.6, LOCAL),
  'python.body-model': constant(50, 1.4, LOCAL),
  'python.body-field': constant(0.6, 1.6, LOCAL),
  'python.json-loads-kb': constant(5, 1.4, LOCAL),
  'python.pydantic-dump-kb': constant(3, 1.6, LOCAL),
  'python.pydantic-validate-field': constant(0.25, 1.6, LOCAL),
  'python.jsonable-encoder-field': constant(1.6, 1.4, LOCAL),
  'python.json-dumps-kb': constant(10, 1.4, LOCAL),
  'python.orjson-dumps-kb': constant(0.7, 1.6, LOCAL),
  'python.write-kb': constant(1, 1.8, LOCAL),
  'python.handler': constant(4, 2, GUESS),
  'python.await': constant(8, 1.6, LOCAL),
  'asyncpg.query': constant(45, 1.4, LOCAL),
  'asyncpg.acquire': constant(70, 1.4, LOCAL),
  'asyncpg.cell': constant(0.09, 1.5, CELLS),
  'asyncpg.connect-scram': constant(22000, 1.4, 'asyncpg issue 1357, and CPU time measured here, 2026-11'),
  'asyncpg.connect-scram-native': constant(
    2200,
    1.6,
    'asyncpg pull request 1359, and its kind of hashing measured here',
  ),
  'asyncpg.connect': constant(1200, 1.5, LOCAL),
  'psycopg.query': constant(45, 1.4, LOCAL),
  'psycopg.connect': constant(800, 1.5, LOCAL),
  'psycopg.connect-scram': constant(2800, 1.5, LOCAL),
  'psycopg.cell': constant(0.14, 1.6, CELLS),
  'sqlalchemy.session': constant(150, 1.6, LOCAL),
  'sqlalchemy.async-query': constant(250, 1.5, LOCAL),
  'sqlalchemy.query': constant(200, 1.5, LOCAL),
  'sqlalchemy.row': constant(4, 1.5, LOCAL),
  'python.db-query': constant(120, 1.8, GUESS),
  'python.db-cell': constant(0.3, 1.8, GUESS),
  'python.db-connect': constant(2500, 1.8, GUESS),
  'httpx.request': constant(450, 1.5, LOCAL),
  'httpx.open-connection': constant(10, 1.5, HTTPX),
  'httpx.queued-request': constant(25, 1.5, HTTPX),
  'httpx.client': constant(9000, 1.8, LOCAL),
  'aiohttp.request': constant(200, 1.5, GUESS),
  'requests.request': constant(500, 1.5, GUESS),
  'python.http-request': constant(400, 1.8, GUESS),
  'python.http-client': constant(3000, 2, GUESS),
  'python.cache-call': constant(110, 1.6, LOCAL),
  'python.queue-call': constant(200, 1.8, GUESS),
  'python.file-call': constant(60, 1.8, GUESS),
  'python.process': constant(1500, 1.8, GUESS),
  'python.jwt': constant(50, 2, GUESS),
  'python.jwt-hs256': constant(30, 1.5, LOCAL),
  'python.jwt-rs256': constant(90, 1.4, LOCAL),
  // Python and Node call the same library.
  'zlib.gzip-kb': constant(8, 1.8, LOCAL),
  'bcrypt.cost-10': constant(55000, 1.25, LOCAL),
  'go.bcrypt-cost-10': constant(65000, 1.25, 'golang.org/x/crypto, which is Go and not C'),
  'argon2.default': constant(90000, 1.6, LOCAL),
  'pbkdf2.iterations-100k': constant(30000, 1.3, LOCAL),
  'node.http': constant(31, 1.3, TFB),
  'fastify.json': constant(36, 1.3, TFB),
  'koa.json': constant(45, 1.4, TFB),
  'hono.json': constant(34, 1.4, 'fastify/benchmarks 2026-07'),
  'express.json-node20': constant(125, 1.4, LOCAL),
  'express.json-node22': constant(95, 1.4, LOCAL),
  'express.json-node24': constant(50, 1.4, LOCAL),
  'express.json-unknown': constant(80, 1.6, 'between Node 20 and 24'),
  'express.raw-node20': constant(95, 1.4, LOCAL),
  'express.raw-node22': constant(85, 1.4, LOCAL),
  'express.raw-node24': constant(34, 1.4, LOCAL),
  'express.raw-unknown': constant(60, 1.6, 'between Node 20 and 24'),
  'nest.interceptors': constant(25, 1.5, 'the-benchmarker 2024, NestJS over Express'),
  'node.handler': constant(2, 2, GUESS),
  'node.await': constant(6, 1.6, LOCAL),
  'node.function-middleware': constant(2, 1.8, GUESS),
  'node.library-middleware': constant(8, 1.8, LOCAL),
  'node.body-parser-idle': constant(4, 1.6, LOCAL),
  'node.json-body': constant(35, 1.5, LOCAL),
  'node.json-parse-kb': constant(3.5, 1.4, LOCAL),
  'node.body-validate-field': constant(0.2, 1.8, GUESS),
  'node.logger': constant(12, 1.8, GUESS),
  'node.etag-kb': constant(1, 1.5, LOCAL),
  'node.stringify-kb': constant(2.5, 1.4, LOCAL),
  'node.write-kb': constant(1, 1.8, LOCAL),
  'pg.query': constant(45, 1.4, LOCAL),
  'pg.cell': constant(0.3, 1.5, CELLS),
  'pg.connect-scram': constant(3000, 1.5, LOCAL),
  'pg.connect': constant(1000, 1.5, LOCAL),
  'node.orm-query': constant(160, 1.6, LOCAL),
  'node.orm-row': constant(6, 1.6, GUESS),
  'node.db-query': constant(60, 1.8, GUESS),
  'node.db-cell': constant(0.3, 1.8, GUESS),
  'node.db-connect': constant(2500, 1.8, GUESS),
  'node.fetch': constant(120, 1.6, GUESS),
  'node.http-request': constant(100, 1.8, GUESS),
  'node.cache-call': constant(25, 1.6, GUESS),
  'node.queue-call': constant(60, 1.8, GUESS),
  'node.file-call': constant(40, 1.8, GUESS),
  'node.process': constant(1500, 1.8, GUESS),
  'node.jwt': constant(75, 1.8, GUESS),
  'node.jwt-hs256': constant(60, 1.8, LOCAL),
  'node.jwt-rs256': constant(90, 1.5, GUESS),
  'go.http': constant(28, 1.35, TFB),
  'go.router': constant(1, 2, GUESS),
  'go.fasthttp': constant(16, 1.35, TFB),
  'go.handler': constant(1, 2, GUESS),
  'go.middleware': constant(1.5, 2, GUESS),
  'go.encode-kb': constant(5, 1.4, LOCAL),
  'go.decode-kb': constant(12, 1.5, GUESS),
  'pgx.query': constant(35, 1.4, LOCAL),
  'pgx.cell': constant(0.07, 1.6, GUESS),
  'pgx.connect-scram': constant(3200, 1.5, LOCAL),
  'pgx.connect': constant(700, 1.6, GUESS),
  'gorm.query': constant(60, 1.5, LOCAL),
  'go.db-query': constant(45, 1.7, LOCAL),
  'go.db-cell': constant(0.15, 1.7, GUESS),
  'go.db-connect': constant(2500, 1.8, GUESS),
  'go.http-request': constant(50, 1.6, GUESS),
  // A new connection for each request: TCP, its goroutines and buffers.
  'go.http-client': constant(150, 1.8, GUESS),
  'go.cache-call': constant(25, 1.6, GUESS),
  'go.queue-call': constant(30, 1.8, GUESS),
  'go.file-call': constant(20, 1.8, GUESS),
  'go.process': constant(1200, 1.8, GUESS),
  'go.jwt': constant(20, 2.2, GUESS),
  'go.jwt-hs256': constant(8, 1.6, GUESS),
  'go.jwt-rs256': constant(40, 1.5, GUESS),
  'go.gzip-kb': constant(12, 1.8, GUESS),
  'go.gzip-writer': constant(100, 2, GUESS),
  'postgres.query': constant(30, 1.5, LOCAL),
  'postgres.parse': constant(20, 1.6, LOCAL),
  'postgres.reset': constant(25, 1.6, LOCAL),
  'postgres.row': constant(0.5, 1.6, LOCAL),
  'postgres.connect': constant(2500, 1.6, LOCAL),
  // Without the 4096 rounds of hashing on both sides; `fork` alone takes 0.33 ms (pgsql-hackers, 2026-05-28).
  'postgres.connect-plain': constant(1200, 1.8, GUESS),
  'cpu.millisecond': constant(1000, 1.6, 'what the catalogue says of the call'),
  'cpu.minor': constant(300, 2.2, GUESS),
  'cpu.major': constant(5000, 2.5, GUESS),
  'cpu.severe': constant(100000, 2.5, GUESS),
} satisfies Record<string, Constant>;

export type ConstantId = keyof typeof guesses;
export const constantIds = Object.keys(guesses) as ConstantId[];

const corrections: Record<string, Constant | undefined> = fitted.constants;

/** All constants as they are used: fitted where the lab could, else the first guess on the scale of the lab's core. */
export const constants: Record<ConstantId, Constant> = Object.fromEntries(
  Object.entries(guesses).map(([id, guess]: [string, Constant]) => [id, corrections[id] ?? guess]),
) as Record<ConstantId, Constant>;

/** The guesses themselves, which a fit starts from. */
export const firstGuesses: Record<ConstantId, Constant> = guesses;
