import type { Expr, FileFacts } from '../../facts/facts.ts';

/**
 * What a JavaScript or TypeScript configuration exports (`module.exports`, `export default`), as the data that its literals say.
 * What is computed is undefined; of `a || b` the first part that is known stands.
 */
export function literalExport(facts: FileFacts): unknown {
  const exported =
    facts.exports.find(({ name }) => name === 'default' || name === 'export=')?.value ??
    facts.bindings.findLast(({ target }) => isModuleExports(target))?.value;
  return exported && valueOf(exported, facts, 0);
}

const MAX_DEPTH = 20;

function valueOf(expr: Expr, facts: FileFacts, depth: number): unknown {
  if (depth > MAX_DEPTH) return undefined;
  const inner = (one: Expr): unknown => valueOf(one, facts, depth + 1);
  switch (expr.k) {
    case 'lit':
      return expr.value;
    case 'template':
      return expr.parts.every((part) => typeof part === 'string') ? expr.parts.join('') : undefined;
    case 'list':
    case 'tuple':
      return expr.items.map(inner);
    case 'dict':
      return Object.fromEntries(
        expr.entries.flatMap(([key, value]) => (key?.k === 'lit' ? [[String(key.value), inner(value)] as const] : [])),
      );
    case 'either':
      return expr.options.map(inner).find((value) => value !== undefined);
    case 'name': {
      // Set in more than one place: which holds is not known here.
      const set = facts.bindings.filter(
        ({ target, scope }) => scope < 0 && target.k === 'name' && target.name === expr.name,
      );
      const [only] = set;
      return set.length === 1 && only?.value ? inner(only.value) : undefined;
    }
    case 'call': {
      // `defineConfig({ … })`
      const [first] = facts.calls[expr.call]?.args ?? [];
      return first?.k === 'dict' ? inner(first) : undefined;
    }
    default:
      return undefined;
  }
}

function isModuleExports(target: Expr): boolean {
  return target.k === 'attr' && target.name === 'exports' && target.of.k === 'name' && target.of.name === 'module';
}
