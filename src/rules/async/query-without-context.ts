import type { Effect } from '../../analysis/service.ts';
import { contextFix } from '../../fixes/go/contexts.ts';
import { byFunction, findingAt, sitesOf, together, whoWaits } from '../effects.ts';
import { isInRequest } from '../go.ts';
import { defineRule } from '../rule.ts';

const ID = 'query-without-context';

export default defineRule({
  id: ID,
  summary: 'A query does not get the context of its request.',
  category: 'async',
  languages: ['go'],
  severity: 'hint',
  why: 'When a client goes away or a time limit passes, a query with the context ends and gives its connection back; without it, the database works on for nobody. That is what turns a slow database into one that does not recover.',
  sources: ['https://go.dev/doc/database/cancel-operations'],
  *check(service) {
    const sites = sitesOf(service, isWithout);
    for (const group of byFunction(sites, () => 'hint')) {
      const site = together(group);
      const { text, go, inFunction } = site.effect;
      const { twin = '', context } = go?.withoutContext ?? {};
      if (context === undefined) continue;
      const more = group.length === 1 ? '' : `, and ${String(group.length - 1)} more in ${inFunction}`;
      const message = `${text} goes on when the request has ended, although ${context} is at hand${more} (${whoWaits(site)}).`;
      yield findingAt(site, ID, 'hint', message, [{ title: `Use ${twin}(${context}, ...)`, kind: 'advice' }]);
    }
    const without = sites.filter(({ effect }) => effect.go?.withoutContext?.context === undefined);
    const [first] = without;
    if (first === undefined) return;
    const site = { ...together(without), effect: first.effect };
    const count = without.length === 1 ? 'This query goes' : `This and ${String(without.length - 1)} more queries go`;
    const message = `${count} on when their requests have ended: the functions around them get no context (${whoWaits(site)}).`;
    yield findingAt(site, ID, 'hint', message, [
      { title: 'Hand the context of the request down, and use the methods that take one', kind: 'advice' },
    ]);
  },
  *fix({ effects = [] }, context) {
    yield contextFix(context, effects);
  },
});

function isWithout(effect: Effect): boolean {
  return effect.kind === 'db' && effect.go?.withoutContext !== undefined && isInRequest(effect);
}
