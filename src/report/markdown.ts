import type { Report, ReportFinding } from './report.ts';
import {
  classNames,
  count,
  endpointsByService,
  findingsText,
  fixText,
  runsOnText,
  serviceName,
  severityNames,
  someOf,
  summaryText,
  versionsText,
  worstFinding,
} from './words.ts';

/** The report for a pull request, a wiki or a mail. */
export function printMarkdown(report: Report): string {
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  const services = endpointsByService(report).flatMap(({ service, endpoints }) => [
    `## Service ${code(serviceName(service, report))}: ${escape(versionsText(service))}`,
    '',
    '| Method | Path | Class | Runs on | Worst finding |',
    '| --- | --- | --- | --- | --- |',
    ...endpoints.map((endpoint) =>
      row([
        endpoint.method,
        code(endpoint.path),
        `${classNames[endpoint.class]}: ${escape(endpoint.classReason)}`,
        runsOnText(endpoint.runsOn),
        escape(worstFinding(endpoint, byId)),
      ]),
    ),
    '',
  ]);
  const findings = report.findings.length === 0 ? [] : ['## Findings', '', ...report.findings.flatMap(describeFinding)];
  const unresolved = report.unresolved.map(
    ({ file, line, what, why }) => `- ${code(`${file}:${line}`)} ${code(what)}: ${escape(why)}`,
  );
  const lines = [
    '# Framework Fit',
    '',
    `**${findingsText(report.findings)}.** ${summaryText(report)}.`,
    '',
    ...services,
    ...findings,
    ...(unresolved.length === 0 ? [] : ['## Not resolved', '', ...unresolved, '']),
  ];
  return lines.join('\n').trimEnd() + '\n';
}

function describeFinding(finding: ReportFinding): string[] {
  const { severity, rule, file, line, message, endpoints, path, fixes } = finding;
  return [
    `### ${severityNames[severity]}: ${rule} at ${code(`${file}:${line}`)}`,
    '',
    escape(message),
    '',
    ...(endpoints.length > 0 ? [`- ${count(endpoints.length, 'endpoint')}: ${someOf(endpoints.map(code))}`] : []),
    ...path.map((step) => `  - ${code(`${step.file}:${step.line}`)} ${escape(step.label)}`),
    ...fixes.map((fix) => `- Fix: ${escape(fixText(fix))}`),
    '',
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text that must stay text: no markup, no HTML, no table cell of its own. */
function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

/** Inline code, also for text that holds backticks or the bar that ends a table cell. */
function code(text: string): string {
  const flat = text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...(flat.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${flat}${pad}${fence}`;
}
