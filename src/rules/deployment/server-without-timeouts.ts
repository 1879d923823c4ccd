import type { GoServerUse } from '../../analysis/service.ts';
import { serverTimeoutsFix } from '../../fixes/go/servers.ts';
import { defineRule } from '../rule.ts';

const ID = 'server-without-timeouts';

export default defineRule({
  id: ID,
  summary: 'The server waits without limit for what a client sends.',
  category: 'deployment',
  languages: ['go'],
  severity: 'information',
  why: 'http.Server has no limits of time unless they are set, and neither http.ListenAndServe nor Run of gin sets any: clients that send a byte now and then hold their goroutines and sockets for as long as they like. A proxy in front usually protects from it. ReadHeaderTimeout alone breaks neither streams nor uploads.',
  sources: [
    'https://pkg.go.dev/net/http#Server',
    'https://blog.cloudflare.com/the-complete-guide-to-golang-net-http-timeouts/',
  ],
  *check(service) {
    for (const server of service.go?.servers ?? []) {
      if (isLimited(server) || isLocal(server)) continue;
      const { text, file, range } = server;
      yield {
        rule: ID,
        file,
        range,
        message: `${text} starts a server without ReadHeaderTimeout: slow clients hold their connections without limit.`,
        severity: 'information',
        confidence: 'definite',
        endpoints: [],
        path: [],
        fixes: [
          {
            title: 'Serve with http.Server{ReadHeaderTimeout: 5 * time.Second, IdleTimeout: 2 * time.Minute, ...}',
            kind: 'advice',
          },
        ],
      };
    }
  },
  *fix({ file, range }, context) {
    const server = context.service.go?.servers.find((one) => one.file === file && one.range.join() === range.join());
    if (server !== undefined) yield serverTimeoutsFix(context, server, server.call);
  },
});

function isLimited({ settings }: GoServerUse): boolean {
  return settings.some((name) => name === 'ReadHeaderTimeout' || name === 'ReadTimeout');
}

/** Profiling and the like, which only this machine reaches. */
function isLocal({ address = '' }: GoServerUse): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\]):/.test(address);
}
