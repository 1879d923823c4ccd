import type { Analysis, Confidence } from '../analysis/service.ts';
import { allRules } from './index.ts';
import { isAbout } from './languages.ts';
import { isAtLeast } from './order.ts';
import type { Finding, Rule, Severity } from './rule.ts';

export interface CheckOptions {
  /** By rule id; what is not named keeps its own severity. */
  severities: Readonly<Record<string, Severity | 'off'>>;
  minimumConfidence: Confidence;
  /** The comments of a file that steer us. */
  directives: (file: string) => readonly Directive[];
  rules?: readonly Rule[];
}

interface Directive {
  line: number;
  text: string;
  ownLine: boolean;
}

/** Everything that the rules find in the services, after switches, severities and suppression comments. */
export function checkRules(analysis: Analysis, options: CheckOptions): Finding[] {
  const { severities, minimumConfidence, rules = allRules } = options;
  const found = new Map<string, Finding>();
  for (const rule of rules) {
    const level = severities[rule.id];
    if (level === 'off') continue;
    for (const service of analysis.services) {
      if (!isAbout(rule, service)) continue;
      for (const finding of rule.check(service)) {
        if (!isAtLeast(finding.confidence, minimumConfidence) || isSuppressed(finding, options.directives)) continue;
        add(found, level === undefined ? finding : { ...finding, severity: level });
      }
    }
  }
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

/**
 * `# framework-fit: ignore[rule-id, other-rule] reason` on the line, or alone on the line above it. Without rule ids it is for
 * every rule. The reason is for the next reader, not for us; an id that we do not know silences nothing.
 */
function isSuppressed({ rule, file, range }: Finding, directives: CheckOptions['directives']): boolean {
  return directives(file).some(({ line, text, ownLine }) => {
    const here = line === range[0] || (ownLine && line === range[0] - 1);
    const named = /^framework-fit:\s*ignore(?:\[([^\]]*)\]|(?![\w-[]))/.exec(text);
    if (!here || named === null) return false;
    const [, ids] = named;
    return ids === undefined || ids.split(',').some((id) => id.trim() === rule);
  });
}
