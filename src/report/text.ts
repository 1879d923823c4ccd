import { everyFramework } from '../frameworks/names.ts';
import { adviceLines } from './adviceText.ts';
import type { Report, ReportEndpoint, ReportFinding } from './report.ts';
import { withoutControlCharacters } from './terminalText.ts';
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
  setupLines,
  severityNames,
  someOf,
  summaryText,
  versionsText,
  worstFinding,
} from './words.ts';

export interface TextOptions {
  /** Use the terminal's colours. */
  colour?: boolean;
  /** List all that could not be resolved, not only the first few. */
  allUnresolved?: boolean;
  /** Columns of the terminal; without it, lines are as long as they need to be. */
  width?: number;
}

type Paint = (style: keyof typeof styles, text: string) => string;

const styles = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, cyan: 36 } as const;
const severityStyles = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' } as const;
const unresolvedShown = 5;
const FINDINGS_IN_FULL = 5;

/** The report for people in a terminal: the summary, each service with its endpoints, then the findings, worst first. */
export function printText(report: Report, options: TextOptions = {}): string {
  const paint: Paint = (style, text) => (options.colour ? `\u001b[${styles[style]}m${text}\u001b[0m` : text);
  const safe = withoutControlCharacters(report);
  const sections = [
    [paint('bold', findingsText(safe.findings)), summaryText(safe)],
    ...(safe.services.length === 0 ? [[`No application of ${everyFramework()} was found in ${safe.root}`]] : []),
    ...endpointsByService(safe).map(({ service, endpoints }) =>
      serviceSection(safe, service, endpoints, paint, options.width),
    ),
    ...(safe.findings.length > 0 ? [findingSection(safe.findings, paint)] : []),
    ...suppressionSection(safe, paint),
    ...adviceSection(safe, paint),
    ...unresolvedSection(safe, options.allUnresolved ?? false, paint),
    ...skippedSection(safe, paint),
  ];
  return sections.map((lines) => lines.join('\n')).join('\n\n') + '\n';
}

function serviceSection(
  report: Report,
  service: Report['services'][number],
  endpoints: readonly ReportEndpoint[],
  paint: Paint,
  width = Infinity,
): string[] {
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  const rows = endpoints.map((endpoint) => [
    endpoint.method,
    endpoint.path,
    classNames[endpoint.class],
    rateText({ ...endpoint, ...(endpoint.rps && { rps: { ...endpoint.rps, ask: 'see below' } }) }),
    runsOnText(endpoint.runsOn),
    worstFinding(endpoint, byId),
  ]);
  const facts = [
    ...setupLines(service),
    ...environmentLines(service),
    ...measuredLines(endpoints),
    ...questionsOf(endpoints).map((question) => `to narrow the rates: ${question}`),
  ];
  return [
    paint('bold', `Service ${serviceName(service, report)}: ${versionsText(service)}`),
    ...facts.map((fact) => paint('dim', `  ${fact}`)),
    '',
    ...(endpoints.length > 0 ? endpointRows(rows, paint, width) : ['  No endpoints']),
  ];
}

