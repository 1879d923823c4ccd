import { adviceLines } from './adviceText.ts';
import { code, escape, row } from './markdownText.ts';
import type { Report, ReportFinding } from './report.ts';
import {
  classNames,
  count,
  endpointsByService,
  environmentLines,
  findingsText,
  gainText,
  rateText,
  fixText,
  measuredLines,
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
    '| Method | Path | Class | Requests/s | Runs on | Worst finding |',
    '| --- | --- | --- | --- | --- | --- |',
    ...endpoints.map((endpoint) =>
      row([
        endpoint.method,
        code(endpoint.path),
        `${classNames[endpoint.class]}: ${escape(endpoint.classReason)}`,
        escape(rateText(endpoint)),
        runsOnText(endpoint.runsOn),
        escape(worstFinding(endpoint, byId)),
      ]),
    ),
    '',
    ...[...environmentLines(service), ...measuredLines(endpoints)].map((line) => `- ${escape(line)}`),
    '',
  ]);
  const findings = report.findings.length === 0 ? [] : ['## Findings', '', ...report.findings.flatMap(describeFinding)];
  const unresolved = report.unresolved.map(
    ({ file, line, what, why }) => `- ${code(`${file}:${line}`)} ${code(what)}: ${escape(why)}`,
  );
  const advice = report.advice.services.flatMap((one) => [
    `## Framework fit of ${code(serviceName({ root: one.service }, report))}`,
    '',
    ...adviceLines(one).map((line) => `- ${escape(line)}`),
    '',
  ]);
  const lines = [
    '# Framework Fit',
    '',
    `**${findingsText(report.findings)}.** ${summaryText(report)}.`,
    '',
    ...services,
    ...findings,
    ...advice,
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
    ...(finding.gain === undefined ? [] : [`- Gain: ${gainText(finding.gain)} requests/s`]),
    ...path.map((step) => `  - ${code(`${step.file}:${step.line}`)} ${escape(step.label)}`),
    ...fixes.map((fix) => `- Fix: ${escape(fixText(fix, finding))}`),
    '',
  ];
}
