import type { Analysis, Confidence } from '../analysis/service.ts';
import { allRules } from './index.ts';
import { isAbout } from './languages.ts';
import { isAtLeast } from './order.ts';
import type { Finding, Rule, Severity } from './rule.ts';
import { isAboutFinding, reviewSuppressions } from './suppression.ts';
import type { Suppression } from './suppression.ts';

export interface CheckOptions {
  /** By rule id; what is not named keeps its own severity. */
  severities: Readonly<Record<string, Severity | 'off'>>;
  minimumConfidence: Confidence;
  /** The comments that silence findings; what they silence and what is wrong with them is written into them. */
  suppressions: readonly Suppression[];
  rules?: readonly Rule[];
}

/** Everything that the rules find in the services, after switches, severities and suppression comments. */
export function checkRules(analysis: Analysis, options: CheckOptions): Finding[] {
  const { severities, minimumConfidence, suppressions, rules = allRules } = options;
  const found = new Map<string, Finding>();
  for (const rule of rules) {
    const level = severities[rule.id];
    if (level === 'off') continue;
    for (const service of analysis.services) {
      if (!isAbout(rule, service)) continue;
      for (const finding of rule.check(service)) {
        if (isSuppressed(finding, suppressions) || !isAtLeast(finding.confidence, minimumConfidence)) continue;
        add(found, level === undefined ? finding : { ...finding, severity: level });
      }
    }
  }
  const off = Object.keys(severities).filter((id) => severities[id] === 'off');
  reviewSuppressions(
    suppressions,
    rules.map(({ id }) => id),
    off,
  );
  return [...found.values()];
}

/**
 * The same call may belong to several services, and one line may hold several calls of the same kind: it is one finding a
 * line and rule, which names the endpoints of all.
 */
function add(found: Map<string, Finding>, finding: Finding): void {
  const key = `${finding.rule}:${finding.file}:${String(finding.range[0])}`;
  const known = found.get(key);
  if (known === undefined) found.set(key, finding);
  else found.set(key, { ...known, endpoints: [...new Set([...known.endpoints, ...finding.endpoints])] });
}

/** Tells whether a finding is silenced, and notes by which comments. */
function isSuppressed(finding: Finding, suppressions: readonly Suppression[]): boolean {
  const by = suppressions.filter((suppression) => isAboutFinding(suppression, finding));
  for (const { silenced } of by) if (!silenced.includes(finding.rule)) silenced.push(finding.rule);
  return by.length > 0;
}
