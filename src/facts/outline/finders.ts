import type { CallSite, FunctionSite, NameUse, Outline } from './outline.ts';
import type { Lines } from './lines.ts';
import { once } from './once.ts';
import { innermost, namedChildren, type Span, type TreeNode } from './tree.ts';

/** What a language calls its parts, and how they are described. */
interface Parts {
  root: TreeNode;
  lines: Lines;
  /** Every node of the text. */
  nodes: () => readonly TreeNode[];
  isCall: (node: TreeNode) => boolean;
  isFunction: (node: TreeNode) => boolean;
  /** The nodes that are names. */
  identifiers: () => readonly TreeNode[];
  /** The name is made here, rather than used. */
  declares: (identifier: TreeNode) => boolean;
  callSite: (node: TreeNode) => CallSite;
  siteOf: (node: TreeNode) => FunctionSite;
  useOf: (identifier: TreeNode) => NameUse;
}

type Finders = Pick<Outline, 'callAt' | 'functionAt' | 'callsIn' | 'namesIn'>;

/** The questions to an outline that are answered alike in every language, and all functions of the text. */
export function findersOf(parts: Parts): Finders & { allFunctions: () => FunctionSite[] } {
  const { root, lines, nodes, isCall, isFunction, identifiers, declares, callSite, siteOf, useOf } = parts;
  return {
    callAt(range) {
      const { start, end } = lines.spanOf(range);
      const endsThere = (node: TreeNode): boolean => node.end === end || namedChildren(node)[0]?.end === end;
      const node = innermost(root, { start, end }, (one) => isCall(one) && one.start === start && endsThere(one));
      return node && callSite(node);
    },
    functionAt(offset) {
      const node = innermost(root, { start: offset, end: offset }, isFunction);
      return node && siteOf(node);
    },
    allFunctions: once(() => nodes().filter(isFunction).map(siteOf)),
    callsIn: (span) =>
      nodes()
        .filter((one) => isCall(one) && isIn(one, span))
        .map(callSite),
    namesIn: (span) =>
      identifiers()
        .filter((one) => isIn(one, span) && !declares(one))
        .map(useOf),
  };
}

/** The nodes of a name, where blocks have scopes, that belong to a scope inside a function. */
export function inFunction(
  named: readonly TreeNode[],
  { start, end }: Span,
  scopeOf: (identifier: TreeNode) => TreeNode | undefined,
  root: TreeNode,
): TreeNode[] {
  return named.filter((node) => {
    const scope = scopeOf(node);
    return scope !== undefined && scope !== root && isIn(scope, { start, end });
  });
}

/** A node stands inside a span. */
export function isIn(node: Span, { start, end }: Span): boolean {
  return node.start >= start && node.end <= end;
}
