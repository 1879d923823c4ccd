import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackId } from './pairs.ts';
import { run } from './processes.ts';

/** Where the lab keeps what it installs; not in the repository. */
export interface Workshop {
  folder: string;
  /** The sample services of the lab in the repository. */
  sources: string;
}

export const PORTS = {
  ...{ server: 8710, database: 5499, pgbouncer: 6499, redis: 6390, upstream: 8790 },
  ...{ farDatabase: 5498, farUpstream: 8791 },
};
/** What the delay proxies add to a round trip. */
export const FAR_MS = 10;
export const UPSTREAM_MS = 20;
export const CONNECTIONS = 64;

export const DATABASE = `postgresql://lab:lab@127.0.0.1:${String(PORTS.database)}/lab`;
const PGBOUNCER = `postgresql://lab:lab@127.0.0.1:${String(PORTS.pgbouncer)}/lab`;

/** What the servers are told by their environment. */
export const serverEnvironment: Record<string, string> = {
  PORT: String(PORTS.server),
  LAB_DATABASE: DATABASE,
  LAB_PGBOUNCER: PGBOUNCER,
  LAB_UPSTREAM: `http://127.0.0.1:${String(PORTS.upstream)}`,
  LAB_REDIS_PORT: String(PORTS.redis),
  NODE_ENV: 'production',
  GOMAXPROCS: '1',
};

/** What the lab's machine is, as a user would say it in the workspace file: the only thing that is not read from the source. */
export const labEnvironment = {
  cores: 1,
  workers: 1,
  concurrency: CONNECTIONS,
  dbRoundTripMs: 0.08,
  dbQueryMs: 0.04,
  // The one that it shares with the load generator.
  dbCores: 1,
  upstreamMs: UPSTREAM_MS,
  cacheRoundTripMs: 0.1,
};

/** The same of a service that is far from its database and upstream. */
const farEnvironment = {
  ...labEnvironment,
  dbRoundTripMs: labEnvironment.dbRoundTripMs + FAR_MS,
  upstreamMs: UPSTREAM_MS + FAR_MS,
};

const farServerEnvironment: Record<string, string> = {
  LAB_DATABASE: `postgresql://lab:lab@127.0.0.1:${String(PORTS.farDatabase)}/lab`,
  LAB_UPSTREAM: `http://127.0.0.1:${String(PORTS.farUpstream)}`,
};

export interface Stack {
  id: StackId;
  /** Its folder among the sources. */
  source: string;
  /** Node: the major version that runs it. */
  node?: number;
  environment: typeof labEnvironment;
  /** What its server is told besides `serverEnvironment`. */
  variables: Record<string, string>;
  language: 'python' | 'javascript' | 'go';
  /** The folder that is analysed: as in the repository, with the versions that run. */
  folder: string;
  command: string[];
}

/** The stacks of a workshop, each with the folder that is analysed and the command that starts it. */
export function stacksOf({ folder }: Workshop): Stack[] {
  const service = (id: StackId): string => join(folder, 'services', id);
  const uvicorn = [
    join(folder, 'venv', 'bin', 'uvicorn'),
    'main:app',
    '--host',
    '127.0.0.1',
    '--port',
    String(PORTS.server),
    '--no-access-log',
  ];
  const near = { environment: labEnvironment, variables: {} };
  const away = { environment: farEnvironment, variables: farServerEnvironment };
  const python = (id: StackId, source: string = id): Stack => ({
    ...{ id, source, language: 'python', folder: service(id), command: uvicorn },
    ...near,
  });
  const node = (id: StackId, major: number): Stack => ({
    ...{ id, source: 'express', node: major, language: 'javascript', folder: service(id) },
    ...near,
    command: [nodeOf(folder, major), 'server.js'],
  });
  const go = (id: StackId, source: string = id): Stack => ({
    ...{ id, source, language: 'go', folder: service(id) },
    ...near,
    command: [join(folder, 'bin', id)],
  });
  return [
    python('fastapi'),
    python('fastapi-middleware'),
    python('fastapi-pgbouncer'),
    node('express-node20', 20),
    node('express-node24', 24),
    go('go-nethttp'),
    go('go-chi'),
    go('go-gin'),
    { ...python('fastapi-far', 'fastapi'), ...away },
    { ...node('express-far', 24), ...away },
    { ...go('go-far', 'go-nethttp'), ...away },
  ];
}

