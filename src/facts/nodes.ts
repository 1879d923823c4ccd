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

/** What stands between two nodes, such as an operator, without comments. To ask the parser for it would cost more. */
export function between(x: Extraction, left: Node | undefined, right: Node | undefined): string {
  if (!left || !right) return '';
  const text = x.text.slice(left.endIndex, right.startIndex).trim();
  return text.length > 3 ? withoutComments(text).trim() : text;
}

export function withoutComments(text: string): string {
  return text.includes('/') ? text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ') : text;
}
