import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { GrammarFiles } from '../facts/grammar.ts';

const TREE_SITTER = 'web-tree-sitter.wasm';
const PYTHON = 'tree-sitter-python.wasm';

/** Reads the parser and the grammar: beside the bundle where they ship, else from the installed packages. Throws when neither is there. */
export function readGrammarFiles(folder: string): GrammarFiles {
  if (existsSync(join(folder, PYTHON)))
    return { treeSitter: readFileSync(join(folder, TREE_SITTER)), python: readFileSync(join(folder, PYTHON)) };
  const require = createRequire(join(folder, 'index.js'));
  return {
    treeSitter: readFileSync(join(dirname(require.resolve('web-tree-sitter')), TREE_SITTER)),
    python: readFileSync(join(dirname(require.resolve('tree-sitter-python/package.json')), PYTHON)),
  };
}
