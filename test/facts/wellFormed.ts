import { fileFactsSchema, type Expr, type FileFacts } from '../../src/facts/facts.ts';

/** What is wrong with facts: what the schema refuses, and rows that point outside the tables. */
export function faultsOf(facts: FileFacts): string[] {
  const parsed = fileFactsSchema.safeParse(JSON.parse(JSON.stringify(facts)));
  if (!parsed.success) return [parsed.error.message];
  const faults: string[] = [];
  const within = (what: string, index: number, table: readonly unknown[]): void => {
    if (index < -1 || index >= table.length)
      faults.push(`${what} points to ${String(index)} of ${String(table.length)}`);
  };
  for (const [name, rows] of Object.entries(facts))
    if (Array.isArray(rows))
      for (const row of rows as Record<string, unknown>[]) {
        if (typeof row['scope'] === 'number') within(`${name}.scope`, row['scope'], facts.functions);
        if (typeof row['cls'] === 'number') within(`${name}.cls`, row['cls'], facts.classes);
        if (typeof row['block'] === 'number') within(`${name}.block`, row['block'], facts.blocks);
        if (typeof row['parent'] === 'number') within(`${name}.parent`, row['parent'], facts.blocks);
        for (const value of Object.values(row)) eachExpr(value, (expr) => pointed(expr));
      }
  function pointed(expr: Expr): void {
    if (expr.k === 'call') within('an expression', Math.max(expr.call, 0), facts.calls);
    if (expr.k === 'function') within('an expression', Math.max(expr.fn, 0), facts.functions);
    if (expr.k === 'class') within('an expression', Math.max(expr.cls, 0), facts.classes);
  }
  for (const { block, scope } of facts.calls)
    if (block >= 0 && facts.blocks[block]?.scope !== scope) faults.push('a call stands in a block of another function');
  // Where code does not parse, a thing may be found behind what it belongs to.
  if (facts.syntaxErrors.length > 0) return faults;
  for (const [before, after] of facts.calls.slice(1).map((call, at) => [facts.calls[at], call] as const))
    if (before && startsAfter(before.range, after.range))
      faults.push(`call at ${after.range.join(':')} comes too late`);
  return faults;
}

function startsAfter(a: readonly number[], b: readonly number[]): boolean {
  return (a[0] ?? 0) > (b[0] ?? 0) || (a[0] === b[0] && (a[1] ?? 0) > (b[1] ?? 0));
}

function eachExpr(value: unknown, see: (expr: Expr) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('k' in value) see(value as Expr);
  for (const inner of Object.values(value)) eachExpr(inner, see);
}
