import type { Effect } from '../../analysis/service.ts';
import { findingAt, named, sitesOf, whoWaits } from '../effects.ts';
import { isInRequest, usesServerDatabase } from '../go.ts';
import { defineRule, type Severity } from '../rule.ts';

const ID = 'lock-held-during-io';

export default defineRule({
  id: ID,
  summary: 'A mutex is locked while the goroutine waits for a database, another service or a process.',
  category: 'async',
  languages: ['go'],
  severity: 'warning',
  why: 'Whoever needs the mutex waits as long as the call takes: with 20 ms that is at most 50 requests a second, on any number of cores. When the other side hangs, all of them hang.',
  sources: ['https://pkg.go.dev/sync#Mutex', 'https://pkg.go.dev/golang.org/x/sync/singleflight'],
  *check(service) {
    const isServer = usesServerDatabase(service);
    const isWaiting = (effect: Effect): boolean =>
      effect.go?.lock !== undefined && isInRequest(effect) && waits(effect) && (effect.kind !== 'db' || isServer);
    for (const site of sitesOf(service, isWaiting, ({ go }) => go?.lock)) {
      const { effect } = site;
      const lock = effect.go?.lock?.text ?? 'a mutex';
      const message = `${lock} is locked while ${named(effect)} ${WAITS[effect.kind] ?? 'waits'}: all requests that need it wait as well (${whoWaits(site)}).`;
      yield findingAt(site, ID, severityOf(effect), message, [
        {
          title: 'Do the call before locking or after unlocking; for one call that many want, singleflight',
          kind: 'advice',
        },
      ]);
    }
  },
  noEdit: 'what the mutex guards, and so what may be done without it, only its author knows',
});

const WAITS: Readonly<Partial<Record<Effect['kind'], string>>> = {
  db: 'waits for the database',
  http: 'waits for the remote service',
  cache: 'waits for the cache',
  queue: 'waits for the broker',
  process: 'waits for a subprocess',
  sleep: 'sleeps',
};

function waits({ kind, weight }: Effect): boolean {
  return kind in WAITS && weight !== 'trivial' && weight !== 'minor';
}

function severityOf({ confidence }: Effect): Severity {
  return confidence === 'definite' ? 'warning' : 'information';
}
