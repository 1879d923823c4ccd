import type { Node } from 'web-tree-sitter';
import type { Expr, Parameter } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { expression } from './expressions.ts';
import { decorators } from './functions.ts';
import { firstChar, parts, withoutComments } from './nodes.ts';
import { pattern } from './patterns.ts';
import { type } from './types.ts';

const PROPERTY = /\b(?:public|private|protected|readonly|override)\b/;

/** The parameters of a function. TypeScript's `this` is none. */
export function parameters(x: Extraction, list: Node): Parameter[] {
  return parts(x, list).flatMap((node) => {
    const kind = node.type;
    if (kind === 'required_parameter' || kind === 'optional_parameter') return typedParameter(x, node);
    return singleParameter(x, node);
  });
}

/** A parameter without a type: `a`, `a = 1`, `{ a }`, `...a`. */
export function singleParameter(x: Extraction, node: Node): Parameter[] {
  const target = pattern(x, node);
  if (target.k === 'either') {
    const [plain, value] = target.options;
    return plain ? [{ ...named(plain), ...(value && { default: value }) }] : [];
  }
  return target.k === 'other' ? [] : [named(target)];
}

/** `@Body() private readonly { a }: T = {}`. */
function typedParameter(x: Extraction, node: Node): Parameter[] {
  const children = parts(x, node);
  const written: Node[] = [];
  while (children[written.length] && firstChar(x, children[written.length] as Node) === '@')
    written.push(children[written.length] as Node);
  const rest = children.slice(written.length).filter((child) => !isModifier(x, child));
  const given = decorators(x, written);
  const [target, ...more] = rest;
  if (!target || target.type === 'this') return [];
  const annotated = more[0] && firstChar(x, more[0]) === ':' ? more.shift() : undefined;
  const head = x.text.slice(written.at(-1)?.endIndex ?? node.startIndex, target.startIndex);
  const parameter = named(pattern(x, target));
  const typed = annotated && { type: type(x, annotated) };
  const byDefault = more[0] && { default: expression(x, more[0], target) };
  return [
    {
      ...parameter,
      ...typed,
      ...byDefault,
      ...(given.length > 0 && { decorators: given }),
      ...(head !== '' && PROPERTY.test(withoutComments(head)) && { property: true }),
    },
  ];
}

function isModifier(x: Extraction, node: Node): boolean {
  const kind = node.type;
  return kind === 'accessibility_modifier' || kind === 'override_modifier';
}

function named(target: Expr): Parameter {
  const kind = target.k === 'spread' ? 'rest' : 'normal';
  const inner = target.k === 'spread' ? target.of : target;
  return inner.k === 'name' ? { name: inner.name, kind } : { name: '', kind, pattern: inner };
}
