import type { ReportEndpoint } from '../src/report/report.ts';
import { count } from '../src/report/words.ts';
import type { Rates } from './rates.ts';

const COMFORTABLE = 0.7;

/**
 * How many instances a target needs over some endpoints: when all of them are asked alike often (harmonic mean of their rates), and
 * when most requests are for the typical one (geometric mean).
 */
export function targetText(endpoints: readonly ReportEndpoint[], rates: Pick<Rates, 'of'>, targetRps?: number): string {
  const middles = endpoints.flatMap((endpoint) => rates.of(endpoint)?.mid ?? []);
  if (middles.length === 0) return '';
  const typical = Math.exp(middles.reduce((sum, rate) => sum + Math.log(rate), 0) / middles.length);
  const alike = middles.length / middles.reduce((sum, rate) => sum + 1 / rate, 0);
  const serves = `Of these endpoints an instance serves about ${number(typical)} requests/s at the typical one, and ${number(alike)} when all are asked alike`;
  if (targetRps === undefined) return `${serves}.`;
  const needed = (rate: number): string => count(Math.ceil(targetRps / (COMFORTABLE * rate)), 'instance');
  return `${serves}: ${number(targetRps)} requests/s need ${needed(typical)}, or ${needed(alike)}.`;
}

function number(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString('en');
}
