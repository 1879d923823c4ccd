import type { Report, ReportEndpoint, ReportFinding } from '../report/report.ts';
import { code, escape } from '../report/markdownText.ts';
import { compareSeverity } from '../report/order.ts';
import {
  classNames,
  count,
  endpointsByService,
  findingsText,
  runsOnText,
  serviceName,
  setupLines,
  severityNames,
  someOf,
  summaryText,
  versionsText,
} from '../report/words.ts';
import { allRules } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';

/** What the tools answer: Markdown, short enough for a model's context, with places as `file:line`. */

const FINDINGS_IN_SUMMARY = 10;
const ROWS_IN_LIST = 200;

/** The services, the classes of their endpoints, and the findings that matter most. */
export function summarize(report: Report): string {
  const services = endpointsByService(report).map(({ service, endpoints }) => {
    const classes = (['cpu-bound', 'io-bound', 'trivial'] as const).map(
      (kind) => `${endpoints.filter((endpoint) => endpoint.class === kind).length} ${classNames[kind]}`,
    );
    return [
      `## ${code(serviceName(service, report))}: ${escape(versionsText(service))}`,
      `${count(endpoints.length, 'endpoint')}: ${classes.join(', ')}`,
      ...setupLines(service).map((fact) => `- ${escape(fact)}`),
    ].join('\n');
  });
  const worst = report.findings.slice(0, FINDINGS_IN_SUMMARY).map(findingLine);
  const more = report.findings.length - worst.length;
  return joined([
    `${summaryText(report)}. ${findingsText(report.findings)}.`,
    ...services,
    worst.length > 0
      ? ['## Worst findings', ...worst, ...(more > 0 ? [`${more} more: list_findings`] : [])].join('\n')
      : '',
    report.unresolved.length > 0
      ? `${count(report.unresolved.length, 'place')} could not be resolved, so what is behind them is missing here: ${someOf(report.unresolved.map(({ file, line, what }) => `${code(`${file}:${line}`)} ${escape(what)}`))}`
      : '',
  ]);
}

/** One line for each endpoint that a filter leaves. */
export function listEndpoints({ endpoints }: Report, filter = ''): string {
  const wanted = filter.toLowerCase();
  const found = endpoints.filter(({ id, handler, file }) =>
    [id, handler, file].some((text) => text.toLowerCase().includes(wanted)),
  );
  if (found.length === 0) return `No endpoint contains ${code(filter)}; there are ${endpoints.length} in all.`;
  const rows = found.slice(0, ROWS_IN_LIST).map((endpoint) => {
    const { id, handler, file, line, class: kind, bottleneck, findings } = endpoint;
    const problems = findings.length > 0 ? `, ${count(findings.length, 'finding')}` : '';
    return `- ${code(id)} ${code(handler)} at ${code(`${file}:${line}`)}: ${classNames[kind]}, ${bottleneck}${rateText(endpoint)}${problems}`;
  });
  const more = found.length - rows.length;
  return joined([rows.join('\n'), more > 0 ? `${more} more: give a filter` : '']);
}

/** All that one endpoint does, with the paths. */
export function describeEndpoint(report: Report, wanted: string): string {
  const endpoint =
    report.endpoints.find(({ id }) => id === wanted) ??
    report.endpoints.find(({ id }) => id.toLowerCase().includes(wanted.toLowerCase()));
  if (!endpoint) return `There is no endpoint ${code(wanted)}: list_endpoints names them.`;
  const findings = report.findings.filter(({ id }) => endpoint.findings.includes(id));
  const effects = endpoint.effects.map((effect) => {
    const blocks = effect.blocking && effect.runsOn === 'event-loop' ? ', blocks the event loop' : '';
    const sure = effect.confidence === 'definite' ? '' : `, ${effect.confidence}`;
    return [
      `- ${effect.kind}: ${code(effect.call)} at ${code(`${effect.file}:${effect.line}`)}, runs on ${runsOnText(effect.runsOn)}${blocks}${sure}`,
      ...effect.path.map(stepLine),
    ].join('\n');
  });
  return joined([
    `# ${code(endpoint.id)}`,
    `Handled by ${code(endpoint.handler)} at ${code(`${endpoint.file}:${endpoint.line}`)}, registered at ${code(`${endpoint.routeFile}:${endpoint.routeLine}`)}, runs on ${runsOnText(endpoint.runsOn)}.`,
    `${classNames[endpoint.class]}: ${escape(endpoint.classReason)}. Bottleneck: ${endpoint.bottleneck}${rateText(endpoint)}.`,
    effects.length > 0 ? `## What it does\n${effects.join('\n')}` : 'No call that takes time was found.',
    findings.length > 0 ? `## Findings\n${findings.map(findingLine).join('\n')}` : '',
  ]);
}

