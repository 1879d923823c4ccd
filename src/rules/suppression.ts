import type { FileFacts } from '../facts/facts.ts';
import type { Finding } from './rule.ts';

type Directive = FileFacts['directives'][number];

/**
 * A comment that silences findings: `# framework-fit: ignore[rule-id, other-rule] reason`, on the line of the finding or alone on
 * the line above it. Without rule ids it is for every rule.
 */
export interface Suppression {
  file: string;
  /** Zero-based. */
  line: number;
  ownLine: boolean;
  /** Empty: every rule. */
  rules: string[];
  /** For the next reader; may be empty. */
  reason: string;
  /** Ids of the rules whose findings it silenced. */
  silenced: string[];
  /** What is wrong with it, each a sentence without a full stop. */
  problems: string[];
}

/** Reads the directives of a file that silence something or seem to be meant so. */
export function readSuppressions(file: string, directives: readonly Directive[]): Suppression[] {
  return directives.map(({ line, ownLine, text }) => {
    const found = /^framework-fit:\s*ignore(?:\[([^\]]*)\]|(?![\w-[]))(.*)$/s.exec(text);
    const rules = (found?.[1] ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean);
    const reason = (found?.[2] ?? '').replace(/^[\s:,–—-]+/, '').trim();
    const named = found?.[1] !== undefined;
    const problems =
      found === null || (named && rules.length === 0)
        ? ['it is not understood: write `framework-fit: ignore[rule-id] reason`']
        : [];
    return { file, line, ownLine, rules, reason, silenced: [], problems };
  });
}

/** Whether a suppression is about a finding. */
export function isAboutFinding({ file, line, ownLine, rules, problems }: Suppression, finding: Finding): boolean {
  const [first] = finding.range;
  const here = file === finding.file && (line === first || (ownLine && line === first - 1));
  return here && problems.length === 0 && (rules.length === 0 || rules.includes(finding.rule));
}

/**
 * Adds to suppressions what is wrong with them: rules that do not exist, nothing silenced, no reason.
 * @param known ids of all rules. @param off ids of rules that are switched off: nobody can say whether something of them is there.
 */
export function reviewSuppressions(
  suppressions: readonly Suppression[],
  known: readonly string[],
  off: readonly string[],
): void {
  for (const suppression of suppressions) {
    const { rules, silenced, problems, reason } = suppression;
    if (problems.length > 0) continue;
    const unknown = rules.filter((id) => !known.includes(id));
    if (unknown.length > 0) problems.push(`there is no rule ${unknown.map((id) => `\`${id}\``).join(', ')}`);
    const unused = rules.filter((id) => known.includes(id) && !silenced.includes(id) && !off.includes(id));
    if (unused.length > 0) problems.push(`it silences nothing of ${unused.join(', ')}: remove it`);
    if (rules.length === 0 && silenced.length === 0 && off.length === 0)
      problems.push('it silences nothing: remove it');
    if (reason === '') problems.push('it says no reason: add one for the next reader');
  }
}
