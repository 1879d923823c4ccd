import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import type { World } from '../world.ts';

/**
 * For `go f()`: whether the function around it waits for what it started, with a WaitGroup, a channel or a `select`; then it is
 * work of the request, done beside other work.
 */
export function besideOf(world: World, env: Env, call: Call): 'waited' | 'background' | undefined {
  if (call.goroutine !== true) return undefined;
  const facts = world.facts(env.file);
  return waitsIn(facts, call.scope, call.range[0]) ? 'waited' : 'background';
}

/**
 * The line at which the function waits for a goroutine that this call starts, with all others that it started: `go f()`,
 * `group.Go(f)` and later `group.Wait()`. Undefined where it is waited for in no such way.
 */
export function waitedForAt(facts: FileFacts, { callee, goroutine, scope, range }: Call): number | undefined {
  const starts = goroutine === true || (callee.k === 'attr' && callee.name === 'Go');
  return starts ? waitingOf(facts, scope).find((at) => at >= range[0]) : undefined;
}

const waitingByFacts = new WeakMap<FileFacts, Map<number, number[]>>();

/** The function waits for something after a line. */
function waitsIn(facts: FileFacts, scope: number, line: number): boolean {
  return waitingOf(facts, scope).some((at) => at >= line);
}

function waitingOf(facts: FileFacts, scope: number): readonly number[] {
  let waiting = waitingByFacts.get(facts);
  if (waiting === undefined) waitingByFacts.set(facts, (waiting = waitingLines(facts)));
  return waiting.get(scope) ?? [];
}

/** By function: the lines in which it waits for others. */
function waitingLines({ calls, bindings, blocks, results }: FileFacts): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  const add = (scope: number, line: number): void => {
    const list = lines.get(scope);
    if (list === undefined) lines.set(scope, [line]);
    else list.push(line);
  };
  for (const { callee, args, scope, range, deferred } of calls) {
    if (callee.k === 'attr' && callee.name === 'Wait' && args.length === 0)
      add(scope, deferred === true ? Infinity : range[0]);
    if (args.some(receives)) add(scope, range[0]);
  }
  for (const { value, scope, line } of bindings) if (value !== undefined && receives(value)) add(scope, line);
  for (const { value, scope, line } of results) if (value !== undefined && receives(value)) add(scope, line);
  for (const { header, scope, range } of blocks) if (header !== undefined && receives(header)) add(scope, range[0]);
  return lines;
}

function receives(expr: Expr): boolean {
  if (expr.k === 'receive') return true;
  return expr.k === 'tuple' && expr.items.some(receives);
}
