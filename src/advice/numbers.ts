import type { Range } from '../model/estimate.ts';

/** Three digits above a thousand, else two: no estimate has more. */
export function rounded(value: number): number {
  return Number(value.toPrecision(value >= 1000 ? 3 : 2));
}

export function roundedRange({ low, mid, high }: Range): Range {
  return { low: rounded(low), mid: rounded(mid), high: rounded(high) };
}

/** `12,300` */
export function thousands(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 1 : 0 });
}
