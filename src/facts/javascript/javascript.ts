import type { Node } from 'web-tree-sitter';
import type { FileFacts } from '../facts.ts';
import { directives } from '../directives.ts';
import { Extraction, type Grammar } from '../extraction.ts';
import { syntaxErrors } from '../syntaxErrors.ts';
import { withoutGrammarGaps } from './grammarGaps.ts';
import { statements } from './statements.ts';

/** The facts of a JavaScript or TypeScript file. Code that does not parse is marked; the facts of the rest stand. */
export function javascriptFactsOf(text: string, grammar: Grammar): FileFacts {
  return grammar.withTree(text, (root) => {
    const readable = root.hasError && grammar.language === 'typescript' ? withoutGrammarGaps(text) : text;
    if (readable === text) return factsOf(text, root, grammar);
    return grammar.withTree(readable, (mended) => factsOf(text, mended, grammar));
  });
}

function factsOf(text: string, root: Node, grammar: Grammar): FileFacts {
  const extraction = new Extraction(text, grammar);
  const { facts } = extraction;
  statements(extraction, root);
  facts.lineCount = root.endPosition.row + 1;
  facts.directives = directives(text, root);
  facts.syntaxErrors = syntaxErrors(root);
  return facts;
}
