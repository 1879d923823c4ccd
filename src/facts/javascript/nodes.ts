import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Extraction } from '../extraction.ts';
import { withoutComments } from '../nodes.ts';

export { firstChar, parts, withoutComments } from '../nodes.ts';

/** `public`, `private`, `protected` or `override`. */
export function isModifier(node: Node): boolean {
  const kind = node.type;
  return kind === 'accessibility_modifier' || kind === 'override_modifier';
}

/** Whether a keyword stands between two places of the text, such as the modifiers of a method before its name. */
export function hasWord(x: Extraction, word: string, from: number, to: number): boolean {
  if (from >= to) return false;
  const between = x.text.slice(from, to);
  return between.includes(word) && new RegExp(`\\b${word}\\b`).test(withoutComments(between));
}
