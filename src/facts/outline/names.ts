import type { TreeNode } from './tree.ts';
import { everyNode } from './tree.ts';

/** Which scope each name belongs to. A scope is the node that opens it: a function, a comprehension, a block, the module. */
export interface Scopes {
  /** The scope that binds the name at an identifier; undefined where nothing of the file does (a builtin, a global of the host). */
  scopeOf(identifier: TreeNode): TreeNode | undefined;
}

export interface ScopeRules {
  /** The scope that a node opens for what stands in it, if it opens one. */
  opens: (node: TreeNode) => boolean;
  /** Names that are bound in a scope, found by one walk: the scope node and the name. */
  bindings: (root: TreeNode, bind: (scope: TreeNode, name: string) => void) => void;
  /** The scopes in which a name at this node is looked up, the nearest first. */
  chain: (identifier: TreeNode) => Iterable<TreeNode>;
}

export function scopesOf(root: TreeNode, textOf: (node: TreeNode) => string, rules: ScopeRules): Scopes {
  const bound = new Map<TreeNode, Set<string>>();
  rules.bindings(root, (scope, name) => {
    const names = bound.get(scope);
    if (names) names.add(name);
    else bound.set(scope, new Set([name]));
  });
  return {
    scopeOf(identifier) {
      const name = textOf(identifier);
      for (const scope of rules.chain(identifier)) if (bound.get(scope)?.has(name) === true) return scope;
      return undefined;
    },
  };
}

/** Every word of the text, to know what can be introduced. */
export function wordsOf(root: TreeNode, textOf: (node: TreeNode) => string): Set<string> {
  const words = new Set<string>();
  for (const node of everyNode(root))
    if (node.children.length === 0 && node.named && /identifier/.test(node.type)) words.add(textOf(node));
  return words;
}
