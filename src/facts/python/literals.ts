import { codePoint } from '../textLiteral.ts';

/** The value of an integer or float literal, or undefined for what JavaScript cannot hold (complex numbers). */
export function numberValue(text: string): number | undefined {
  const plain = text.replaceAll('_', '').toLowerCase();
  if (plain.endsWith('j')) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** The parts of a written string: its prefix letters and its quotes. */
export function quoting(text: string): { raw: boolean; quotes: number; prefix: number } {
  const prefix = /^[a-zA-Z]*/.exec(text)?.[0] ?? '';
  const quote = text.slice(prefix.length, prefix.length + 3);
  return { raw: /r/i.test(prefix), quotes: quote === '"""' || quote === "'''" ? 3 : 1, prefix: prefix.length };
}

const SIMPLE_ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\n': '', b: '\b', f: '\f', v: '\v' };

/** Replaces the escapes of a Python string. */
export function unescape(text: string, raw: boolean): string {
  if (raw || !text.includes('\\')) return text;
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g,
    (whole, hex2?: string, hex4?: string, hex8?: string, octal?: string, single?: string) => {
      const hex = hex2 ?? hex4 ?? hex8;
      if (hex !== undefined) return codePoint(parseInt(hex, 16));
      if (octal !== undefined) return codePoint(parseInt(octal, 8));
      if (single === undefined) return whole;
      return SIMPLE_ESCAPES[single] ?? (/["'\\]/.test(single) ? single : whole);
    },
  );
}
