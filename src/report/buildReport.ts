import type { EstimateMemory } from '../model/estimateMemory.ts';
import type { Analysis, Confidence, Effect, Endpoint, Service, Step } from '../analysis/service.ts';
import type { Environment } from '../model/environment.ts';
import type { ConfiguredEnvironment, KnownMachine } from '../model/environmentOf.ts';
import { assumptionsOf, questionOf } from '../model/estimate.ts';
import type { Estimate, Range } from '../model/estimate.ts';
import type { ChoiceRate } from '../model/choices.ts';
import { ratesOfServices } from './rates.ts';
import type { Rated, RatedService } from './rates.ts';
import type { Measurement } from '../project/machine.ts';
import type { Program, SourcePlace } from '../project/program.ts';
import type { FitSettings } from '../project/settings.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import type { Suppression } from '../rules/suppression.ts';
import { adviceOf } from './adviceOf.ts';
import { textHash } from './textHash.ts';
import { findingIds } from './findingIds.ts';
import { measuredOf } from './measured.ts';
import { compareConfidence, compareSeverity, compareText, isSureEnough } from './order.ts';
import type { Report, ReportEffect, ReportEndpoint, ReportFinding } from './report.ts';
import { REPORT_SCHEMA_VERSION } from './report.ts';
import { summarizeService } from './serviceSummary.ts';

export interface ReportInput {
  analysis: Analysis;
  /** After severities, switches and suppressions. */
  findings: readonly Finding[];
  /** The comments that silence findings. */
  suppressions?: readonly Suppression[];
  program: Pick<Program, 'files' | 'facts' | 'skipped' | 'stats' | 'readText'>;
  /** Absolute path of the analysed folder. */
  root: string;
  durationMs: number;
  /** Of this tool. */
  version: string;
  /** The lowest confidence that is shown. */
  confidence?: Confidence;
  /** What the settings say of where the services run. */
  environment?: ConfiguredEnvironment;
  /** Estimates of earlier analyses of the same folder. */
  memory?: EstimateMemory;
  /** The advice of an earlier analysis, to be given again as it is. */
  advice?: Report['advice'];
  /** What people said of the service, for the advice. */
  fit?: FitSettings;
  /** Front ends in the repository. */
  frontEnds?: readonly SourcePlace[];
  /** What is known of the machine that the rates are for. */
  machine?: KnownMachine;
  /** Rates that were measured at its endpoints. */
  measurements?: readonly Measurement[];
}

/** Turns the services and their findings into the report: the ranked form with one-based lines that people and programs read. */
export function buildReport(input: ReportInput): Report {
  const { analysis, program, suppressions = [], confidence = 'probable' } = input;
  const sure = input.findings.filter((finding) => isSureEnough(finding.confidence, confidence));
  const rated = ratesOfServices(analysis.services, sure, input);
  const shown = sure.sort(byRank(rated));
  const ids = findingIds(shown, analysis, program);
  const hashes = hashesOf(program);
  const findings = shown.map((finding, index) => reportFinding(finding, ids[index] ?? '', hashes, rated));
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
    services: services.map((service) => summarizeService(service, rated.services.get(service))),
    endpoints: services.flatMap((service) =>
      reportEndpoints(service, findings, confidence, rated.services.get(service), input.measurements),
    ),
    findings,
    suppressions: suppressions.map(({ file, line, rules, reason, silenced, problems }) => ({
      file,
      line: line + 1,
      rules,
      reason,
      silenced: [...silenced].sort(compareText),
      problems,
    })),
    unresolved: analysis.unresolved
      .map(({ file, line, what, why }) => ({ file, line, what, why }))
      .sort((a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(a.what, b.what)),
    advice:
      input.advice ??
      adviceOf(
        services,
        rated,
        shown.map((finding, index) => ({ finding, id: ids[index] ?? '' })),
        input,
      ),
  };
}

/**
 * What the user calls an error comes first; then what gains most over all endpoints, then what hurts most endpoints most; then the
 * surer; then by place, so that the order never changes by itself.
 */
function byRank({ benefits }: Rated): (a: Finding, b: Finding) => number {
  return (a, b) =>
    Number(b.severity === 'error') - Number(a.severity === 'error') ||
    (benefits.get(b) ?? 0) - (benefits.get(a) ?? 0) ||
    compareSeverity(a.severity, b.severity) ||
    b.endpoints.length - a.endpoints.length ||
    compareConfidence(a.confidence, b.confidence) ||
    compareText(a.file, b.file) ||
    a.range[0] - b.range[0] ||
    a.range[1] - b.range[1] ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message);
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

function reportFinding(finding: Finding, id: string, hashes: Hashes, { gains, choices }: Rated): ReportFinding {
  const gain = gains.get(finding);
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
    ...(gain && { gain: roundedRange(gain) }),
    fixes: fixes.map((fix) => reportFix(fix, hashes, choices.get(fix))),
  };
}

function reportFix(fix: Fix, hashes: Hashes, rate: ChoiceRate | undefined): ReportFinding['fixes'][number] {
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
    ...(rate && {
      rps: {
        endpoint: rate.endpoint,
        ...roundedRange(rate),
        unit: 'requests/s per instance' as const,
        ...(rate.gain && { gain: roundedRange(rate.gain) }),
      },
    }),
  };
}

function reportEndpoints(
  service: Service,
  findings: readonly ReportFinding[],
  confidence: Confidence,
  rated: RatedService | undefined,
  measurements: readonly Measurement[] = [],
): ReportEndpoint[] {
  return service.endpoints
    .map((endpoint) => {
      const measured = measuredOf(endpoint.id, measurements, rated?.unmeasured(endpoint));
      return { ...reportEndpoint(endpoint, service, findings, confidence, rated), ...(measured && { measured }) };
    })
    .sort((a, b) => compareText(a.path, b.path) || compareText(a.method, b.method) || compareText(a.id, b.id));
}

function reportEndpoint(
  endpoint: Endpoint,
  service: Service,
  findings: readonly ReportFinding[],
  confidence: Confidence,
  rated: RatedService | undefined,
): ReportEndpoint {
  const known = rated?.endpoints.get(endpoint);
  const { id, method, path, framework, handler, place, route, async, runsOn } = endpoint;
  const {
    class: kind,
    reason,
    bottleneck,
  } = known?.class ?? {
    class: 'trivial',
    reason: 'its service is not known',
    bottleneck: 'CPU',
  };
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
    ...(rated && known?.estimate && { rps: reportRate(known.estimate, known.rank, rated.environment) }),
    ...(known && { workload: known.workload }),
    findings: findings.filter((finding) => finding.endpoints.includes(id)).map((finding) => finding.id),
  };
}

function reportRate(estimate: Estimate, rank: number, environment: Environment): NonNullable<ReportEndpoint['rps']> {
  const { low, mid, high, comfortable, bindingResource, utilisation } = estimate;
  const ask = questionOf(estimate);
  return {
    low: rounded(low),
    mid: rounded(mid),
    high: rounded(high),
    unit: 'requests/s per instance',
    assumptions: assumptionsOf(estimate, environment),
    bindingResource,
    ...(ask !== undefined && { ask }),
    comfortable: rounded(comfortable),
    rank,
    utilization: utilisation.map(({ resource, share }) => ({ resource, share: rounded(share) })),
  };
}

function roundedRange({ low, mid, high }: Range): Range {
  return { low: rounded(low), mid: rounded(mid), high: rounded(high) };
}

/** Three digits: no estimate has more. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
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