/** Findings that a filter leaves, one line each. */
export function listFindings(
  report: Report,
  {
    rule,
    file,
    minimumSeverity,
  }: { rule?: string | undefined; file?: string | undefined; minimumSeverity?: Severity | undefined },
): string {
  const found = report.findings.filter(
    (finding) =>
      (rule === undefined || finding.rule === rule) &&
      (file === undefined || finding.file.includes(file)) &&
      (minimumSeverity === undefined || compareSeverity(finding.severity, minimumSeverity) <= 0),
  );
  if (found.length === 0) return `No finding matches; there are ${report.findings.length} in all.`;
  const rows = found.slice(0, ROWS_IN_LIST).map(findingLine);
  const more = found.length - rows.length;
  return joined([rows.join('\n'), more > 0 ? `${more} more: give a rule or a file` : '']);
}

/** One finding with its proof and its fixes. */
export function describeFinding({ findings }: Report, wanted: string): string {
  const finding = findings.find(({ id }) => id === wanted);
  if (!finding) return `There is no finding ${code(wanted)}: list_findings gives the ids.`;
  const { severity, rule, file, line, confidence, message, endpoints, path, fixes } = finding;
  return joined([
    `# ${rule} at ${code(`${file}:${line}`)} (${severityNames[severity]}, ${confidence})`,
    escape(message),
    endpoints.length > 0 ? `Reached by ${count(endpoints.length, 'endpoint')}: ${someOf(endpoints.map(code), 20)}` : '',
    path.length > 0 ? `## Path\n${path.map(stepLine).join('\n')}` : '',
    fixes.length > 0
      ? `## Fixes\n${fixes.map(({ title, kind, refusedBecause }) => `- ${escape(title)} (${kind})${refusedBecause === undefined ? '' : `: no edit, because ${escape(refusedBecause)}`}`).join('\n')}`
      : '',
    describeRule(rule),
  ]);
}

/** Why a rule matters. */
export function describeRule(id: string): string {
  const rule = allRules.find((one) => one.id === id);
  if (!rule) return `There is no rule ${code(id)}. Rules: ${allRules.map((one) => one.id).join(', ')}`;
  const { summary, why, versions, sources } = rule;
  return joined([
    `## ${id}`,
    `${summary} ${why}`,
    versions === undefined ? '' : `Applies to: ${versions}.`,
    sources.map((source) => `- ${source}`).join('\n'),
  ]);
}

function findingLine({ id, severity, rule, file, line, message, endpoints }: ReportFinding): string {
  const reached = endpoints.length > 0 ? ` (${count(endpoints.length, 'endpoint')})` : '';
  return `- ${severityNames[severity]} ${rule} at ${code(`${file}:${line}`)}${reached}: ${escape(message)} [${id}]`;
}

function stepLine({ file, line, label }: { file: string; line: number; label: string }): string {
  return `  - ${code(`${file}:${line}`)} ${escape(label)}`;
}

function rateText({ rps }: ReportEndpoint): string {
  return rps ? `, expected ${Math.round(rps.low)} to ${Math.round(rps.high)} ${rps.unit}` : '';
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
