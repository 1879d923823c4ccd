import type { Service } from '../../analysis/service.ts';
import { repeatedSites } from '../async/repeated.ts';
import { findingAt, named, whoWaits } from '../effects.ts';
import { defineRule } from '../rule.ts';

const ID = 'few-idle-connections-per-host';

export default defineRule({
  id: ID,
  summary: 'Many requests at once go through the default transport, which keeps two idle connections for each host.',
  category: 'pooling',
  languages: ['go'],
  severity: 'information',
  why: 'http.DefaultTransport keeps 100 idle connections, but only 2 of them for the same host. With twenty requests at once to one host, eighteen connections are closed after use, and opened again the next time, over TLS with two more round trips and the work of a handshake.',
  sources: ['https://pkg.go.dev/net/http#Transport', 'https://go.dev/src/net/http/transport.go'],
  *check(service) {
    if (hasOwnTransport(service)) return;
    for (const site of repeatedSites(service, 'at-once', ({ call }) => call.startsWith('net/http.'))) {
      const message = `${named(site.effect)} runs for each element of this list at once through the default transport: for one host it keeps 2 connections, the others are opened anew each time (${whoWaits(site)}).`;
      yield findingAt(site, ID, 'information', message, [
        { title: 'Give the client a transport with MaxIdleConnsPerHost as high as what runs at once', kind: 'advice' },
      ]);
    }
  },
  noEdit:
    'how many requests to one host run at once is not in the code, and the clients that should share the transport are for the author to name',
});

/** Some client has a transport of its own, which may be this one. */
function hasOwnTransport({ resources }: Service): boolean {
  return resources.some(
    ({ call, creates, arguments: given, unknownArguments }) =>
      creates === 'agent' ||
      (call === 'net/http.Client' && ('Transport' in given || unknownArguments.includes('Transport'))),
  );
}
