import type { PoolLimit, Resource, Service } from '../../analysis/service.ts';
import { poolLimitsFix, raiseLimitFix } from '../../fixes/go/pools.ts';
import { isGo, usesServerDatabase, usesSqlite } from '../go.ts';
import { defineRule } from '../rule.ts';

const ID = 'few-idle-connections';

export default defineRule({
  id: ID,
  summary: 'The pool of database/sql keeps fewer idle connections than requests use at once.',
  category: 'pooling',
  languages: ['go'],
  severity: 'information',
  why: 'sql.DB keeps 2 idle connections unless told otherwise. With ten queries at once, eight connections are closed after use and opened again for the next ones: 2 to 30 ms each with TLS and password check. The driver for MySQL recommends as many idle connections as open ones.',
  sources: [
    'https://go.dev/doc/database/manage-connections#connection_pool_properties',
    'https://github.com/go-sql-driver/mysql#important-settings',
  ],
  *check(service) {
    const pool = poolOf(service);
    if (!isGo(service) || pool === undefined) return;
    const idle = limitNamed(service, 'SetMaxIdleConns');
    const open = limitNamed(service, 'SetMaxOpenConns');
    if (idle.length > 1 || open.length > 1 || (open[0] !== undefined && (open[0].value ?? MANY) <= KEPT)) return;
    const [place = pool] = idle;
    const kept = idle.length === 0 ? KEPT : idle[0]?.value;
    // As many as may be open, or nearly so.
    if (kept === undefined || kept < 0 || (idle.length > 0 && (open[0]?.value ?? 0) < 2 * kept)) return;
    if (idle.length > 0 && kept >= ENOUGH) return;
    const more = open[0]?.value === undefined ? '' : ` of at most ${String(open[0].value)}`;
    yield {
      rule: ID,
      file: place.file,
      range: place.range,
      message: `This pool keeps ${String(kept)} idle connections${more}${idle.length === 0 ? ', as nothing sets more' : ''}: what more queries need at once is opened and closed each time.`,
      severity: 'information',
      confidence: 'probable',
      endpoints: [],
      path: [],
      fixes: [{ title: 'Call SetMaxIdleConns with the same number as SetMaxOpenConns', kind: 'advice' }],
    };
  },
  *fix(_finding, context) {
    const { service } = context;
    const pool = poolOf(service);
    const [idle] = limitNamed(service, 'SetMaxIdleConns');
    const value = limitNamed(service, 'SetMaxOpenConns')[0]?.value;
    if (idle !== undefined && value !== undefined)
      yield raiseLimitFix(context, idle, value, [
        'All connections that the pool may open are kept for the next queries.',
      ]);
    else if (idle === undefined && pool !== undefined)
      yield poolLimitsFix(
        context,
        pool,
        [
          { method: 'SetMaxIdleConns', value: value ?? ENOUGH },
          { method: 'SetConnMaxIdleTime', value: 5 },
        ],
        [
          `Each process now keeps up to ${String(value ?? ENOUGH)} connections for 5 minutes: take as many as queries run at once, and not more than the database allows for all processes.`,
        ],
      );
  },
});

/** What `sql.DB` keeps by itself. */
const KEPT = 2;
const MANY = 100;
/** From so many on nobody needs to be told. */
const ENOUGH = 10;

/** The only pool of database/sql, where the database is on another machine and endpoints ask it. */
function poolOf(service: Service): Resource | undefined {
  if (!usesServerDatabase(service) || usesSqlite(service)) return undefined;
  const pools = service.resources.filter(({ call, created }) => OPENS.test(call) && created !== 'request');
  const isAsked = service.endpoints.some(({ effects }) =>
    effects.some(({ kind, library }) => kind === 'db' && library !== 'pgx'),
  );
  return pools.length === 1 && isAsked ? pools[0] : undefined;
}

const OPENS =
  /^(database\/sql\.(Open|OpenDB)|github\.com\/jmoiron\/sqlx\.(Open|MustOpen|Connect|MustConnect|ConnectContext)|gorm\.io\/gorm\.Open)$/;

function limitNamed({ go }: Service, wanted: string): PoolLimit[] {
  return (go?.poolLimits ?? []).filter(({ name }) => name === wanted);
}
