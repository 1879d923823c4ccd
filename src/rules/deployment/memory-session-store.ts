import { defineRule } from '../rule.ts';

const ID = 'memory-session-store';

export default defineRule({
  id: ID,
  summary: 'Sessions are kept in the memory of the process.',
  category: 'deployment',
  languages: ['javascript'],
  severity: 'information',
  why: 'The default store of express-session is for development, as its authors say: it never frees what it holds, a restart ends every session, and a second process does not know them.',
  sources: ['https://github.com/expressjs/session#readme'],
  *check(service) {
    for (const { name, arguments: given, unknownArguments, file, range } of service.middleware) {
      if (name !== 'express-session' || unknownArguments === undefined) continue;
      if (unknownArguments.some((one) => one === 'store' || one === '...' || one === '0') || given.store !== undefined)
        continue;
      yield {
        rule: ID,
        file,
        range,
        message:
          'express-session without a store keeps sessions in the memory of this process: they leak, and a second process does not know them.',
        severity: 'information',
        confidence: 'definite',
        endpoints: [],
        path: [],
        fixes: [{ title: 'Give it a store, such as connect-redis', kind: 'advice' }],
      };
    }
  },
  noEdit: 'which store there is decides how it is replaced',
});
