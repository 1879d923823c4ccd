import type { FileFacts, Range } from '../facts.ts';
import { directives } from '../directives.ts';
import { Extraction, type Grammar } from '../extraction.ts';
import { MAX_SYNTAX_ERRORS, syntaxErrors } from '../syntaxErrors.ts';
import { firstOpenBracket, type OpenBracket } from './openBracket.ts';
import { statements } from './statements.ts';

/** The facts of a Python file. Code that does not parse is marked; the facts of the rest stand. */
export function pythonFactsOf(text: string, grammar: Grammar): FileFacts {
  return grammar.withTree(text, (root) => {
    const open = root.hasError ? firstOpenBracket(text) : undefined;
    if (open !== undefined) return withOpenBracket(open, grammar);
    const extraction = new Extraction(text, grammar);
    const { facts } = extraction;
    statements(extraction, root);
    facts.lineCount = root.endPosition.row + 1;
    facts.directives = directives(text, root);
    facts.syntaxErrors = syntaxErrors(root);
    return facts;
  });
}

/** The facts of the file as if the half-typed bracket were not there, with its place among the errors. */
function withOpenBracket(open: OpenBracket, grammar: Grammar): FileFacts {
  const facts = pythonFactsOf(open.closedText, grammar);
  const here: Range = [open.line, open.column, open.line, open.column + 1];
  facts.syntaxErrors = [here, ...facts.syntaxErrors].slice(0, MAX_SYNTAX_ERRORS);
  return facts;
}
