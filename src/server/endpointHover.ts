import type { Hover, Position } from 'vscode-languageserver';
import type { Report, ReportEffect, ReportEndpoint } from '../report/report.ts';
import { classNames, count, effectText, rpsText, runsOnText } from '../report/words.ts';
import type { FileUris } from './fileUris.ts';
import { codeSpan, escapeMarkdown, placeLink } from './markdownText.ts';

/** Calls that are named in a hover; the report has all. */
const CALLS_SHOWN = 8;

/**
 * The working of the endpoints whose handler's name is at a position: class and why, what limits them, every call that counts
 * with where it runs, and what was found. Undefined beside a name.
 * @param lines of the file.
 */
export function endpointHoverAt(
  report: Report,
  file: string,
  position: Position,
  lines: readonly string[],
  uris: FileUris,
): Hover | undefined {
  const line = lines[position.line] ?? '';
  const here = report.endpoints.filter((endpoint) => endpoint.file === file && endpoint.line === position.line + 1);
  for (const endpoint of here) {
    const name = nameIn(line, endpoint);
    if (name === undefined || position.character < name.start || position.character > name.end) continue;
    return {
      contents: { kind: 'markdown', value: here.map((each) => describe(each, report, uris)).join('\n\n---\n\n') },
      range: {
        start: { line: position.line, character: name.start },
        end: { line: position.line, character: name.end },
      },
    };
  }
  return undefined;
}

/** The handler's own name in its line, or for an inline handler the path that it is registered under. */
function nameIn(line: string, { handler }: ReportEndpoint): { start: number; end: number } | undefined {
  const name = handler.slice(handler.lastIndexOf('.') + 1);
  const found = /^[\w$]+$/.test(name)
    ? new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).exec(line)
    : /(["'`]).*?\1/.exec(line);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

function describe(endpoint: ReportEndpoint, report: Report, uris: FileUris): string {
  const { method, path, class: kind, classReason, bottleneck, runsOn, rps, effects } = endpoint;
  const findings = report.findings.filter(({ id }) => endpoint.findings.includes(id));
  const calls = [...effects].sort((a, b) => Number(isOnLoop(b)) - Number(isOnLoop(a)));
  const hidden = calls.length - CALLS_SHOWN;
  return [
    `**${escapeMarkdown(`${method} ${path}`)}** is ${classNames[kind]}: ${escapeMarkdown(classReason)}`,
    `Runs on the ${runsOnText(runsOn)}; limited by: ${escapeMarkdown(bottleneck)}`,
    ...(rps ? [`**Expected** ${rpsText(rps)} per instance, limited by ${escapeMarkdown(rps.bindingResource)}`] : []),
    ...(rps?.ask === undefined ? [] : [escapeMarkdown(rps.ask)]),
    ...(rps && rps.assumptions.length > 0 ? [`**Assumed**\n${listOf(rps.assumptions.map(escapeMarkdown))}`] : []),
    ...(calls.length > 0
      ? [
          `**What it does**\n${listOf([
            ...calls.slice(0, CALLS_SHOWN).map((effect) => describeCall(effect, uris)),
            ...(hidden > 0 ? [`and ${count(hidden, 'more call')}`] : []),
          ])}`,
        ]
      : []),
    ...(findings.length > 0
      ? [
          `**Findings**\n${listOf(
            findings.map((finding) => `${placeLink(finding, uris)} ${escapeMarkdown(finding.message)}`),
          )}`,
        ]
      : []),
    '*Framework Fit*',
  ].join('\n\n');
}

function describeCall(effect: ReportEffect, uris: FileUris): string {
  const sure = effect.confidence === 'definite' ? '' : `, ${effect.confidence}`;
  return `${codeSpan(effect.call)} at ${placeLink(effect, uris)}: ${escapeMarkdown(effectText(effect))}${sure}`;
}

function isOnLoop({ blocking, runsOn }: ReportEffect): boolean {
  return blocking && runsOn === 'event-loop';
}

function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
