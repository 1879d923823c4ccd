import { defineRule } from '../rule.ts';

const ID = 'agent-without-keep-alive';

export default defineRule({
  id: ID,
  summary: 'An agent of http or https is made without keepAlive, so every request connects anew.',
  category: 'pooling',
  languages: ['javascript'],
  severity: 'information',
  why: 'Only the global agent keeps connections, since Node 19; new http.Agent() and new https.Agent() do not, on Node 26 either. Measured by the authors of undici on Node 24: 5,900 requests a second without and 9,300 with it, over TLS 1,360 and 5,600.',
  sources: ['https://nodejs.org/api/http.html#new-agentoptions', 'https://github.com/nodejs/undici#benchmarks'],
  *check(service) {
    for (const { call, text, library, created, arguments: given, unknownArguments, file, range } of service.resources) {
      if (library !== 'http' || !/^https?\.Agent$/.test(call)) continue;
      // One that is made for each call must not keep connections: nobody would use them again.
      if (created !== 'module' && created !== 'startup') continue;
      // Whoever says so wants no connection used twice.
      if (given.maxCachedSessions === 0) continue;
      if ('keepAlive' in given || unknownArguments.some((name) => !SETTLED.has(name))) continue;
      yield {
        rule: ID,
        file,
        range,
        message: `new ${text}() keeps no connections unless keepAlive is true: every request through it connects anew, over TLS at four times the cost.`,
        severity: 'information',
        confidence: 'definite',
        endpoints: [],
        path: [],
        fixes: [{ title: 'Pass keepAlive: true, and make the agent once', kind: 'advice' }],
      };
    }
  },
  noEdit: 'an agent that keeps connections has to outlive the request that uses it',
});

/** Options whose value need not be known: they do not turn keepAlive on. */
const SETTLED = new Set([
  'ca',
  'cert',
  'key',
  'passphrase',
  'pfx',
  'rejectUnauthorized',
  'maxSockets',
  'timeout',
  'servername',
  'family',
  'localAddress',
  'secureOptions',
  'maxCachedSessions',
  'checkServerIdentity',
  'lookup',
]);
