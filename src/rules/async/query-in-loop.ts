import type { Effect } from '../../analysis/service.ts';
import { findingAt, named, whoWaits } from '../effects.ts';
import { defineRule } from '../rule.ts';
import { repeatedSites } from './repeated.ts';

const ID = 'query-in-loop';

export default defineRule({
  id: ID,
  summary: 'The database is asked again for each element of a list.',
  category: 'async',
  languages: ['javascript', 'go'],
  severity: 'information',
  why: 'Each query waits for the one before: 100 rows and 2 ms queries make 200 ms, where one query with IN or a join takes a few. Together on one pool they would only queue for its connections.',
  sources: [
    'https://www.prisma.io/docs/orm/prisma-client/queries/query-optimization-performance',
    'https://node-postgres.com/guides/pool-sizing',
    'https://go.dev/doc/database/querying',
  ],
  *check(service) {
    for (const site of repeatedSites(service, 'each', isQuery)) {
      const message = `${named(site.effect)} asks the database once for each element of the list that this loop goes through, one after the other (${whoWaits(site)}).`;
      yield findingAt(site, ID, 'information', message, [
        { title: 'Ask once for all of them, with IN, a join or a bulk write', kind: 'advice' },
      ]);
    }
  },
  noEdit: 'one query for all elements is another query, which only its author can write',
});

/** Reads and writes of rows; opening and closing are no queries. */
function isQuery({ kind, call }: Effect): boolean {
  return (
    kind === 'db' &&
    !/\.(Begin|BeginTx|Beginx|BeginTxx|Commit|Rollback|Prepare|PrepareContext|Ping|PingContext|Acquire|Conn|Close|connect|\$connect|\$disconnect|end|close|release|commit|rollback|next)$/.test(
      call,
    )
  );
}