/** The questions that would narrow most ranges, the most useful first. */
function questionsOf(endpoints: readonly ReportEndpoint[]): string[] {
  const counts = new Map<string, number>();
  for (const { rps } of endpoints) if (rps?.ask !== undefined) counts.set(rps.ask, (counts.get(rps.ask) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 2)
    .map(([question]) => question);
}

/** A table; where the terminal is too narrow for it, each endpoint takes two lines. */
function endpointRows(rows: readonly (readonly string[])[], paint: Paint, width: number): string[] {
  const [header = '', ...body] = table([
    ['METHOD', 'PATH', 'CLASS', 'REQUESTS/S', 'RUNS ON', 'WORST FINDING'],
    ...rows,
  ]);
  if (body.every((row) => row.length + 2 <= width))
    return [paint('dim', `  ${header}`), ...body.map((row) => `  ${row}`)];
  return rows.flatMap(([method, path, ...facts]) => [
    `  ${method ?? ''} ${path ?? ''}`,
    paint('dim', `    ${facts.filter((fact) => fact !== '').join(', ')}`),
  ]);
}

/** The first findings of each rule with their proof; of the others, which tell the same again, the places. */
function findingSection(findings: readonly ReportFinding[], paint: Paint): string[] {
  const byRule = new Map<string, ReportFinding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const inFull = new Set(
    [...byRule.values()].flatMap((some) =>
      some.slice(0, some.length > FINDINGS_IN_FULL + 1 ? FINDINGS_IN_FULL : undefined),
    ),
  );
  return [
    paint('bold', 'Findings'),
    ...findings.filter((finding) => inFull.has(finding)).flatMap((finding) => ['', ...describeFinding(finding, paint)]),
    ...[...byRule].flatMap(([rule, some]) => {
      const others = some.filter((finding) => !inFull.has(finding));
      return others.length === 0
        ? []
        : ['', `  ${others.length} more of ${paint('cyan', rule)}:`, ...placesByFile(others, paint)];
    }),
  ];
}

/** `app/main.py:20` */
function placeText(place: { file: string; line: number }): string {
  return `${place.file}:${place.line}`;
}

/** `app/orders.py: 12, 40` */
function placesByFile(findings: readonly ReportFinding[], paint: Paint): string[] {
  const byFile = new Map<string, number[]>();
  for (const { file, line } of findings) byFile.set(file, [...(byFile.get(file) ?? []), line]);
  return [...byFile]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([file, lines]) => paint('dim', `      ${file}: ${[...lines].sort((a, b) => a - b).join(', ')}`));
}

function describeFinding(finding: ReportFinding, paint: Paint): string[] {
  const { severity, rule, file, line, column, message, confidence, endpoints, path, alsoFrom = [], fixes } = finding;
  const places = table(path.map((step) => [`${step.file}:${step.line}`, step.label]));
  const sure = confidence === 'definite' ? '' : paint('dim', ` (${confidence})`);
  return [
    `  ${paint(severityStyles[severity], severityNames[severity])} ${paint('cyan', `${file}:${line}:${column}`)} ${rule}${sure}`,
    `    ${message}`,
    ...(finding.gain === undefined ? [] : [`    Gain: ${gainText(finding.gain)} requests/s`]),
    ...(endpoints.length > 0 ? [`    ${count(endpoints.length, 'endpoint')}: ${someOf(endpoints)}`] : []),
    ...places.map((place) => paint('dim', `      ${place}`)),
    ...(alsoFrom.length > 0 ? [`    Also from ${someOf(alsoFrom.map(placeText), 4)}`] : []),
    ...fixes.map((fix) => `    Fix: ${fixText(fix, finding)}`),
  ];
}

function suppressionSection({ suppressions }: Report, paint: Paint): string[][] {
  const wrong = suppressions.filter(({ problems }) => problems.length > 0);
  if (wrong.length === 0) return [];
  return [
    [
      paint('bold', `Suppressions to look at: ${wrong.length}`),
      ...wrong.map((each) => `  ${placeText(each)} ${each.problems.join('; ')}`),
    ],
  ];
}

function adviceSection(report: Report, paint: Paint): string[][] {
  return report.advice.services.map((advice) => {
    const name = serviceName({ root: advice.service }, report);
    return [paint('bold', `Framework fit of ${name}`), ...adviceLines(advice).map((line) => `  ${line}`)];
  });
}

function unresolvedSection({ unresolved }: Report, all: boolean, paint: Paint): string[][] {
  if (unresolved.length === 0) return [];
  const shown = all ? unresolved : unresolved.slice(0, unresolvedShown);
  const hidden = unresolved.length - shown.length;
  return [
    [
      paint('bold', `Not resolved: ${count(unresolved.length, 'place')}`),
      ...shown.map(({ file, line, what, why }) => `  ${file}:${line} ${what}: ${why}`),
      ...(hidden > 0 ? [paint('dim', `  and ${hidden} more: --all-unresolved shows them`)] : []),
    ],
  ];
}

function skippedSection({ files }: Report, paint: Paint): string[][] {
  if (files.skipped.length === 0) return [];
  return [
    [
      paint('bold', `Left out: ${count(files.skipped.length, 'file')}`),
      ...files.skipped.slice(0, 10).map(({ file, reason }) => `  ${file}: ${reason}`),
      ...(files.skipped.length > 10
        ? [paint('dim', `  and ${files.skipped.length - 10} more: --format json has them`)]
        : []),
    ],
  ];
}

/** Rows with their columns lined up. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
