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

/** The user can put it right; the message says how. */
export class UsageError extends Error {}
