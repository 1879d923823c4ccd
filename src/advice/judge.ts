import type { Criterion, Extraction, Fit, ServiceAdvice } from './advice.ts';
import { breakEvens } from './breakEven.ts';
import { withTarget } from './criteria.ts';
import { extractionsOf } from './extractions.ts';
import type { EndpointKind } from './extractions.ts';
import { hybridsOf } from './hybrids.ts';
import { stackNames } from './inStack.ts';
import type { Stack } from './inStack.ts';
import { rounded, roundedRange, thousands } from './numbers.ts';
import { representatives, serviceRate } from './serviceRate.ts';
import type { EndpointCapacity } from './serviceRate.ts';
import { rangeOf } from '../model/estimate.ts';

/** What the answer follows from: plain, so that the report page can ask again for another mix, target or environment. */
export interface Case {
  own: Stack;
  /** Those whose rate is known. */
  endpoints: readonly EndpointCapacity[];
  kindOf: (endpoint: string) => EndpointKind | undefined;
  criteria: readonly Criterion[];
  fit: Fit;
  /** Of one instance, and how many of them there are. */
  cores: number;
  replicas: number;
}

/** The answer, and what it stands on. */
export type Judgement = Pick<
  ServiceAdvice,
  'verdict' | 'headline' | 'capacity' | 'criteria' | 'extractions' | 'breakEvens' | 'hybrids'
>;

/**
 * Whether a service should be kept and tuned, lose a path to another stack, or move. What tuning alone gives comes first; a move is
 * only advised where the target is above the break-even, or the source's own limit, and nothing that speaks for the stack is given up.
 */
export function judge({ own, endpoints, kindOf, criteria: all, fit, cores, replicas }: Case): Judgement {
  const criteria = withTarget(all, fit);
  const some = representatives(endpoints, fit.traffic);
  const moves = endpoints.length === 0 ? [] : breakEvens(some, own, cores, fit);
  const capacity = endpoints.length === 0 ? undefined : capacityOf(some, fit);
  const isShort = capacity !== undefined && needed(fit, capacity) > Math.max(FEW_INSTANCES, replicas);
  const extractions = extractionsOf(endpoints, kindOf, own, isShort);
  return {
    ...decide({ own, fit, capacity, criteria, extractions, moves, isShort }),
    ...(capacity && { capacity }),
    criteria,
    extractions,
    breakEvens: moves,
    hybrids: hybridsOf(own, criteria, extractions),
  };
}

function capacityOf(endpoints: readonly EndpointCapacity[], { traffic }: Fit): NonNullable<ServiceAdvice['capacity']> {
  const rate = (ratesOf: (one: EndpointCapacity) => Float64Array) =>
    roundedRange(rangeOf(serviceRate(endpoints, ratesOf, traffic)));
  return {
    now: rate(({ now }) => now),
    tuned: rate(({ tuned }) => tuned),
    inStacks: {
      python: rate(({ inStack }) => inStack('python')),
      node: rate(({ inStack }) => inStack('node')),
      go: rate(({ inStack }) => inStack('go')),
    },
  };
}

interface Evidence {
  own: Stack;
  fit: Fit;
  capacity: ServiceAdvice['capacity'];
  criteria: readonly Criterion[];
  extractions: readonly Extraction[];
  moves: ServiceAdvice['breakEvens'];
  /** The target needs more than a few instances, even after tuning. */
  isShort: boolean;
}

const languageNames: Record<Stack, string> = { python: 'Python', node: 'Node', go: 'Go' };
const COMFORTABLE = 0.7;
/** Up to so many instances, more of them are the cheapest answer to more load. */
const FEW_INSTANCES = 4;

function decide({
  own,
  fit,
  capacity,
  criteria,
  extractions,
  moves,
  isShort,
}: Evidence): Pick<ServiceAdvice, 'verdict' | 'headline'> {
  const keep = (headline: string) => ({ verdict: 'keep and tune' as const, headline });
  if (capacity === undefined)
    return keep('No rate can be told for its endpoints, so nothing speaks for another stack.');
  const { now, tuned } = capacity;
  const where = fit.traffic === undefined ? ' at its typical endpoint' : '';
  const tuning =
    tuned.mid >= 1.05 * now.mid
      ? `Tuning alone takes an instance from about ${thousands(now.mid)} to ${thousands(tuned.mid)} requests/s${where}`
      : `An instance serves about ${thousands(now.mid)} requests/s${where}, and no finding limits that much`;
  const target = fit.targetRps;
  const best = bestMove(moves);
  if (target === undefined) {
    const until =
      best?.targetRps === undefined
        ? 'whatever the target'
        : `up to about ${thousands(best.targetRps)} requests/s in all`;
    return keep(`${tuning}. Keep ${languageNames[own]} ${until}; set fit.targetRps to have it judged.`);
  }
  const instances = needed(fit, capacity);
  const enough = `${String(instances)} ${instances === 1 ? 'instance serves' : 'instances serve'} the target of ${thousands(target)} requests/s`;
  const isBound = criteria.some(({ id, answer }) => id === 'python-ml' && answer === 'yes') && own === 'python';
  const pays = best?.targetRps !== undefined && target > best.targetRps;
  if (!isShort || !pays) return keep(`${tuning}; then ${enough}.`);
  if (extractions.length > 0 && (isBound || extractions.length < 5))
    return {
      verdict: 'extract',
      headline: `${tuning}; ${enough}. Above ${thousands(best.targetRps ?? 0)} requests/s it pays to move hot paths: ${extractions.map(({ endpoint }) => endpoint).join(', ')}. Measure them first.`,
    };
  if (isBound) return keep(`${tuning}; ${enough}. Its machine learning libraries keep it in Python.`);
  return {
    verdict: 'consider another stack',
    headline: `${tuning}; ${enough}. ${stackNames[best.stack]} would need about ${String(Math.max(1, Math.ceil(instances / best.factor.mid)))}, and pays above ${thousands(rounded(best.targetRps ?? 0))} requests/s. Move one endpoint first, and measure.`,
  };
}

/** Instances that serve the target comfortably after tuning; none where no target is known. */
function needed({ targetRps = 0 }: Fit, { tuned }: NonNullable<ServiceAdvice['capacity']>): number {
  return Math.ceil(targetRps / (COMFORTABLE * tuned.mid));
}

/** More load alone speaks for Go only (S8); what speaks for the others is not a rate. */
function bestMove(moves: ServiceAdvice['breakEvens']) {
  return moves.find(({ stack, targetRps }) => stack === 'go' && targetRps !== undefined);
}
