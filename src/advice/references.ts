import type { Reference } from './advice.ts';

const ARTICLE = 'FastAPI Performance Benchmarks vs Node.js and Go, Acquaint Softtech, May 2026';
const CHECKED = '2026-11-25';

/** Figures that the advice leans on: what the article says, and what is known today. Where the two differ, both are shown. */
export const references: readonly Reference[] = [
  {
    id: 'S1',
    article:
      'JSON peaks on bare metal: Go 142,000, FastAPI about 38,000, Express 5 on Node 22 about 19,000 requests/s.',
    today:
      'Not reproducible as published. By TechEmpower (2019 to 2023) and fastify/benchmarks (2026), a core serves about 10,000 (FastAPI), 8,000 (Express to Node 22), 20,000 (Express from Node 24) and 33,000 (Go) small JSON answers a second; sources differ by two to three times.',
    source: 'https://github.com/fastify/benchmarks',
    checked: CHECKED,
  },
  {
    id: 'S2',
    article:
      'Real endpoints wait 50 to 500 ms for databases, networks and serialization; 1 ms or 5 ms of the framework disappears in it.',
    source: ARTICLE,
    checked: CHECKED,
  },
  {
    id: 'S4',
    article: 'CPU-bound work: Go is 2 to 10 times faster than Python or Node.',
    today:
      'It holds for computing in the language itself. Password hashes, images, compression and numerical libraries are native code in all three, and cost the same.',
    source: ARTICLE,
    checked: CHECKED,
  },
  {
    id: 'S5',
    article:
      'Infrastructure per 100,000 requests/s: FastAPI 4 to 6 times Go, Node 5 to 7 times Go. First production API: FastAPI 1 to 2, Node 1 to 3, Go 3 to 6 weeks.',
    today: 'The ratio follows from what endpoints do: see the break-even, which is made from this service.',
    source: ARTICLE,
    checked: CHECKED,
  },
  {
    id: 'S7',
    article: 'Most back ends run between 5,000 and 35,000 requests/s; 10,000 to 35,000 a worker with FastAPI.',
    today:
      'A FastAPI worker is one core: about 6,000 to 15,000 small answers a second, and less with a database. The larger figures are of whole machines.',
    source: 'https://github.com/TechEmpower/FrameworkBenchmarks',
    checked: CHECKED,
  },
  {
    id: 'S8',
    article:
      'Go above 50,000 requests/s a service, where CPU-bound work dominates, where infrastructure cost decides, for one static binary, with a Go team.',
    source: ARTICLE,
    checked: CHECKED,
  },
  {
    id: 'S11',
    article:
      'Almost never rewrite everything: move one endpoint, when measurement shows that the framework limits it and tuning is done.',
    source: ARTICLE,
    checked: CHECKED,
  },
  {
    id: 'S14',
    article:
      'Cold starts: Go at once, FastAPI 0.5 to 1 s, Express 1 to 2 s. They matter for serverless; a long-running container pays once.',
    today: 'Express itself loads in 0.1 to 0.2 s on Node 24; what a service imports decides.',
    source: ARTICLE,
    checked: CHECKED,
  },
];
