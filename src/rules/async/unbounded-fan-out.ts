import type { Effect } from '../../analysis/service.ts';
import { isGo } from '../go.ts';
import { findingAt, named, whoWaits } from '../effects.ts';
import { defineRule } from '../rule.ts';
import { repeatedSites } from './repeated.ts';

const ID = 'unbounded-fan-out';

export default defineRule({
  id: ID,
  summary: 'A query or a request is started for each element of a list at once.',
  category: 'async',
  languages: ['javascript', 'go'],
  severity: 'information',
  why: 'A pool has 10 connections by default: what is more waits in its queue, before the queries of every other request. HTTP clients open a socket for each call, without limit. In Go the pool of database/sql has no limit unless it is set, and opens a connection for each query.',
  sources: [
    'https://node-postgres.com/features/pooling',
    'https://github.com/sindresorhus/p-limit#readme',
    'https://pkg.go.dev/golang.org/x/sync/errgroup#Group.SetLimit',
  ],
  *check(service) {
    for (const site of repeatedSites(service, 'at-once', usesConnection)) {
      const { effect } = site;
      const what = effect.kind === 'http' ? 'opens a connection' : 'takes a connection of the pool';
      const message = `${named(effect)} ${what} for each element of this list, all at once: other requests queue behind them (${whoWaits(site)}).`;
      const title = isGo(service)
        ? 'Limit how many run at once: SetLimit of errgroup, or a semaphore'
        : effect.kind === 'http'
          ? 'Limit how many run at once, for instance with p-limit'
          : 'Ask once for all of them, or limit how many run at once';
      yield findingAt(site, ID, 'information', message, [{ title, kind: 'advice' }]);
    }
  },
  noEdit: 'how many may run at once depends on the pool and on who is asked',
});

function usesConnection({ kind }: Effect): boolean {
  return kind === 'db' || kind === 'http';
}
