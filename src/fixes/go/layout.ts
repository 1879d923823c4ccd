import type { GoOutline, GoStatement } from '../../facts/outline/goOutline.ts';
import type { FunctionSite } from '../../facts/outline/outline.ts';
import type { Span } from '../../facts/outline/tree.ts';
import { refuse } from '../fix.ts';
import type { Rewrite } from '../rewrite.ts';
import { outermost } from './package.ts';

/** Puts a declaration of the package before the function, with a line between them. */
export function declareBefore(
  rewrite: Rewrite,
  file: string,
  outline: GoOutline,
  fn: FunctionSite,
  code: string,
): void {
  rewrite.insert(file, aboveComments(outline, outermost(fn).start), `${code}\n\n`);
}

/**
 * Takes statements out with their lines and those comments above them that are about them alone, so that no blank line is doubled.
 * Gives the comments of each.
 */
export function removeStatements(
  rewrite: Rewrite,
  file: string,
  outline: GoOutline,
  statements: readonly GoStatement[],
): string[][] {
  if (statements.some(({ ownLines }) => !ownLines)) refuse('something else stands on its line');
  const spans = statements.map((statement) => withComments(outline, statement, statements));
  for (const { start, end } of joined(spans)) rewrite.remove(file, { start, end: end + gapAfter(outline, start, end) });
  return spans.map(({ start }, at) => {
    const first = outline.lines.lineStart(statements[at]?.start ?? start);
    const comments = outline.text.slice(start, first).split('\n');
    return comments.map((line) => line.trim()).filter((line) => line !== '');
  });
}

/** The lines of a statement with the comments above it, unless those may be about the lines after it as well. */
function withComments(outline: GoOutline, { start: from, end }: Span, removed: readonly Span[]): Span {
  const { text, lines } = outline;
  const after = lines.lineAfter(end);
  const isLast =
    isBlank(text, after) ||
    /^[^\S\n]*\}/.test(text.slice(after)) ||
    removed.some((one) => lines.lineStart(one.start) === after);
  let start = lines.lineStart(from);
  while (isLast && start > 0 && /^[^\S\n]*\/\//.test(text.slice(lines.lineStart(start - 1), start)))
    start = lines.lineStart(start - 1);
  return { start, end: after };
}

/** Spans that touch as one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** Puts lines after a statement, indented like it. */
export function insertAfter(
  rewrite: Rewrite,
  file: string,
  outline: GoOutline,
  statement: GoStatement,
  code: readonly string[],
): void {
  const at = outline.lines.lineAfter(statement.end);
  if (outline.text[at - 1] !== '\n') refuse('it stands on the last line of its file');
  rewrite.insert(file, at, code.map((line) => `${statement.indent}${line}\n`).join(''));
}

/** Puts lines before a statement and the comments above it, indented like it. */
export function insertBefore(
  rewrite: Rewrite,
  file: string,
  outline: GoOutline,
  statement: GoStatement,
  code: readonly string[],
): void {
  if (!outline.text.slice(outline.lines.lineStart(statement.start), statement.start).match(/^\s*$/))
    refuse('something else stands on its line');
  const at = outline.lines.lineStart(statement.start);
  rewrite.insert(file, at, code.map((line) => `${statement.indent}${line}\n`).join(''));
}

/** The code of a span as it stands when its first line is indented by so much. */
export function indented(outline: GoOutline, span: Span, indent = ''): string {
  const { text, lines } = outline;
  const own = /^[^\S\r\n]*/.exec(text.slice(lines.lineStart(span.start)))?.[0] ?? '';
  let code = '';
  for (let at = span.start; at < span.end;) {
    const next = Math.min(lines.lineAfter(at), span.end);
    const line = text.slice(at, next);
    const isFree = at > span.start && !outline.isInText(at);
    code += isFree && line.startsWith(own) && line.trim() !== '' ? indent + line.slice(own.length) : line;
    at = next;
  }
  return code.replaceAll('\r\n', '\n');
}

/** Where the comments that belong to what starts at an offset begin, or its line where it has none. */
export function aboveComments({ text, lines }: GoOutline, offset: number): number {
  let start = lines.lineStart(offset);
  while (start > 0) {
    const before = lines.lineStart(start - 1);
    const line = text.slice(before, start).trimEnd();
    if (line.startsWith('//')) start = before;
    else if (line.endsWith('*/')) start = lines.lineStart(Math.max(0, text.lastIndexOf('/*', start)));
    else break;
  }
  return start;
}

/** How much of a blank line to take as well, so that none is left alone or doubled. */
function gapAfter({ text, lines }: GoOutline, start: number, after: number): number {
  if (!isBlank(text, after) || after >= text.length) return 0;
  const before = start > 0 ? text.slice(lines.lineStart(start - 1), start).trim() : '';
  return before === '' || before.endsWith('{') || before.endsWith(':') ? lines.lineAfter(after) - after : 0;
}

function isBlank(text: string, offset: number): boolean {
  return /^[^\S\n]*(\n|$)/.test(text.slice(offset));
}
