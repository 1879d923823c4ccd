import type { Expr } from './facts.ts';

const MAX_TEXT = 400;

/** A string as a literal, cut when it is long. */
export function textLiteral(value: string): Expr {
  return value.length > MAX_TEXT ? { k: 'lit', value: value.slice(0, MAX_TEXT), cut: true } : { k: 'lit', value };
}

/** A code point as text; the replacement character where there is none. */
export function codePoint(value: number): string {
  return value <= 0x10ffff ? String.fromCodePoint(value) : '\ufffd';
}
