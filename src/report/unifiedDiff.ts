import { createTwoFilesPatch } from 'diff';
import { applyFixes, chosen } from './fixes.ts';
import type { ChangedText } from './fixes.ts';
import type { Report, ReportFinding, ReportFix } from './report.ts';

/** A change as a unified diff, which `git apply` and `patch -p1` understand. */
export function unifiedDiff(changed: readonly ChangedText[]): string {
  return changed
    .map(({ file, before, after }) =>
      createTwoFilesPatch(before === undefined ? '/dev/null' : `a/${file}`, `b/${file}`, before ?? '', after).replace(
        /^=+\n/,
        '',
      ),
    )
    .join('');
}

/**
 * The report with the diff of each fix that has edits, for where nothing can carry them out. A fix whose files have changed since they
 * were analysed stays without one.
 */
export function withDiffs(report: Report, readText: (file: string) => string | undefined): Report {
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, readText(file));
    return texts.get(file);
  };
  return { ...report, findings: report.findings.map((finding) => withDiffsOf(finding, textOf)) };
}

function withDiffsOf(finding: ReportFinding, readText: (file: string) => string | undefined): ReportFinding {
  return { ...finding, fixes: finding.fixes.map(withDiff) };

  function withDiff(fix: ReportFix): ReportFix {
    if (fix.edits === undefined) return fix;
    const { changed } = applyFixes([chosen(finding, fix)], readText);
    return changed.length === 0 ? fix : { ...fix, diff: unifiedDiff(changed) };
  }
}
