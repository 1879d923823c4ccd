import { closeFix, execFix, isDropped } from '../../fixes/go/closing.ts';
import { findingAt, named, sitesOf, whoWaits } from '../effects.ts';
import { defineRule } from '../rule.ts';

const ID = 'rows-not-closed';

export default defineRule({
  id: ID,
  summary: 'Rows of a query are not closed on every way out of the function.',
  category: 'pooling',
  languages: ['go'],
  severity: 'warning',
  why: 'Rows keep their connection until they are closed or read to the end. What is not closed is lost to the pool: with a limit of connections all requests wait in the end, without one the database runs out of them.',
  sources: ['https://go.dev/doc/database/querying#multiple_rows', 'https://pkg.go.dev/database/sql#Rows'],
  *check(service) {
    for (const site of sitesOf(service, ({ go }) => go?.unclosed?.what === 'rows')) {
      const early = site.effect.go?.unclosed?.onlyEarly === true;
      const when = early ? 'where the function returns before it has read all of them' : 'never';
      const message = `The rows that ${named(site.effect)} gives are ${early ? 'not closed' : 'closed'} ${when}: their connection is then lost to the pool (${whoWaits(site)}).`;
      yield findingAt(site, ID, early ? 'information' : 'warning', message, [
        {
          title: 'Add defer rows.Close() after the check of the error; use Exec for what gives no rows',
          kind: 'advice',
        },
      ]);
    }
  },
  *fix({ effects: [effect] = [] }, context) {
    if (effect) yield isDropped(context, effect) ? execFix(context, effect) : closeFix(context, effect);
  },
});
