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

/** Takes a statement out with its lines and those comments above it that are about it alone. Gives the comments. */
export function removeStatement(rewrite: Rewrite, file: string, outline: GoOutline, statement: GoStatement): string[] {
  if (!statement.ownLines) refuse('something else stands on its line');
  const { text, lines } = outline;
  const after = lines.lineAfter(statement.end);
  const isLast = isBlank(text, after) || /^[^\S\n]*\}/.test(text.slice(after));
  let start = lines.lineStart(statement.start);
  const comments: string[] = [];
  // A comment above several lines is about all of them.
  if (isLast) {
    while (start > 0 && /^[^\S\n]*\/\//.test(text.slice(lines.lineStart(start - 1), start))) {
      comments.unshift(text.slice(lines.lineStart(start - 1), start).trim());
      start = lines.lineStart(start - 1);
    }
  }
  rewrite.remove(file, { start, end: after + gapAfter(outline, start, after) });
  return comments;
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
