import type { Node } from 'web-tree-sitter';
import type { FileFacts } from '../facts.ts';
import { Extraction, rangeOf, type WithTree } from './extraction.ts';
import { statements } from './statements.ts';

const DIRECTIVE = 'framework-fit:';
const MAX_SYNTAX_ERRORS = 50;

/** The facts of a Python file. Code that does not parse is marked; the facts of the rest stand. */
export function pythonFactsOf(text: string, fieldIds: ReadonlyMap<string, number>, withTree: WithTree): FileFacts {
  return withTree(text, (root) => {
    const extraction = new Extraction(text, fieldIds, withTree);
    const { facts } = extraction;
    statements(extraction, root);
    facts.lineCount = root.endPosition.row + 1;
    if (text.includes(DIRECTIVE)) facts.directives = directives(text, root);
    if (root.hasError) collectErrors(root, facts);
    return facts;
  });
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
