import { isText, joinText, textParts } from '../texts.ts';
import type { CallArguments, Value } from '../values.ts';

/** `fmt.Sprintf("%s/items", base)`; other verbs than those for texts and numbers are left unknown. */
export function formatGo({ positional: [format, ...values] }: CallArguments): Value | undefined {
  if (format === undefined || !isText(format)) return undefined;
  let next = 0;
  const pieces = textParts(format).flatMap((piece): (string | null)[] => {
    if (piece === null) return [null];
    return piece.split(/(%[-+# 0]*\d*(?:\.\d+)?[a-zA-Z%])/).map((part, index): string | null => {
      if (index % 2 === 0) return part;
      if (part === '%%') return '%';
      const value = values[next++];
      if (value === undefined || !/[svdq]$/.test(part)) return null;
      const parts = textParts(value);
      return parts.includes(null) ? null : parts.join('');
    });
  });
  return joinText(pieces);
}
