import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Call } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { stringValue } from './literals.ts';
import { hasWord, parts } from './nodes.ts';
import { propertyName } from './objects.ts';

/** `import a, { b as c } from 'm'`, `import * as ns from 'm'`, `import 'm'`, `import x = require('m')`. */
export function importStatement(x: Extraction, node: Node): void {
  const children = parts(x, node);
  const [first] = children;
  if (!first) return;
  const typeOnly = hasWord(x, 'type', node.startIndex + 'import'.length, first.startIndex);
  if (first.type === 'import_require_clause') return importRequire(x, first, typeOnly);
  const source = x.field(node, 'source');
  if (!source) return;
  const module = stringValue(x, source);
  if (first.type !== 'import_clause') return recordImport(x, node, { module, local: '' });
  for (const part of parts(x, first)) {
    switch (part.type) {
      case 'identifier':
        recordImport(x, part, { module, name: 'default', local: x.textOf(part), typeOnly });
        break;
      case 'namespace_import': {
        const [local] = parts(x, part);
        if (local) recordImport(x, part, { module, local: x.textOf(local), typeOnly });
        break;
      }
      case 'named_imports':
        for (const specifier of parts(x, part)) importSpecifier(x, specifier, module, typeOnly);
    }
  }
}

function importSpecifier(x: Extraction, node: Node, module: string, typeOnly: boolean): void {
  const [name, alias] = parts(x, node);
  if (!name) return;
  // `import { type T }` starts before its name.
  const isType = typeOnly || name.startIndex > node.startIndex;
  const imported = propertyName(x, name);
  recordImport(x, node, { module, name: imported, local: alias ? x.textOf(alias) : imported, typeOnly: isType });
}

function importRequire(x: Extraction, clause: Node, typeOnly: boolean): void {
  const [local, source] = parts(x, clause);
  if (!local || !source) return;
  recordImport(x, clause, { module: stringValue(x, source), name: 'export=', local: x.textOf(local), typeOnly });
}

/** `require('m')` and `import('m')` load a module where they are called. */
export function recordLoad(x: Extraction, { callee, args, range }: Call): void {
  if (callee.k !== 'name' || (callee.name !== 'require' && callee.name !== 'import')) return;
  const [module] = args;
  if (module?.k === 'lit' && typeof module.value === 'string')
    pushImport(x, range[0], { module: module.value, local: '' });
}

interface Imported {
  module: string;
  name?: string;
  local: string;
  typeOnly?: boolean;
}

export function recordImport(x: Extraction, node: Node, imported: Imported): void {
  pushImport(x, node.startPosition.row, imported);
}

function pushImport(x: Extraction, line: number, { module, name, local, typeOnly }: Imported): void {
  x.facts.imports.push({
    module,
    ...(name !== undefined && { name }),
    local,
    scope: x.scope,
    ...((typeOnly === true || x.typeOnly) && { typeOnly: true as const }),
    line,
  });
}
