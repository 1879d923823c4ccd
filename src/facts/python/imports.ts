import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Extraction } from '../extraction.ts';

/** `import a.b as c, d`. */
export function importModules(x: Extraction, node: Node): void {
  for (const child of node.namedChildren) {
    const { name, alias } = importedName(x, child);
    if (name === '') continue;
    const line = child.startPosition.row;
    const dot = name.lastIndexOf('.');
    // `import a.b as c` binds what `from a import b as c` does.
    if (alias !== undefined && dot >= 0)
      record(x, { module: name.slice(0, dot), name: name.slice(dot + 1), local: alias, line });
    else record(x, { module: name, local: alias ?? name.split('.')[0] ?? name, line });
  }
}

/** `from m import a as b`, `from . import *`. */
export function importFrom(x: Extraction, node: Node): void {
  const from = x.field(node, 'module_name');
  if (!from) return;
  const module = x.textOf(from).replaceAll(/\s+/g, '');
  for (const child of node.namedChildren) {
    if (child.startIndex === from.startIndex || child.type === 'comment') continue;
    const line = child.startPosition.row;
    if (child.type === 'wildcard_import') record(x, { module, name: '*', local: '*', line });
    else {
      const { name, alias } = importedName(x, child);
      if (name !== '') record(x, { module, name, local: alias ?? name, line });
    }
  }
}

function importedName(x: Extraction, node: Node): { name: string; alias?: string } {
  if (node.type === 'dotted_name') return { name: x.textOf(node).replaceAll(/\s+/g, '') };
  if (node.type !== 'aliased_import') return { name: '' };
  const name = x.field(node, 'name');
  const alias = x.field(node, 'alias');
  return { name: name ? x.textOf(name) : '', ...(alias && { alias: x.textOf(alias) }) };
}

function record(x: Extraction, entry: { module: string; name?: string; local: string; line: number }): void {
  const { module, name, local, line } = entry;
  x.facts.imports.push({
    module,
    ...(name !== undefined && { name }),
    local,
    scope: x.scope,
    ...(x.typeOnly && { typeOnly: true as const }),
    line,
  });
}
