import { firstGuesses } from '../../src/model/constants.ts';
import type { Constant, ConstantId } from '../../src/model/constants.ts';
import type { Environment } from '../../src/model/environment.ts';
import { productOf } from '../../src/model/workload.ts';
import type { Workload } from '../../src/model/workload.ts';

/** One pair to fit on: what the model counts, and the CPU time that was measured. */
export interface Observation {
  workload: Workload;
  environment: Environment;
  serverMicros: number;
  databaseMicros: number;
  /** Share of its core that the server used. */
  busy: number;
}

/** How exact a measurement of CPU time and the sum of constants can be, as the standard deviation of ln. */
const OBSERVATION_SIGMA = 0.08;
/** Where the core was not full, each request wakes the process for itself, which costs more than the work that constants are about. */
const FULL = 0.8;
const LOW_LOAD_SIGMA = 0.3;
/** The guesses were made on other machines: all of one language may be off by a common factor. */
const SHIFT_SIGMA = 0.4;

/**
 * Constants that agree best with the pairs and with the first guesses (maximum a posteriori with lognormal guesses, one
 * common factor for each language, Gauss-Newton steps). Constants that no pair uses get the common factor of their language
 * only. The new spread is that of the posterior, never below 10 %.
 */
export function fit(observations: readonly Observation[]): Record<ConstantId, Constant> {
  const ids = Object.keys(firstGuesses) as ConstantId[];
  const groups = ['python', 'node', 'go', 'postgres'];
  const groupOf = (id: ConstantId): number => groups.indexOf(languageOf(id));
  const size = ids.length + groups.length;
  const value = new Array<number>(size).fill(0);
  const logOf = (at: number): number => {
    const id = ids[at];
    if (id === undefined) return 0;
    const group = groupOf(id);
    return Math.log(firstGuesses[id].micros) + (value[at] ?? 0) + (group < 0 ? 0 : (value[ids.length + group] ?? 0));
  };
  const equations = observations.flatMap(({ workload, environment, serverMicros, databaseMicros, busy }) => {
    const sigma = busy < FULL ? LOW_LOAD_SIGMA : OBSERVATION_SIGMA;
    return [
      { counts: countsOf(workload, environment, false), measured: serverMicros, sigma },
      { counts: countsOf(workload, environment, true), measured: databaseMicros, sigma },
    ];
  });

  let information: number[][] = [];
  for (let step = 0; step < 40; step++) {
    information = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    const gradient = new Array<number>(size).fill(0);
    const observe = (jacobian: readonly number[], residual: number, sigma: number): void => {
      const used = jacobian.flatMap((slope, at) => (slope === 0 ? [] : [at]));
      for (const a of used) {
        gradient[a] = (gradient[a] ?? 0) + ((jacobian[a] ?? 0) * residual) / sigma ** 2;
        const row = information[a] ?? [];
        for (const b of used) row[b] = (row[b] ?? 0) + ((jacobian[a] ?? 0) * (jacobian[b] ?? 0)) / sigma ** 2;
      }
    };
    for (const { counts, measured, sigma } of equations) {
      if (measured < 1 || counts.size === 0) continue;
      const parts = ids.map((id, at) => (counts.get(id) ?? 0) * Math.exp(logOf(at)));
      const sum = parts.reduce((total, part) => total + part, 0);
      if (sum === 0) continue;
      const jacobian = new Array<number>(size).fill(0);
      for (const [at, part] of parts.entries()) {
        jacobian[at] = part / sum;
        const id = ids[at];
        const group = id === undefined ? -1 : groupOf(id);
        if (group >= 0) jacobian[ids.length + group] = (jacobian[ids.length + group] ?? 0) + part / sum;
      }
      observe(jacobian, Math.log(measured / sum), sigma);
    }
    for (let at = 0; at < size; at++) {
      const id = ids[at];
      const sigma = id === undefined ? SHIFT_SIGMA : Math.log(firstGuesses[id].gsd);
      const jacobian = new Array<number>(size).fill(0);
      jacobian[at] = 1;
      observe(jacobian, -(value[at] ?? 0), sigma);
    }
    const move = solve(information, gradient);
    for (let at = 0; at < size; at++) value[at] = (value[at] ?? 0) + Math.max(-0.5, Math.min(0.5, move[at] ?? 0));
  }
  const used = new Set(equations.flatMap(({ counts }) => [...counts.keys()]));
  const found = Object.fromEntries(
    ids.map((id, at): [string, Constant] => {
      const unit = new Array<number>(size).fill(0);
      const group = groupOf(id);
      unit[at] = 1;
      if (group >= 0) unit[ids.length + group] = 1;
      const covariance = solve(information, unit);
      const variance = unit.reduce((sum, weight, index) => sum + weight * (covariance[index] ?? 0), 0);
      const micros = Number(Math.exp(logOf(at)).toPrecision(3));
      const gsd = Number(Math.exp(Math.max(0.095, Math.sqrt(variance))).toPrecision(3));
      const guess = firstGuesses[id].source;
      return [
        id,
        { micros, gsd, source: used.has(id) ? 'fitted on what the lab measured' : `${guess}; scaled by the lab` },
      ];
    }),
  );
  return found as Record<ConstantId, Constant>;
}

/** Work by hashing libraries is native or compiled code that no runtime makes slower; what the catalogue says is milliseconds. */
function languageOf(id: ConstantId): string {
  if (id === 'go.bcrypt-cost-10') return '';
  const first = id.split('.')[0] ?? '';
  if (/^(python|asyncpg|psycopg|sqlalchemy|httpx|aiohttp|requests)$/.test(first)) return 'python';
  if (/^(node|express|fastify|koa|hono|nest|pg)$/.test(first)) return 'node';
  if (/^(go|pgx|gorm)$/.test(first)) return 'go';
  return first === 'postgres' ? 'postgres' : '';
}

/** How often a request pays each constant, of the server or of the database, with the middle of every input. */
export function countsOf({ work }: Workload, environment: Environment, ofDatabase: boolean): Map<ConstantId, number> {
  const counts = new Map<ConstantId, number>();
  for (const one of work) {
    if (one.constant.startsWith('postgres.') !== ofDatabase) continue;
    const times = productOf(one, (id) => environment.inputs[id].value);
    counts.set(one.constant, (counts.get(one.constant) ?? 0) + times);
  }
  return counts;
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    const top = rows[column] ?? [];
    const lead = top[column] ?? 0;
    if (lead === 0) continue;
    for (let row = column + 1; row < size; row++) {
      const own = rows[row] ?? [];
      const factor = (own[column] ?? 0) / lead;
      if (factor === 0) continue;
      for (let at = column; at <= size; at++) own[at] = (own[at] ?? 0) - factor * (top[at] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    const own = rows[row] ?? [];
    let rest = own[size] ?? 0;
    for (let at = row + 1; at < size; at++) rest -= (own[at] ?? 0) * (solution[at] ?? 0);
    solution[row] = (own[row] ?? 0) === 0 ? 0 : rest / (own[row] ?? 1);
  }
  return solution;
}
