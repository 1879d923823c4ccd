import type { BreakEven, Fit } from './advice.ts';
import type { Stack } from './inStack.ts';
import { stackNames } from './inStack.ts';
import { rounded, roundedRange, thousands } from './numbers.ts';
import { ratioOf, serviceRate, stacks } from './serviceRate.ts';
import type { EndpointCapacity } from './serviceRate.ts';

/** Share of its capacity at which a service is run: waiting stays short up to there. */
const COMFORTABLE = 0.7;
/** Below this ratio another stack is not better: the model is not more exact. */
const NOTICEABLE = 1.2;
const MONTHS = 12;

/**
 * The target rate at which moving to each other stack pays within a year: saved instances times their price equal the cost of the
 * rewrite. Rates are those of one instance after tuning, see serviceRate:
 *
 *   target = rewrite cost / 12 / (price of an instance x (1 / comfortable rate here - 1 / comfortable rate there))
 */
export function breakEvens(endpoints: readonly EndpointCapacity[], own: Stack, cores: number, fit: Fit): BreakEven[] {
  const here = serviceRate(endpoints, ({ tuned }) => tuned, fit.traffic);
  return stacks
    .filter((stack) => stack !== own)
    .map((stack) => {
      const there = serviceRate(endpoints, ({ inStack }) => inStack(stack), fit.traffic);
      const { range } = ratioOf(there, here);
      const factor = roundedRange(range);
      const middle = median(here);
      if (range.mid < NOTICEABLE) return { stack, factor, working: withoutGain(stack, range.mid) };
      const priceOfInstance = cores * fit.costPerCoreMonth.value;
      const cost = fit.rewriteWeeks[stack].value * fit.costPerWeek.value;
      const savedPerRequest = priceOfInstance * (1 / (COMFORTABLE * middle) - 1 / (COMFORTABLE * middle * range.mid));
      const targetRps = rounded(cost / MONTHS / savedPerRequest);
      return { stack, factor, targetRps, working: sum(stack, { middle, factor: range.mid, cores, targetRps }, fit) };
    });
}

function withoutGain(stack: Stack, factor: number): string {
  const much = factor < 1 / NOTICEABLE ? 'less' : 'about as much';
  return `${stackNames[stack]} would serve ${much} (${String(rounded(factor))} times): no target changes the answer`;
}

function sum(
  stack: Stack,
  { middle, factor, cores, targetRps }: { middle: number; factor: number; cores: number; targetRps: number },
  { costPerCoreMonth, costPerWeek, rewriteWeeks }: Fit,
): string {
  const comfortable = COMFORTABLE * middle;
  const assumed = [costPerCoreMonth, costPerWeek, rewriteWeeks[stack]].filter(({ origin }) => origin === 'assumed');
  const said = assumed.map(({ setting, source }) => `${setting}: ${source}`).join('; ');
  return [
    `${stackNames[stack]} pays within ${String(MONTHS)} months above ${thousands(targetRps)} requests/s in all: an instance of ${String(cores)} ${cores === 1 ? 'core' : 'cores'} serves ${thousands(rounded(comfortable))} comfortably, there about ${thousands(rounded(comfortable * factor))}`,
    `${thousands(costPerCoreMonth.value)} USD a core and month, ${thousands(rewriteWeeks[stack].value)} weeks of ${thousands(costPerWeek.value)} USD${said === '' ? '' : ` (assumed: ${said})`}`,
  ].join('; ');
}

function median(values: Float64Array): number {
  return values.slice().sort()[Math.floor(values.length / 2)] ?? 0;
}
