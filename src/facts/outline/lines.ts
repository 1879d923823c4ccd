import type { Range } from '../facts.ts';
import type { Span } from './tree.ts';

/** Translates between the offsets of a text and its lines and columns, all counted from zero in UTF-16 code units. */
export interface Lines {
  offsetOf(line: number, column: number): number;
  spanOf(range: Range): Span;
  rangeOf(span: Span): Range;
  /** The offset at which the line of an offset starts. */
  lineStart(offset: number): number;
  /** The offset at which the next line starts, or the end of the text. */
  lineAfter(offset: number): number;
  /** The lines of a span with their break, where nothing else stands in them; else the span. */
  wholeLines(span: Span): Span;
  /** The line break of the text: that of its first line. */
  readonly lineBreak: '\n' | '\r\n';
}

export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const offsetOf = (line: number, column: number): number =>
    Math.min((starts[line] ?? text.length) + column, text.length);
  const lineStart = (offset: number): number => starts[lineOf(offset)] ?? 0;
  const lineAfter = (offset: number): number => {
    const at = text.indexOf('\n', offset);
    return at < 0 ? text.length : at + 1;
  };
  return {
    offsetOf,
    spanOf: ([line, column, endLine, endColumn]) => ({
      start: offsetOf(line, column),
      end: offsetOf(endLine, endColumn),
    }),
    rangeOf({ start, end }) {
      const first = lineOf(start);
      const last = lineOf(end);
      return [first, start - (starts[first] ?? 0), last, end - (starts[last] ?? 0)];
    },
    lineStart,
    lineAfter,
    wholeLines({ start, end }) {
      const [from, to] = [lineStart(start), lineAfter(end)];
      const isAlone = text.slice(from, start).trim() === '' && text.slice(end, to).trim() === '';
      return isAlone ? { start: from, end: to } : { start, end };
    },
    lineBreak: text[(starts[1] ?? 0) - 2] === '\r' ? '\r\n' : '\n',
  };
}
