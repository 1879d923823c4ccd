import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Block, Expr } from '../facts.ts';
import { annotation, expression, parts } from './expressions.ts';
import { rangeOf, type Extraction } from '../extraction.ts';
import { classDefinition, functionDefinition } from './functions.ts';
import { importFrom, importModules } from './imports.ts';

/** Walks the statements of a body. Deeply nested code is walked as far as the stack is safe. */
export function statements(x: Extraction, body: Node): void {
  if (x.depth > MAX_NESTING) return;
  x.depth++;
  for (const child of body.namedChildren) statement(x, child);
  x.depth--;
}

const MAX_NESTING = 200;

function statement(x: Extraction, node: Node): void {
  switch (node.type) {
    case 'expression_statement':
      return expressionStatement(x, node);
    case 'function_definition':
      return functionDefinition(x, node, null);
    case 'class_definition':
      return classDefinition(x, node, null);
    case 'decorated_definition': {
      const definition = x.field(node, 'definition');
      if (definition?.type === 'class_definition') classDefinition(x, definition, node);
      else if (definition) functionDefinition(x, definition, node);
      return;
    }
    case 'import_statement':
      return importModules(x, node);
    case 'import_from_statement':
      return importFrom(x, node);
    case 'return_statement': {
      const value = parts(node)[0];
      const given = value && { value: expression(x, value) };
      const line = node.startPosition.row;
      x.facts.results.push({ kind: 'return', ...given, scope: x.scope, block: x.block, line });
      return;
    }
    case 'if_statement':
      return ifStatement(x, node);
    case 'for_statement':
      return forStatement(x, node);
    case 'while_statement':
      return whileStatement(x, node);
    case 'try_statement':
      return tryStatement(x, node);
    case 'with_statement':
      return withStatement(x, node);
    case 'match_statement':
      return matchStatement(x, node);
    case 'global_statement':
    case 'nonlocal_statement': {
      const names = parts(node).map((name) => x.textOf(name));
      x.facts.outerNames.push({
        kind: node.type === 'global_statement' ? 'global' : 'nonlocal',
        names,
        scope: x.scope,
      });
      return;
    }
    case 'delete_statement':
      for (const target of parts(node)) x.bind(expression(x, target), 'delete', target.startPosition.row);
      return;
    case 'type_alias_statement': {
      const [left, right] = parts(node);
      if (!left || !right) return;
      const target = expression(x, left);
      x.bind(target.k === 'index' ? target.of : target, 'assign', node.startPosition.row, {
        value: annotation(x, right),
      });
      return;
    }
    case 'block':
    case 'ERROR':
      // Broken code: what can be read of it still counts.
      return statements(x, node);
    case 'comment':
    case 'pass_statement':
    case 'break_statement':
    case 'continue_statement':
    case 'future_import_statement':
      return;
    default:
      expression(x, node);
  }
}

function expressionStatement(x: Extraction, node: Node): void {
  for (const child of node.namedChildren) {
    if (child.type === 'assignment') assignment(x, child);
    else if (child.type === 'augmented_assignment') {
      const target = expression(x, x.field(child, 'left'));
      const value = expression(x, x.field(child, 'right'));
      x.bind(target, 'augmented', child.startPosition.row, { value });
    } else if (child.type !== 'string') expression(x, child);
  }
}

/** `a = b = value` binds the same value to each target, one binding each. */
function assignment(x: Extraction, node: Node): void {
  const targets: Node[] = [];
  let type: Expr | undefined;
  let value: Node | null = node;
  while (value?.type === 'assignment') {
    const left = x.field(value, 'left');
    const annotated = x.field(value, 'type');
    if (left) targets.push(left);
    if (annotated) type = annotation(x, annotated);
    value = x.field(value, 'right');
  }
  const bound = targets.map((target) => expression(x, target));
  const given = value && { value: expression(x, value) };
  for (const target of bound)
    x.bind(target, given ? 'assign' : 'declare', node.startPosition.row, { ...given, ...(type && { type }) });
}

function ifStatement(x: Extraction, node: Node): void {
  conditional(x, node);
  for (const child of node.namedChildren) {
    if (child.type === 'elif_clause') conditional(x, child);
    else if (child.type === 'else_clause') inBody(x, child, { kind: 'else', range: rangeOf(child) });
  }
}

function conditional(x: Extraction, node: Node): void {
  const condition = x.field(node, 'condition');
  const body = x.field(node, 'consequence');
  const header = expression(x, condition);
  const guard = condition ? guardOf(x.textOf(condition)) : undefined;
  const { typeOnly } = x;
  x.typeOnly ||= guard === 'type-checking';
  x.inBlock({ kind: 'if', header, ...(guard && { guard }), range: rangeOf(node) }, () => {
    if (body) statements(x, body);
  });
  x.typeOnly = typeOnly;
}

