import { closeFix } from '../../fixes/go/closing.ts';
import { findingAt, named, sitesOf, whoWaits } from '../effects.ts';
import { defineRule } from '../rule.ts';

const ID = 'body-not-closed';

export default defineRule({
  id: ID,
  summary: 'The body of an HTTP answer is never closed.',
  category: 'pooling',
  languages: ['go'],
  severity: 'warning',
  why: 'Until its body is closed, the connection of an answer is neither used again nor given back, and two goroutines stay with it: each request opens another one, until the service has no file descriptors left. Before Go 1.27 the body must also be read to its end for the connection to be used again.',
  sources: ['https://pkg.go.dev/net/http#Response', 'https://go.dev/doc/go1.27'],
  *check(service) {
    for (const site of sitesOf(service, ({ go }) => go?.unclosed?.what === 'body')) {
      const message = `The body of what ${named(site.effect)} gives is never closed: its connection stays open, one more for each request (${whoWaits(site)}).`;
      yield findingAt(site, ID, 'warning', message, [
        { title: 'Add defer resp.Body.Close() after the check of the error', kind: 'advice' },
      ]);
    }
  },
  *fix({ effects: [effect] = [] }, context) {
    if (effect) yield closeFix(context, effect);
  },
});
