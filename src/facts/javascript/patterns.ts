import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { expression } from './expressions.ts';
import { parts } from './nodes.ts';
import { propertyKey } from './objects.ts';

const HOLE = /,\s*,|\[\s*,/;

/** What gets a value: a name, a place, or a pattern of such. A part with a default is `either` of the target and the default. */
export function pattern(x: Extraction, node: Node | null | undefined): Expr {
  switch (node?.type) {
    case 'shorthand_property_identifier_pattern':
      return { k: 'name', name: x.textOf(node) };
    case 'assignment_pattern':
    case 'object_assignment_pattern': {
      const [left, right] = parts(x, node);
      const target = pattern(x, left);
      return { k: 'either', options: [target, expression(x, right, left)] };
    }
    case 'rest_pattern':
      return { k: 'spread', of: pattern(x, parts(x, node)[0]) };
    default:
      return expression(x, node);
  }
}

/** `{ a, b: c = 1, ...rest }`. */
export function objectPattern(x: Extraction, node: Node): Expr {
  const entries = parts(x, node).map((part): [Expr | null, Expr] => {
    if (part.type !== 'pair_pattern') {
      const target = pattern(x, part);
      if (target.k === 'spread') return [null, target.of];
      const name = target.k === 'either' ? target.options[0] : target;
      return [{ k: 'lit', value: name?.k === 'name' ? name.name : '' }, target];
    }
    const [name, value] = parts(x, part);
    const key: Expr = name ? propertyKey(x, name) : { k: 'other' };
    return [key, pattern(x, value)];
  });
  return { k: 'dict', entries };
}

/** `[a, , b = 1, ...rest]`; what is left out keeps its place. */
export function arrayPattern(x: Extraction, node: Node): Expr {
  if (!HOLE.test(x.textOf(node))) return { k: 'list', items: parts(x, node).map((part) => pattern(x, part)) };
  const items: Expr[] = [];
  let isFilled = false;
  for (const child of node.children) {
    if (child.type === ',') {
      if (!isFilled) items.push({ k: 'other' });
      isFilled = false;
    } else if (child.isNamed && child.type !== 'comment') {
      items.push(pattern(x, child));
      isFilled = true;
    }
  }
  return { k: 'list', items };
}

/** The names that a target binds. */
export function namesIn(target: Expr): string[] {
  switch (target.k) {
    case 'name':
      return [target.name];
    case 'dict':
      return target.entries.flatMap(([, value]) => namesIn(value));
    case 'list':
      return target.items.flatMap(namesIn);
    case 'spread':
      return namesIn(target.of);
    case 'either':
      return target.options[0] ? namesIn(target.options[0]) : [];
    default:
      return [];
  }
}
