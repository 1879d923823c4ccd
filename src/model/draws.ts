/** Samples of each uncertain quantity are the same in every run and for every endpoint: differences come from the code, never from chance. */
export const SAMPLES = 256;

const drawsByName = new Map<string, Float64Array>();

/**
 * Standard normal draws for a name: one from each of SAMPLES strata of equal probability (Latin hypercube), in an order that the
 * name decides. Do not change the array.
 */
export function drawsOf(name: string): Float64Array {
  let draws = drawsByName.get(name);
  if (draws === undefined) {
    draws = new Float64Array(SAMPLES);
    for (let at = 0; at < SAMPLES; at++) draws[at] = normalQuantile((at + 0.5) / SAMPLES);
    shuffle(draws, hash(name));
    drawsByName.set(name, draws);
  }
  return draws;
}

/** Median x gsd^z for each draw of a name: lognormal samples. */
export function lognormal(name: string, median: number, gsd: number): Float64Array {
  const draws = drawsOf(name);
  const sigma = Math.log(gsd);
  if (sigma === 0) return new Float64Array(SAMPLES).fill(median);
  return draws.map((z) => median * Math.exp(sigma * z));
}

/** The share of a standard normal distribution that lies below z. */
export function normalShare(z: number): number {
  // Abramowitz and Stegun 26.2.17, absolute error below 7.5e-8.
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    polynomial([1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153, 0], t);
  return z > 0 ? 1 - tail : tail;
}

/** Linear interpolation between the order statistics; the values must be sorted. */
export function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const [a = 0, b = a] = [sorted[low], sorted[Math.min(low + 1, sorted.length - 1)]];
  return a + (b - a) * (at - low);
}

function shuffle(values: Float64Array, seed: number): void {
  let state = seed;
  for (let at = values.length - 1; at > 0; at--) {
    // mulberry32 (Tommy Ettinger, public domain).
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    const other = Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * (at + 1));
    [values[at], values[other]] = [values[other] ?? 0, values[at] ?? 0];
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Inverse of the standard normal distribution: Acklam's rational approximation, relative error below 1.2e-9. */
export function normalQuantile(p: number): number {
  if (p < 0.02425) return tail(Math.sqrt(-2 * Math.log(p)));
  if (p > 1 - 0.02425) return -tail(Math.sqrt(-2 * Math.log(1 - p)));
  const q = p - 0.5;
  const r = q * q;
  const a = [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716];
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
  return (q * (polynomial(a, r) * r + 2.506628277459239)) / (polynomial(b, r) * r + 1);
}

function tail(q: number): number {
  const c = [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
  return (polynomial(c, q) * q + 2.938163982698783) / (polynomial(d, q) * q + 1);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
