import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { textLiteral } from '../textLiteral.ts';
import { expression } from './expressions.ts';
import { objectMethod } from './functions.ts';
import { number, stringValue } from './literals.ts';
import { firstChar, parts } from './nodes.ts';

/** An object literal. What stands in it belongs to the object, not to a class around it. */
export function object(x: Extraction, node: Node): Expr {
  const { cls } = x;
  x.cls = -1;
  const entries = parts(x, node).flatMap((entry) => objectEntry(x, entry));
  x.cls = cls;
  return { k: 'dict', entries };
}

function objectEntry(x: Extraction, entry: Node): [Expr | null, Expr][] {
  switch (entry.type) {
    case 'pair': {
      const [name, value] = parts(x, entry);
      if (!name) return [];
      const key = propertyKey(x, name);
      return [[key, expression(x, value, name)]];
    }
    case 'shorthand_property_identifier': {
      const name = x.textOf(entry);
      return [
        [
          { k: 'lit', value: name },
          { k: 'name', name },
        ],
      ];
    }
    case 'spread_element':
      return [[null, expression(x, parts(x, entry)[0])]];
    case 'method_definition': {
      const { key, fn } = objectMethod(x, entry);
      return [[key, { k: 'function', fn }]];
    }
    default:
      expression(x, entry);
      return [];
  }
}

/** The name of a property as a literal, or the expression that works it out. */
export function propertyKey(x: Extraction, name: Node): Expr {
  const first = firstChar(x, name);
  if (first === '[') return expression(x, parts(x, name)[0]);
  if (first === '"' || first === "'") return textLiteral(stringValue(x, name));
  return /[\d.]/.test(first) ? number(x.textOf(name)) : { k: 'lit', value: x.textOf(name) };
}

/** The name of a property as text; a computed one as it is written. */
export function propertyName(x: Extraction, name: Node): string {
  const first = firstChar(x, name);
  return first === '"' || first === "'" ? stringValue(x, name) : x.textOf(name);
}
