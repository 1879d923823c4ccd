import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr, Parameter } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { parts } from '../nodes.ts';
import { type } from './types.ts';

type TypedParameter = Parameter & { type: Expr };

/** The parameters of a list, each with its type; also named and unnamed results. */
export function parameters(x: Extraction, list: Node): TypedParameter[] {
  const declarations = declarationsOf(x, list);
  const isNamed = declarations.some(({ names }) => names.length > 0);
  const found: TypedParameter[] = [];
  // Of a long list `a, b, c int` the grammar takes the first names for types; they have the type of what follows.
  const waiting: Node[] = [];
  for (const { names, written, kind } of declarations) {
    if (isNamed && names.length === 0 && written) {
      waiting.push(written);
      continue;
    }
    const made = type(x, written);
    if (!isNamed) found.push({ name: '', kind, type: made });
    for (const name of [...waiting.splice(0), ...names]) found.push({ name: x.textOf(name), kind, type: made });
  }
  return found;
}

interface Declaration {
  names: Node[];
  written: Node | undefined;
  kind: 'rest' | 'normal';
}

function declarationsOf(x: Extraction, list: Node): Declaration[] {
  return parts(x, list).map((declaration) => {
    const children = parts(x, declaration);
    const kind = declaration.type === 'variadic_parameter_declaration' ? 'rest' : 'normal';
    return { names: children.slice(0, -1), written: children.at(-1), kind };
  });
}
