import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Call, Expr } from '../facts.ts';
import { rangeOf, type Extraction } from '../extraction.ts';
import { lambda } from './functions.ts';
import { textLiteral } from '../textLiteral.ts';
import { numberValue, quoting, unescape } from './literals.ts';

const OTHER: Expr = { k: 'other' };

/** Deeper than any real program, and safe for the stack. */
const MAX_DEPTH = 400;

/** The small expression that a node stands for. Its calls, blocks and bindings go to the tables. */
export function expression(x: Extraction, node: Node | null): Expr {
  if (node === null || x.depth > MAX_DEPTH) return OTHER;
  x.depth++;
  try {
    return expressionOf(x, node);
  } finally {
    x.depth--;
  }
}

function expressionOf(x: Extraction, node: Node): Expr {
  switch (node.type) {
    case 'identifier':
      return { k: 'name', name: x.textOf(node) };
    case 'attribute': {
      const of = expression(x, x.field(node, 'object'));
      const name = x.field(node, 'attribute');
      return { k: 'attr', of, name: name ? x.textOf(name) : '' };
    }
    case 'call':
      return { k: 'call', call: call(x, node) };
    case 'await': {
      const of = expression(x, node.namedChild(0));
      const awaited = of.k === 'call' ? x.facts.calls[of.call] : undefined;
      if (awaited) awaited.awaited = true;
      return { k: 'await', of };
    }
    case 'string':
      return text(x, node);
    case 'concatenated_string':
      return joined(parts(node).map((part) => expression(x, part)));
    case 'integer':
    case 'float': {
      const value = numberValue(x.textOf(node));
      return value === undefined ? OTHER : { k: 'lit', value };
    }
    case 'true':
      return { k: 'lit', value: true };
    case 'false':
      return { k: 'lit', value: false };
    case 'none':
      return { k: 'lit', value: null };
    case 'unary_operator':
      return unary(x, node);
    case 'list':
    case 'list_pattern':
      return { k: 'list', items: items(x, node) };
    case 'tuple':
    case 'tuple_pattern':
    case 'pattern_list':
    case 'expression_list':
      return { k: 'tuple', items: items(x, node) };
    case 'set':
      return { k: 'set', items: items(x, node) };
    case 'dictionary':
      return { k: 'dict', entries: parts(node).map((entry) => dictEntry(x, entry)) };
    case 'parenthesized_expression':
    case 'as_pattern_target':
    case 'type':
      return expression(x, firstPart(node));
    case 'subscript':
      return subscript(x, node);
    case 'binary_operator': {
      const left = expression(x, x.field(node, 'left'));
      const operator = x.field(node, 'operator');
      const right = expression(x, x.field(node, 'right'));
      return { k: 'binary', op: operator ? x.textOf(operator) : '', left, right };
    }
    case 'boolean_operator': {
      const left = expression(x, x.field(node, 'left'));
      return { k: 'either', options: [left, expression(x, x.field(node, 'right'))] };
    }
    case 'not_operator':
      return { k: 'not', of: expression(x, x.field(node, 'argument')) };
    case 'conditional_expression': {
      const [whenTrue, test, whenFalse] = parts(node).map((part) => expression(x, part));
      return { k: 'either', options: [whenTrue ?? OTHER, whenFalse ?? OTHER], ...(test && { test }) };
    }
    case 'comparison_operator':
      return comparison(x, node);
    case 'lambda':
      return { k: 'function', fn: lambda(x, node) };
    case 'list_comprehension':
      return comprehension(x, node, 'list');
    case 'set_comprehension':
      return comprehension(x, node, 'set');
    case 'dictionary_comprehension':
      return comprehension(x, node, 'dict');
    case 'generator_expression':
      return comprehension(x, node, 'generator');
    case 'list_splat':
    case 'list_splat_pattern':
      return { k: 'spread', of: expression(x, firstPart(node)) };
    case 'dictionary_splat':
    case 'dictionary_splat_pattern':
      return { k: 'spread', of: expression(x, firstPart(node)), double: true };
    case 'named_expression': {
      const name = x.field(node, 'name');
      const value = expression(x, x.field(node, 'value'));
      if (name) x.bind({ k: 'name', name: x.textOf(name) }, 'walrus', name.startPosition.row, { value });
      return value;
    }
    case 'yield':
      return yielded(x, node);
    case 'generic_type':
      return genericType(x, node);
    case 'union_type': {
      const [left = OTHER, right = OTHER] = parts(node).map((part) => expression(x, part));
      return { k: 'binary', op: '|', left, right };
    }
    case 'member_type': {
      const [of, name] = parts(node);
      return { k: 'attr', of: expression(x, of ?? null), name: name ? x.textOf(name) : '' };
    }
    case 'comment':
    case 'ellipsis':
      return OTHER;
    default:
      // Comparisons, slices, broken code: nothing to say about the value, but the calls inside count.
      for (const child of node.namedChildren) expression(x, child);
      return OTHER;
  }
}

