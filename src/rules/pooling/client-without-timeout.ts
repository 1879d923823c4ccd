import type { Effect, Service } from '../../analysis/service.ts';
import { clientTimeoutFix, ownClientFix } from '../../fixes/go/clients.ts';
import { findingAt, named, sitesOf, whoWaits } from '../effects.ts';
import { isInRequest } from '../go.ts';
import { defineRule, type Finding } from '../rule.ts';

const ID = 'client-without-timeout';

export default defineRule({
  id: ID,
  summary: 'Requests to other services have no time limit.',
  category: 'pooling',
  languages: ['go'],
  severity: 'warning',
  why: 'http.Get and the default client wait for an answer without limit, and so does an http.Client without Timeout. When the other side hangs, each request leaves a goroutine, its memory and a socket behind until the service is full.',
  sources: ['https://pkg.go.dev/net/http#Client', 'https://pkg.go.dev/net/http#Get'],
  *check(service) {
    for (const site of sitesOf(service, isUnlimited)) {
      const message = `${named(site.effect)} uses the default client, which waits without limit when the other side hangs (${whoWaits(site)}).`;
      yield findingAt(site, ID, 'warning', message, [
        { title: 'Use one http.Client with a Timeout, and http.NewRequestWithContext', kind: 'advice' },
      ]);
    }
    yield* clientsWithout(service);
  },
  *fix({ file, range, effects }, context) {
    yield effects === undefined
      ? clientTimeoutFix(context, { file, range })
      : ownClientFix(context, effects.slice(0, 1));
  },
});

const WITHOUT_REQUEST = /^net\/http\.(Get|Head|Post|PostForm)$/;

function isUnlimited(effect: Effect): boolean {
  return WITHOUT_REQUEST.test(effect.call) && isInRequest(effect);
}

/** What sets a limit around requests: their contexts have it. */
const LIMITERS = /\.(TimeoutHandler|Timeout|TimeoutWithConfig|ContextTimeout|ContextTimeoutWithConfig)$/;

/** Clients that are made without a limit and whose package sends requests for endpoints, none of which has a limit of its own. */
function* clientsWithout(service: Service): Iterable<Finding> {
  if ([...(service.go?.calls ?? [])].some((call) => LIMITERS.test(call))) return;
  for (const { call, text, file, range, arguments: given, unknownArguments } of service.resources) {
    if (call !== 'net/http.Client' || 'Timeout' in given || unknownArguments.includes('Timeout')) continue;
    const isHere = (effect: Effect): boolean =>
      effect.call.startsWith('net/http.Client.') && isInRequest(effect) && folderOf(effect.file) === folderOf(file);
    const sites = sitesOf(service, isHere);
    const [first] = sites;
    if (first === undefined || sites.some(({ effect }) => effect.go?.limited === true)) continue;
    yield {
      rule: ID,
      file,
      range,
      message: `${text}{} has no Timeout: a request through it waits without limit when the other side hangs (${whoWaits(first)}).`,
      severity: 'information',
      confidence: 'probable',
      endpoints: first.endpoints,
      path: [],
      fixes: [{ title: 'Set Timeout, or a deadline in the context of each request', kind: 'advice' }],
    };
  }
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
