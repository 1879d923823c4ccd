import type { Report, ReportFinding } from './report.ts';
import {
  classNames,
  count,
  endpointsByService,
  environmentLines,
  findingsText,
  gainText,
  measuredLines,
  rateText,
  runsOnText,
  serviceName,
  severityNames,
  someOf,
  summaryText,
  versionsText,
  worstFinding,
} from './words.ts';

/** The report as plain HTML tables, for where the page's script does not run. */
export function staticPage(report: Report): string {
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  const services = endpointsByService(report).flatMap(({ service, endpoints }) => [
    element('h2', `Service ${serviceName(service, report)}: ${versionsText(service)}`),
    table(
      ['Method', 'Path', 'Class', 'Requests/s', 'Runs on', 'Worst finding'],
      endpoints.map((endpoint) => [
        endpoint.method,
        endpoint.path,
        `${classNames[endpoint.class]}: ${endpoint.classReason}`,
        rateText(endpoint),
        runsOnText(endpoint.runsOn),
        worstFinding(endpoint, byId),
      ]),
    ),
    list([...environmentLines(service), ...measuredLines(endpoints)]),
  ]);
  return [
    '<main>',
    element('h1', 'Framework Fit'),
    element('p', `${findingsText(report.findings)}. ${summaryText(report)}.`),
    ...services,
    ...(report.findings.length > 0 ? [element('h2', 'Findings'), ...report.findings.map(describeFinding)] : []),
    ...unresolvedList(report),
    '</main>',
  ].join('\n');
}

function describeFinding({ severity, rule, file, line, message, endpoints, path, fixes, gain }: ReportFinding): string {
  const items = [
    ...(gain === undefined ? [] : [`Gain: ${gainText(gain)} requests/s`]),
    ...(endpoints.length > 0 ? [`${count(endpoints.length, 'endpoint')}: ${someOf(endpoints)}`] : []),
    ...path.map((step) => `${step.file}:${step.line} ${step.label}`),
    ...fixes.map(({ title }) => `Fix: ${title}`),
  ];
  return element('h3', `${severityNames[severity]}: ${rule} at ${file}:${line}`) + element('p', message) + list(items);
}

function unresolvedList({ unresolved }: Report): string[] {
  if (unresolved.length === 0) return [];
  return [
    element('h2', `Not resolved: ${count(unresolved.length, 'place')}`),
    list(unresolved.map(({ file, line, what, why }) => `${file}:${line} ${what}: ${why}`)),
  ];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => element(tag, cell)).join('')}</tr>`;
  return `<table>\n<thead>${line(header, 'th')}</thead>\n<tbody>\n${rows.map((row) => line(row, 'td')).join('\n')}\n</tbody>\n</table>`;
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => element('li', item)).join('')}</ul>`;
}

/** The only place that makes an element of text, so that no name can become markup. */
function element(tag: string, text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return `<${tag}>${text.replace(/[&<>"']/g, (character) => entities[character] ?? '')}</${tag}>`;
}
