/** Parses every Python file of a folder with web-tree-sitter and prints `{ parseMs, files, lines }`; reading is not counted. */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
await Parser.init();
const grammar = join(dirname(require.resolve('tree-sitter-python/package.json')), 'tree-sitter-python.wasm');
const parser = new Parser();
parser.setLanguage(await Language.load(readFileSync(grammar)));

const texts = readdirSync(process.argv[2], { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

const started = performance.now();
for (const text of texts) parser.parse(text)?.delete();
const parseMs = performance.now() - started;
const lines = texts.reduce((sum, text) => sum + text.split('\n').length, 0);
console.log(JSON.stringify({ parseMs, files: texts.length, lines }));
