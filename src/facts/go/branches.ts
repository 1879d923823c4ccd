import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Block, Expr } from '../facts.ts';
import { rangeOf, type Extraction } from '../extraction.ts';
import { firstChar, parts } from '../nodes.ts';
import { expressionList } from './assignments.ts';
import { expression } from './expressions.ts';
import { block, statement } from './statements.ts';
import { type } from './types.ts';

/** The tests of `else if` stand beside the first one, not inside its `else`. */
export function ifStatement(x: Extraction, node: Node): void {
  for (let next: Node | null = node; next !== null;) {
    const children: Node[] = parts(x, next);
    const at = children.findIndex((child) => firstChar(x, child) === '{');
    const body = children[at];
    const before = at < 0 ? children : children.slice(0, at);
    const condition = before.pop();
    for (const child of before) statement(x, child);
    const header = expression(x, condition);
    x.inBlock({ kind: 'if', header, range: rangeOf(next) }, () => block(x, body));
    const otherwise: Node | undefined = at < 0 ? undefined : children[at + 1];
    next = otherwise && firstChar(x, otherwise) === 'i' ? otherwise : null;
    if (otherwise && !next) x.inBlock({ kind: 'else', range: rangeOf(otherwise) }, () => block(x, otherwise));
  }
}

/** `switch of {…}`; of `switch {…}` each case has its own test. */
export function switchStatement(x: Extraction, node: Node): void {
  statement(x, x.field(node, 'initializer'));
  const value = x.field(node, 'value');
  const header = value ? expression(x, value) : undefined;
  for (const clause of clauses(x, node)) {
    const tests = clause.type === 'expression_case' ? x.field(clause, 'value') : null;
    inCase(x, clause, header, (entry) => {
      const test = tests && expressionList(x, tests);
      if (test && !header) entry.header = test.k === 'tuple' ? { k: 'either', options: test.items } : test;
      walkFrom(x, clause, tests);
    });
  }
}

/**
 * `switch v := of.(type) {…}`: in each case `v` has the type of the case, or that of the value where there are several, none, or
 * `nil`.
 */
export function typeSwitch(x: Extraction, node: Node): void {
  statement(x, x.field(node, 'initializer'));
  const alias = x.field(node, 'alias');
  const header = expression(x, x.field(node, 'value'));
  const name = alias && parts(x, alias)[0];
  for (const clause of clauses(x, node)) {
    inCase(x, clause, header, () => {
      const { types, rest } = typesOf(x, clause);
      const [only] = types;
      const isOfOne = types.length === 1 && only && x.textOf(only) !== 'nil';
      const value: Expr = isOfOne ? { k: 'cast', of: header, type: type(x, only) } : header;
      if (name) x.bind({ k: 'name', name: x.textOf(name) }, 'assign', clause.startPosition.row, { value });
      for (const child of rest) statement(x, child);
    });
  }
}

/** `select {…}`: the channels of all cases are worked out before it waits. */
export function selectStatement(x: Extraction, node: Node): void {
  for (const clause of clauses(x, node)) {
    const communication = x.field(clause, 'communication');
    const sends = communication?.type === 'send_statement';
    const left = communication && !sends ? x.field(communication, 'left') : null;
    const children = communication ? parts(x, communication) : [];
    const [header] = (left ? children.slice(1) : children).map((child) => expression(x, child));
    inCase(x, clause, header, (entry) => {
      entry.select = true;
      if (left && communication && header) {
        const isNew = /^\s*:=/.test(x.text.slice(left.endIndex, left.endIndex + 20));
        x.bind(expressionList(x, left), 'assign', communication.startPosition.row, {
          value: header,
          ...(!isNew && { reassigned: true }),
        });
      }
      walkFrom(x, clause, communication);
    });
  }
}

function clauses(x: Extraction, node: Node): Node[] {
  return parts(x, node).filter(({ type: kind }) => CLAUSES.has(kind));
}

const CLAUSES = new Set(['expression_case', 'type_case', 'communication_case', 'default_case']);

function inCase(x: Extraction, clause: Node, header: Expr | undefined, walk: (entry: Block) => void): void {
  const index = x.openBlock({ kind: 'case', ...(header && { header }), range: rangeOf(clause) }, x.block);
  const entry = x.facts.blocks[index];
  const outer = x.block;
  x.block = index;
  if (entry) walk(entry);
  x.block = outer;
}

/** Walks what stands behind the head of a case. */
function walkFrom(x: Extraction, clause: Node, head: Node | null): void {
  const from = head?.endIndex ?? clause.startIndex;
  for (const child of parts(x, clause)) if (child.startIndex >= from) statement(x, child);
}

/** The types of a case, and the statements behind them. */
function typesOf(x: Extraction, clause: Node): { types: Node[]; rest: Node[] } {
  const children = parts(x, clause);
  if (clause.type === 'default_case') return { types: [], rest: children };
  const rest = children.filter((child) => child.type === 'statement_list');
  return { types: children.filter((child) => !rest.includes(child)), rest };
}
