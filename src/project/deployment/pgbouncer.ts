import { parse } from 'ini';
import type { Pooler, SourcePlace } from '../program.ts';
import type { DeploymentFacts } from './deployment.ts';

/** PgBouncer's defaults: default_pool_size 20, pool_mode session (pgbouncer.org, configuration). */
const DEFAULT_POOL_SIZE = 20;

/** What pgbouncer.ini says of the connections to the database: those of one user and database. */
export function readPgBouncer(file: string, text: string): DeploymentFacts {
  const settings: unknown = parse(text)['pgbouncer'];
  if (typeof settings !== 'object' || settings === null) return { deployments: [] };
  const line = text.split('\n').findIndex((one) => /^\s*(default_pool_size|\[pgbouncer\])/.test(one));
  const value = (name: string): unknown => (settings as Record<string, unknown>)[name];
  return { deployments: [], pooler: poolerOf(value, { file, line: line + 1 }) };
}

/** A pooler by its settings, as pgbouncer.ini names them. */
export function poolerOf(value: (name: string) => unknown, place: SourcePlace): Pooler {
  const size = Number(value('default_pool_size'));
  const limit = Number(value('max_db_connections'));
  const connections = size > 0 ? size : DEFAULT_POOL_SIZE;
  const mode = value('pool_mode');
  return {
    ...place,
    connections: limit > 0 ? Math.min(limit, connections) : connections,
    mode: typeof mode === 'string' ? mode : 'session',
  };
}
