/**
 * Parses every source file of a folder with web-tree-sitter and prints `{ parseMs, files, lines }`; reading is not counted.
 * Usage: plainParse.mjs folder python|javascript|go
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
const GRAMMARS = {
  go: { 'tree-sitter-go/tree-sitter-go.wasm': ['.go'] },
  python: { 'tree-sitter-python/tree-sitter-python.wasm': ['.py'] },
  javascript: {
    'tree-sitter-javascript/tree-sitter-javascript.wasm': ['.js', '.mjs', '.cjs', '.jsx'],
    'tree-sitter-typescript/tree-sitter-typescript.wasm': ['.ts', '.mts', '.cts'],
    'tree-sitter-typescript/tree-sitter-tsx.wasm': ['.tsx'],
  },
};

await Parser.init();
const parsers = new Map();
for (const [path, extensions] of Object.entries(GRAMMARS[process.argv[3]])) {
  const [name, file] = path.split('/');
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file))));
  for (const extension of extensions) parsers.set(extension, parser);
}

const sources = readdirSync(process.argv[2], { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && parsers.has(extname(entry.name)) && !entry.parentPath.includes('node_modules'))
  .map((entry) => ({
    parser: parsers.get(extname(entry.name)),
    text: readFileSync(join(entry.parentPath, entry.name), 'utf8'),
  }));

const started = performance.now();
for (const { parser, text } of sources) parser.parse(text)?.delete();
const parseMs = performance.now() - started;
const lines = sources.reduce((sum, { text }) => sum + text.split('\n').length, 0);
console.log(JSON.stringify({ parseMs, files: sources.length, lines }));
