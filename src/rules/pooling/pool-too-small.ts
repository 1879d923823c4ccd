import type { Resource, Service } from '../../analysis/service.ts';
import { usesServerDatabase, usesSqlite } from '../go.ts';
import { defineRule, type Finding } from '../rule.ts';

const FEW = 4;

export default defineRule({
  id: 'pool-too-small',
  summary: 'A pool is set so small that requests queue for a connection.',
  category: 'pooling',
  languages: ['python', 'javascript', 'go'],
  severity: 'information',
  why: 'A pool of N connections serves at most N divided by the query time: 2 connections and 20 ms queries give 100 requests a second. A def endpoint of FastAPI may run on 40 threads at once, an event loop on thousands of requests, and Go starts a goroutine for each.',
  sources: ['https://docs.sqlalchemy.org/en/20/core/pooling.html', 'https://www.starlette.dev/threadpool/'],
  *check(service) {
    // A function of a serverless platform serves one request at a time.
    if (service.project.deployments.some(({ source }) => source === 'serverless')) return;
    yield* limitsOfGo(service);
    for (const resource of service.resources) {
      const size = sizeOf(resource);
      if (size === undefined || size > FEW || size < 1) continue;
      const { file, range, text } = resource;
      const plural = size === 1 ? 'connection' : 'connections';
      yield {
        rule: 'pool-too-small',
        file,
        range,
        message: `${text} (${resource.library}) allows ${String(size)} ${plural}: with 20 ms queries that is at most ${String(size * 50)} requests a second for each process.`,
        severity: 'information',
        confidence: 'probable',
        endpoints: [],
        path: [],
        fixes: [{ title: 'Raise the pool to what the database allows for each process', kind: 'advice' }],
      };
    }
  },
  noEdit: 'how many connections the database allows for each process is not in the code',
});

/** Libraries of Node whose pool is told its size by `max` or `connectionLimit`. */
const NODE_POOLS = new Set(['pg', 'mysql', 'mysql2', 'mariadb']);

/** The most connections that the pool opens, where the code says so. */
function sizeOf({ creates, library, arguments: given }: Resource): number | undefined {
  if (creates !== 'engine' && creates !== 'pool') return undefined;
  const number = (name: string): number | undefined => (typeof given[name] === 'number' ? given[name] : undefined);
  const fixed = number('max_size') ?? number('maxsize') ?? number('maxconn');
  if (fixed !== undefined) return fixed;
  if (NODE_POOLS.has(library)) return number('max') ?? number('connectionLimit');
  const pool = number('pool_size');
  // SQLAlchemy adds 10 overflow connections unless it is told otherwise.
  return pool === undefined || pool === 0 ? undefined : pool + (number('max_overflow') ?? 10);
}

/** `db.SetMaxOpenConns(2)`, `config.MaxConns = 2`. One connection is right for SQLite, which has one writer. */
function* limitsOfGo(service: Service): Iterable<Finding> {
  if (service.go === undefined || !usesServerDatabase(service) || usesSqlite(service)) return;
  for (const { name, value, file, range } of service.go.poolLimits) {
    if (!/^(SetMaxOpenConns|MaxConns)$/.test(name) || value === undefined || value < 1 || value > FEW) continue;
    const plural = value === 1 ? 'connection' : 'connections';
    yield {
      rule: 'pool-too-small',
      file,
      range,
      message: `${name} allows ${String(value)} ${plural}: with 20 ms queries that is at most ${String(value * 50)} requests a second for each process.`,
      severity: 'information',
      confidence: 'probable',
      endpoints: [],
      path: [],
      fixes: [{ title: 'Raise the pool to what the database allows for each process', kind: 'advice' }],
    };
  }
}