/** Only comparisons with None are kept: they tell whether something is there. */
function comparison(x: Extraction, node: Node): Expr {
  const [left = OTHER, right = OTHER, ...more] = parts(node).map((part) => expression(x, part));
  if (more.length > 0 || right.k !== 'lit' || right.value !== null) return OTHER;
  const op = node.children[1]?.type ?? '';
  return op === 'is' || op === 'is not' ? { k: 'binary', op, left, right } : OTHER;
}

/** Named children without comments, which may stand anywhere. */
export function parts(node: Node): Node[] {
  const children = node.namedChildren;
  return children.some((child) => child.type === 'comment')
    ? children.filter((child) => child.type !== 'comment')
    : children;
}

function firstPart(node: Node): Node | null {
  const first = node.firstNamedChild;
  return first?.type === 'comment' ? (parts(node)[0] ?? null) : first;
}

function items(x: Extraction, node: Node): Expr[] {
  return parts(node).map((part) => expression(x, part));
}

function dictEntry(x: Extraction, entry: Node): [Expr | null, Expr] {
  if (entry.type === 'dictionary_splat') return [null, expression(x, firstPart(entry))];
  const key = expression(x, x.field(entry, 'key'));
  return [key, expression(x, x.field(entry, 'value'))];
}

/** Records a call and gives its index; an outer call comes before the calls inside it. */
function call(x: Extraction, node: Node): number {
  const fn = x.field(node, 'function');
  const end = fn?.endPosition ?? node.startPosition;
  const entry: Call = {
    callee: OTHER,
    args: [],
    keywords: [],
    scope: x.scope,
    cls: x.cls,
    block: x.block,
    range: rangeOf(node),
    calleeEnd: [end.row, end.column],
  };
  const index = x.facts.calls.push(entry) - 1;
  entry.callee = expression(x, fn);
  const given = x.field(node, 'arguments');
  if (given?.type === 'generator_expression') entry.args.push(expression(x, given));
  else if (given) collectArguments(x, given, entry.args, entry.keywords);
  return index;
}

/** Sorts the arguments of a call or a class statement into positional ones and keywords. */
export function collectArguments(x: Extraction, list: Node, args: Expr[], keywords: [string, Expr][]): void {
  for (const argument of parts(list)) {
    if (argument.type !== 'keyword_argument') args.push(expression(x, argument));
    else {
      const name = x.field(argument, 'name');
      keywords.push([name ? x.textOf(name) : '', expression(x, x.field(argument, 'value'))]);
    }
  }
}

function text(x: Extraction, node: Node): Expr {
  const written = x.textOf(node);
  const { raw, quotes, prefix } = quoting(written);
  if (!/^[a-z]*[ft]/i.test(written.slice(0, prefix)) || !written.includes('{'))
    return textLiteral(unescape(written.slice(prefix + quotes, -quotes), raw));
  const pieces: (string | Expr)[] = [];
  for (const child of node.namedChildren) {
    if (child.type === 'string_content')
      pieces.push(unescape(x.textOf(child).replaceAll('{{', '{').replaceAll('}}', '}'), raw));
    else if (child.type === 'interpolation') pieces.push(expression(x, x.field(child, 'expression')));
  }
  return joined(pieces);
}

/** Texts and expressions in order, as a literal where all is known. */
function joined(pieces: (string | Expr)[]): Expr {
  const flat = pieces.flatMap((piece): (string | Expr)[] => {
    if (typeof piece === 'string') return [piece];
    if (piece.k === 'template') return piece.parts;
    return piece.k === 'lit' && typeof piece.value === 'string' && piece.cut !== true ? [piece.value] : [piece];
  });
  if (flat.every((piece) => typeof piece === 'string')) return textLiteral(flat.join(''));
  const merged: (string | Expr)[] = [];
  for (const piece of flat) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  return { k: 'template', parts: merged };
}

function unary(x: Extraction, node: Node): Expr {
  const of = expression(x, x.field(node, 'argument'));
  const negative = x.text[node.startIndex] === '-';
  return negative && of.k === 'lit' && typeof of.value === 'number' ? { k: 'lit', value: -of.value } : OTHER;
}

function subscript(x: Extraction, node: Node): Expr {
  const [value, ...by] = parts(node);
  const of = expression(x, value ?? null);
  const keys = by.map((key) => expression(x, key));
  const [only] = keys;
  return { k: 'index', of, by: keys.length === 1 && only ? only : { k: 'tuple', items: keys } };
}

