/** What the grammar of TypeScript takes for errors, and same-length code that it reads as what was meant. */
const GAPS: [RegExp, (written: string) => string][] = [
  // `(string) => void`: a parameter that is called like a type.
  [/\((?:any|string|number|boolean|unknown|object|symbol)\)(?=\s*=>)/g, (written) => `(_${written.slice(2)}`],
  // `load<typeof import('./m')>()`.
  [/(?<=[<,]\s*)typeof\s+import\(\s*(?:'[^'\n]*'|"[^"\n]*")\s*\)/g, (written) => '_'.repeat(written.length)],
  // `export type * from './m'`.
  [/\bexport\s+type(?=\s*\*)/g, (written) => written.replace('type', '    ')],
];

/** The text as the grammar can read it, with every place where it was; the same text where there is no gap. */
export function withoutGrammarGaps(text: string): string {
  return GAPS.reduce((sofar, [gap, meant]) => sofar.replace(gap, meant), text);
}
