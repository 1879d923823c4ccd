import type { Analysis, Confidence, Service } from '../analysis/service.ts';
import type { FixContext } from '../fixes/context.ts';
import { allRules } from './index.ts';
import { isAbout } from './languages.ts';
import { isAtLeast } from './order.ts';
import type { Finding, Fix, Rule, Severity } from './rule.ts';
import { isAboutFinding, reviewSuppressions } from './suppression.ts';
import type { Suppression } from './suppression.ts';

export interface CheckOptions {
  /** By rule id; what is not named keeps its own severity. */
  severities: Readonly<Record<string, Severity | 'off'>>;
  minimumConfidence: Confidence;
  /** The comments that silence findings; what they silence and what is wrong with them is written into them. */
  suppressions: readonly Suppression[];
  rules?: readonly Rule[];
  /** What fixes are computed from; without it, findings have advice only. */
  fixesFor?: (service: Service) => FixContext;
}

/** Everything that the rules find in the services, after switches, severities and suppression comments. */
export function checkRules(analysis: Analysis, options: CheckOptions): Finding[] {
  const { severities, minimumConfidence, suppressions, rules = allRules } = options;
  const found = new Map<string, Found>();
  for (const rule of rules) {
    const level = severities[rule.id];
    if (level === 'off') continue;
    for (const service of analysis.services) {
      if (!isAbout(rule, service)) continue;
      for (const finding of rule.check(service)) {
        if (isSuppressed(finding, suppressions) || !isAtLeast(finding.confidence, minimumConfidence)) continue;
        add(found, { finding: level === undefined ? finding : { ...finding, severity: level }, rule, service });
      }
    }
  }
  const off = Object.keys(severities).filter((id) => severities[id] === 'off');
  reviewSuppressions(
    suppressions,
    rules.map(({ id }) => id),
    off,
  );
  return [...found.values()].map(({ finding, rule, service }) => ({
    ...finding,
    fixes: fixesOf(finding, rule, options.fixesFor?.(service)),
  }));
}

/** A finding with what its fixes are computed from. */
interface Found {
  finding: Finding;
  rule: Rule;
  service: Service;
}

const NOT_PROVEN = 'no change of this kind has been proven yet';

/** The changes of a rule before its advice. A finding without any change says why. */
function fixesOf(finding: Finding, rule: Rule, context: FixContext | undefined): Fix[] {
  if (context === undefined) return finding.fixes;
  const made = [...(rule.fix?.(finding, context) ?? [])];
  const all = [...made, ...finding.fixes.filter(({ title }) => !made.some((fix) => fix.title === title))];
  if (all.some((fix) => fix.edits !== undefined || fix.refusedBecause !== undefined)) return all;
  const [first, ...rest] = all;
  return first === undefined ? [] : [{ ...first, refusedBecause: rule.noEdit ?? NOT_PROVEN }, ...rest];
}

/**
 * The same call may belong to several services, and one line may hold several calls of the same kind: it is one finding a
 * line and rule, which names the endpoints of all.
 */
function add(found: Map<string, Found>, one: Found): void {
  const { finding } = one;
  const key = `${finding.rule}:${finding.file}:${String(finding.range[0])}`;
  const known = found.get(key);
  if (known === undefined) {
    found.set(key, one);
    return;
  }
  const endpoints = [...new Set([...known.finding.endpoints, ...finding.endpoints])];
  const effects = [...(known.finding.effects ?? []), ...(finding.effects ?? [])];
  found.set(key, { ...known, finding: { ...known.finding, endpoints, ...(effects.length > 0 && { effects }) } });
}

/** Tells whether a finding is silenced, and notes by which comments. */
function isSuppressed(finding: Finding, suppressions: readonly Suppression[]): boolean {
  const by = suppressions.filter((suppression) => isAboutFinding(suppression, finding));
  for (const { silenced } of by) if (!silenced.includes(finding.rule)) silenced.push(finding.rule);
  return by.length > 0;
}
