import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairs } from './pairs.ts';
import type { Pair } from './pairs.ts';
import { coreMicros, cpuMicros, run, start } from './processes.ts';
import { CONNECTIONS, PORTS, serverEnvironment, stacksOf } from './stacks.ts';
import type { Stack, Workshop } from './stacks.ts';
import { SERVER_CORE, SURROUNDINGS_CORE, reachable, startSurroundings } from './surroundings.ts';

/** What one pair gave. */
export interface Measured {
  stack: string;
  method: string;
  path: string;
  /** Requests a second at the declared number of connections, as the load generator counted them. */
  rps: number;
  /** CPU microseconds of the server for each request. */
  serverMicros: number;
  /** CPU microseconds of PostgreSQL for each request. */
  databaseMicros: number;
  /** Share of the server's core that the server used, and that others used, 0 to 1. */
  busy: number;
  foreign: number;
  /** Share of the core of the load generator and the database that was in use. */
  surroundings: number;
  errors: number;
  seconds: number;
}

/** Measures every pair, or those of the stacks that are named. The whole takes some ten minutes. */
export async function measureAll(
  workshop: Workshop,
  options: { stacks?: readonly string[]; only?: string; onMeasured: (measured: Measured) => void },
): Promise<Measured[]> {
  const surroundings = await startSurroundings(workshop);
  const all: Measured[] = [];
  try {
    for (const stack of stacksOf(workshop)) {
      if (options.stacks !== undefined && !options.stacks.includes(stack.id)) continue;
      const own = pairs.filter((pair) => pair.stack === stack.id && (options.only ?? pair.path) === pair.path);
      if (own.length === 0) continue;
      const server = start(SERVER_CORE, stack.command, {
        cwd: stack.folder,
        env: { ...serverEnvironment, ...stack.variables, NODE_PATH: join(workshop.folder, 'services', 'node_modules') },
        log: join(workshop.folder, `${stack.id}.log`),
      });
      try {
        await reachable(PORTS.server);
        for (const pair of own) {
          const measured = measurePair(workshop, stack, pair, server.pid, surroundings.postgres.pid);
          options.onMeasured(measured);
          all.push(measured);
        }
      } finally {
        await server.stop();
      }
    }
  } finally {
    await surroundings.stop();
  }
  return all;
}

const WARM_UP_SECONDS = 2;
const SECONDS = 4;
/** Where a request takes tens of milliseconds, fewer are counted, so it takes longer. */
const SLOW_RPS = 100;

function measurePair(workshop: Workshop, stack: Stack, pair: Pair, pid: number, postgres: number): Measured {
  const warmUp = load(workshop, pair, WARM_UP_SECONDS);
  drain(pid);
  const seconds = warmUp.rps < SLOW_RPS ? SECONDS * 2 : SECONDS;
  const before = snapshot(pid, postgres);
  const loaded = load(workshop, pair, seconds);
  const after = snapshot(pid, postgres);
  drain(pid);
  const requests = Math.max(1, loaded.requests);
  const server = after.server - before.server;
  const core = after.core.total - before.core.total;
  const around = after.around.total - before.around.total;
  return {
    stack: stack.id,
    method: pair.method,
    path: pair.path,
    rps: loaded.rps,
    serverMicros: server / requests,
    databaseMicros: (after.database - before.database) / requests,
    busy: server / core,
    foreign: Math.max(0, (after.core.busy - before.core.busy - server) / core),
    surroundings: (after.around.busy - before.around.busy) / around,
    errors: loaded.errors,
    seconds,
  };
}

/** Waits until the server has done what it was asked before the load generator left. */
function drain(pid: number): void {
  for (let tries = 0; tries < 60; tries++) {
    const before = cpuMicros(pid);
    run(['sleep', '0.2']);
    if (cpuMicros(pid) - before <= 20_000) return;
  }
}

function snapshot(server: number, postgres: number) {
  return {
    server: cpuMicros(server),
    database: cpuMicros(postgres),
    core: coreMicros(SERVER_CORE),
    around: coreMicros(SURROUNDINGS_CORE),
  };
}

const ORDER = {
  ...{ id: 1, customer: 'Ada', email: 'ada@example.com', street: 'Main 1', city: 'Hamburg', zip: '20095' },
  ...{ country: 'DE', phone: '+49 40 1', sku: 'A-1', title: 'Book', quantity: 2, price: 9.5, discount: 0.5 },
  ...{ tax: 1.5, currency: 'EUR', note: 'none', gift: false, express: true, insured: false, reference: 7 },
};

/** One run of wrk against a server on this machine. */
function load({ folder }: Workshop, { method, path, body }: Pair, seconds: number) {
  const script = join(folder, 'request.lua');
  const text = body === undefined ? '' : JSON.stringify(ORDER);
  const lines = [`wrk.method = "${method}"`];
  if (text !== '') lines.push(`wrk.body = '${text}'`, 'wrk.headers["Content-Type"] = "application/json"');
  lines.push('done = function(s) io.write(string.format("RESULT %d %d %d %d %d %d %d\\n", s.requests, s.duration,');
  lines.push('s.errors.connect, s.errors.read, s.errors.write, s.errors.status, s.errors.timeout)) end');
  writeFileSync(script, lines.join('\n'));
  const url = `http://127.0.0.1:${String(PORTS.server)}${path}`;
  const wrk = [
    'wrk',
    '-t1',
    `-c${String(CONNECTIONS)}`,
    `-d${String(seconds)}s`,
    '--timeout',
    '20s',
    '-s',
    script,
    url,
  ];
  const output = run(['taskset', '-c', String(SURROUNDINGS_CORE), ...wrk]);
  const numbers = /RESULT ([\d ]+)/.exec(output)?.[1]?.split(' ').map(Number) ?? [];
  const [requests = 0, micros = 1, ...errors] = numbers;
  return {
    requests,
    rps: requests / (micros / 1_000_000),
    errors: errors.slice(0, 4).reduce((sum, count) => sum + count, 0),
  };
}
