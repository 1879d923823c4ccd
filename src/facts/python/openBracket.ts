/** A bracket that a half-typed line leaves open, and where the next definition shows that it should have been closed. */
export interface OpenBracket {
  /** Zero-based. */
  line: number;
  column: number;
  /** The text with everything from the bracket to the next definition blanked; lines and columns stay. */
  closedText: string;
}

const DEFINITION = /^(?:@|def |class |async def )/;
const OPENING = '([{';
const CLOSING = ')]}';

/**
 * The first bracket that is still open where a definition starts at the left margin. Inside brackets nothing can be defined,
 * so that the bracket was not finished; a parser would take the rest of the file for its content.
 */
export function firstOpenBracket(text: string): OpenBracket | undefined {
  const open: { at: number; line: number; column: number }[] = [];
  let line = 0;
  let lineStart = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (at === lineStart && open[0] !== undefined && DEFINITION.test(text.slice(at, at + 10))) {
      const blank = text.slice(open[0].at, at).replace(/[^\n\r]/g, ' ');
      const closedText = text.slice(0, open[0].at) + blank + text.slice(at);
      return { line: open[0].line, column: open[0].column, closedText };
    }
    if (char === '\n') {
      line++;
      lineStart = at + 1;
    } else if (char === '#') at = lineEnd(text, at) - 1;
    else if (char === '"' || char === "'") {
      const end = stringEnd(text, at, char);
      for (let inside = at; inside < end; inside++)
        if (text.charAt(inside) === '\n') {
          line++;
          lineStart = inside + 1;
        }
      at = end - 1;
    } else if (OPENING.includes(char)) open.push({ at, line, column: at - lineStart });
    else if (CLOSING.includes(char)) open.pop();
  }
  return undefined;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Where a string ends that starts here; one that is not closed ends with its line. */
function stringEnd(text: string, at: number, quote: string): number {
  const triple = quote.repeat(3);
  if (text.startsWith(triple, at)) {
    const end = text.indexOf(triple, at + 3);
    return end < 0 ? text.length : end + 3;
  }
  for (let i = at + 1; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\\') i++;
    else if (char === quote) return i + 1;
    else if (char === '\n') return i;
  }
  return text.length;
}
