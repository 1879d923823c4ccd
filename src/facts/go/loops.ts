import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr } from '../facts.ts';
import { rangeOf, type Extraction } from '../extraction.ts';
import { between, parts } from '../nodes.ts';
import { expression, items } from './expressions.ts';
import { block, statement } from './statements.ts';

/** Every `for`. */
export function forStatement(x: Extraction, node: Node): void {
  const children = parts(x, node);
  const clause = children.length > 1 ? children[0] : undefined;
  const body = x.field(node, 'body');
  switch (clause?.type) {
    case 'range_clause':
      return rangeLoop(x, node, clause, body);
    case 'for_clause':
      return steppedLoop(x, node, clause, body);
    default:
      return conditionLoop(x, node, clause, body);
  }
}

/** `for k, v := range of`. */
function rangeLoop(x: Extraction, node: Node, clause: Node, body: Node | null): void {
  const right = x.field(clause, 'right');
  const left = x.field(clause, 'left');
  const value = expression(x, right);
  x.inBlock({ kind: 'for', header: value, range: rangeOf(node) }, () => {
    const target: Expr = { k: 'tuple', items: left ? items(x, left) : [] };
    const isOld = left && right && !between(x, left, right).startsWith(':=');
    x.bind(target, 'range', clause.startPosition.row, { value, ...(isOld && { reassigned: true }) });
    block(x, body);
  });
}

/** `for i := 0; i < n; i++`: the start runs once; the test and the step run once a turn. */
function steppedLoop(x: Extraction, node: Node, clause: Node, body: Node | null): void {
  statement(x, x.field(clause, 'initializer'));
  const condition = x.field(clause, 'condition');
  const update = x.field(clause, 'update');
  const index = x.openBlock({ kind: 'for', range: rangeOf(node) }, x.block);
  inOpened(x, index, () => {
    const entry = x.facts.blocks[index];
    if (condition && entry) entry.header = expression(x, condition);
    statement(x, update);
    block(x, body);
  });
}

/** `for test {}` and `for {}`. The test runs once a turn. */
function conditionLoop(x: Extraction, node: Node, condition: Node | undefined, body: Node | null): void {
  const index = x.openBlock({ kind: 'while', range: rangeOf(node) }, x.block);
  inOpened(x, index, () => {
    const entry = x.facts.blocks[index];
    if (condition && entry) entry.header = expression(x, condition);
    block(x, body);
  });
}

function inOpened(x: Extraction, index: number, walk: () => void): void {
  const outer = x.block;
  x.block = index;
  walk();
  x.block = outer;
}
