import type { Expr, FileFacts } from '../facts/facts.ts';

const callsByFile = new WeakMap<FileFacts, Map<number, number>>();

/**
 * The line of the call that waits for this one together with others: `asyncio.gather(a(), b())`, `Promise.all([a(), b()])`.
 * Undefined where it is waited for alone.
 */
export function waitedForTogether(facts: FileFacts, call: number): number | undefined {
  let calls = callsByFile.get(facts);
  if (calls === undefined) callsByFile.set(facts, (calls = readCalls(facts)));
  return calls.get(call);
}

function readCalls({ calls }: FileFacts): Map<number, number> {
  const found = new Map<number, number>();
  for (const { callee, args, range } of calls) {
    if (!isGathering(callee)) continue;
    for (const index of args.flatMap(callsIn)) found.set(index, range[0]);
  }
  return found;
}

function isGathering(callee: Expr): boolean {
  if (callee.k === 'name') return callee.name === 'gather';
  if (callee.k !== 'attr' || callee.of.k !== 'name') return false;
  return callee.of.name === 'Promise' ? /^(all|allSettled)$/.test(callee.name) : callee.name === 'gather';
}

/** The calls that make what is waited for: those of the expression itself, not of functions inside it. */
function callsIn(expr: Expr): number[] {
  switch (expr.k) {
    case 'call':
      return [expr.call];
    case 'spread':
    case 'comprehension':
      return callsIn(expr.of);
    case 'list':
    case 'tuple':
      return expr.items.flatMap(callsIn);
    default:
      return [];
  }
}
