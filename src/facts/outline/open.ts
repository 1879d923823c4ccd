import { loadGrammars, type GrammarFiles } from '../grammar.ts';
import type { SourceLanguage } from '../language.ts';
import { goOutline } from './go.ts';
import type { Outline } from './outline.ts';
import { javascriptOutline } from './javascript.ts';
import { pythonOutline } from './python.ts';
import { copyTree } from './tree.ts';

/** Gives the outline of a text; undefined where the grammar of its language was not loaded. */
export type OutlineReader = (text: string, language: SourceLanguage) => Outline | undefined;

/** Starts the parser and gives the reader of outlines for the languages whose grammars are given. */
export async function loadOutlineReader(files: GrammarFiles): Promise<OutlineReader> {
  const grammars = await loadGrammars(files);
  return (text, language) => {
    const outlineOf = language === 'python' ? pythonOutline : language === 'go' ? goOutline : javascriptOutline;
    return grammars.get(language)?.withTree(text, (root) => outlineOf(text, copyTree(root), root.hasError, language));
  };
}
