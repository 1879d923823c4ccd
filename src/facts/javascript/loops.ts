import type { SyntaxNode as Node } from '../syntaxNode.ts';
import { rangeOf, type Extraction } from '../extraction.ts';
import { expression } from './expressions.ts';
import { hasWord, parts } from './nodes.ts';
import { pattern } from './patterns.ts';
import { statement } from './statements.ts';

/** `for (const a of b)`, `for await`, `for (const key in b)`; a key says nothing about the value. */
export function forInStatement(x: Extraction, node: Node): void {
  const children = parts(x, node);
  const [left] = children;
  const right = children.at(-2);
  const body = children.at(-1);
  if (!left || !right || children.length < 3) return statement(x, body);
  const isAsync = hasWord(x, 'await', node.startIndex, left.startIndex) && { async: true as const };
  const isOf = hasWord(x, 'of', left.endIndex, right.startIndex);
  const header = expression(x, right);
  x.inBlock({ kind: 'for', ...isAsync, header, range: rangeOf(node) }, () => {
    x.bind(pattern(x, left), 'for', left.startPosition.row, { ...(isOf && { value: header }), ...isAsync });
    statement(x, body);
  });
}

/** The start of a `for` runs once; its test and its step run once a turn. */
export function forStatement(x: Extraction, node: Node): void {
  statement(x, x.field(node, 'initializer'));
  const condition = x.field(node, 'condition');
  const increment = x.field(node, 'increment');
  const body = x.field(node, 'body');
  x.inBlock({ kind: 'while', range: rangeOf(node) }, () => {
    const block = x.facts.blocks[x.block];
    if (condition?.isNamed === true && condition.type !== 'empty_statement' && block)
      block.header = expression(x, condition);
    expression(x, increment);
    statement(x, body);
  });
}

/** The test of a loop runs once a turn: it stands in the loop's own block. */
export function whileStatement(x: Extraction, node: Node): void {
  const children = parts(x, node);
  x.inBlock({ kind: 'while', range: rangeOf(node) }, () => {
    const block = x.facts.blocks[x.block];
    for (const child of children) {
      if (child.type !== 'parenthesized_expression') statement(x, child);
      else if (block) block.header = expression(x, child);
    }
  });
}
