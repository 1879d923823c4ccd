import type { CodeLens } from 'vscode-languageserver';
import { byCost } from '../report/cost.ts';
import type { Report, ReportEndpoint, ReportFinding } from '../report/report.ts';
import { classNames, count, gainText, rpsText, someOf } from '../report/words.ts';
import { CALL_PATH_COMMAND, ENDPOINT_COMMAND, FINDINGS_COMMAND } from './protocol.ts';

/** Which handlers have lenses. */
export type LensLevel = 'all' | 'findings' | 'off';

export interface LensOptions {
  /** URI of the folder. */
  folder: string;
  level: LensLevel;
  /** The lines of the file as it was analysed. */
  lines: readonly string[];
  /** Where a line of then stands now; both zero-based. */
  lineNow: (line: number) => number;
}

/**
 * The lenses of the handlers in a file: what the endpoint is, what limits it, what it can serve, and what was found. Each opens
 * what it names.
 */
export function lensesOf(report: Report, file: string, options: LensOptions): CodeLens[] {
  const { level, lines, lineNow } = options;
  if (level === 'off') return [];
  const byLine = new Map<number, ReportEndpoint[]>();
  for (const endpoint of report.endpoints) {
    if (endpoint.file !== file || (level === 'findings' && endpoint.findings.length === 0)) continue;
    const line = lensLine(endpoint, lines);
    byLine.set(line, [...(byLine.get(line) ?? []), endpoint]);
  }
  return [...byLine].flatMap(([line, endpoints]) => {
    const at = { line: lineNow(line - 1), character: 0 };
    return partsOf(endpoints, report, options.folder).map((command) => ({ range: { start: at, end: at }, command }));
  });
}

/** Above the decorator that declares the endpoint, where there is one, else above the handler. */
function lensLine({ file, line, routeFile, routeLine }: ReportEndpoint, lines: readonly string[]): number {
  if (routeFile !== file || routeLine >= line) return line;
  const isDecorator = lines[routeLine - 1]?.trimStart().startsWith('@') === true;
  // A decorator of a class stands further above, and its methods each have their own lens.
  const isNext = lines.slice(routeLine, line - 1).every((text) => text.trim() !== '');
  return isDecorator && isNext ? routeLine : line;
}

function partsOf(endpoints: readonly ReportEndpoint[], report: Report, folder: string) {
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  const [costliest] = [...endpoints].sort(byCost(findings));
  if (!costliest) return [];
  const { id, class: kind, bottleneck, rps } = costliest;
  const names = someOf(
    endpoints.map(({ method, path }) => `${method} ${path}`),
    2,
  );
  const found = [...new Set(endpoints.flatMap((endpoint) => endpoint.findings))].flatMap(
    (id) => findings.get(id) ?? [],
  );
  return [
    { title: `${names}: ${classNames[kind]}`, command: ENDPOINT_COMMAND, arguments: [{ folder, endpoint: id }] },
    ...(kind === 'trivial'
      ? []
      : [{ title: `limit: ${bottleneck}`, command: CALL_PATH_COMMAND, arguments: [{ folder, endpoint: id }] }]),
    ...(rps ? [{ title: rpsText(rps), command: ENDPOINT_COMMAND, arguments: [{ folder, endpoint: id }] }] : []),
    ...(found.length > 0
      ? [
          {
            title: findingsTitle(found),
            command: FINDINGS_COMMAND,
            arguments: [{ folder, findings: found.map(({ id }) => id) }],
          },
        ]
      : []),
  ];
}

function findingsTitle(found: readonly ReportFinding[]): string {
  const gains = found.flatMap(({ gain }) => gain ?? []).sort((a, b) => b.mid - a.mid);
  const what = found.length === 1 && found[0] ? `finding: ${found[0].rule}` : count(found.length, 'finding');
  return gains[0] ? `${what}, fix gives ${gainText(gains[0])}` : what;
}
