import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run, start } from './processes.ts';
import type { Started } from './processes.ts';
import { FAR_MS, PORTS, UPSTREAM_MS, postgresFolder } from './stacks.ts';
import type { Workshop } from './stacks.ts';

/** Everything around the servers runs on this core, with the load generator; the servers have the other. */
export const SURROUNDINGS_CORE = 0;
export const SERVER_CORE = 1;

export interface Surroundings {
  postgres: Started;
  stop(): Promise<void>;
}

/** Starts PostgreSQL with its table, PgBouncer, Redis and the upstream that answers after a fixed time. */
export async function startSurroundings({ folder, sources }: Workshop): Promise<Surroundings> {
  const started: Started[] = [];
  const bin = postgresFolder() ?? '';
  // PostgreSQL and PgBouncer refuse to run as root.
  const asUser = process.getuid?.() === 0 ? 'postgres' : undefined;
  const home = asUser === undefined ? join(folder, 'run') : '/tmp/framework-fit-lab';
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const own = (path: string): void => {
    if (asUser === undefined) return;
    const ids = run(['id', '-u', asUser]).trim();
    chownSync(path, Number(ids), Number(run(['id', '-g', asUser]).trim()));
  };
  own(home);
  const runAs = (command: string[]): string =>
    run(asUser === undefined ? command : ['runuser', '-u', asUser, '--', ...command], { cwd: home });

  const data = join(home, 'data');
  runAs([join(bin, 'initdb'), '-D', data, '-U', 'owner', '--auth=trust', '--no-sync']);
  const hba = 'host all lab 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n';
  writeFileSync(join(data, 'pg_hba.conf'), hba);
  const options = ['-c', 'fsync=off', '-c', 'max_connections=100', '-c', 'listen_addresses=127.0.0.1'];
  const postgres = start(
    SURROUNDINGS_CORE,
    [join(bin, 'postgres'), '-D', data, '-p', String(PORTS.database), '-k', home, ...options],
    { cwd: home, log: join(folder, 'postgres.log'), ...(asUser !== undefined && { asUser }) },
  );
  started.push(postgres);
  await reachable(PORTS.database);
  const psql = ['psql', '-q', '-h', '127.0.0.1', '-p', String(PORTS.database), '-U', 'owner'];
  run([...psql, '-d', 'postgres', '-c', "CREATE ROLE lab LOGIN PASSWORD 'lab'"]);
  run([...psql, '-d', 'postgres', '-c', 'CREATE ROLE trusted LOGIN']);
  run([...psql, '-d', 'postgres', '-c', 'CREATE DATABASE lab OWNER lab']);
  run([...psql, '-d', 'lab', '-c', SCHEMA]);

  const bouncer = join(home, 'pgbouncer');
  cpSync(join(sources, 'fastapi-pgbouncer'), bouncer, { recursive: true });
  own(bouncer);
  chmodSync(join(bouncer, 'userlist.txt'), 0o644);
  started.push(
    start(SURROUNDINGS_CORE, ['pgbouncer', 'pgbouncer.ini'], {
      cwd: bouncer,
      log: join(folder, 'pgbouncer.log'),
      ...(asUser !== undefined && { asUser }),
    }),
  );
  const redis = ['redis-server', '--port', String(PORTS.redis), '--save', '', '--bind', '127.0.0.1'];
  started.push(start(SURROUNDINGS_CORE, redis, { cwd: folder, log: join(folder, 'redis.log') }));
  const upstream = join(folder, 'upstream.cjs');
  writeFileSync(upstream, UPSTREAM);
  started.push(
    start(SURROUNDINGS_CORE, [process.execPath, upstream], { cwd: folder, log: join(folder, 'upstream.log') }),
  );
  const far: [port: number, target: number][] = [
    [PORTS.farDatabase, PORTS.database],
    [PORTS.farUpstream, PORTS.upstream],
  ];
  for (const [port, target] of far) {
    const proxy = [process.execPath, join(sources, '..', 'delayProxy.cjs'), ...[port, target, FAR_MS / 2].map(String)];
    started.push(start(SURROUNDINGS_CORE, proxy, { cwd: folder, log: join(folder, `proxy-${String(port)}.log`) }));
  }
  for (const port of [PORTS.pgbouncer, PORTS.redis, PORTS.upstream, PORTS.farDatabase, PORTS.farUpstream])
    await reachable(port);
  return {
    postgres,
    stop: async () => {
      for (const one of started.reverse()) await one.stop();
      if (existsSync(home)) rmSync(home, { recursive: true, force: true });
    },
  };
}

const SCHEMA = `
CREATE TABLE users (id integer PRIMARY KEY, name text, email text, city text, age integer);
INSERT INTO users SELECT i, 'name ' || i, 'user' || i || '@example.com', 'Hamburg', 20 + i % 50 FROM generate_series(1, 10000) i;
GRANT ALL ON users TO lab, trusted;
ANALYZE users;
`;

const UPSTREAM = `
require('node:http')
  .createServer((request, response) => setTimeout(() => response.end('answer'), ${String(UPSTREAM_MS)}))
  .listen(${String(PORTS.upstream)}, '127.0.0.1');
`;

/** Waits until something listens on a port of this machine. */
export async function reachable(port: number, seconds = 20): Promise<void> {
  for (let tries = 0; tries < seconds * 10; tries++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect({ port, host: '127.0.0.1' }, () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return;
    await sleep(100);
  }
  throw new Error(`nothing listens on port ${String(port)} after ${String(seconds)} s`);
}
