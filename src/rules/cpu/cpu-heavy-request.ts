import type { Effect } from '../../analysis/service.ts';
import { findingAt, named, sitesOf, whoWaits } from '../effects.ts';
import { isInRequest } from '../go.ts';
import { defineRule } from '../rule.ts';

const ID = 'cpu-heavy-request';

export default defineRule({
  id: ID,
  summary: 'A request computes for milliseconds on a core.',
  category: 'cpu',
  languages: ['go'],
  severity: 'information',
  why: 'Goroutines share the cores: what computes for 70 ms, as bcrypt at cost 10 does, is done at most 14 times a second on each core, and everything else waits for its turn meanwhile. A password hash must cost that; what helps is that only as many run at once as there are cores, and that this is what the service is sized for.',
  sources: [
    'https://pkg.go.dev/golang.org/x/crypto/bcrypt',
    'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
    'https://pkg.go.dev/golang.org/x/sync/semaphore',
  ],
  *check(service) {
    for (const site of sitesOf(service, isHeavy)) {
      const { effect } = site;
      const { cpuMs = 0 } = effect;
      const perSecond = Math.max(1, Math.floor(1000 / cpuMs));
      const message = `${named(effect)} computes about ${String(cpuMs)} ms: at most ${String(perSecond)} a second on each core, while others wait for the core (${whoWaits(site)}).`;
      yield findingAt(site, ID, 'information', message, [
        { title: 'Let only as many run at once as there are cores, with a semaphore', kind: 'advice' },
      ]);
    }
  },
  noEdit: 'how many may run at once, and what the others are told, is for the service to decide',
});

/** A request of so many milliseconds is bound by its computing. */
const NOTICED_MS = 5;

function isHeavy(effect: Effect): boolean {
  const isComputing = effect.kind === 'cpu' || effect.kind === 'serialize';
  return isComputing && (effect.cpuMs ?? 0) >= NOTICED_MS && isInRequest(effect);
}
