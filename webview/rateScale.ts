/** Where a rate stands on the page's scale, in percent: logarithmic, from 1 to 100,000 requests/s. */
export function positionOf(rate: number): number {
  const [lowest, highest] = [Math.log10(1), Math.log10(100_000)];
  const at = (Math.log10(Math.max(rate, 1)) - lowest) / (highest - lowest);
  return 100 * Math.min(1, at);
}
