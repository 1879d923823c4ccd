import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr, FileFacts, Parameter } from '../facts.ts';
import { rangeOf, type Extraction } from '../extraction.ts';
import { parts } from '../nodes.ts';
import { parameters } from './parameters.ts';
import { block } from './statements.ts';
import { type } from './types.ts';

type FunctionFacts = FileFacts['functions'][number];

/** `func f() {…}` and `func (s *T) f() {…}`. */
export function functionDeclaration(x: Extraction, node: Node): void {
  const name = x.field(node, 'name');
  const given = x.field(node, 'receiver');
  const receiver = given ? parameters(x, given).slice(0, 1) : [];
  const [self] = receiver;
  record(x, node, receiver, {
    name: name ? x.textOf(name) : '',
    nameRange: rangeOf(name ?? node),
    ...(self && { receiver: typeName(self.type) }),
  });
}

/** A method that an interface asks for. */
export function interfaceMethod(x: Extraction, node: Node): void {
  const name = x.field(node, 'name');
  record(x, node, [], { name: name ? x.textOf(name) : '', nameRange: rangeOf(name ?? node), cls: x.cls });
}

/** Records a function literal and gives its index. */
export function functionLiteral(x: Extraction, node: Node): number {
  const { row, column } = node.startPosition;
  return record(x, node, [], {
    name: '<lambda>',
    nameRange: [row, column, row, column + 'func'.length],
    inline: true,
    arrow: true,
  });
}

/** A method belongs to the type of its receiver, which may be declared after it. */
export function giveMethodsTheirTypes({ functions, classes }: FileFacts): void {
  const declared = new Map<string, number>();
  classes.forEach(({ name, scope, inline }, index) => {
    if (scope < 0 && inline !== true) declared.set(name, index);
  });
  for (const fn of functions) if (fn.receiver !== undefined) fn.cls = declared.get(fn.receiver) ?? -1;
}

/** `[K comparable, V any]`; undefined without any. */
export function typeParameters(x: Extraction, node: Node): [string, Expr][] | undefined {
  const list = x.field(node, 'type_parameters');
  if (!list) return undefined;
  return parts(x, list).flatMap((declaration) => {
    const names = parts(x, declaration);
    const constraint = type(x, names.pop());
    return names.map((name): [string, Expr] => [x.textOf(name), constraint]);
  });
}

function record(
  x: Extraction,
  node: Node,
  receiver: readonly Parameter[],
  about: Pick<FunctionFacts, 'name' | 'nameRange'> & Partial<FunctionFacts>,
): number {
  const body = x.field(node, 'body');
  const entry: FunctionFacts = {
    scope: x.scope,
    cls: -1,
    block: x.block,
    params: [],
    decorators: [],
    range: rangeOf(node),
    ...about,
    ...(!body && { stub: true }),
  };
  const index = x.facts.functions.push(entry) - 1;
  x.inScope(index, () => {
    const typed = !entry.inline && typeParameters(x, node);
    if (typed) entry.typeParams = typed;
    const list = x.field(node, 'parameters');
    entry.params = list ? [...receiver, ...parameters(x, list)] : [...receiver];
    const result = x.field(node, 'result');
    if (result) entry.returns = results(x, result);
    block(x, body);
  });
  return index;
}

/** A type, or a tuple of the types of several results. Results with a name are variables of the function. */
function results(x: Extraction, node: Node): Expr {
  if (node.type !== 'parameter_list') return type(x, node);
  const found = parameters(x, node);
  for (const { name, type: made } of found)
    if (name !== '' && name !== '_') x.bind({ k: 'name', name }, 'declare', node.startPosition.row, { type: made });
  const items = found.map((result) => result.type);
  const [only] = items;
  return items.length === 1 && only ? only : { k: 'tuple', items };
}

function typeName(made: Expr | undefined): string {
  if (made?.k === 'index') return typeName(made.of);
  return made?.k === 'name' ? made.name : '';
}
