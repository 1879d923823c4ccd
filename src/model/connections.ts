import type { Service } from '../analysis/service.ts';
import { poolOf } from './demands/pools.ts';
import { runtimeOf } from './demands/workloadOf.ts';
import type { Environment } from './environment.ts';

/** Connections that a service can open to its database, against what that allows. */
export interface ConnectionDemand {
  pool: string;
  /** Workers x connections of a worker x instances; a Go service is one process. */
  wanted: number;
  allowed: number;
  message: string;
}

/** PostgreSQL keeps three connections for its superusers (superuser_reserved_connections). */
const RESERVED = 3;

/** The pool arithmetic of each database library that the service uses: what an instance opens in all, and whether that fits. */
export function connectionsOf(service: Service, { inputs }: Environment): ConnectionDemand[] {
  const isGo = runtimeOf(service) === 'go';
  const workers = isGo ? 1 : inputs.workers.value;
  const replicas = inputs.replicas.value;
  const pooler = inputs.poolerConnections.value;
  const limit = inputs.dbMaxConnections.value - RESERVED;
  const libraries = new Set(
    service.endpoints.flatMap(({ effects }) => effects.flatMap(({ kind, library }) => (kind === 'db' ? library : []))),
  );
  return [...libraries].sort().flatMap((library) => {
    const pool = poolOf(service, { library });
    if (pool === undefined) return [];
    const wanted = workers * pool.size * replicas;
    const allowed = pooler > 0 ? pooler : limit;
    const factors = [
      ...(isGo ? [] : [counted(workers, 'worker')]),
      counted(pool.size, 'connection'),
      ...(replicas > 1 ? [counted(replicas, 'instance')] : []),
    ];
    const sum = `${factors.join(' x ')}${factors.length > 1 ? ` = ${String(wanted)}` : ''}`;
    const against =
      pooler > 0
        ? `PgBouncer opens ${String(pooler)} to the database (${inputs.poolerConnections.source})`
        : `the database allows ${String(limit)} (${inputs.dbMaxConnections.origin})`;
    const verdict =
      wanted <= allowed ? 'fits' : pooler > 0 ? 'the others wait in PgBouncer' : 'connections will be refused';
    return [{ pool: library, wanted, allowed, message: `${library}: ${sum}, ${against}: ${verdict}` }];
  });
}

function counted(number: number, one: string): string {
  return `${String(number)} ${one}${number === 1 ? '' : 's'}`;
}
