import type { FileFacts } from '../facts.ts';
import { directives } from '../directives.ts';
import { Extraction, type Grammar } from '../extraction.ts';
import { syntaxErrors } from '../syntaxErrors.ts';
import { statements } from './statements.ts';

/** The facts of a JavaScript or TypeScript file. Code that does not parse is marked; the facts of the rest stand. */
export function javascriptFactsOf(text: string, grammar: Grammar): FileFacts {
  return grammar.withTree(text, (root) => {
    const extraction = new Extraction(text, grammar);
    const { facts } = extraction;
    statements(extraction, root);
    facts.lineCount = root.endPosition.row + 1;
    facts.directives = directives(text, root);
    facts.syntaxErrors = syntaxErrors(root);
    return facts;
  });
}
