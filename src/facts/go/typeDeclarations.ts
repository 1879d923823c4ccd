import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr, FileFacts } from '../facts.ts';
import { rangeOf, type Extraction } from '../extraction.ts';
import { parts } from '../nodes.ts';
import { interfaceMethod, typeParameters } from './functions.ts';
import { stringValue } from './literals.ts';
import { type } from './types.ts';

type ClassFacts = FileFacts['classes'][number];

/** `type X struct {…}`, `type X Y`, `type X = Y`, and several of them in parentheses. */
export function typeDeclaration(x: Extraction, node: Node): void {
  for (const child of parts(x, node)) {
    const kind = child.type;
    if (kind === 'type_spec') typeSpec(x, child, 'named');
    else if (kind === 'type_alias') typeSpec(x, child, 'alias');
  }
}

/** Records a struct or interface type without a name and gives its index. */
export function anonymousType(x: Extraction, node: Node): number {
  const isStruct = node.type === 'struct_type';
  const [line, column, endLine, endColumn] = rangeOf(node);
  const word = isStruct ? 'struct' : 'interface';
  const { entry, index } = open(x, {
    name: `<${word}>`,
    inline: true,
    range: [line, column, endLine, endColumn],
    nameRange: [line, column, line, column + word.length],
  });
  walkMembers(x, node, entry, index);
  return index;
}

function typeSpec(x: Extraction, node: Node, kind: 'named' | 'alias'): void {
  const children = parts(x, node);
  const [name] = children;
  const base = x.field(node, 'type');
  if (!name || !base) return;
  const { entry, index } = open(x, { name: x.textOf(name), range: rangeOf(node), nameRange: rangeOf(name) });
  const params = typeParameters(x, node);
  if (params) entry.typeParams = params;
  const isDefined = kind === 'named' && (base.type === 'struct_type' || base.type === 'interface_type');
  if (isDefined) return walkMembers(x, base, entry, index);
  entry.kind = kind;
  entry.bases = [type(x, base)];
}

function open(x: Extraction, about: Pick<ClassFacts, 'name' | 'range' | 'nameRange' | 'inline'>) {
  const entry: ClassFacts = {
    scope: x.scope,
    cls: x.cls,
    block: x.block,
    bases: [],
    keywords: [],
    decorators: [],
    ...about,
  };
  return { entry, index: x.facts.classes.push(entry) - 1 };
}

function walkMembers(x: Extraction, node: Node, entry: ClassFacts, index: number): void {
  const outer = x.cls;
  x.cls = index;
  if (node.type === 'struct_type') for (const list of parts(x, node)) fields(x, list, entry.bases);
  else {
    entry.kind = 'interface';
    for (const member of parts(x, node)) {
      if (member.type === 'method_elem') interfaceMethod(x, member);
      else entry.bases.push(type(x, member));
    }
  }
  x.cls = outer;
}

/** Fields are declared; what stands without a name is embedded. */
function fields(x: Extraction, list: Node, bases: Expr[]): void {
  for (const field of parts(x, list)) {
    const children = parts(x, field);
    const names = children.filter((child) => child.type === 'field_identifier');
    const made = type(x, children[names.length]);
    if (names.length === 0) bases.push(made);
    const written = children[names.length + 1];
    const tag = written && { tag: stringValue(x, written) };
    for (const name of names)
      x.bind({ k: 'name', name: x.textOf(name) }, 'declare', name.startPosition.row, { type: made, ...tag });
  }
}
