import type { Hover, Position } from 'vscode-languageserver';
import type { Report, ReportFinding } from '../report/report.ts';
import { count, fixText, someOf } from '../report/words.ts';
import type { FileUris } from './fileUris.ts';
import { codeSpan, escapeMarkdown, placeLink } from './markdownText.ts';

/**
 * What to say about the findings at a position of a file: the path of calls, the endpoints that it concerns and what to do;
 * the message and the path too, unless the editor shows them by itself. Undefined where nothing was found.
 */
export function hoverAt(
  report: Report,
  file: string,
  position: Position,
  uris: FileUris,
  { showsDiagnostics }: { showsDiagnostics: boolean },
): Hover | undefined {
  const here = report.findings.filter((finding) => finding.file === file && covers(finding, position));
  const first = here[0];
  if (!first) return undefined;
  return {
    contents: {
      kind: 'markdown',
      value: here.map((finding) => describe(finding, uris, showsDiagnostics)).join('\n\n---\n\n'),
    },
    range: {
      start: { line: first.line - 1, character: first.column - 1 },
      end: { line: first.endLine - 1, character: first.endColumn - 1 },
    },
  };
}

function describe(finding: ReportFinding, uris: FileUris, showsDiagnostics: boolean): string {
  const { message, endpoints, path, fixes, rule, confidence } = finding;
  return [
    ...(showsDiagnostics ? [] : [escapeMarkdown(message)]),
    ...(endpoints.length > 0
      ? [`**Reached by** ${count(endpoints.length, 'endpoint')}: ${codeSpan(someOf(endpoints))}`]
      : []),
    ...(path.length > 0 && !showsDiagnostics ? [pathOf(path, uris)] : []),
    ...(fixes.length > 0
      ? [`**What to do**\n${fixes.map((fix) => `- ${escapeMarkdown(fixText(fix, finding))}`).join('\n')}`]
      : []),
    `*Framework Fit: ${escapeMarkdown(rule)}, ${confidence}*`,
  ].join('\n\n');
}

function pathOf(path: ReportFinding['path'], uris: FileUris): string {
  const steps = path.map((step, index) => `${index + 1}. ${placeLink(step, uris)} ${escapeMarkdown(step.label)}`);
  return `**Path of calls**\n${steps.join('\n')}`;
}

function covers({ line, column, endLine, endColumn }: ReportFinding, position: Position): boolean {
  const at = position.line + 1;
  const column1 = position.character + 1;
  const starts = line < at || (line === at && column <= column1);
  const ends = endLine > at || (endLine === at && endColumn >= column1);
  return starts && ends;
}
