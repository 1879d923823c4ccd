import type { ConstantId } from '../model/constants.ts';
import type { Work, Workload } from '../model/workload.ts';

export type Stack = Workload['runtime'];

/** The framework that stands for a stack when a service is thought of in it. */
export const stackNames: Record<Stack, string> = {
  python: 'FastAPI on Uvicorn',
  node: 'Fastify on Node 24',
  go: 'Go net/http',
};

/**
 * The same requests, served by another stack: the same queries, rows, bytes and waits, with that stack's own costs for accepting a
 * request, its drivers and its JSON. Waits no longer block. Native code costs what it costs everywhere: password hashes, images,
 * the database. Work that only one stack needs, such as a hop to a thread, goes.
 */
export function inStack(workload: Workload, stack: Stack): Workload {
  if (workload.runtime === stack) return workload;
  const base = bases[stack].map((constant): Work => ({
    constant,
    what: stackNames[stack],
    times: 1,
    on: threads[stack],
  }));
  return {
    runtime: stack,
    work: [...base, ...workload.work.flatMap((work) => moved(work, stack))],
    waits: workload.waits.map((wait) => ({ ...wait, how: 'awaits' })),
  };
}

const threads: Record<Stack, Work['on']> = { python: 'loop', node: 'loop', go: 'thread' };

const bases: Record<Stack, ConstantId[]> = {
  python: ['python.fastapi', 'python.handler'],
  node: ['fastify.json', 'node.handler'],
  go: ['go.http', 'go.router', 'go.handler'],
};

/** What a demand is for, told by the name of its constant; the first that matches counts. */
const roles: readonly (readonly [RegExp, Role])[] = [
  [/^(postgres\.|bcrypt\.|go\.bcrypt|argon2\.|pbkdf2\.|cpu\.)/, 'same'],
  [/jsonable-encoder-field$/, 'gone'],
  [/(dumps-kb|pydantic-dump-kb|stringify-kb|encode-kb)$/, 'encode'],
  [/(loads-kb|parse-kb|decode-kb)$/, 'decode'],
  [/middleware$/, 'middleware'],
  [/(connect|connect-scram|connect-scram-native|db-connect)$/, 'connect'],
  [/(cell|row)$/, 'row'],
  [/(\.query|\.async-query|db-query|orm-query)$/, 'query'],
  [/(\.request|\.fetch|http-request)$/, 'request'],
  [/(\.client|http-client)$/, 'client'],
  [/cache-call$/, 'cache'],
  [/queue-call$/, 'queue'],
  [/file-call$/, 'file'],
  [/\.process$/, 'process'],
  [/\.jwt$/, 'jwt'],
  [/jwt-hs256$/, 'hs256'],
  [/jwt-rs256$/, 'rs256'],
  [/gzip-kb$/, 'gzip'],
];

const own = {
  python: {
    encode: 'python.pydantic-dump-kb',
    decode: 'python.json-loads-kb',
    middleware: 'python.asgi-middleware',
    connect: 'asyncpg.connect-scram',
    row: 'asyncpg.cell',
    query: 'asyncpg.query',
    request: 'httpx.request',
    client: 'httpx.client',
  },
  node: {
    encode: 'node.stringify-kb',
    decode: 'node.json-parse-kb',
    middleware: 'node.function-middleware',
    connect: 'pg.connect-scram',
    row: 'pg.cell',
    query: 'pg.query',
    request: 'node.fetch',
    client: 'node.http-request',
  },
  go: {
    encode: 'go.encode-kb',
    decode: 'go.decode-kb',
    middleware: 'go.middleware',
    connect: 'pgx.connect-scram',
    row: 'pgx.cell',
    query: 'pgx.query',
    request: 'go.http-request',
    client: 'go.http-client',
  },
} satisfies Record<Stack, Record<string, ConstantId>>;

type Role =
  | 'same'
  | 'gone'
  | keyof (typeof own)['go']
  | 'cache'
  | 'queue'
  | 'file'
  | 'process'
  | 'jwt'
  | 'hs256'
  | 'rs256'
  | 'gzip';

function moved(work: Work, stack: Stack): Work[] {
  const role = roles.find(([name]) => name.test(work.constant))?.[1];
  if (role === undefined || role === 'gone') return [];
  // Native code leaves the event loop where the new stack has threads of its own for it.
  const on = stack === 'go' || role === 'same' ? 'thread' : threads[stack];
  const { by = [] } = work;
  // An ORM's cost is that of a row, a driver's that of each field.
  const fields = role === 'row' && work.constant.endsWith('row') ? { by: [...by, 'fieldsPerRow' as const] } : {};
  return [{ ...work, ...fields, on, constant: constantOf(role, work.constant, stack) }];
}

function constantOf(role: Exclude<Role, 'gone'>, constant: ConstantId, stack: Stack): ConstantId {
  switch (role) {
    case 'same':
      return constant;
    case 'cache':
    case 'queue':
    case 'file':
      return `${stack}.${role}-call`;
    case 'process':
      return `${stack}.process`;
    case 'hs256':
    case 'rs256':
      return `${stack}.jwt-${role}`;
    case 'jwt':
      return `${stack}.jwt`;
    case 'gzip':
      return stack === 'go' ? 'go.gzip-kb' : 'zlib.gzip-kb';
    default:
      return own[stack][role];
  }
}
