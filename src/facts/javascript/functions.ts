import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr, FileFacts, Parameter, Range } from '../facts.ts';
import { rangeOf, type Extraction } from '../extraction.ts';
import { expression } from './expressions.ts';
import { parts, withoutComments } from './nodes.ts';
import { propertyKey, propertyName } from './objects.ts';
import { parameters, singleParameter } from './parameters.ts';
import { statements } from './statements.ts';
import { type } from './types.ts';

type FunctionFacts = FileFacts['functions'][number];

/** The children of a function, sorted by what they are. */
interface Pieces {
  decorators: Node[];
  name?: Node;
  /** The only parameter of `x => …`. */
  parameter?: Node;
  parameters?: Node;
  returns?: Node;
  body?: Node;
}

/** `function f() {}` and, without a body, what TypeScript declares. */
export function functionDeclaration(x: Extraction, node: Node): void {
  const pieces = piecesOf(x, node, true);
  const { name } = pieces;
  const head = withoutComments(x.text.slice(node.startIndex, name?.startIndex ?? node.startIndex));
  record(x, node, pieces, {
    name: name ? x.textOf(name) : '',
    nameRange: rangeOf(name ?? node),
    ...modifiers(head),
  });
}

/** A function expression or arrow function. It has its own name, or the name of what it is the value of. */
export function functionExpression(x: Extraction, node: Node, arrow: boolean, called: Node | undefined): number {
  const pieces = piecesOf(x, node, !arrow);
  const list = pieces.parameters ?? pieces.parameter;
  const name = pieces.name ?? called;
  const head = withoutComments(x.text.slice(node.startIndex, (pieces.name ?? list ?? node).startIndex));
  return record(x, node, pieces, {
    name: name ? propertyName(x, name) : '<lambda>',
    nameRange: name ? rangeOf(name) : anonymousRange(node, list, head),
    // `this` of an arrow function is that of the class whose field it belongs to.
    cls: arrow ? x.cls : -1,
    inline: true,
    ...(arrow && { arrow: true as const }),
    ...modifiers(head),
  });
}

/** A method of an object literal, with the key it stands under. */
export function objectMethod(x: Extraction, node: Node): { key: Expr; fn: number } {
  const pieces = piecesOf(x, node, true);
  const { name } = pieces;
  const key: Expr = name ? propertyKey(x, name) : { k: 'other' };
  return { key, fn: record(x, node, pieces, { ...methodHead(x, node, pieces), cls: -1, inline: true }) };
}

/** A method of a class or interface. In TypeScript its decorators stand before it. */
export function method(x: Extraction, node: Node, before: readonly Node[]): void {
  const pieces = piecesOf(x, node, true);
  pieces.decorators.unshift(...before);
  record(x, node, pieces, methodHead(x, node, pieces));
}

function methodHead(x: Extraction, node: Node, { decorators, name }: Pieces): Partial<FunctionFacts> {
  const from = Math.max(node.startIndex, decorators.at(-1)?.endIndex ?? 0);
  const head = withoutComments(x.text.slice(from, name?.startIndex ?? from));
  const accessor = /\b(?:get|set)\b/.exec(head)?.[0] as 'get' | 'set' | undefined;
  return {
    name: name ? propertyName(x, name) : '',
    nameRange: rangeOf(name ?? node),
    ...modifiers(head),
    ...(/\bstatic\b/.test(head) && { static: true }),
    ...(accessor && { accessor }),
  };
}

function modifiers(head: string): { async?: true; generator?: true } {
  return {
    ...(/\basync\b/.test(head) && { async: true }),
    ...(head.includes('*') && { generator: true }),
  };
}

/** Records a function and walks its parameters and its body. */
function record(x: Extraction, node: Node, pieces: Pieces, about: Partial<FunctionFacts>): number {
  const { body } = pieces;
  const range = rangeOf(node);
  const [first] = pieces.decorators;
  const entry: FunctionFacts = {
    name: '',
    scope: x.scope,
    cls: x.cls,
    block: x.block,
    params: [],
    decorators: [],
    range: first ? [first.startPosition.row, first.startPosition.column, range[2], range[3]] : range,
    nameRange: range,
    ...about,
    ...((!body || onlyThrows(x, body)) && { stub: true }),
  };
  const index = x.facts.functions.push(entry) - 1;
  entry.decorators = decorators(x, pieces.decorators, { kind: 'function', index });
  // The name `[of()]` of a method is worked out with the class; an object literal has worked it out as its key.
  if (pieces.name && !entry.inline && x.text[pieces.name.startIndex] === '[') expression(x, pieces.name);
  x.inScope(index, () => {
    entry.params = parametersOf(x, pieces);
    if (pieces.returns) entry.returns = type(x, pieces.returns);
    if (!body) return;
    if (x.text[body.startIndex] === '{' && body.type === 'statement_block') statements(x, body);
    else {
      const value = expression(x, body);
      x.facts.results.push({ kind: 'return', value, scope: index, block: -1, line: body.startPosition.row });
    }
  });
  return index;
}

function parametersOf(x: Extraction, { parameter, parameters: list }: Pieces): Parameter[] {
  if (list) return parameters(x, list);
  return parameter ? singleParameter(x, parameter) : [];
}

/** Decorators as written; those that are calls say what they decorate. */
export function decorators(
  x: Extraction,
  nodes: readonly Node[],
  decorates?: { kind: 'function' | 'class'; index: number },
): Expr[] {
  return nodes.map((node) => {
    const value = expression(x, parts(x, node)[0]);
    const call = value.k === 'call' ? x.facts.calls[value.call] : undefined;
    if (call && decorates) call.decorates = decorates;
    return value;
  });
}

function piecesOf(x: Extraction, node: Node, mayHaveName: boolean): Pieces {
  const pieces: Pieces = { decorators: [] };
  for (const child of parts(x, node)) {
    const kind = child.type;
    if (kind === 'formal_parameters') pieces.parameters = child;
    else if (kind === 'statement_block') pieces.body = child;
    else if (kind === 'decorator') pieces.decorators.push(child);
    else if (kind === 'type_annotation') pieces.returns = child;
    else if (NOT_OF_A_BODY.has(kind)) continue;
    else if (pieces.parameters || pieces.parameter) pieces.body = child;
    else if (mayHaveName) pieces.name = child;
    else pieces.parameter = child;
  }
  return pieces;
}

const NOT_OF_A_BODY = new Set([
  'type_parameters',
  'type_predicate_annotation',
  'asserts_annotation',
  'accessibility_modifier',
  'override_modifier',
]);

/** Where an anonymous function starts: its keyword, or the parameters of an arrow function. */
function anonymousRange(node: Node, list: Node | undefined, head: string): Range {
  const { row, column } = node.startPosition;
  if (head.includes('function')) return [row, column, row, column + 'function'.length];
  const end = list?.endPosition;
  return end?.row === row ? [row, column, row, end.column] : [row, column, row, column + 1];
}

/** The body only says that it is not implemented. */
function onlyThrows(x: Extraction, body: Node): boolean {
  const written = x.text.slice(body.startIndex + 1, body.startIndex + 40).trimStart();
  if (!written.startsWith('throw') && !written.startsWith('/')) return false;
  const [only, ...more] = parts(x, body);
  return (
    only?.type === 'throw_statement' &&
    more.length === 0 &&
    /not\s+(?:yet\s+)?implemented|abstract/i.test(x.textOf(only))
  );
}
