import type { ChecklistItem, ServiceAdvice } from '../advice/advice.ts';
import { count } from './words.ts';

/** The advice of a service in lines, for the printers: the verdict, the candidates, the break-evens, what is missing, what to answer. */
export function adviceLines(advice: ServiceAdvice): string[] {
  const { verdict, headline, extractions, breakEvens, checklist, questions } = advice;
  const missing = checklist.filter(({ state }) => state === 'missing');
  return [
    `${verdict[0]?.toUpperCase() ?? ''}${verdict.slice(1)}. ${headline}`,
    ...extractions.map(
      ({ endpoint, to, factor }) =>
        `Candidate to extract: ${endpoint} to ${to}, ${String(factor.low)} to ${String(factor.high)} times the rate`,
    ),
    ...breakEvens.flatMap(({ stack, targetRps, working }) =>
      stack === 'go' && targetRps !== undefined ? [`Break-even: ${working}`] : [],
    ),
    `Tuning checklist: ${checklistSummary(checklist)}`,
    ...(missing.length > 0 ? [`Missing: ${missing.map(({ id, title }) => `${title} (${id})`).join('; ')}`] : []),
    ...(questions.length > 0
      ? [`To make this surer, set ${questions.map(({ setting }) => setting).join(', ')} in framework-fit.json`]
      : []),
  ];
}

function checklistSummary(items: readonly ChecklistItem[]): string {
  const states = ['done', 'missing', 'not applicable', 'unknown'] as const;
  return states
    .flatMap((state) => {
      const some = items.filter((item) => item.state === state).length;
      return some > 0 ? [`${String(some)} ${state}`] : [];
    })
    .join(', ')
    .concat(` of ${count(items.length, 'point')}`);
}