function guardOf(condition: string): Block['guard'] {
  if (/\b__name__\b[\s\S]*__main__/.test(condition)) return 'main';
  return /^(?:\w+\.)?TYPE_CHECKING$/.test(condition.trim()) ? 'type-checking' : undefined;
}

function inBody(x: Extraction, node: Node, block: Omit<Block, 'parent' | 'scope'>): void {
  x.inBlock(block, () => {
    const body = x.field(node, 'body') ?? node.namedChildren.find((child) => child.type === 'block');
    if (body) statements(x, body);
  });
}

function forStatement(x: Extraction, node: Node): void {
  const isAsync = x.startsAsync(node) && { async: true as const };
  const left = x.field(node, 'left');
  const value = expression(x, x.field(node, 'right'));
  x.inBlock({ kind: 'for', ...isAsync, header: value, range: rangeOf(node) }, () => {
    x.bind(expression(x, left), 'for', (left ?? node).startPosition.row, { value, ...isAsync });
    const body = x.field(node, 'body');
    if (body) statements(x, body);
  });
  elseOfLoop(x, node);
}

/** The test of a loop runs once a turn: it stands in the loop's own block. */
function whileStatement(x: Extraction, node: Node): void {
  const block = x.inBlock({ kind: 'while', range: rangeOf(node) }, () => {
    const header = expression(x, x.field(node, 'condition'));
    const entry = x.facts.blocks[x.block];
    if (entry) entry.header = header;
    const body = x.field(node, 'body');
    if (body) statements(x, body);
  });
  if (block >= 0) elseOfLoop(x, node);
}

function elseOfLoop(x: Extraction, node: Node): void {
  const otherwise = x.field(node, 'alternative');
  const body = otherwise && x.field(otherwise, 'body');
  if (body) statements(x, body);
}

function tryStatement(x: Extraction, node: Node): void {
  inBody(x, node, { kind: 'try', range: rangeOf(node) });
  for (const child of node.namedChildren) {
    if (child.type === 'except_clause' || child.type === 'except_group_clause') exceptClause(x, child);
    else if (child.type === 'else_clause') inBody(x, child, { kind: 'else', range: rangeOf(child) });
    else if (child.type === 'finally_clause') inBody(x, child, { kind: 'finally', range: rangeOf(child) });
  }
}

function exceptClause(x: Extraction, node: Node): void {
  const [caught] = parts(node);
  const named = caught?.type === 'as_pattern' ? caught : undefined;
  const type = caught && caught.type !== 'block' ? (named ? (parts(named)[0] ?? null) : caught) : null;
  const header = type && { header: expression(x, type) };
  const alias = (named && x.field(named, 'alias')) ?? x.field(node, 'alias');
  x.inBlock({ kind: 'except', ...header, range: rangeOf(node) }, () => {
    if (alias) x.bind(expression(x, alias), 'except', alias.startPosition.row);
    for (const child of node.namedChildren) if (child.type === 'block') statements(x, child);
  });
}

/** Each item of a `with` is a block inside the one before it. */
function withStatement(x: Extraction, node: Node): void {
  const isAsync = x.startsAsync(node) && { async: true as const };
  const clause = node.namedChildren.find((child) => child.type === 'with_clause');
  const outer = x.block;
  const { range } = { range: rangeOf(node) };
  for (const item of clause ? parts(clause) : []) {
    const written = x.field(item, 'value');
    const named = written?.type === 'as_pattern' ? written : undefined;
    const value = expression(x, named ? (parts(named)[0] ?? null) : written);
    x.block = x.openBlock({ kind: 'with', ...isAsync, header: value, range }, x.block);
    const alias = named && x.field(named, 'alias');
    if (alias) x.bind(expression(x, alias), 'with', alias.startPosition.row, { value, ...isAsync });
  }
  const body = x.field(node, 'body');
  if (body) statements(x, body);
  x.block = outer;
}

function matchStatement(x: Extraction, node: Node): void {
  const header = expression(x, x.field(node, 'subject'));
  const body = x.field(node, 'body');
  for (const clause of body?.namedChildren ?? []) {
    if (clause.type !== 'case_clause') continue;
    x.inBlock({ kind: 'case', header, range: rangeOf(clause) }, () => {
      for (const child of clause.namedChildren) {
        if (child.type === 'case_pattern') bindCaptures(x, child);
        else if (child.type === 'if_clause') expression(x, child);
      }
      const consequence = x.field(clause, 'consequence');
      if (consequence) statements(x, consequence);
    });
  }
}

/** A bare name in a pattern captures; a dotted name is a value, and `Class(...)` a test. */
function bindCaptures(x: Extraction, pattern: Node): void {
  for (const child of pattern.namedChildren) {
    if (child.type === 'dotted_name' && child.namedChildCount === 1 && pattern.type !== 'class_pattern')
      x.bind({ k: 'name', name: x.textOf(child) }, 'case', child.startPosition.row);
    else if (child.type !== 'dotted_name' && child.type !== 'string') bindCaptures(x, child);
  }
}
