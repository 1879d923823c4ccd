import type { Comparison } from './comparison.ts';
import { changeText, comparisonSummary } from './comparisonText.ts';
import { code, escape, row } from './markdownText.ts';
import type { ReportFinding } from './report.ts';
import { classNames, count, severityNames, someOf } from './words.ts';

/** A comparison as a comment on a pull request: what is new stands open, the rest is folded away. */
export function printComparisonMarkdown(comparison: Comparison): string {
  const { newFindings, fixedFindings, changedFindings, addedEndpoints, removedEndpoints, changedEndpoints } =
    comparison;
  const lines = [
    '## Framework Fit',
    '',
    `**${escape(comparisonSummary(comparison))}.**`,
    '',
    ...findingTable('New', newFindings),
    ...folded(
      `${fixedFindings.length} fixed`,
      fixedFindings.map((finding) => `${place(finding)} ${finding.rule}: ${escape(finding.message)}`),
    ),
    ...folded(
      `${changedFindings.length} with another severity`,
      changedFindings.map(
        ({ before, after }) =>
          `${place(after)} ${after.rule}: ${severityNames[after.severity]}, was ${severityNames[before.severity]}`,
      ),
    ),
    ...folded(
      `${count(addedEndpoints.length, 'endpoint')} added`,
      addedEndpoints.map(
        ({ id, class: kind, bottleneck }) => `${code(id)}: ${classNames[kind]}, ${escape(bottleneck)}`,
      ),
    ),
    ...folded(
      `${count(removedEndpoints.length, 'endpoint')} removed`,
      removedEndpoints.map(({ id }) => code(id)),
    ),
    ...folded(
      `${count(changedEndpoints.length, 'endpoint')} changed`,
      changedEndpoints.map((change) => escape(changeText(change))),
    ),
  ];
  return lines.join('\n').trimEnd() + '\n';
}

function findingTable(title: string, findings: readonly ReportFinding[]): string[] {
  if (findings.length === 0) return [];
  return [
    `### ${title}`,
    '',
    row(['Severity', 'Place', 'Rule', 'What', 'Endpoints']),
    row(['---', '---', '---', '---', '---']),
    ...findings.map((finding) =>
      row([
        severityNames[finding.severity],
        place(finding),
        finding.rule,
        escape(finding.message),
        someOf(finding.endpoints.map(code)),
      ]),
    ),
    '',
  ];
}

function folded(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return ['<details>', `<summary>${title}</summary>`, '', ...items.map((item) => `- ${item}`), '', '</details>', ''];
}

function place({ file, line }: ReportFinding): string {
  return code(`${file}:${line}`);
}
