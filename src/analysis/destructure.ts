import type { Expr } from '../facts/facts.ts';
import { getAttribute } from './attributes.ts';
import { UNKNOWN, isUnknown, optionsOf, union, unknown, type Value } from './values.ts';
import type { World } from './world.ts';

/**
 * The part of a value that a name gets in a target such as `(a, (b, *c))` or `{ a, b: { c } }`.
 * @param evaluated what a default of the target is.
 */
export function destructure(
  world: World,
  target: Expr,
  value: Value,
  name: string,
  evaluated: (expr: Expr) => Value,
): Value {
  switch (target.k) {
    case 'name':
      return target.name === name ? value : UNKNOWN;
    case 'tuple':
    case 'list': {
      for (const [position, item] of target.items.entries()) {
        if (!mentions(item, name)) continue;
        const parts = optionsOf(value).map(
          (option) => world.language.part?.(option, position) ?? part(option, position),
        );
        return destructure(world, item, union(parts), name, evaluated);
      }
      return UNKNOWN;
    }
    case 'dict': {
      for (const [key, item] of target.entries) {
        if (!mentions(item, name)) continue;
        if (key === null) return destructure(world, item, value, name, evaluated);
        if (key.k !== 'lit') return UNKNOWN;
        return destructure(world, item, getAttribute(world, value, String(key.value)), name, evaluated);
      }
      return UNKNOWN;
    }
    case 'either': {
      const [inner, otherwise] = target.options;
      if (inner === undefined || !mentions(inner, name)) return UNKNOWN;
      const given = destructure(world, inner, value, name, evaluated);
      return isUnknown(given) && otherwise !== undefined
        ? destructure(world, inner, evaluated(otherwise), name, evaluated)
        : given;
    }
    case 'attr':
      return target.name === name ? value : UNKNOWN;
    case 'spread':
      return unknown('rest of a list');
    default:
      return UNKNOWN;
  }
}

function part(value: Value, position: number): Value {
  if (value.t === 'seq') return value.items[position] ?? UNKNOWN;
  if (value.t === 'many') return value.element;
  return UNKNOWN;
}

/** A target binds the name. */
export function mentions(target: Expr, name: string): boolean {
  if (target.k === 'name' || target.k === 'attr') return target.name === name;
  if (target.k === 'tuple' || target.k === 'list') return target.items.some((item) => mentions(item, name));
  if (target.k === 'dict') return target.entries.some(([, item]) => mentions(item, name));
  if (target.k === 'either') return target.options[0] !== undefined && mentions(target.options[0], name);
  return target.k === 'spread' ? mentions(target.of, name) : false;
}
