import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Extraction } from '../extraction.ts';
import { parts } from '../nodes.ts';
import { assignment, constDeclaration, expressionList, shortDeclaration, step, varDeclaration } from './assignments.ts';
import { ifStatement, selectStatement, switchStatement, typeSwitch } from './branches.ts';
import { expression, items } from './expressions.ts';
import { functionDeclaration } from './functions.ts';
import { importDeclaration } from './imports.ts';
import { forStatement } from './loops.ts';
import { typeDeclaration } from './typeDeclarations.ts';

/** Deeper than any real program, and safe for the stack. */
const MAX_NESTING = 400;

/** Walks the statements of a file or of a list of statements. */
export function statements(x: Extraction, list: Node): void {
  for (const child of parts(x, list)) statement(x, child);
}

/** Walks a block of code, which has at most one list of statements. */
export function block(x: Extraction, node: Node | null | undefined): void {
  if (node != null) for (const list of parts(x, node)) statement(x, list);
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
    case 'expression_statement':
      return unused(x, node);
    case 'short_var_declaration':
      return shortDeclaration(x, node);
    case 'assignment_statement':
      return assignment(x, node);
    case 'if_statement':
      return ifStatement(x, node);
    case 'return_statement': {
      const [list] = parts(x, node);
      const given = list && { value: expressionList(x, list) };
      const line = node.startPosition.row;
      x.facts.results.push({ kind: 'return', ...given, scope: x.scope, block: x.block, line });
      return;
    }
    case 'statement_list':
    case 'block':
    case 'ERROR':
      // Broken code: what can be read of it still counts.
      return statements(x, node);
    case 'for_statement':
      return forStatement(x, node);
    case 'defer_statement':
      return unused(x, node, { deferred: true });
    case 'go_statement':
      return unused(x, node, { goroutine: true });
    case 'expression_switch_statement':
      return switchStatement(x, node);
    case 'type_switch_statement':
      return typeSwitch(x, node);
    case 'select_statement':
      return selectStatement(x, node);
    case 'inc_statement':
    case 'dec_statement':
      return step(x, node);
    case 'send_statement':
      items(x, node);
      return;
    case 'labeled_statement':
      return statement(x, parts(x, node)[1]);
    case 'break_statement':
      if (parts(x, node).length === 0) noteBreak(x);
      return;
    case 'function_declaration':
    case 'method_declaration':
      return functionDeclaration(x, node);
    case 'type_declaration':
      return typeDeclaration(x, node);
    case 'var_declaration':
      return varDeclaration(x, node);
    case 'const_declaration':
      return constDeclaration(x, node);
    case 'import_declaration':
      return importDeclaration(x, node);
    case 'package_clause': {
      const [name] = parts(x, node);
      if (name) x.facts.package ??= x.textOf(name);
      return;
    }
    case 'comment':
    case 'empty_statement':
    case 'continue_statement':
    case 'goto_statement':
    case 'fallthrough_statement':
      return;
    default:
      expression(x, node);
  }
}

/** A call whose value nobody uses. */
function unused(x: Extraction, node: Node, how?: { deferred: true } | { goroutine: true }): void {
  for (const child of parts(x, node)) {
    const value = expression(x, child);
    const call = value.k === 'call' ? x.facts.calls[value.call] : undefined;
    if (call) Object.assign(call, { unused: true, ...how });
  }
}

/** Says of the loop around that it may end early. The `break` of a `switch` or `select` ends no loop. */
function noteBreak(x: Extraction): void {
  for (let at = x.block; at >= 0; at = x.facts.blocks[at]?.parent ?? -1) {
    const around = x.facts.blocks[at];
    if (around === undefined || around.kind === 'case') return;
    if (around.kind !== 'for' && around.kind !== 'while') continue;
    around.breaks = true;
    return;
  }
}
