import type { Criterion, Extraction, Hybrid } from './advice.ts';
import type { Stack } from './inStack.ts';

/** The hybrid patterns of the source (S12), each with why it fits or not. A hybrid is never the default. */
export function hybridsOf(own: Stack, criteria: readonly Criterion[], extractions: readonly Extraction[]): Hybrid[] {
  const holds = (id: string): boolean => criteria.find((one) => one.id === id)?.answer === 'yes';
  const here = own === 'python' ? 'FastAPI' : own === 'node' ? 'Node' : 'Go';
  const paths = extractions.length;
  const hot = `${String(paths)} ${paths === 1 ? 'endpoint' : 'endpoints'}`;
  return [
    {
      pattern: `${here} first, two to five hot paths in Go`,
      fits: own !== 'go' && paths > 0,
      because:
        own === 'go'
          ? 'it is Go already'
          : paths > 0
            ? `${hot} would gain by a factor of two or more; measure them before moving one`
            : 'no endpoint would gain by a factor of two after tuning',
    },
    {
      pattern: 'FastAPI for machine learning, Node for real time, Go for internal services',
      fits: holds('python-ml') && holds('node-realtime'),
      because:
        holds('python-ml') && holds('node-realtime')
          ? 'it does both machine learning and real time, whose loads differ'
          : `it has ${holds('python-ml') ? 'machine learning' : 'no machine learning'} and ${holds('node-realtime') ? 'mostly WebSockets' : 'few or no WebSockets'}: one stack serves it`,
    },
    {
      pattern: `${here} as one service, extract to Go only what measurement shows`,
      fits: own !== 'go',
      because:
        own === 'go'
          ? 'it is Go already'
          : paths > 0
            ? 'the candidates are listed; nothing here is measured yet'
            : 'the usual way: nothing to extract is in sight',
    },
  ];
}
