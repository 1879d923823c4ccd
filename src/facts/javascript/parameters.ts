import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr, Parameter } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { expression } from './expressions.ts';
import { decorators } from './functions.ts';
import { firstChar, isModifier, parts, withoutComments } from './nodes.ts';
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
  const written = children.filter((child) => firstChar(x, child) === '@');
  const given = outside(x, () => decorators(x, written));
  const [target, ...more] = children.filter((child) => firstChar(x, child) !== '@' && !isModifier(child));
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

/** Decorators of parameters run when the class is made, not when the method is called. */
function outside(x: Extraction, walk: () => Expr[]): Expr[] {
  const { scope, cls, block } = x;
  const fn = x.facts.functions[scope];
  x.scope = fn?.scope ?? -1;
  x.cls = fn?.cls ?? -1;
  x.block = fn?.block ?? -1;
  const found = walk();
  x.scope = scope;
  x.cls = cls;
  x.block = block;
  return found;
}

function named(target: Expr): Parameter {
  const kind = target.k === 'spread' ? 'rest' : 'normal';
  const inner = target.k === 'spread' ? target.of : target;
  return inner.k === 'name' ? { name: inner.name, kind } : { name: '', kind, pattern: inner };
}
