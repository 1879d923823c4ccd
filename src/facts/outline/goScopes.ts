import { ancestors, childOf, everyNode, namedChildren, type Span, type TreeNode } from './tree.ts';

export const GO_FUNCTIONS = new Set(['function_declaration', 'method_declaration', 'func_literal']);
const OPENS = new Set([
  ...GO_FUNCTIONS,
  'source_file',
  'block',
  'if_statement',
  'for_statement',
  'expression_switch_statement',
  'type_switch_statement',
  'expression_case',
  'default_case',
  'type_case',
  'communication_case',
]);
/** What can be a name; fields and labels are not. */
export const GO_NAMES = new Set(['identifier', 'package_identifier', 'type_identifier']);

/** Which block each name belongs to. https://go.dev/ref/spec#Declarations_and_scope */
export interface GoScopes {
  /** The scope that declares the name at an identifier; undefined where nothing of the file does. */
  scopeOf(identifier: TreeNode): TreeNode | undefined;
  /** The identifier declares its name. */
  declares(identifier: TreeNode): boolean;
}

/** @param imported the names of the imports, which belong to the file. */
export function goScopes(root: TreeNode, textOf: (span: Span) => string, imported: Iterable<string>): GoScopes {
  const scopes = new Map<TreeNode, Map<string, { from: number; first: TreeNode | undefined }>>();
  const declare = (scope: TreeNode, name: string, from: number, first: TreeNode | undefined): void => {
    const names = scopes.get(scope) ?? new Map<string, { from: number; first: TreeNode | undefined }>();
    scopes.set(scope, names);
    // `x, err := f()` declares only what its block has not yet.
    if (name !== '_' && !names.has(name)) names.set(name, { from, first });
  };
  for (const name of imported) declare(root, name, 0, undefined);
  for (const node of everyNode(root))
    for (const name of declaredBy(node)) {
      const scope = scopeFor(node, root);
      // What the package and a signature declare holds in all of it; the rest from its own end on.
      declare(scope, textOf(name), scope === root || PARAMETERS.has(node.type) ? scope.start : node.end, name);
    }
  return {
    scopeOf(identifier) {
      const name = textOf(identifier);
      for (const up of ancestors(identifier)) {
        const found = OPENS.has(up.type) ? scopes.get(up)?.get(name) : undefined;
        if (found && (identifier.start >= found.from || found.first === identifier)) return up;
      }
      return undefined;
    },
    declares(identifier) {
      const name = textOf(identifier);
      for (const up of ancestors(identifier)) {
        const found = OPENS.has(up.type) ? scopes.get(up)?.get(name) : undefined;
        if (found?.first === identifier) return true;
      }
      return false;
    },
  };
}

const PARAMETERS = new Set(['parameter_declaration', 'variadic_parameter_declaration', 'type_parameter_declaration']);

/** The identifiers that a node declares. */
function declaredBy(node: TreeNode): TreeNode[] {
  switch (node.type) {
    case 'short_var_declaration':
      return namesOf(node.children[0]);
    case 'range_clause':
    case 'receive_statement':
    case 'type_switch_statement':
      return childOf(node, ':=') ? namesOf(childOf(node, 'expression_list')) : [];
    case 'var_spec':
    case 'const_spec':
    case 'type_parameter_declaration':
      return node.children.filter(({ type }) => type === 'identifier');
    case 'parameter_declaration':
    case 'variadic_parameter_declaration':
      return GO_FUNCTIONS.has(node.parent?.parent?.type ?? '')
        ? node.children.filter(({ type }) => type === 'identifier')
        : [];
    case 'function_declaration':
      return node.children.filter(({ type }) => type === 'identifier').slice(0, 1);
    case 'type_spec':
    case 'type_alias':
      return node.children.filter(({ type }) => type === 'type_identifier').slice(0, 1);
    default:
      return [];
  }
}

function namesOf(list: TreeNode | undefined): TreeNode[] {
  if (list === undefined) return [];
  if (list.type === 'identifier') return [list];
  return namedChildren(list).filter(({ type }) => type === 'identifier');
}

function scopeFor(node: TreeNode, root: TreeNode): TreeNode {
  if (node.type === 'function_declaration') return root;
  if (node.type === 'type_switch_statement') return node;
  for (const up of ancestors(node)) if (OPENS.has(up.type)) return up;
  return root;
}
