import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import type { SettingsProblem } from '../project/settings.ts';
import type { Report, ReportFinding } from '../report/report.ts';
import type { FileUris } from './fileUris.ts';

export const SOURCE = 'framework-fit';
/** The code of what is said about comments that silence findings. */
export const SUPPRESSION_CODE = 'suppression';

const severities: Record<ReportFinding['severity'], DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The findings of a report as diagnostics, by file. The path of calls is their related information; `data` is the finding's id. */
export function diagnosticsByFile(
  report: Report,
  uris: FileUris,
  ruleLink: string | undefined,
): Map<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const finding of report.findings) {
    const list = byFile.get(finding.file) ?? [];
    byFile.set(finding.file, list);
    list.push(diagnosticOf(finding, uris, ruleLink));
  }
  for (const { file, line, problems, silenced, rules } of report.suppressions) {
    if (problems.length === 0) continue;
    const list = byFile.get(file) ?? [];
    byFile.set(file, list);
    const useless = silenced.length === 0 && problems.some((problem) => problem.includes('remove it'));
    list.push({
      source: SOURCE,
      code: SUPPRESSION_CODE,
      severity: useless ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information,
      ...(useless && { tags: [DiagnosticTag.Unnecessary] }),
      range: wholeLine(line),
      message: `This comment ignores ${rules.join(', ') || 'every rule'} here, but ${problems.join('; ')}.`,
    });
  }
  return byFile;
}

/** What is wrong in the settings file, at its lines. */
export function settingsDiagnostics(problems: readonly SettingsProblem[]): Diagnostic[] {
  return problems.map(({ line, setting, message }) => ({
    source: SOURCE,
    severity: DiagnosticSeverity.Warning,
    range: wholeLine(line ?? 1),
    message: `${setting === '' ? '' : `${setting}: `}${message}; not used`,
  }));
}

function diagnosticOf(finding: ReportFinding, uris: FileUris, ruleLink: string | undefined): Diagnostic {
  const { id, rule, severity, message, line, column, endLine, endColumn, path, alsoFrom = [] } = finding;
  return {
    source: SOURCE,
    code: rule,
    ...(ruleLink !== undefined && { codeDescription: { href: ruleLink.replace('{rule}', rule) } }),
    severity: severities[severity],
    message,
    range: {
      start: { line: line - 1, character: column - 1 },
      end: { line: endLine - 1, character: endColumn - 1 },
    },
    relatedInformation: [...path, ...alsoFrom.map((step) => ({ ...step, label: `also: ${step.label}` }))].map(
      (step) => ({
        location: { uri: uris.uriOf(step.file), range: startOfLine(step.line) },
        message: step.label,
      }),
    ),
    data: id,
  };
}

function startOfLine(line: number) {
  const start = { line: line - 1, character: 0 };
  return { start, end: start };
}

function wholeLine(line: number) {
  return { start: { line: line - 1, character: 0 }, end: { line, character: 0 } };
}
