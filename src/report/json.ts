import type { Report } from './report.ts';

/** The report as other programs read it: see report.ts for the contract. */
export function printJson(report: Report): string {
  return JSON.stringify(report, null, 2) + '\n';
}
