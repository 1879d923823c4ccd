import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Export } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { classDeclaration } from './classes.ts';
import { expression } from './expressions.ts';
import { recordImport } from './imports.ts';
import { stringValue } from './literals.ts';
import { declaration } from './modules.ts';
import { parts } from './nodes.ts';
import { propertyName } from './objects.ts';

/** Everything that starts with `export`. */
export function exportStatement(x: Extraction, node: Node): void {
  const source = x.field(node, 'source');
  if (source) return reExport(x, node, source);
  const children = parts(x, node);
  const what = children.at(-1);
  if (!what) return;
  const line = node.startPosition.row;
  const decorators = children.slice(0, -1).filter((child) => child.type === 'decorator');
  const from = decorators.at(-1)?.endIndex ?? node.startIndex;
  const head = x.text.slice(from, what.startIndex);
  switch (what.type) {
    case 'export_clause':
      for (const { name, local } of specifiers(x, what)) record(x, { name, local, line });
      return;
    case 'class_declaration':
    case 'abstract_class_declaration':
      classDeclaration(x, what, decorators);
      return declared(x, namesOf(x, what), head, line);
  }
  if (x.field(node, 'declaration')) return declared(x, declaration(x, what), head, line);
  if (/\bas\s+namespace\s*$/.test(head)) return;
  const value = expression(x, what);
  record(x, { name: head.includes('=') ? 'export=' : 'default', value, line });
}

function namesOf(x: Extraction, node: Node): string[] {
  const name = x.field(node, 'name');
  return name ? [x.textOf(name)] : [];
}

function declared(x: Extraction, names: readonly string[], head: string, line: number): void {
  const isDefault = /\bdefault\b/.test(head);
  for (const local of names) record(x, { name: isDefault ? 'default' : local, local, line });
}

const TYPE_ONLY = /^export\s+type\s*[{*]/;

/** `export { a as b } from 'm'`, `export * from 'm'`, `export * as ns from 'm'`. */
function reExport(x: Extraction, node: Node, source: Node): void {
  const module = stringValue(x, source);
  const line = node.startPosition.row;
  const [what] = parts(x, node);
  const typeOnly = TYPE_ONLY.test(x.text.slice(node.startIndex, source.startIndex));
  recordImport(x, node, { module, local: '', typeOnly });
  if (what?.type === 'export_clause')
    for (const { name, local } of specifiers(x, what)) record(x, { name, module, imported: local, line });
  else if (what?.type === 'namespace_export') {
    const [name] = parts(x, what);
    if (name) record(x, { name: propertyName(x, name), module, imported: '*', line });
  } else record(x, { name: '*', module, line });
}

function specifiers(x: Extraction, clause: Node): { name: string; local: string }[] {
  return parts(x, clause).flatMap((specifier) => {
    const [local, alias] = parts(x, specifier);
    if (!local) return [];
    return [{ name: propertyName(x, alias ?? local), local: propertyName(x, local) }];
  });
}

/** The overloads of a function are one export. */
function record(x: Extraction, entry: Export): void {
  const last = x.facts.exports.at(-1);
  if (last && entry.local !== undefined && last.name === entry.name && last.local === entry.local) return;
  x.facts.exports.push(entry);
}
