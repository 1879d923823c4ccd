import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Block, Expr } from '../facts.ts';
import { rangeOf, type Extraction } from '../extraction.ts';
import { variables } from './assignments.ts';
import { classDeclaration, interfaceDeclaration } from './classes.ts';
import { exportStatement } from './exports.ts';
import { expression } from './expressions.ts';
import { functionDeclaration } from './functions.ts';
import { importStatement } from './imports.ts';
import { forInStatement, forStatement, whileStatement } from './loops.ts';
import { ambient, enumeration, importAlias, namespace, typeAlias } from './modules.ts';
import { parts } from './nodes.ts';
import { pattern } from './patterns.ts';

/** Deeper than any real program, and safe for the stack. */
const MAX_NESTING = 400;

/** Walks the statements of a body. */
export function statements(x: Extraction, body: Node): void {
  for (const child of body.namedChildren) statement(x, child);
}

/** Walks a statement; deeply nested code is walked as far as the stack is safe. What is no statement is an expression. */
export function statement(x: Extraction, node: Node | null | undefined): void {
  if (node == null || x.depth > MAX_NESTING) return;
  x.depth++;
  statementOf(x, node);
  x.depth--;
}

function statementOf(x: Extraction, node: Node): void {
  switch (node.type) {
    case 'comment':
    case 'empty_statement':
    case 'continue_statement':
    case 'hash_bang_line':
      return;
    case 'expression_statement':
      return expressionStatement(x, node);
    case 'lexical_declaration':
    case 'variable_declaration':
    case 'using_declaration':
      variables(x, node);
      return;
    case 'break_statement':
      if (parts(x, node).length === 0) noteBreak(x);
      return;
    case 'return_statement': {
      const [value] = parts(x, node);
      const given = value && { value: expression(x, value) };
      const line = node.startPosition.row;
      x.facts.results.push({ kind: 'return', ...given, scope: x.scope, block: x.block, line });
      return;
    }
    case 'if_statement':
      return ifStatement(x, node);
    case 'statement_block':
    case 'ERROR':
      // Broken code: what can be read of it still counts.
      return statements(x, node);
    case 'function_declaration':
    case 'generator_function_declaration':
    case 'function_signature':
      return functionDeclaration(x, node);
    case 'class_declaration':
    case 'abstract_class_declaration':
      return classDeclaration(x, node);
    case 'interface_declaration':
      return interfaceDeclaration(x, node);
    case 'import_statement':
      return importStatement(x, node);
    case 'export_statement':
      return exportStatement(x, node);
    case 'for_in_statement':
      return forInStatement(x, node);
    case 'for_statement':
      return forStatement(x, node);
    case 'while_statement':
    case 'do_statement':
      return whileStatement(x, node);
    case 'try_statement':
      return tryStatement(x, node);
    case 'switch_statement':
      return switchStatement(x, node);
    case 'labeled_statement':
      return statement(x, parts(x, node).at(-1));
    case 'with_statement': {
      const [value, body] = parts(x, node);
      expression(x, value);
      return statement(x, body);
    }
    case 'enum_declaration':
      return enumeration(x, node);
    case 'type_alias_declaration':
      return typeAlias(x, node);
    case 'import_alias':
      return importAlias(x, node);
    case 'ambient_declaration':
      ambient(x, node);
      return;
    case 'internal_module':
    case 'module':
      return namespace(x, node);
    default:
      expression(x, node);
  }
}

/** Says of the loop around that it may end early. The `break` of a `switch` ends no loop. */
function noteBreak(x: Extraction): void {
  for (let at = x.block; at >= 0; at = x.facts.blocks[at]?.parent ?? -1) {
    const block = x.facts.blocks[at];
    if (block === undefined || block.kind === 'case' || block.scope !== x.scope) return;
    if (block.kind !== 'for' && block.kind !== 'while') continue;
    block.breaks = true;
    return;
  }
}