function genericType(x: Extraction, node: Node): Expr {
  const [name, parameters] = parts(node);
  const of = expression(x, name ?? null);
  const given = parameters ? parts(parameters).map((part) => annotation(x, part)) : [];
  const [only] = given;
  return { k: 'index', of, by: given.length === 1 && only ? only : { k: 'tuple', items: given } };
}

/** A type annotation. A string stands for the expression that is written in it. */
export function annotation(x: Extraction, node: Node | null): Expr {
  const inner = node?.type === 'type' ? firstPart(node) : node;
  return unquoted(x, expression(x, inner));
}

/** Resolves quoted names inside a type: `"Session"`, `list["Item"]`, `Optional["db.Session"]`. */
function unquoted(x: Extraction, type: Expr): Expr {
  switch (type.k) {
    case 'lit':
      return typeof type.value === 'string' ? parseType(x, type.value) : type;
    case 'index':
      if (lastName(type.of) === 'Literal') return type;
      return { ...type, by: type.by.k === 'tuple' ? unquotedItems(x, type) : unquoted(x, type.by) };
    case 'binary':
      return { ...type, left: unquoted(x, type.left), right: unquoted(x, type.right) };
    default:
      return type;
  }
}

function unquotedItems(x: Extraction, type: Extract<Expr, { k: 'index' }>): Expr {
  const listed = type.by.k === 'tuple' ? type.by.items : [type.by];
  const annotated = lastName(type.of) === 'Annotated';
  return { k: 'tuple', items: listed.map((item, at) => (annotated && at > 0 ? item : unquoted(x, item))) };
}

function lastName(expr: Expr): string {
  return expr.k === 'name' || expr.k === 'attr' ? expr.name : '';
}

function parseType(x: Extraction, written: string): Expr {
  const trimmed = written.trim();
  if (/^[A-Za-z_][\w.]*$/.test(trimmed)) return dotted(trimmed);
  // A call inside a quoted type would need a place in the file: such types stay unknown.
  if (trimmed.length > 200 || trimmed.includes('(')) return OTHER;
  return x.grammar.withTree(trimmed, (root) => {
    const statement = root.firstNamedChild;
    if (root.hasError || statement?.type !== 'expression_statement') return OTHER;
    const inner = x.inText(trimmed);
    return unquoted(inner, expression(inner, statement.firstNamedChild));
  });
}

/** `a.b.c` as an expression. */
export function dotted(path: string): Expr {
  const [first = '', ...rest] = path.split('.');
  return rest.reduce<Expr>((of, name) => ({ k: 'attr', of, name }), { k: 'name', name: first });
}

function yielded(x: Extraction, node: Node): Expr {
  const fn = x.facts.functions[x.scope];
  if (fn) fn.generator = true;
  const from = /^yield\s+from\b/.test(x.text.slice(node.startIndex, node.startIndex + 40));
  const value = node.firstNamedChild;
  x.facts.results.push({
    kind: from ? 'yield-from' : 'yield',
    ...(value ? { value: expression(x, value) } : {}),
    scope: x.scope,
    block: x.block,
    line: node.startPosition.row,
  });
  return OTHER;
}

/** Loops of a comprehension are blocks inside each other; its element stands in the innermost. */
function comprehension(x: Extraction, node: Node, shape: 'list' | 'set' | 'dict' | 'generator'): Expr {
  const [body, ...clauses] = parts(node);
  const outer = x.block;
  const loops = clauses.filter((clause) => clause.type === 'for_in_clause');
  const blocks: number[] = [];
  for (const loop of loops) {
    const parent = blocks.at(-1) ?? outer;
    const isAsync = x.startsAsync(loop);
    blocks.push(x.openBlock({ kind: 'comprehension', ...(isAsync && { async: true }), range: rangeOf(loop) }, parent));
  }
  x.block = blocks.at(-1) ?? outer;
  const element = body?.type === 'pair' ? pairValue(x, body) : expression(x, body ?? null);
  let at = -1;
  for (const clause of clauses) {
    if (clause.type !== 'for_in_clause') {
      expression(x, clause);
      continue;
    }
    x.block = blocks[at] ?? outer;
    at++;
    const target = expression(x, x.field(clause, 'left'));
    const value = expression(x, x.field(clause, 'right'));
    const block = x.facts.blocks[blocks[at] ?? -1];
    if (block) block.header = value;
    x.block = blocks[at] ?? outer;
    x.bind(target, 'for', clause.startPosition.row, { value, ...(block?.async && { async: true }) });
  }
  x.block = outer;
  return { k: 'comprehension', of: element, shape };
}

function pairValue(x: Extraction, pair: Node): Expr {
  expression(x, x.field(pair, 'key'));
  return expression(x, x.field(pair, 'value'));
}
