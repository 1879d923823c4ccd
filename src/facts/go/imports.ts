import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Extraction } from '../extraction.ts';
import { parts } from '../nodes.ts';
import { stringValue } from './literals.ts';

/** `import "a/b"`, `import c "a/b"`, and several of them in parentheses. */
export function importDeclaration(x: Extraction, node: Node): void {
  for (const child of parts(x, node)) {
    const kind = child.type;
    if (kind === 'import_spec') importSpec(x, child);
    else if (kind === 'import_spec_list') importDeclaration(x, child);
  }
}

function importSpec(x: Extraction, node: Node): void {
  const children = parts(x, node);
  const path = children.at(-1);
  if (!path) return;
  const module = stringValue(x, path);
  const [name] = children.length > 1 ? children : [];
  const line = node.startPosition.row;
  if (name) x.facts.imports.push({ module, local: boundName(x.textOf(name)), scope: -1, line });
  else x.facts.imports.push({ module, local: nameByPath(module), implied: true, scope: -1, line });
}

function boundName(written: string): string {
  if (written === '.') return '*';
  return written === '_' ? '' : written;
}

/**
 * The name of a package as its path suggests it: the last part without `go-` before it and without what no name can have
 * (`yaml.v3`, `nats.go`); the part before where that is a version. As goimports does it:
 * https://pkg.go.dev/golang.org/x/tools/internal/imports#ImportPathToAssumedName
 */
export function nameByPath(module: string): string {
  const segments = module.split('/');
  const last = segments.at(-1) ?? '';
  const base = /^v\d+$/.test(last) ? (segments.at(-2) ?? last) : last;
  return base.replace(/^go-/, '').replace(/[^\p{L}\p{Nd}_][\s\S]*/u, '');
}
