import { copyForGoroutineFix } from '../../fixes/go/kept.ts';
import { findingAt, sitesOf, whoWaits } from '../effects.ts';
import { defineRule } from '../rule.ts';

const ID = 'kept-after-handler';

export default defineRule({
  id: ID,
  summary:
    'A goroutine uses the context of gin, echo or fiber, or a text of fiber, after the handler may have returned.',
  category: 'async',
  languages: ['go'],
  severity: 'warning',
  why: 'These frameworks give the same context to the next request once the handler has returned, and fiber also the memory of its texts: the goroutine then reads the data of somebody else. It shows under load only.',
  sources: [
    'https://docs.gofiber.io/#zero-allocation',
    'https://gin-gonic.com/en/docs/examples/goroutines-inside-a-middleware/',
    'https://echo.labstack.com/docs/context#concurrency',
  ],
  *check(service) {
    for (const site of sitesOf(service, ({ call }) => call === 'go.kept-after-handler')) {
      const what = site.effect.instead ?? 'the context';
      const message = `This goroutine uses ${what}, which belongs to another request once the handler has returned (${whoWaits(site)}).`;
      yield findingAt(site, ID, 'warning', message, [
        {
          title: 'Copy what it needs first: c.Copy() of gin, utils.CopyString or strings.Clone for a text of fiber',
          kind: 'advice',
        },
      ]);
    }
  },
  *fix({ effects: [effect] = [] }, context) {
    if (effect) yield copyForGoroutineFix(context, effect);
  },
});
