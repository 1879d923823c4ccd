import type { Service } from '../../analysis/service.ts';
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
    const pools = service.resources.filter(({ call, created }) => OPENS.test(call) && created !== 'request');
    const [pool] = pools;
    if (pool === undefined || pools.length > 1) return;
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
});

const OPENS =
  /^(database\/sql\.(Open|OpenDB)|github\.com\/jmoiron\/sqlx\.(Open|MustOpen|Connect|MustConnect|ConnectContext)|gorm\.io\/gorm\.Open)$/;

/** Why a limit matters here, where it is known to. */
function reasonFor(service: Service): string | undefined {
  const replicas = Math.max(0, ...service.project.deployments.map((one) => one.replicas?.count ?? 0));
  if (replicas > 1) return `${String(replicas)} instances share what the database allows`;
  return usesMysql(service) ? 'the driver for MySQL highly recommends a limit' : undefined;
}
