import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import { paramValue } from '../functions.ts';
import type { World } from '../world.ts';
import { optionsOf, type FunctionValue } from '../values.ts';

/**
 * The function that the author wrote, where a wrapper of the program runs it: `catchAsync(list)` gives a function that calls its
 * parameter with the request.
 */
export function shownHandler(world: World, handler: FunctionValue, depth = 0): FunctionValue {
  const { env } = handler;
  if (env.fn < 0 || depth > 4) return handler;
  const facts = world.facts(handler.file);
  const own = new Set(facts.functions[handler.fn]?.params.map(({ name }) => name));
  const outer = facts.functions[env.fn]?.params.map(({ name }) => name) ?? [];
  for (const name of outer) {
    if (!handsRequestTo(facts, handler.fn, name, own)) continue;
    for (const option of optionsOf(paramValue(world, env, name))) {
      const inner = option.t === 'deferred' ? option.target : option;
      if (inner.t === 'function') return shownHandler(world, inner, depth + 1);
    }
  }
  return handler;
}

/** The function, or one inside it, calls the name with its own parameters. */
function handsRequestTo(facts: FileFacts, fn: number, name: string, own: ReadonlySet<string>): boolean {
  return facts.calls.some(
    (call) =>
      isInside(facts, call.scope, fn) && calleeNames(call).includes(name) && call.args.some((arg) => isOwn(arg, own)),
  );
}

function isOwn(arg: Expr, own: ReadonlySet<string>): boolean {
  const inner = arg.k === 'spread' ? arg.of : arg;
  return inner.k === 'name' && own.has(inner.name);
}

/** `fn(req)`, `fn.call(this, req)`, `Promise.resolve(fn(req))`. */
function calleeNames({ callee }: Call): string[] {
  if (callee.k === 'name') return [callee.name];
  return callee.k === 'attr' && callee.of.k === 'name' && /^(call|apply)$/.test(callee.name) ? [callee.of.name] : [];
}

function isInside(facts: FileFacts, scope: number, fn: number): boolean {
  for (let at = scope; at >= 0; at = facts.functions[at]?.scope ?? -1) if (at === fn) return true;
  return false;
}
