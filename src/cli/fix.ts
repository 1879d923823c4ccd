import { readText, writeText } from '../project/writeText.ts';
import { applyFixes, chooseFixes, type FixChoice, type FixResult } from '../report/fixes.ts';
import type { Report } from '../report/report.ts';
import { unifiedDiff } from '../report/unifiedDiff.ts';
import { count } from '../report/words.ts';
import { allRules } from '../rules/index.ts';
import { UsageError } from './exitCodes.ts';

export interface FixOptions {
  fix?: boolean;
  fixDryRun?: boolean;
  fixPreview?: boolean;
  fixRule?: string[];
}

/** Does what the fix options ask for; says whether files have changed. Throws a UsageError for a rule that does not exist. */
export function fixNow(report: Report, { fix, fixDryRun, fixPreview, fixRule }: FixOptions): 'changed' | 'unchanged' {
  const unknown = fixRule?.find((id) => !allRules.some((rule) => rule.id === id));
  if (unknown !== undefined) throw new UsageError(`there is no rule ${unknown}`);
  const choice = { ...(fixPreview && { preview: true }), ...(fixRule && { rules: fixRule }) };
  if (fixDryRun === true) {
    const result = fixesOf(report, choice);
    process.stdout.write(unifiedDiff(result.changed));
    process.stderr.write(fixSummary(result, 'Would fix'));
    return 'unchanged';
  }
  if (fix !== true) return 'unchanged';
  const result = writeFixes(report, choice);
  process.stderr.write(fixSummary(result, 'Fixed'));
  return result.changed.length > 0 ? 'changed' : 'unchanged';
}

/** Changes the files of the analysed folder by the fixes of its report, each whole or not at all. */
function writeFixes(report: Report, choice: FixChoice): FixResult {
  const result = fixesOf(report, choice);
  for (const { file, after } of result.changed) writeText(report.root, file, after);
  return result;
}

/** What the fixes of a report would change. */
function fixesOf(report: Report, choice: FixChoice): FixResult {
  return applyFixes(chooseFixes(report, choice), (file) => readText(report.root, file));
}

/** `Fixed 3 findings in 2 files.`, and each that was left with its reason. */
function fixSummary({ changed, applied, left }: FixResult, done: string): string {
  const head = `${done} ${count(applied.length, 'finding')} in ${count(changed.length, 'file')}.`;
  const rest = left.map(
    ({ fix: { finding, fix }, because }) => `  ${finding.file}:${finding.line} ${fix.title}: ${because}`,
  );
  return [head, ...(rest.length > 0 ? [`Left ${count(rest.length, 'finding')}:`, ...rest] : [])].join('\n') + '\n';
}
