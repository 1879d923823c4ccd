import { defineRule } from '../rule.ts';

const ID = 'large-json-body';

/** Parsing goes through 150 to 240 MB a second: 10 MB hold the event loop for 50 ms. */
const LARGE_MB = 10;
const MB_PER_SECOND = 200;
const PARSERS = new Set(['express.json', 'body-parser.json', 'body-parser']);

export default defineRule({
  id: ID,
  summary: 'JSON bodies of many megabytes are accepted, each of which holds the event loop while it is parsed.',
  category: 'json',
  languages: ['javascript'],
  severity: 'information',
  why: 'JSON.parse goes through 150 to 240 MB a second on every version of Node: a body of 50 MB stops all other requests for about 250 ms, and anyone can send it. The default limit is 100 kB.',
  sources: [
    'https://expressjs.com/en/5x/api.html#express.json',
    'https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop#blocking-the-event-loop-json-dos',
  ],
  *check(service) {
    for (const { name, arguments: given, file, range } of service.middleware) {
      if (!PARSERS.has(name)) continue;
      const megabytes = megabytesOf(given.limit);
      if (megabytes === undefined || megabytes < LARGE_MB) continue;
      const millis = Math.round((megabytes / MB_PER_SECOND) * 1000);
      yield {
        rule: ID,
        file,
        range,
        message: `${name} accepts bodies of ${String(megabytes)} MB: parsing one holds the event loop for about ${String(millis)} ms.`,
        severity: 'information',
        confidence: 'definite',
        endpoints: [],
        path: [],
        fixes: [
          {
            title: 'Raise the limit only for the routes that need it, or take large uploads as streams',
            kind: 'advice',
          },
        ],
      };
    }
  },
  noEdit: 'how large a body clients send is not in the code',
});

/** `'50mb'`, or a number of bytes. */
function megabytesOf(limit: string | number | boolean | null | undefined): number | undefined {
  if (typeof limit === 'number') return limit / 1024 / 1024;
  const found = typeof limit === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*(kb|mb|gb)\s*$/i.exec(limit) : null;
  if (found === null) return undefined;
  const factor = { kb: 1 / 1024, mb: 1, gb: 1024 }[found[2]?.toLowerCase() ?? ''] ?? 0;
  return Number(found[1]) * factor;
}
