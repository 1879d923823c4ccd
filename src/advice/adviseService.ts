import { runtimeOf } from '../model/demands/workloadOf.ts';
import type { Environment } from '../model/environment.ts';
import { rangeOf } from '../model/estimate.ts';
import type { Finding } from '../rules/rule.ts';
import type { BreakEven, Criterion, Extraction, ServiceAdvice } from './advice.ts';
import { breakEvens } from './breakEven.ts';
import { capacities, ratioOf, serviceRate } from './capacity.ts';
import type { EndpointCapacity } from './capacity.ts';
import { checklistOf } from './checklist.ts';
import { criteriaOf } from './criteria.ts';
import type { Seen } from './criteria.ts';
import { extractionsOf } from './extractions.ts';
import type { Fit } from './fit.ts';
import { hybridsOf } from './hybrids.ts';
import { stackNames } from './inStack.ts';
import type { Stack } from './inStack.ts';
import { rounded, roundedRange, thousands } from './numbers.ts';

export interface AdviceInput extends Seen {
  environment: Environment;
  findings: readonly Finding[];
  fit: Fit;
  /** The report's id of a finding. */
  idOf: (finding: Finding) => string;
}

/**
 * Whether a service should be kept and tuned, lose a path to another stack, or move. What tuning alone gives comes first; a move is
 * only advised where the target is above the break-even, or the source's own limit, and nothing that speaks for the stack is given up.
 */
export function adviseService(input: AdviceInput): ServiceAdvice {
  const { service, estimates, environment, fit } = input;
  const own = runtimeOf(service);
  const findings = input.findings.filter(({ endpoints }) => endpoints.length === 0 || isOf(endpoints, input));
  const { endpoints } = capacities(service, estimates, findings, environment);
  const criteria = criteriaOf(input, fit);
  const moves = endpoints.length === 0 ? [] : breakEvens(endpoints, own, environment.inputs.cores.value, fit);
  const capacity = endpoints.length === 0 ? undefined : capacityOf(endpoints, fit);
  const instances = environment.inputs.replicas.value;
  const isShort = capacity !== undefined && needed(fit, capacity) > Math.max(FEW_INSTANCES, instances);
  const extractions = extractionsOf(endpoints, estimates, own, isShort);
  return {
    service: service.root,
    framework: service.framework,
    ...decide({ own, fit, capacity, criteria, extractions, moves, isShort }),
    ...(capacity && { capacity }),
    tunedRates: tunedRates(endpoints),
    criteria,
    extractions,
    breakEvens: moves,
    hybrids: hybridsOf(own, criteria, extractions),
    questions: questionsOf(fit),
    checklist: checklistOf({ service, stack: own, environment, findings }, input.idOf),
  };
}

function isOf(ids: readonly string[], { service }: AdviceInput): boolean {
  const own = new Set(service.endpoints.map(({ id }) => id));
  return ids.some((id) => own.has(id));
}

/** Below this, dealing with the findings changes nothing worth a word. */
const NOTICEABLE = 1.05;

function tunedRates(endpoints: readonly EndpointCapacity[]): ServiceAdvice['tunedRates'] {
  const gaining = endpoints.filter(({ now, tuned }) => ratioOf(tuned, now).range.mid >= NOTICEABLE);
  return Object.fromEntries(gaining.map(({ id, tuned }) => [id, roundedRange(rangeOf(tuned))]));
}

function capacityOf(endpoints: readonly EndpointCapacity[], { traffic }: Fit): NonNullable<ServiceAdvice['capacity']> {
  const rate = (ratesOf: (one: EndpointCapacity) => Float64Array) =>
    roundedRange(rangeOf(serviceRate(endpoints, ratesOf, traffic)));
  return {
    now: rate(({ now }) => now),
    tuned: rate(({ tuned }) => tuned),
    inStacks: {
      python: rate(({ inStacks }) => inStacks.python),
      node: rate(({ inStacks }) => inStacks.node),
      go: rate(({ inStacks }) => inStacks.go),
    },
  };
}

interface Evidence {
  own: Stack;
  fit: Fit;
  capacity: ServiceAdvice['capacity'];
  criteria: readonly Criterion[];
  extractions: readonly Extraction[];
  moves: readonly BreakEven[];
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
function bestMove(moves: readonly BreakEven[]): BreakEven | undefined {
  return moves.find(({ stack, targetRps }) => stack === 'go' && targetRps !== undefined);
}

function questionsOf(fit: Fit): ServiceAdvice['questions'] {
  const all: [keyof Fit, string][] = [
    ['targetRps', 'How many requests/s must the whole service serve at its peak?'],
    ['team', 'Which of Python, JavaScript and Go does the team know well?'],
    ['infrastructureCostMatters', 'Does the cost of infrastructure decide?'],
    ['singleBinary', 'Must it be one static binary, for edge or embedded machines?'],
  ];
  return all.flatMap(([key, question]) => (fit[key] === undefined ? [{ setting: `fit.${key}`, question }] : []));
}
