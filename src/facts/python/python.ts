import type { Node } from 'web-tree-sitter';
import type { FileFacts, Range } from '../facts.ts';
import { Extraction, rangeOf, type WithTree } from './extraction.ts';
import { firstOpenBracket, type OpenBracket } from './openBracket.ts';
import { statements } from './statements.ts';

const DIRECTIVE = 'framework-fit:';
const MAX_SYNTAX_ERRORS = 50;

/** The facts of a Python file. Code that does not parse is marked; the facts of the rest stand. */
export function pythonFactsOf(text: string, fieldIds: ReadonlyMap<string, number>, withTree: WithTree): FileFacts {
  return withTree(text, (root) => {
    const open = root.hasError ? firstOpenBracket(text) : undefined;
    if (open !== undefined) return withOpenBracket(open, fieldIds, withTree);
    const extraction = new Extraction(text, fieldIds, withTree);
    const { facts } = extraction;
    statements(extraction, root);
    facts.lineCount = root.endPosition.row + 1;
    if (text.includes(DIRECTIVE)) facts.directives = directives(text, root);
    if (root.hasError) collectErrors(root, facts);
    return facts;
  });
}

/** The facts of the file as if the half-typed bracket were not there, with its place among the errors. */
function withOpenBracket(open: OpenBracket, fieldIds: ReadonlyMap<string, number>, withTree: WithTree): FileFacts {
  const facts = pythonFactsOf(open.closedText, fieldIds, withTree);
  const here: Range = [open.line, open.column, open.line, open.column + 1];
  facts.syntaxErrors = [here, ...facts.syntaxErrors].slice(0, MAX_SYNTAX_ERRORS);
  return facts;
}

function directives(text: string, root: Node): FileFacts['directives'] {
  const found: FileFacts['directives'] = [];
  for (const comment of root.descendantsOfType('comment')) {
    const start = comment.text.indexOf(DIRECTIVE);
    if (start < 0) continue;
    const line = comment.startPosition.row;
    const before = text.slice(text.lastIndexOf('\n', comment.startIndex - 1) + 1, comment.startIndex);
    found.push({ line, text: comment.text.slice(start).trim(), ownLine: before.trim() === '' });
  }
  return found;
}

function collectErrors(node: Node, facts: FileFacts): void {
  if (facts.syntaxErrors.length >= MAX_SYNTAX_ERRORS) return;
  if (node.isError || node.isMissing) {
    facts.syntaxErrors.push(rangeOf(node));
    return;
  }
  for (const child of node.children) if (child.hasError || child.isMissing) collectErrors(child, facts);
}