/** What the lab needs and this machine does not have, in words. */
export function missingTools(): string[] {
  const tools: [string, string][] = [
    ['python3', 'Python 3.11'],
    ['go', 'Go'],
    ['npm', 'npm'],
    ['taskset', 'taskset (util-linux)'],
    ['wrk', 'wrk'],
    ['redis-server', 'Redis'],
    ['pgbouncer', 'PgBouncer'],
  ];
  const missing = tools.filter(([tool]) => !has(tool)).map(([, name]) => name);
  return postgresFolder() === undefined ? [...missing, 'PostgreSQL'] : missing;
}

function has(tool: string): boolean {
  try {
    run(['sh', '-c', `command -v ${tool}`]);
    return true;
  } catch {
    return false;
  }
}

/** The folder with initdb and postgres. */
export function postgresFolder(): string | undefined {
  const folders = [17, 16, 15, 14].map((major) => `/usr/lib/postgresql/${String(major)}/bin`);
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** Installs what the stacks run on; what is there already stays. */
export function setUp(workshop: Workshop): void {
  const { folder, sources } = workshop;
  mkdirSync(join(folder, 'services'), { recursive: true });
  copyServices(workshop);
  const venv = join(folder, 'venv');
  if (!existsSync(join(venv, 'bin', 'uvicorn'))) {
    run(['python3', '-m', 'venv', venv]);
    run([join(venv, 'bin', 'pip'), 'install', '-q', '-r', join(sources, 'fastapi', 'requirements.txt')]);
  }
  for (const major of [20, 24]) {
    if (existsSync(nodeOf(folder, major))) continue;
    const home = join(folder, `node${String(major)}`);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"private":true}');
    run(['npm', 'install', '--no-audit', '--no-fund', `${NODE_PACKAGE}@${String(major)}`], { cwd: home });
  }
  const packages = join(folder, 'services', 'node_modules');
  if (!existsSync(packages)) {
    cpSync(join(sources, 'express', 'package.json'), join(folder, 'services', 'package.json'));
    run(['npm', 'install', '--no-audit', '--no-fund'], { cwd: join(folder, 'services') });
    rmSync(join(folder, 'services', 'package.json'));
    rmSync(join(folder, 'services', 'package-lock.json'), { force: true });
  }
  for (const { id, language, folder: cwd } of stacksOf(workshop))
    if (language === 'go') run(['go', 'build', '-o', join(folder, 'bin', id), '.'], { cwd });
}

const NODE_PACKAGE = `node-linux-${process.arch}`;

function nodeOf(folder: string, major: number): string {
  return join(folder, `node${String(major)}`, 'node_modules', NODE_PACKAGE, 'bin', 'node');
}

/** One folder a stack. Express is one source for two versions of Node: its `.nvmrc` says which. */
export function copyServices(workshop: Workshop): void {
  for (const { folder, source, node, environment } of stacksOf(workshop)) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(workshop.sources, source), folder, { recursive: true });
    if (node !== undefined) writeFileSync(join(folder, '.nvmrc'), `${String(node)}\n`);
    writeFileSync(join(folder, 'framework-fit.json'), JSON.stringify({ environment }, null, 2));
  }
}

/** The versions that ran, for the record. */
export function versionsOf({ folder }: Workshop): Record<string, string> {
  const first = (text: string): string => text.trim().split('\n')[0] ?? '';
  const packages = (names: readonly string[]): [string, string][] =>
    names.map((name) => {
      const text = readFileSync(join(folder, 'services', 'node_modules', name, 'package.json'), 'utf8');
      return [name, (JSON.parse(text) as { version: string }).version];
    });
  const frozen = run([join(folder, 'venv', 'bin', 'pip'), 'freeze'])
    .trim()
    .split('\n');
  return {
    python: first(run([join(folder, 'venv', 'bin', 'python'), '--version'])),
    ...Object.fromEntries(
      frozen.flatMap((line) => (line.includes('==') ? [line.split('==') as [string, string]] : [])),
    ),
    node20: first(run([nodeOf(folder, 20), '--version'])),
    node24: first(run([nodeOf(folder, 24), '--version'])),
    ...Object.fromEntries(packages(['express', 'pg', 'sequelize', 'bcrypt', 'zod', 'jsonwebtoken', 'ioredis'])),
    go: first(run(['go', 'version'])),
    postgresql: first(run([join(postgresFolder() ?? '', 'postgres'), '--version'])),
    pgbouncer: first(run(['pgbouncer', '--version'])),
  };
}
