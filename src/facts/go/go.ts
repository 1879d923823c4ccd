import type { FileFacts } from '../facts.ts';
import { directives } from '../directives.ts';
import { Extraction, type Grammar } from '../extraction.ts';
import type { SyntaxNode as Node } from '../syntaxNode.ts';
import { syntaxErrors } from '../syntaxErrors.ts';
import { giveMethodsTheirTypes } from './functions.ts';
import { withoutErrorGaps } from './grammarGaps.ts';
import { statements } from './statements.ts';

/** The facts of a Go file. Code that does not parse is marked; the facts of the rest stand. */
export function goFactsOf(text: string, grammar: Grammar): FileFacts {
  return grammar.withTree(text, (root) => {
    const mended = root.hasError ? withoutErrorGaps(text) : text;
    if (mended === text) return factsOf(text, root, grammar);
    return grammar.withTree(mended, (again) => factsOf(text, again, grammar));
  });
}

function factsOf(text: string, root: Node, grammar: Grammar): FileFacts {
  const extraction = new Extraction(text, grammar);
  const { facts } = extraction;
  statements(extraction, root);
  giveMethodsTheirTypes(facts);
  const constraint = buildConstraintOf(text);
  if (constraint !== undefined) facts.buildConstraint = constraint;
  facts.lineCount = root.endPosition.row + 1;
  facts.directives = directives(text, root);
  facts.syntaxErrors = syntaxErrors(root);
  return facts;
}

/** Only blank lines and comments may stand before a build constraint. */
const CONSTRAINT =
  /^\uFEFF?(?:\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/(?!go:build\s)[^\n]*))*\s*\/\/go:build[ \t]+([^\r\n]*)/;

function buildConstraintOf(text: string): string | undefined {
  return text.includes('//go:build') ? CONSTRAINT.exec(text)?.[1]?.trimEnd() : undefined;
}
