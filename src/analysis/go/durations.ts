import type { Expr, FileFacts } from '../../facts/facts.ts';

/** Milliseconds in the units of package time. */
const UNITS: Readonly<Partial<Record<string, number>>> = {
  Nanosecond: 1e-6,
  Microsecond: 1e-3,
  Millisecond: 1,
  Second: 1000,
  Minute: 60_000,
};

/** `5 * time.Millisecond` in milliseconds, also by the name of a constant of the file; undefined where the code does not say it. */
export function durationMs(expr: Expr | undefined, facts: FileFacts): number | undefined {
  if (expr?.k === 'name') {
    const given = facts.bindings.filter(({ target }) => target.k === 'name' && target.name === expr.name);
    return given.length === 1 && given[0]?.value?.k !== 'name' ? durationMs(given[0]?.value, facts) : undefined;
  }
  if (expr?.k === 'attr') return expr.of.k === 'name' && expr.of.name === 'time' ? UNITS[expr.name] : undefined;
  if (expr?.k !== 'binary' || expr.op !== '*') return undefined;
  const [count, unit] = expr.left.k === 'lit' ? [expr.left, expr.right] : [expr.right, expr.left];
  const each = durationMs(unit, facts);
  return count.k === 'lit' && typeof count.value === 'number' && each !== undefined ? count.value * each : undefined;
}
