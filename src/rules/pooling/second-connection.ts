import { findingAt, sitesOf, whoWaits } from '../effects.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'second-connection',
  summary: 'A function that was given a connection calls another one that opens its own.',
  category: 'pooling',
  language: 'python',
  severity: 'warning',
  why: 'The request holds one connection and waits for a second. When as many requests as the pool has connections do so at once, each waits for the others until the timeout.',
  sources: ['https://docs.sqlalchemy.org/en/20/errors.html#error-3o7r'],
  *check(service) {
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
