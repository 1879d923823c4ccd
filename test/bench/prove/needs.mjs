import { createServer } from 'node:http';
import { goTools, nodeTools, pythonTools } from './languages.mjs';
import { postgres, redis } from './databases.mjs';

/**
 * What services need, each started when the first one asks for it: `forService` gives the environment of one, or `missing` in words;
 * `freshData` adds what no other run shares, such as an empty database.
 */
export function needsOf(specs, services, scratch) {
  const ends = [];
  const starters = {
    python: () => pythonTools(specs),
    node: () => nodeTools(specs, services),
    go: goTools,
    upstream: () => upstream(ends),
    postgres: () => postgres(ends),
    redis: () => redis(ends, scratch),
  };
  const started = new Map();
  const get = (need) => {
    if (!started.has(need)) started.set(need, starters[need]());
    return started.get(need);
  };
  return {
    async forService({ language, needs = [] }) {
      const all = await Promise.all([language, 'upstream', ...needs].map(get));
      return Object.assign({}, ...all);
    },
    async freshData({ needs = [] }) {
      const all = await Promise.all(needs.map(get));
      return Object.assign({}, ...(await Promise.all(all.map(({ fresh }) => fresh?.()))));
    },
    async end() {
      for (const end of ends.reverse()) await end();
    },
  };
}

/** A service that others ask: slow, and broken for one symbol. */
async function upstream(ends) {
  const server = createServer((request, response) => {
    const symbol = new URL(request.url, 'http://upstream').searchParams.get('symbol');
    setTimeout(() => {
      response.statusCode = symbol === 'broken' ? 500 : 200;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ symbol, price: 12.5 }));
    }, 50);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { UPSTREAM: `http://127.0.0.1:${server.address().port}` };
}
