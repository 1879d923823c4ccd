import type { Expr, FileFacts } from '../../facts/facts.ts';

/** The functions inside a function, with itself. */
export function scopesWithin({ functions }: FileFacts, fn: number): ReadonlySet<number> {
  const within = new Set([fn]);
  for (const [index, { scope }] of functions.entries()) if (within.has(scope)) within.add(index);
  return within;
}

/** The name that an expression starts from: `s` of `s.store.db`, through calls where they are given. */
export function rootName(expr: Expr, calls?: FileFacts['calls']): string | undefined {
  switch (expr.k) {
    case 'name':
      return expr.name;
    case 'attr':
    case 'index':
    case 'cast':
      return rootName(expr.of, calls);
    case 'call': {
      const callee = calls?.[expr.call]?.callee;
      return callee === undefined ? undefined : rootName(callee, calls);
    }
    default:
      return undefined;
  }
}

/** A function, or one around it, takes a parameter of this name or gives it a value; `undefined` where none does. */
export function declaringScope(facts: FileFacts, fn: number, name: string): number | undefined {
  for (let at = fn; at >= 0; at = facts.functions[at]?.scope ?? -1) {
    if (facts.functions[at]?.params.some((param) => param.name === name) === true) return at;
    if (facts.bindings.some((binding) => binding.scope === at && declares(binding, name))) return at;
  }
  return undefined;
}

function declares({ target, reassigned, cls }: FileFacts['bindings'][number], name: string): boolean {
  if (reassigned === true || cls >= 0) return false;
  return target.k === 'tuple' ? target.items.some((item) => isName(item, name)) : isName(target, name);
}

export function isName(expr: Expr | undefined, name: string): boolean {
  return expr?.k === 'name' && expr.name === name;
}

/** Whether the name stands anywhere in an expression; in calls inside it only where they are given. */
export function mentionsName(expr: Expr, name: string): boolean {
  switch (expr.k) {
    case 'name':
      return expr.name === name;
    case 'attr':
    case 'await':
    case 'not':
    case 'spread':
    case 'receive':
    case 'cast':
      return mentionsName(expr.of, name);
    case 'index':
      return mentionsName(expr.of, name) || mentionsName(expr.by, name);
    case 'binary':
      return mentionsName(expr.left, name) || mentionsName(expr.right, name);
    case 'list':
    case 'tuple':
    case 'set':
      return expr.items.some((item) => mentionsName(item, name));
    case 'dict':
      return expr.entries.some(
        ([key, value]) => (key !== null && mentionsName(key, name)) || mentionsName(value, name),
      );
    case 'either':
      return expr.options.some((option) => mentionsName(option, name));
    case 'template':
      return expr.parts.some((part) => typeof part !== 'string' && mentionsName(part, name));
    default:
      return false;
  }
}

/** Every expression that functions evaluate, once: callees, arguments, values, results and what blocks are about. */
export function* expressionsOf(facts: FileFacts, within: ReadonlySet<number>): Iterable<Expr> {
  const { calls, bindings, results, blocks } = facts;
  for (const { scope, callee, args, keywords } of calls) {
    if (!within.has(scope)) continue;
    yield callee;
    yield* args;
    for (const [, value] of keywords) yield value;
  }
  for (const { scope, value, target } of bindings) {
    if (!within.has(scope)) continue;
    if (value !== undefined) yield value;
    if (target.k === 'attr' || target.k === 'index') yield target;
  }
  for (const { scope, value } of results) if (within.has(scope) && value !== undefined) yield value;
  for (const { scope, header } of blocks) if (within.has(scope) && header !== undefined) yield header;
}
