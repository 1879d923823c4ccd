import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { codePoint } from '../textLiteral.ts';

/** The value of a raw or an interpreted string, or of a rune as a string of one character. */
export function stringValue(x: Extraction, node: Node): string {
  const written = x.textOf(node);
  const inside = written.slice(1, -1);
  return written.startsWith('`') ? inside.replaceAll('\r', '') : unescape(inside);
}

/** An integer or a decimal fraction; nothing to say for the rest. */
export function number(written: string): Expr {
  const digits = written.replaceAll('_', '');
  const value = Number(/^0\d+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return Number.isFinite(value) ? { k: 'lit', value } : { k: 'other' };
}

const SIMPLE_ESCAPES: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Escapes of bytes that make a character of several are left as what each byte is. */
function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|([\s\S]))/g,
    (_, hex2?: string, hex4?: string, hex8?: string, octal?: string, single?: string) => {
      const hex = hex2 ?? hex4 ?? hex8;
      if (hex !== undefined) return codePoint(parseInt(hex, 16));
      if (octal !== undefined) return codePoint(parseInt(octal, 8));
      return single === undefined ? '' : (SIMPLE_ESCAPES[single] ?? single);
    },
  );
}
