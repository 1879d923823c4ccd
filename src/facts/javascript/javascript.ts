import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { FileFacts } from '../facts.ts';
import { directives } from '../directives.ts';
import { Extraction, type Grammar } from '../extraction.ts';
import { syntaxErrors } from '../syntaxErrors.ts';
import { blanked, withoutAwaitedTypeArguments, withoutErrorGaps } from './grammarGaps.ts';
import { statements } from './statements.ts';

/** The facts of a JavaScript or TypeScript file. Code that does not parse is marked; the facts of the rest stand. */
export function javascriptFactsOf(text: string, grammar: Grammar): FileFacts {
  const isTyped = grammar.language === 'typescript';
  const readable = isTyped ? withoutAwaitedTypeArguments(text) : text;
  return grammar.withTree(readable, (root) => {
    const mended = isTyped && root.hasError ? withoutErrorGaps(readable) : readable;
    if (mended === readable) return factsOf(text, readable, root, grammar);
    return grammar.withTree(mended, (again) => factsOf(text, mended, again, grammar));
  });
}

/**
 * @param text as the file has it: what facts quote.
 * @param parsed as it was parsed: each thing stands where it does in `text`.
 */
function factsOf(text: string, parsed: string, root: Node, grammar: Grammar): FileFacts {
  const extraction = new Extraction(text, grammar);
  const { facts } = extraction;
  statements(extraction, root);
  if (extraction.misread.length > 0) {
    const readable = blanked(parsed, extraction.misread);
    return grammar.withTree(readable, (mended) => factsOf(text, readable, mended, grammar));
  }
  facts.lineCount = root.endPosition.row + 1;
  facts.directives = directives(text, root);
  facts.syntaxErrors = syntaxErrors(root);
  return facts;
}
