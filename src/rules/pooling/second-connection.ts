import type { Effect, Service } from '../../analysis/service.ts';
import { findingAt, sitesOf, whoWaits } from '../effects.ts';
import { defineRule, type Finding } from '../rule.ts';

export default defineRule({
  id: 'second-connection',
  summary: 'A request that holds a connection asks for a second one.',
  category: 'pooling',
  languages: ['python', 'go'],
  severity: 'warning',
  why: 'The request holds one connection and waits for a second. When as many requests as the pool has connections do so at once, each waits for the others until the timeout. In Go they wait for ever, as sql.DB has no time limit of its own, unless the context has one.',
  sources: [
    'https://docs.sqlalchemy.org/en/20/errors.html#error-3o7r',
    'https://go.dev/doc/database/manage-connections#connection_pool_properties',
  ],
  *check(service) {
    yield* inTransactions(service);
    for (const site of sitesOf(service, ({ call }) => call === 'python.second-connection')) {
      const { effect } = site;
      const message = `${effect.text} takes a second connection while ${effect.inFunction} may hold one: pass ${effect.instead ?? 'it'} on (${whoWaits(site)}).`;
      const fixes = [
        { title: `Pass ${effect.instead ?? 'the connection'} to ${effect.text}`, kind: 'advice' as const },
      ];
      yield findingAt(site, 'second-connection', 'warning', message, fixes);
    }
  },
  noEdit: 'the function that is called takes no connection yet: all its callers would change',
});

const OF_THE_POOL =
  /^(database\/sql\.DB|github\.com\/jmoiron\/sqlx\.DB|github\.com\/jackc\/pgx\/v5\/pgxpool\.Pool|gorm\.io\/gorm\.DB)\./;

/** Go: the pool is asked while a transaction is open, which has a connection of its own. */
function* inTransactions(service: Service): Iterable<Finding> {
  const isSecond = ({ go, call, kind, confidence }: Effect): boolean =>
    go?.transaction !== undefined && kind === 'db' && confidence === 'definite' && OF_THE_POOL.test(call);
  for (const site of sitesOf(service, isSecond)) {
    const { effect } = site;
    const begun = effect.go?.transaction;
    const message = `${effect.text} takes a second connection while the transaction of ${begun?.text ?? 'this function'} (line ${String((begun?.range[0] ?? 0) + 1)}) holds one: when all connections are held so, nobody goes on (${whoWaits(site)}).`;
    yield findingAt(site, 'second-connection', 'warning', message, [
      { title: 'Run it on the transaction, or after the commit', kind: 'advice' },
    ]);
  }
}
