import type { Binding, Expr, FileFacts, Range } from '../../facts/facts.ts';

/** Names of what makes calls depend on each other although no value says so: one transaction, one connection. */
const SHARED = /^(tx|trx|t|transaction|client|conn|connection|session|queryRunner|manager|db_?tx)$/i;

/**
 * Where `const b = await second()` directly follows `const a = await first()` and does not use `a`: the places of the calls of the
 * first. Nothing stands between the two, so both run whenever the second does.
 */
export function statementBefore(facts: FileFacts, call: number): Range[] {
  const at = awaitedBindings(facts).get(call) ?? -1;
  const own = facts.bindings[at];
  const before = facts.bindings[at - 1];
  if (
    own === undefined ||
    before === undefined ||
    !isAwaited(before) ||
    before.scope !== own.scope ||
    before.block !== own.block
  )
    return [];
  const first = before.value === undefined ? [] : callsIn(facts, before.value);
  const second = own.value === undefined ? [] : callsIn(facts, own.value);
  const names = namesBound(before.target);
  if (names === undefined || first.length === 0 || !isDirectlyAfter(facts, first, second)) return [];
  const mentioned = new Set(second.flatMap((index) => mentionsOf(facts, index)));
  if (names.some((name) => mentioned.has(name)) || [...mentioned].some((name) => SHARED.test(name))) return [];
  return first.map((index) => {
    const { range, calleeEnd } = facts.calls[index] ?? { range: [0, 0, 0, 0] as Range, calleeEnd: [0, 0] as const };
    return [range[0], range[1], calleeEnd[0], calleeEnd[1]];
  });
}

const bindingsByFile = new WeakMap<FileFacts, Map<number, number>>();

/** By call: the binding of `const x = await call`. */
function awaitedBindings(facts: FileFacts): Map<number, number> {
  let found = bindingsByFile.get(facts);
  if (found === undefined) {
    found = new Map();
    bindingsByFile.set(facts, found);
    for (const [index, binding] of facts.bindings.entries())
      if (isAwaited(binding) && binding.value?.k === 'await' && binding.value.of.k === 'call')
        found.set(binding.value.of.call, index);
  }
  return found;
}

function isAwaited({ kind, value, reassigned }: Binding): boolean {
  return kind === 'assign' && reassigned !== true && value?.k === 'await';
}

/** The calls of a chain, outermost first; calls among arguments are not of the chain. */
function callsIn(facts: FileFacts, expr: Expr): number[] {
  if (expr.k === 'await') return callsIn(facts, expr.of);
  if (expr.k === 'attr') return callsIn(facts, expr.of);
  if (expr.k !== 'call') return [];
  const callee = facts.calls[expr.call]?.callee;
  return [expr.call, ...(callee === undefined ? [] : callsIn(facts, callee))];
}

/** The statement of the second call starts on the line after the end of the first, or on the same. */
function isDirectlyAfter(facts: FileFacts, first: readonly number[], second: readonly number[]): boolean {
  const end = facts.calls[first[0] ?? -1]?.range;
  const start = facts.calls[second[0] ?? -1]?.range;
  if (end === undefined || start === undefined) return false;
  const lines = start[0] - end[2];
  return lines >= 0 && lines <= 1;
}

function namesBound(target: Expr): string[] | undefined {
  switch (target.k) {
    case 'name':
      return [target.name];
    case 'list':
    case 'tuple':
      return allOf(target.items);
    case 'dict':
      return allOf(target.entries.map(([, value]) => value));
    case 'either':
      return target.options[0] === undefined ? undefined : namesBound(target.options[0]);
    case 'spread':
      return namesBound(target.of);
    default:
      return undefined;
  }
}

function allOf(parts: readonly Expr[]): string[] | undefined {
  const names = parts.map(namesBound);
  return names.includes(undefined) ? undefined : names.flatMap((some) => some ?? []);
}

/** Every name and property key that a call and its arguments mention. */
function mentionsOf(facts: FileFacts, index: number): string[] {
  const call = facts.calls[index];
  if (call === undefined) return [];
  const inside = (expr: Expr): string[] => {
    switch (expr.k) {
      case 'name':
        return [expr.name];
      case 'attr':
        return [...inside(expr.of), ...(expr.of.k === 'name' && expr.of.name === 'this' ? [expr.name] : [])];
      case 'await':
      case 'spread':
      case 'not':
        return inside(expr.of);
      case 'index':
        return [...inside(expr.of), ...inside(expr.by)];
      case 'binary':
        return [...inside(expr.left), ...inside(expr.right)];
      case 'either':
        return expr.options.flatMap(inside);
      case 'template':
        return expr.parts.flatMap((part) => (typeof part === 'string' ? [] : inside(part)));
      case 'list':
      case 'tuple':
      case 'set':
        return expr.items.flatMap(inside);
      case 'dict':
        return expr.entries.flatMap(([key, value]) => [
          ...(key?.k === 'lit' && typeof key.value === 'string' ? [key.value] : []),
          ...inside(value),
        ]);
      case 'call':
        return mentionsOf(facts, expr.call);
      // What a function or an unread expression uses is not known: it may use anything.
      case 'function':
      case 'other':
        return [UNREAD];
      default:
        return [];
    }
  };
  return [call.callee, ...call.args].flatMap(inside);
}

/** Stands for whatever could not be read; it counts as shared. */
const UNREAD = 'tx';