/** A call, or the wait for one, whose value nobody uses. */
function expressionStatement(x: Extraction, node: Node): void {
  for (const child of parts(x, node)) unusedExpression(x, child);
}

function unusedExpression(x: Extraction, node: Node): void {
  const kind = node.type;
  if (kind === 'sequence_expression') {
    for (const child of parts(x, node)) unusedExpression(x, child);
    return;
  }
  const value = expression(x, node);
  if (kind !== 'call_expression' && kind !== 'new_expression' && kind !== 'await_expression') return;
  const made = value.k === 'await' ? value.of : value;
  const call = made.k === 'call' ? x.facts.calls[made.call] : undefined;
  if (call) call.unused = true;
}

/** The tests of `else if` stand beside the first one, not inside its `else`. */
function ifStatement(x: Extraction, node: Node): void {
  for (let next: Node | undefined = node; next;) {
    const [condition, consequence, otherwise]: Node[] = parts(x, next);
    const header = expression(x, condition);
    const guard = condition && guardOf(x.textOf(condition));
    x.inBlock({ kind: 'if', header, ...(guard && { guard }), range: rangeOf(next) }, () => statement(x, consequence));
    const body: Node | undefined = otherwise && parts(x, otherwise)[0];
    next = body?.type === 'if_statement' ? body : undefined;
    if (otherwise && !next) x.inBlock({ kind: 'else', range: rangeOf(otherwise) }, () => statement(x, body));
  }
}

const MAIN_GUARDS = [
  /\brequire\.main\s*===?\s*module\b/,
  /\bmodule\s*===?\s*require\.main\b/,
  /^\(\s*import\.meta\.main\s*\)$/,
  /^\(\s*!\s*module\.parent\s*\)$/,
  /\bimport\.meta\.(?:url|filename)\s*===?[\s\S]*\bprocess\.argv\b/,
  /\bprocess\.argv\b[\s\S]*===?[\s\S]*\bimport\.meta\.(?:url|filename)\b/,
];

const DEVELOPMENT_GUARDS = [
  /^\(\s*(?:\w+\.)*(?:is_?dev(?:elopment)?(?:_?mode)?|dev_?mode|is_?test(?:_?mode|ing)?)\s*\)$/i,
  /^\(\s*process\.env\.NODE_ENV\s*===?\s*['"](?:dev|development|test)['"]\s*\)$/,
  /^\(\s*process\.env\.NODE_ENV\s*!==?\s*['"]production['"]\s*\)$/,
];

function guardOf(condition: string): Block['guard'] {
  if (DEVELOPMENT_GUARDS.some((guard) => guard.test(condition))) return 'development';
  if (!condition.includes('module') && !condition.includes('import.meta')) return undefined;
  return MAIN_GUARDS.some((guard) => guard.test(condition)) ? 'main' : undefined;
}

function tryStatement(x: Extraction, node: Node): void {
  const [body, ...clauses] = parts(x, node);
  x.inBlock({ kind: 'try', range: rangeOf(node) }, () => statement(x, body));
  for (const clause of clauses) {
    const children = parts(x, clause);
    const block = children.at(-1);
    if (clause.type === 'finally_clause') {
      x.inBlock({ kind: 'finally', range: rangeOf(clause) }, () => statement(x, block));
      continue;
    }
    const caught = children.length > 1 ? children[0] : undefined;
    x.inBlock({ kind: 'except', range: rangeOf(clause) }, () => {
      if (caught) x.bind(pattern(x, caught), 'except', caught.startPosition.row);
      statement(x, block);
    });
  }
}

function switchStatement(x: Extraction, node: Node): void {
  const [value, body] = parts(x, node);
  const header: Expr = expression(x, value);
  for (const clause of body ? parts(x, body) : []) {
    const children = parts(x, clause);
    x.inBlock({ kind: 'case', header, range: rangeOf(clause) }, () => {
      if (clause.type === 'switch_case') expression(x, children.shift());
      for (const child of children) statement(x, child);
    });
  }
}
