import type { SyntaxNode as Node } from './syntaxNode.ts';
import type { FileFacts } from './facts.ts';

const DIRECTIVE = 'framework-fit:';

/** The comments of a file that steer us. */
export function directives(text: string, root: Node): FileFacts['directives'] {
  if (!text.includes(DIRECTIVE)) return [];
  const found: FileFacts['directives'] = [];
  for (const comment of commentsIn(root)) {
    const written = text.slice(comment.startIndex, comment.endIndex).replace(/\s*\*\/$/, '');
    const start = written.indexOf(DIRECTIVE);
    if (start < 0) continue;
    const line = comment.startPosition.row;
    const before = text.slice(text.lastIndexOf('\n', comment.startIndex - 1) + 1, comment.startIndex);
    found.push({ line, text: written.slice(start).trim(), ownLine: before.trim() === '' });
  }
  return found;
}

/** All comments below a node, in source order. Code may nest without end: no recursion. */
function commentsIn(root: Node): Node[] {
  const found: Node[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
    if (node.type === 'comment') found.push(node);
    else waiting.push(...node.children.toReversed());
  return found;
}
