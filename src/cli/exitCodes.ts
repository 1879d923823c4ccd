import type { FailOn } from '../project/settings.ts';
import { compareSeverity } from '../report/order.ts';
import type { ReportFinding } from '../report/report.ts';

/** What the exit code tells a script. */
export const exitCodes = {
  /** Nothing at or above `--fail-on`. */
  clean: 0,
  findings: 1,
  /** Wrong use: an option, a path, a settings file named that cannot be read. */
  usage: 2,
  /** A fault of ours. */
  fault: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Whether findings are bad enough to fail a script. */
export function exitCodeOf(findings: readonly Pick<ReportFinding, 'severity'>[], failOn: FailOn): ExitCode {
  if (failOn === 'never') return exitCodes.clean;
  const fails = findings.some(({ severity }) => compareSeverity(severity, failOn) <= 0);
  return fails ? exitCodes.findings : exitCodes.clean;
}

/** The user can put it right; the message says how. */
export class UsageError extends Error {}
