import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { codePoint, textLiteral } from '../textLiteral.ts';
import { expression } from './expressions.ts';
import { parts } from './nodes.ts';

/** The value of a string node. */
export function stringValue(x: Extraction, node: Node): string {
  return unescape(x.textOf(node).slice(1, -1));
}

/** A number, or nothing to say for a bigint. */
export function number(written: string): Expr {
  const value = Number(written.replaceAll('_', ''));
  return Number.isFinite(value) ? { k: 'lit', value } : { k: 'other' };
}

/** A template: text and expressions in order, or a literal where there is only text. */
export function template(x: Extraction, node: Node): Expr {
  const written = x.textOf(node);
  if (!written.includes('${')) return textLiteral(unescape(written.slice(1, -1)));
  const pieces: (string | Expr)[] = [];
  let from = node.startIndex + 1;
  const addText = (to: number): void => {
    if (to > from) pieces.push(unescape(x.text.slice(from, to)));
  };
  for (const child of node.namedChildren) {
    if (!x.text.startsWith('${', child.startIndex)) continue;
    addText(child.startIndex);
    pieces.push(expression(x, parts(x, child)[0]));
    from = child.endIndex;
  }
  addText(node.startIndex + written.length - 1);
  return pieces.every((piece) => typeof piece === 'string')
    ? textLiteral(pieces.join(''))
    : { k: 'template', parts: pieces };
}

/** `/pattern/flags`. */
export function regex(x: Extraction, node: Node): Expr {
  const written = x.textOf(node);
  const end = written.lastIndexOf('/');
  return { k: 'regex', pattern: written.slice(1, end), flags: written.slice(end + 1) };
}

const SIMPLE_ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '\n': '' };

/** Replaces the escapes of a JavaScript string. */
function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]+)\}|(0)(?!\d)|\r?(\n)|([\s\S]))/g,
    (whole, hex2?: string, hex4?: string, hex?: string, zero?: string, newline?: string, single?: string) => {
      const code = hex2 ?? hex4 ?? hex;
      if (code !== undefined) return codePoint(parseInt(code, 16));
      if (zero !== undefined) return '\0';
      if (newline !== undefined) return '';
      return single === undefined ? whole : (SIMPLE_ESCAPES[single] ?? single);
    },
  );
}
