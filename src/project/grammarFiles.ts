import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { GrammarFiles } from '../facts/grammar.ts';
import type { SourceLanguage } from '../facts/language.ts';

const TREE_SITTER = 'web-tree-sitter/web-tree-sitter.wasm';

const GRAMMARS: Record<SourceLanguage, string> = {
  python: 'tree-sitter-python/tree-sitter-python.wasm',
  javascript: 'tree-sitter-javascript/tree-sitter-javascript.wasm',
  typescript: 'tree-sitter-typescript/tree-sitter-typescript.wasm',
  tsx: 'tree-sitter-typescript/tree-sitter-tsx.wasm',
  go: 'tree-sitter-go/tree-sitter-go.wasm',
};

/** The names of those files as they ship. */
export function grammarFileNames(languages: Iterable<SourceLanguage>): string[] {
  return [TREE_SITTER, ...[...languages].map((language) => GRAMMARS[language])].map((file) => basename(file));
}

/**
 * Reads the parser and the grammars of some languages: beside the bundle where they ship, else from the installed packages.
 * Throws when they are in neither place.
 */
export function readGrammarFiles(folder: string, languages: Iterable<SourceLanguage>): GrammarFiles {
  const { resolve } = createRequire(join(folder, 'index.js'));
  const ships = existsSync(join(folder, basename(TREE_SITTER)));
  const read = (file: string): Uint8Array => readFileSync(ships ? join(folder, basename(file)) : resolve(file));
  const grammars: GrammarFiles['grammars'] = {};
  for (const language of languages) grammars[language] = read(GRAMMARS[language]);
  return { treeSitter: read(TREE_SITTER), grammars };
}
