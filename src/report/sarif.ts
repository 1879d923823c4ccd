import { pathToFileURL } from 'node:url';
import type { Log, Location, ReportingDescriptor, Result, Run } from 'sarif';
import type { Rule, Severity } from '../rules/rule.ts';
import type { Report, ReportFinding } from './report.ts';

export type RuleInfo = Pick<Rule, 'id' | 'summary' | 'why' | 'sources' | 'versions' | 'category' | 'severity'>;

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The report as SARIF 2.1.0, as code scanning services and SARIF viewers read it. */
export function printSarif(report: Report, rules: readonly RuleInfo[]): string {
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  const run: Run = {
    tool: {
      driver: {
        name: 'Framework Fit',
        semanticVersion: report.tool.version,
        rules: rules.map(describeRule),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { uri: pathToFileURL(`${report.root}/`).href } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report) }],
    properties: { expectedRates: expectedRates(report) },
    results: report.findings.map((finding) => describeFinding(finding, ruleIndexes.get(finding.rule))),
  };
  const log: Log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return JSON.stringify(log, null, 2) + '\n';
}

/** What each endpoint can serve, by its id; in requests a second. */
function expectedRates({ endpoints }: Report) {
  return Object.fromEntries(
    endpoints.flatMap(({ id, class: kind, rps }) =>
      rps === undefined
        ? []
        : [[id, { class: kind, low: rps.low, mid: rps.mid, high: rps.high, bindingResource: rps.bindingResource }]],
    ),
  );
}

function describeRule({ id, summary, why, sources, versions, category, severity }: RuleInfo): ReportingDescriptor {
  const applies = versions === undefined ? [] : [`Applies to: ${versions}.`];
  const name = id.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase());
  return {
    id,
    name,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: {
      text: [why, ...applies, ...sources].join('\n'),
      markdown: [why, ...applies, ...sources.map((source) => `- ${source}`)].join('\n\n'),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['performance', category], 'problem.severity': problemSeverity(severity), precision: 'high' },
  };
}

function problemSeverity(severity: Severity): 'error' | 'warning' | 'recommendation' {
  return severity === 'error' || severity === 'warning' ? severity : 'recommendation';
}

function describeFinding(finding: ReportFinding, ruleIndex: number | undefined): Result {
  const { id, rule, severity, confidence, message, file, line, column, endLine, endColumn, endpoints, path } = finding;
  const steps = path.map(locationOf);
  const fixes = describeFixes(finding);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(file),
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    ...(steps.length > 0 && {
      relatedLocations: steps.map((step, index) => ({ ...step, id: index + 1 })),
      codeFlows: [
        {
          message: { text: 'The path of calls from the route' },
          threadFlows: [{ locations: steps.map((location) => ({ location })) }],
        },
      ],
    }),
    ...(fixes.length > 0 && { fixes }),
    // Code scanning knows an alert again by this; its own value would change with the text of the line.
    partialFingerprints: { primaryLocationLineHash: `${id}:1` },
    properties: { confidence, endpoints, ...(finding.gain && { gain: finding.gain }) },
  };
}

/** Fixes that come with edits; one that is advice only has nothing to apply. */
function describeFixes({ fixes }: ReportFinding): NonNullable<Result['fixes']> {
  return fixes.flatMap(({ title, edits = [] }) => {
    if (edits.length === 0) return [];
    const files = [...new Set(edits.map(({ file }) => file))];
    const artifactChanges = files.map((file) => ({
      artifactLocation: artifact(file),
      replacements: edits
        .filter((edit) => edit.file === file)
        .map(({ line, column, endLine, endColumn, newText }) => ({
          deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
          insertedContent: { text: newText },
        })),
    }));
    return [{ description: { text: title }, artifactChanges }];
  });
}

/** What was left out or not resolved, so that a clean log does not pass for a complete one. */
function notifications({ unresolved, files }: Report) {
  return [
    ...unresolved.map(({ file, line, what, why }) => ({
      level: 'note' as const,
      message: { text: `Not resolved: ${what}: ${why}` },
      locations: [locationOf({ file, line })],
    })),
    ...files.skipped.map(({ file, reason }) => ({
      level: 'warning' as const,
      message: { text: `Left out: ${reason}` },
      locations: [{ physicalLocation: { artifactLocation: artifact(file) } }],
    })),
  ];
}

function locationOf({ file, line, label }: { file: string; line: number; label?: string }): Location {
  return {
    ...(label !== undefined && { message: { text: label } }),
    physicalLocation: { artifactLocation: artifact(file), region: { startLine: line } },
  };
}

function artifact(file: string) {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
