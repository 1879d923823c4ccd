/** Parses every source file of a folder with web-tree-sitter and prints `{ parseMs, files, lines }`; reading is not counted. */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
const python = dirname(require.resolve('tree-sitter-python/package.json'));
const javascript = dirname(require.resolve('tree-sitter-javascript/package.json'));
const typescript = dirname(require.resolve('tree-sitter-typescript/package.json'));
const GRAMMARS = [
  [join(python, 'tree-sitter-python.wasm'), ['.py']],
  [join(javascript, 'tree-sitter-javascript.wasm'), ['.js', '.mjs', '.cjs', '.jsx']],
  [join(typescript, 'tree-sitter-typescript.wasm'), ['.ts', '.mts', '.cts']],
  [join(typescript, 'tree-sitter-tsx.wasm'), ['.tsx']],
];

await Parser.init();
const parsers = new Map();
for (const [wasm, extensions] of GRAMMARS) {
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(wasm)));
  for (const extension of extensions) parsers.set(extension, parser);
}

const sources = readdirSync(process.argv[2], { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && parsers.has(extname(entry.name)) && !entry.parentPath.includes('node_modules'))
  .map((entry) => ({ text: readFileSync(join(entry.parentPath, entry.name), 'utf8'), extension: extname(entry.name) }));

const started = performance.now();
for (const { text, extension } of sources) parsers.get(extension).parse(text)?.delete();
const parseMs = performance.now() - started;
const lines = sources.reduce((sum, { text }) => sum + text.split('\n').length, 0);
console.log(JSON.stringify({ parseMs, files: sources.length, lines }));
