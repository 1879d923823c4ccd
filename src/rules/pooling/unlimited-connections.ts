import type { Resource, Service } from '../../analysis/service.ts';
import { poolLimitsFix, type Limit } from '../../fixes/go/pools.ts';
import { usesMysql, usesServerDatabase, usesSqlite } from '../go.ts';
import { defineRule } from '../rule.ts';

const ID = 'unlimited-connections';

export default defineRule({
  id: ID,
  summary:
    'The pool opens as many connections as there are queries at once, although the database has a limit that instances share.',
  category: 'pooling',
  languages: ['go'],
  severity: 'information',
  why: 'sql.DB has no limit of its own. PostgreSQL allows 100 connections and MySQL 151 by default, for all instances together: a burst of requests is answered with "too many connections". A limit makes them wait instead. It can also make a function wait for itself that asks for a second connection while it holds one, see second-connection.',
  sources: [
    'https://go.dev/doc/database/manage-connections#connection_pool_properties',
    'https://github.com/go-sql-driver/mysql#important-settings',
    'https://www.postgresql.org/docs/current/runtime-config-connection.html',
  ],
  *check(service) {
    const reason = reasonFor(service);
    if (reason === undefined || !usesServerDatabase(service) || usesSqlite(service)) return;
    if (service.go?.poolLimits.some(({ name }) => name === 'SetMaxOpenConns') === true) return;
    const pool = poolOf(service);
    if (pool === undefined) return;
    yield {
      rule: ID,
      file: pool.file,
      range: pool.range,
      message: `${pool.text} (${pool.library}) opens connections without limit: ${reason}.`,
      severity: 'information',
      confidence: 'probable',
      endpoints: [],
      path: [],
      fixes: [
        {
          title:
            'Call SetMaxOpenConns with what the database allows, divided by the instances, and SetMaxIdleConns with the same',
          kind: 'advice',
        },
      ],
    };
  },
  *fix(_finding, context) {
    const { service } = context;
    const pool = poolOf(service);
    if (pool === undefined) return;
    const { limits, step } = limitsFor(service);
    const isSet = ({ method }: Limit): boolean => service.go?.poolLimits.some(({ name }) => name === method) === true;
    const missing = limits.filter((limit) => !isSet(limit));
    yield poolLimitsFix(context, pool, missing, [step], asksTwice(service) ? WAITS_FOR_ITSELF : undefined);
  },
});

const WAITS_FOR_ITSELF =
  'a request asks for a second connection while it holds one, and with a limit they may wait for each other for ever: see second-connection';

/** The only pool of the service. */
function poolOf({ resources }: Service): Resource | undefined {
  const pools = resources.filter(({ call, created }) => OPENS.test(call) && created !== 'request');
  return pools.length === 1 ? pools[0] : undefined;
}

function asksTwice({ endpoints }: Service): boolean {
  return endpoints.some(({ effects }) => effects.some(({ go }) => go?.transaction !== undefined));
}

/**
 * What the database allows by default, less what it keeps for its administrators, divided by the instances and one more that is there
 * while a new version replaces them. Defaults: max_connections and superuser_reserved_connections of PostgreSQL 17, max_connections
 * of MySQL 8.4. The driver for MySQL requires a lifetime below 5 minutes, and takes 3.
 */
function limitsFor(service: Service): { limits: Limit[]; step: string } {
  const isMysql = usesMysql(service);
  const allowed = isMysql ? 150 : 97;
  const replicas = replicasOf(service);
  const value = Math.max(1, Math.floor(allowed / (replicas + 1)));
  const limits: Limit[] = [
    { method: 'SetMaxOpenConns', value },
    { method: 'SetMaxIdleConns', value },
    isMysql ? { method: 'SetConnMaxLifetime', value: 3 } : { method: 'SetConnMaxIdleTime', value: 5 },
  ];
  const instances = replicas === 1 ? 'one instance' : `${String(replicas)} instances`;
  const step = `${isMysql ? 'MySQL allows 151' : 'PostgreSQL allows 100'} connections by default, of which ${String(allowed)} are for applications: ${String(value)} is the share of ${instances} and one more while a new version replaces them. Set it by what your database allows.`;
  return { limits, step };
}

const OPENS =
  /^(database\/sql\.(Open|OpenDB)|github\.com\/jmoiron\/sqlx\.(Open|MustOpen|Connect|MustConnect|ConnectContext)|gorm\.io\/gorm\.Open)$/;

/** Why a limit matters here, where it is known to. */
function reasonFor(service: Service): string | undefined {
  const replicas = replicasOf(service);
  if (replicas > 1) return `${String(replicas)} instances share what the database allows`;
  return usesMysql(service) ? 'the driver for MySQL highly recommends a limit' : undefined;
}

function replicasOf({ project }: Service): number {
  return Math.max(1, ...project.deployments.map((one) => one.replicas?.count ?? 1));
}
