import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import { nameGiven } from './held.ts';

/**
 * Nobody closes what the call gives: it stays in its function, which calls none of the closing methods (`Close`, `Body.Close`) on
 * it, and hands it to nobody who could.
 */
export function isLeftOpen(facts: FileFacts, call: Call, mustCall: string): boolean {
  const name = nameGiven(facts, call);
  if (name === undefined || name === '_') return false;
  const closing = mustCall.split('|').map((path) => path.split('.'));
  const inside = (scope: number): boolean => {
    for (let at = scope; at >= 0; at = facts.functions[at]?.scope ?? -1) if (at === call.scope) return true;
    return false;
  };
  for (const other of facts.calls) {
    if (!inside(other.scope) || other === call) continue;
    if (closing.some((path) => isMember(other.callee, name, path))) return false;
    if ([...other.args, ...other.keywords.map(([, value]) => value)].some((arg) => handsOn(arg, name))) return false;
  }
  const values = [
    ...facts.results.flatMap(({ value, scope }) => (value !== undefined && inside(scope) ? [value] : [])),
    ...facts.bindings.flatMap(({ value, scope }) => (value !== undefined && inside(scope) ? [value] : [])),
  ];
  return !values.some((value) => handsOn(value, name));
}

/** `resp.Body.Close` of `resp` by the path `Body`, `Close`. */
function isMember(expr: Expr, name: string, path: readonly string[]): boolean {
  let at = expr;
  for (let index = path.length - 1; index >= 0; index--) {
    if (at.k !== 'attr' || at.name !== path[index]) return false;
    at = at.of;
  }
  return at.k === 'name' && at.name === name;
}

/** The value itself, or a part of it that may hold it, goes elsewhere. */
function handsOn(expr: Expr, name: string): boolean {
  switch (expr.k) {
    case 'name':
      return expr.name === name;
    case 'attr':
      return /^(Body|Close)$/.test(expr.name) && handsOn(expr.of, name);
    case 'spread':
    case 'cast':
      return handsOn(expr.of, name);
    case 'tuple':
    case 'list':
    case 'set':
      return expr.items.some((item) => handsOn(item, name));
    case 'dict':
      return expr.entries.some(([, value]) => handsOn(value, name));
    case 'either':
      return expr.options.some((option) => handsOn(option, name));
    default:
      return false;
  }
}
