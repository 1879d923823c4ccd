import { compareSeverity, compareText } from './order.ts';
import type { Report, ReportEndpoint, ReportFinding } from './report.ts';

/** What differs between two reports of the same service: before and after a change, main and a branch. */
export interface Comparison {
  before: ReportSide;
  after: ReportSide;
  /** Only after, the worst first. */
  newFindings: ReportFinding[];
  /** Only before. */
  fixedFindings: ReportFinding[];
  /** In both, with another severity. */
  changedFindings: { before: ReportFinding; after: ReportFinding }[];
  /** How many are in both with the same severity. */
  unchangedFindings: number;
  addedEndpoints: ReportEndpoint[];
  removedEndpoints: ReportEndpoint[];
  changedEndpoints: EndpointChange[];
}

export interface ReportSide {
  root: string;
  version: string;
  findings: number;
  endpoints: number;
}

/** An endpoint of both reports whose class, bottleneck or expected rate is another one. */
export interface EndpointChange {
  before: ReportEndpoint;
  after: ReportEndpoint;
  /** Middle of the expected rate after, divided by that before; absent where one of them has none. */
  rateRatio?: number;
}

/** A rate that moves less than this is the same: it is within what a model can tell. */
const NOTICEABLE_RATIO = 1.1;

/**
 * Compares two reports. Findings are the same when their ids are: those leave out lines, so code that moves within its function
 * stays the same finding. Endpoints are the same when service and id are.
 */
export function compareReports(before: Report, after: Report): Comparison {
  const findingsBefore = new Map(before.findings.map((finding) => [finding.id, finding]));
  const idsAfter = new Set(after.findings.map(({ id }) => id));
  const both = after.findings.flatMap((finding) => {
    const old = findingsBefore.get(finding.id);
    return old ? [{ before: old, after: finding }] : [];
  });
  const changedFindings = both.filter((pair) => pair.before.severity !== pair.after.severity);
  return {
    before: sideOf(before),
    after: sideOf(after),
    newFindings: after.findings.filter(({ id }) => !findingsBefore.has(id)).sort(bySeverity),
    fixedFindings: before.findings.filter(({ id }) => !idsAfter.has(id)).sort(bySeverity),
    changedFindings,
    unchangedFindings: both.length - changedFindings.length,
    ...compareEndpoints(before, after),
  };
}

function sideOf({ root, tool, findings, endpoints }: Report): ReportSide {
  return { root, version: tool.version, findings: findings.length, endpoints: endpoints.length };
}

function compareEndpoints(
  before: Report,
  after: Report,
): Pick<Comparison, 'addedEndpoints' | 'removedEndpoints' | 'changedEndpoints'> {
  const old = new Map(before.endpoints.map((endpoint) => [endpointKey(endpoint), endpoint]));
  const keysAfter = new Set(after.endpoints.map(endpointKey));
  return {
    addedEndpoints: after.endpoints.filter((endpoint) => !old.has(endpointKey(endpoint))),
    removedEndpoints: before.endpoints.filter((endpoint) => !keysAfter.has(endpointKey(endpoint))),
    changedEndpoints: after.endpoints.flatMap((endpoint) => {
      const earlier = old.get(endpointKey(endpoint));
      const change = earlier && changeOf(earlier, endpoint);
      return change ? [change] : [];
    }),
  };
}

function changeOf(before: ReportEndpoint, after: ReportEndpoint): EndpointChange | undefined {
  const ratio = before.rps && after.rps && before.rps.mid > 0 ? after.rps.mid / before.rps.mid : undefined;
  const moved = ratio !== undefined && (ratio >= NOTICEABLE_RATIO || ratio <= 1 / NOTICEABLE_RATIO);
  if (before.class === after.class && before.bottleneck === after.bottleneck && !moved) return undefined;
  return { before, after, ...(ratio !== undefined && { rateRatio: ratio }) };
}

function endpointKey({ service, framework, id }: ReportEndpoint): string {
  return [service, framework, id].join('\n');
}

function bySeverity(a: ReportFinding, b: ReportFinding): number {
  return (
    compareSeverity(a.severity, b.severity) ||
    b.endpoints.length - a.endpoints.length ||
    compareText(a.file, b.file) ||
    a.line - b.line
  );
}
