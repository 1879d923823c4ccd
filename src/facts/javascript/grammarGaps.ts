/** What the grammar of TypeScript takes for errors, and same-length code that it reads as what was meant. */
const ERRORS: [RegExp, (written: string) => string][] = [
  // `(string) => void`: a parameter that is called like a type.
  [/\((?:any|string|number|boolean|unknown|object|symbol)\)(?=\s*=>)/g, (written) => `(_${written.slice(2)}`],
  // `load<typeof import('./m')>()`.
  [/(?<=[<,]\s*)typeof\s+import\(\s*(?:'[^'\n]*'|"[^"\n]*")\s*\)/g, (written) => '_'.repeat(written.length)],
  // `export type * from './m'`.
  [/\bexport\s+type(?=\s*\*)/g, (written) => written.replace('type', '    ')],
];

/** The text as the grammar can read it, with every place where it was; the same text where there is no gap. */
export function withoutErrorGaps(text: string): string {
  return ERRORS.reduce((sofar, [gap, meant]) => sofar.replace(gap, meant), text);
}

/**
 * `await load<T>(x)` without the type arguments: the grammar reads it as `(await load)<T>(x)`. These are the usual ones; the walk
 * finds the others when the file is parsed.
 */
export function withoutAwaitedTypeArguments(text: string): string {
  return text.replaceAll(
    /(\bawait\s+[\w$.?!]+)(<(?:[^<>();=]|<[^<>();=]*>)*>)(?=\()/g,
    (_, callee: string, given: string) => callee + blank(given),
  );
}

/** The text with some parts of it blank; lines and columns stay. */
export function blanked(text: string, parts: readonly [number, number][]): string {
  let result = '';
  let from = 0;
  for (const [start, end] of parts.toSorted((a, b) => a[0] - b[0])) {
    if (start < from) continue;
    result += text.slice(from, start) + blank(text.slice(start, end));
    from = end;
  }
  return result + text.slice(from);
}

function blank(text: string): string {
  return text.replaceAll(/[^\n\r]/g, ' ');
}
