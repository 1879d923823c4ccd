import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { GrammarFiles } from '../facts/grammar.ts';
import type { SourceLanguage } from '../facts/language.ts';

const TREE_SITTER = 'web-tree-sitter.wasm';

/** Where the package of each grammar keeps it. */
const GRAMMARS: Record<SourceLanguage, { package: string; file: string }> = {
  python: { package: 'tree-sitter-python', file: 'tree-sitter-python.wasm' },
  javascript: { package: 'tree-sitter-javascript', file: 'tree-sitter-javascript.wasm' },
  typescript: { package: 'tree-sitter-typescript', file: 'tree-sitter-typescript.wasm' },
  tsx: { package: 'tree-sitter-typescript', file: 'tree-sitter-tsx.wasm' },
};

/**
 * Reads the parser and the grammars of some languages: beside the bundle where they ship, else from the installed packages.
 * Throws when they are in neither place.
 */
export function readGrammarFiles(folder: string, languages: Iterable<SourceLanguage>): GrammarFiles {
  const require = createRequire(join(folder, 'index.js'));
  const beside = existsSync(join(folder, TREE_SITTER));
  const grammars: GrammarFiles['grammars'] = {};
  for (const language of languages) {
    const { package: name, file } = GRAMMARS[language];
    grammars[language] = readFileSync(join(beside ? folder : dirname(require.resolve(`${name}/package.json`)), file));
  }
  const parser = beside ? folder : dirname(require.resolve('web-tree-sitter'));
  return { treeSitter: readFileSync(join(parser, TREE_SITTER)), grammars };
}
