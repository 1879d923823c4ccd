import type { Comparison, EndpointChange } from './comparison.ts';
import type { ReportEndpoint, ReportFinding } from './report.ts';
import { withoutControlCharacters } from './terminalText.ts';
import { classNames, count, severityNames, someOf } from './words.ts';

/** A comparison for people in a terminal: what is new first, since that is what a change is judged by. */
export function printComparisonText(given: Comparison): string {
  const comparison = withoutControlCharacters(given);
  const { newFindings, fixedFindings, changedFindings, addedEndpoints, removedEndpoints, changedEndpoints } =
    comparison;
  const sections = [
    [comparisonSummary(comparison)],
    section('New', newFindings.flatMap(describeFinding)),
    section('Fixed', fixedFindings.map(findingLine)),
    section(
      'Severity changed',
      changedFindings.map(({ before, after }) => `${findingLine(after)} (was ${severityNames[before.severity]})`),
    ),
    section('Endpoints added', addedEndpoints.map(endpointLine)),
    section(
      'Endpoints removed',
      removedEndpoints.map(({ id }) => id),
    ),
    section('Endpoints changed', changedEndpoints.map(changeText)),
  ];
  return (
    sections
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n') + '\n'
  );
}

/** `2 new findings, 1 fixed, 14 as before; 1 endpoint added`; `Nothing changed` when nothing did. */
export function comparisonSummary(comparison: Comparison): string {
  const { newFindings, fixedFindings, changedFindings, unchangedFindings } = comparison;
  const endpoints = [
    [comparison.addedEndpoints, 'added'],
    [comparison.removedEndpoints, 'removed'],
    [comparison.changedEndpoints, 'changed'],
  ] as const;
  const moved = endpoints.flatMap(([some, word]) =>
    some.length > 0 ? [`${count(some.length, 'endpoint')} ${word}`] : [],
  );
  const findings = newFindings.length + fixedFindings.length + changedFindings.length;
  if (findings === 0 && moved.length === 0) return `Nothing changed: ${count(unchangedFindings, 'finding')} as before`;
  const changed = changedFindings.length > 0 ? `, ${changedFindings.length} with another severity` : '';
  return [
    `${count(newFindings.length, 'new finding')}, ${fixedFindings.length} fixed${changed}, ${unchangedFindings} as before`,
    ...moved,
  ].join('; ');
}

/** `GET /orders: I/O-bound, database (was CPU-bound, event loop); 4.2 times the rate` */
export function changeText({ before, after, rateRatio }: EndpointChange): string {
  const now = `${classNames[after.class]}, ${after.bottleneck}`;
  const was = `${classNames[before.class]}, ${before.bottleneck}`;
  const rate = rateRatio === undefined ? '' : `; ${Number(rateRatio.toPrecision(2))} times the expected rate`;
  return `${after.id}: ${now}${was === now ? '' : ` (was ${was})`}${rate}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function describeFinding(finding: ReportFinding): string[] {
  const { endpoints, fixes } = finding;
  return [
    findingLine(finding),
    ...(endpoints.length > 0 ? [`    ${count(endpoints.length, 'endpoint')}: ${someOf(endpoints)}`] : []),
    ...fixes.map(({ title }) => `    Fix: ${title}`),
  ];
}

function findingLine({ severity, rule, file, line, message }: ReportFinding): string {
  return `${severityNames[severity]} ${file}:${line} ${rule}: ${message}`;
}

function endpointLine(endpoint: ReportEndpoint): string {
  return `${endpoint.id}: ${classNames[endpoint.class]}, ${endpoint.bottleneck}`;
}
