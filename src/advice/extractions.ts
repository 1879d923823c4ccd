import type { EndpointClass } from '../model/class.ts';
import type { Extraction } from './advice.ts';
import { stackNames } from './inStack.ts';
import type { Stack } from './inStack.ts';
import { roundedRange } from './numbers.ts';
import { ratioOf, stacks } from './serviceRate.ts';
import type { EndpointCapacity } from './serviceRate.ts';

/** What limits an endpoint. */
export type EndpointKind = Pick<EndpointClass, 'class' | 'bottleneck'>;

/** A path is worth moving when the other stack serves it at least so many times as often, in most samples. */
const WORTH_MOVING = 2;
const SURE_ENOUGH = 0.8;
/** S12: two to five hot paths. */
const MOST = 5;

/**
 * Endpoints that another stack would serve at least twice as often after all tuning here is done, the largest first: those that the
 * framework itself limits. I/O-bound ones only where the target needs more than a few instances: before that, waiting decides and
 * stacks differ little (S13). Trivial ones never: they are not why a service is slow.
 */
export function extractionsOf(
  endpoints: readonly EndpointCapacity[],
  kindOf: (endpoint: string) => EndpointKind | undefined,
  own: Stack,
  isShort: boolean,
): Extraction[] {
  return endpoints
    .flatMap(({ id, tuned, inStack }): Extraction[] => {
      const known = kindOf(id);
      if (known === undefined || known.class === 'trivial') return [];
      if (known.class === 'io-bound' && !isShort) return [];
      const best = stacks
        .filter((stack) => stack !== own)
        .map((stack) => ({ stack, ratio: ratioOf(inStack(stack), tuned) }))
        .reduce((a, b) => (b.ratio.range.mid > a.ratio.range.mid ? b : a));
      if (best.ratio.shareAbove(WORTH_MOVING) < SURE_ENOUGH) return [];
      return [
        {
          endpoint: id,
          to: stackNames[best.stack],
          factor: roundedRange(best.ratio.range),
          because: `${known.bottleneck} gives out first even after tuning, and ${stackNames[best.stack]} needs less of it for the same work`,
        },
      ];
    })
    .sort((a, b) => b.factor.mid - a.factor.mid || (a.endpoint < b.endpoint ? -1 : 1))
    .slice(0, MOST);
}
