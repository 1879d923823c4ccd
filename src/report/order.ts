import type { Confidence } from '../analysis/service.ts';
import type { Severity } from '../rules/rule.ts';

/** From the least to the most serious. */
export const severities = ['hint', 'information', 'warning', 'error'] as const satisfies readonly Severity[];
const confidences: readonly Confidence[] = ['possible', 'probable', 'definite'];

/** Orders texts by code unit: the same on every machine, unlike localeCompare. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The more serious first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severities.indexOf(b) - severities.indexOf(a);
}

/** The surer first. */
export function compareConfidence(a: Confidence, b: Confidence): number {
  return confidences.indexOf(b) - confidences.indexOf(a);
}

/** True when a finding or effect of this confidence is shown at the level asked for. */
export function isSureEnough(confidence: Confidence, lowestShown: Confidence): boolean {
  return compareConfidence(confidence, lowestShown) <= 0;
}
