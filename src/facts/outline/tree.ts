import type { SyntaxNode } from '../syntaxNode.ts';

/** A part of a text: offsets in UTF-16 code units, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/** Only the offsets of a node. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** A syntax node that outlives its tree. Only the outlines of `src/facts/outline` see it. */
export interface TreeNode extends Span {
  type: string;
  named: boolean;
  parent: TreeNode | undefined;
  children: TreeNode[];
}

/** Copies a tree, so that it can be freed. */
export function copyTree(root: SyntaxNode): TreeNode {
  const copied = copyNode(root, undefined);
  const todo: [SyntaxNode, TreeNode][] = [[root, copied]];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [from, to] = next;
    to.children = from.children.map((child) => {
      const copy = copyNode(child, to);
      todo.push([child, copy]);
      return copy;
    });
  }
  return copied;
}

function copyNode(node: SyntaxNode, parent: TreeNode | undefined): TreeNode {
  const { type, startIndex: start, endIndex: end, isNamed: named } = node;
  return { type, start, end, named, parent, children: [] };
}

/** Every node from the first to the last, an outer one before those inside it. */
export function* everyNode(root: TreeNode): Iterable<TreeNode> {
  const todo = [root];
  for (let node = todo.pop(); node; node = todo.pop()) {
    yield node;
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at];
      if (child) todo.push(child);
    }
  }
}

/** The innermost node that covers a span and passes the test. */
export function innermost(
  root: TreeNode,
  { start, end }: Span,
  isWanted: (node: TreeNode) => boolean,
): TreeNode | undefined {
  let found: TreeNode | undefined;
  let node: TreeNode | undefined = root;
  while (node) {
    if (isWanted(node)) found = node;
    node = node.children.find((child) => child.start <= start && end <= child.end && child.end > child.start);
  }
  return found;
}

/** The nodes around a node, the nearest first. */
export function* ancestors(node: TreeNode): Iterable<TreeNode> {
  for (let up = node.parent; up; up = up.parent) yield up;
}

export function namedChildren(node: TreeNode): TreeNode[] {
  return node.children.filter((child) => child.named && child.type !== 'comment');
}

export function childOf(node: TreeNode, ...types: string[]): TreeNode | undefined {
  return node.children.find((child) => types.includes(child.type));
}
