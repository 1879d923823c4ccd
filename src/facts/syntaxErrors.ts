import type { SyntaxNode as Node } from './syntaxNode.ts';
import type { Range } from './facts.ts';
import { rangeOf } from './extraction.ts';

export const MAX_SYNTAX_ERRORS = 50;

/** The first places that do not parse, in source order. Broken code may nest without end: no recursion. */
export function syntaxErrors(root: Node): Range[] {
  if (!root.hasError) return [];
  const found: Range[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.isError || node.isMissing) found.push(rangeOf(node));
    else for (const child of node.children.toReversed()) if (child.hasError || child.isMissing) waiting.push(child);
    if (found.length >= MAX_SYNTAX_ERRORS) break;
  }
  return found;
}
