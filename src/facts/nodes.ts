import type { SyntaxNode as Node } from './syntaxNode.ts';
import type { Extraction } from './extraction.ts';

/**
 * Named children without comments, which may stand anywhere. A child's text tells a comment: asking for its type would cost a
 * call into the parser for every node. Not for strings, templates and JSX, whose text may look like a comment.
 */
export function parts(x: Extraction, node: Node): Node[] {
  const children = node.namedChildren;
  return children.some((child) => isComment(x, child)) ? children.filter((child) => !isComment(x, child)) : children;
}

function isComment(x: Extraction, { startIndex }: Node): boolean {
  if (x.text[startIndex] !== '/') return false;
  const second = x.text[startIndex + 1];
  return second === '/' || second === '*';
}

/** The first character of a node: enough to tell strings, computed names and type annotations from the rest. */
export function firstChar(x: Extraction, node: Node): string {
  return x.text[node.startIndex] ?? '';
}
