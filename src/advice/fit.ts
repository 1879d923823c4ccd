import type { FitSettings } from '../project/settings.ts';
import type { Fit } from './advice.ts';
import type { Stack } from './inStack.ts';

type Known = Fit['costPerWeek'];

/** Middle of the article's weeks to a first production API (S5), the least that a move takes. */
const weeksToFirstApi: Record<Stack, number> = { python: 1.5, node: 2, go: 4.5 };
const ENDPOINTS_A_WEEK = 5;
/** Joins answers and assumptions; `endpoints` is how many there are to move. */
export function fitOf(settings: FitSettings, endpoints: number): Fit {
  const { targetRps, team, traffic, infrastructureCostMatters, singleBinary, rewriteWeeks } = settings;
  const weeks = (stack: Stack): Known =>
    known(
      'fit.rewriteWeeks',
      rewriteWeeks,
      Math.max(weeksToFirstApi[stack], Math.ceil(endpoints / ENDPOINTS_A_WEEK)),
      `a week for ${String(ENDPOINTS_A_WEEK)} endpoints, and at least the time to a first API of S5`,
    );
  return {
    ...(targetRps !== undefined && { targetRps }),
    ...(traffic !== undefined && { traffic }),
    ...(team !== undefined && { team: team.map((language) => (language === 'javascript' ? 'node' : language)) }),
    ...(infrastructureCostMatters !== undefined && { infrastructureCostMatters }),
    ...(singleBinary !== undefined && { singleBinary }),
    costPerCoreMonth: known('fit.costPerCoreMonth', settings.costPerCoreMonth, 40, 'a general-purpose cloud core'),
    costPerWeek: known('fit.costPerWeek', settings.costPerWeek, 3000, 'an engineer with overheads'),
    rewriteWeeks: { python: weeks('python'), node: weeks('node'), go: weeks('go') },
  };
}

function known(setting: string, value: number | undefined, otherwise: number, source: string): Known {
  return value === undefined
    ? { setting, value: otherwise, origin: 'assumed', source }
    : { setting, value, origin: 'configured', source: 'framework-fit.json' };
}
