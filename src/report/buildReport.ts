import type { Analysis, Confidence, Effect, Endpoint, Service, Step } from '../analysis/service.ts';
import { classify } from '../model/class.ts';
import type { Program } from '../project/program.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import { textHash } from './textHash.ts';
import { findingIds } from './findingIds.ts';
import { compareConfidence, compareSeverity, compareText, isSureEnough } from './order.ts';
import type { Report, ReportEffect, ReportEndpoint, ReportFinding } from './report.ts';
import { REPORT_SCHEMA_VERSION } from './report.ts';
import { summarizeService } from './serviceSummary.ts';

export interface ReportInput {
  analysis: Analysis;
  /** After severities, switches and suppressions. */
  findings: readonly Finding[];
  program: Pick<Program, 'files' | 'facts' | 'skipped' | 'stats' | 'readText'>;
  /** Absolute path of the analysed folder. */
  root: string;
  durationMs: number;
  /** Of this tool. */
  version: string;
  /** The lowest confidence that is shown. */
  confidence?: Confidence;
}

/** Turns the services and their findings into the report: the ranked form with one-based lines that people and programs read. */
export function buildReport(input: ReportInput): Report {
  const { analysis, program, confidence = 'probable' } = input;
  const shown = input.findings.filter((finding) => isSureEnough(finding.confidence, confidence)).sort(byRank);
  const ids = findingIds(shown, analysis, program);
  const hashes = hashesOf(program);
  const findings = shown.map((finding, index) => reportFinding(finding, ids[index] ?? '', hashes));
  const services = [...analysis.services].sort((a, b) => compareText(a.root, b.root));
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    tool: { name: 'framework-fit', version: input.version },
    root: input.root,
    durationMs: Math.round(input.durationMs),
    files: {
      analyzed: program.stats.analyzed,
      skipped: program.skipped.map(({ file, reason }) => ({ file, reason })),
      parsedFromCache: program.stats.parsedFromCache,
    },
    services: services.map(summarizeService),
    endpoints: services.flatMap((service) => reportEndpoints(service, findings, confidence)),
    findings,
    unresolved: analysis.unresolved
      .map(({ file, line, what, why }) => ({ file, line, what, why }))
      .sort((a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(a.what, b.what)),
    advice: {},
  };
}

/** What hurts most endpoints most comes first; then the surer; then by place, so that the order never changes by itself. */
function byRank(a: Finding, b: Finding): number {
  return (
    compareSeverity(a.severity, b.severity) ||
    b.endpoints.length - a.endpoints.length ||
    compareConfidence(a.confidence, b.confidence) ||
    compareText(a.file, b.file) ||
    a.range[0] - b.range[0] ||
    a.range[1] - b.range[1] ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

type Hashes = (file: string) => string;

/** The hashes of texts, each worked out once. */
function hashesOf({ readText }: Pick<Program, 'readText'>): Hashes {
  const known = new Map<string, string>();
  return (file) => {
    const hash = known.get(file) ?? textHash(readText(file) ?? '');
    known.set(file, hash);
    return hash;
  };
}

function reportFinding(finding: Finding, id: string, hashes: Hashes): ReportFinding {
  const { rule, severity, confidence, message, file, range, endpoints, path, alsoFrom, fixes } = finding;
  return {
    id,
    rule,
    severity,
    confidence,
    message,
    file,
    ...oneBased(range),
    endpoints: [...endpoints].sort(compareText),
    path: path.map(reportStep),
    ...(alsoFrom && { alsoFrom: alsoFrom.map(reportStep) }),
    fixes: fixes.map((fix) => reportFix(fix, hashes)),
  };
}

function reportFix(fix: Fix, hashes: Hashes): ReportFinding['fixes'][number] {
  const { title, kind, edits, holds, refusedBecause, steps, snippet } = fix;
  const changed = [...new Set((edits ?? []).filter(({ creates }) => creates !== true).map(({ file }) => file))];
  return {
    title,
    kind,
    ...(edits && {
      edits: edits.map(({ file, range, newText, creates }) => ({
        file,
        ...oneBased(range),
        newText,
        ...(creates && { creates }),
      })),
      basedOn: changed.map((file) => ({ file, sha256: hashes(file) })),
    }),
    ...(holds && { holds: holds.map(({ file, range }) => ({ file, ...oneBased(range) })) }),
    ...(refusedBecause !== undefined && { refusedBecause }),
    ...(steps && { steps }),
    ...(snippet !== undefined && { snippet }),
  };
}

function reportEndpoints(
  service: Service,
  findings: readonly ReportFinding[],
  confidence: Confidence,
): ReportEndpoint[] {
  return service.endpoints
    .map((endpoint) => reportEndpoint(endpoint, service, findings, confidence))
    .sort((a, b) => compareText(a.path, b.path) || compareText(a.method, b.method) || compareText(a.id, b.id));
}

function reportEndpoint(
  endpoint: Endpoint,
  service: Service,
  findings: readonly ReportFinding[],
  confidence: Confidence,
): ReportEndpoint {
  const { id, method, path, framework, handler, place, route, async, runsOn } = endpoint;
  const { class: kind, reason, bottleneck } = classify(endpoint);
  return {
    id,
    service: service.root,
    method,
    path,
    framework,
    handler,
    file: place.file,
    line: place.range[0] + 1,
    routeFile: route.file,
    routeLine: route.range[0] + 1,
    async,
    runsOn,
    class: kind,
    classReason: reason,
    bottleneck,
    effects: endpoint.effects
      .filter((effect) => effect.weight !== 'trivial' && isSureEnough(effect.confidence, confidence))
      .map(reportEffect),
    findings: findings.filter((finding) => finding.endpoints.includes(id)).map((finding) => finding.id),
  };
}

function reportEffect(effect: Effect): ReportEffect {
  const { kind, library, call, file, range, blocking, runsOn, offloadedBy, confidence, path } = effect;
  return {
    kind,
    library,
    call,
    file,
    line: range[0] + 1,
    blocking,
    runsOn,
    ...(offloadedBy !== undefined && { offloadedBy }),
    confidence,
    path: path.map(reportStep),
  };
}

function reportStep({ file, range, label }: Step): ReportEffect['path'][number] {
  return { file, line: range[0] + 1, label };
}

function oneBased([line, column, endLine, endColumn]: Finding['range']) {
  return { line: line + 1, column: column + 1, endLine: endLine + 1, endColumn: endColumn + 1 };
}
