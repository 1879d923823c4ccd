import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';
import { expect, test } from 'vitest';
import { fastRootOf, type ParserModule, type RootOf, type SyntaxNode } from '../../src/facts/syntaxNode.ts';
import { readGrammarFiles } from '../../src/project/grammarFiles.ts';

const files = readGrammarFiles(import.meta.dirname, ['python']);
const module: ParserModule = { wasmBinary: files.treeSitter };
await Parser.init(module);
const language = await Language.load(files.grammars.python ?? new Uint8Array());
const parser = new Parser();
parser.setLanguage(language);

/** All that extraction can ask of a node and of what is below it. */
function described(node: SyntaxNode): unknown {
  const { type, startIndex, endIndex, startPosition, endPosition, hasError, isError, isMissing, isNamed } = node;
  const { row, column } = startPosition;
  const fields = Object.fromEntries(
    language.fields.map((name, id) => [name ?? '', id > 0 ? node.childForFieldId(id)?.startIndex : undefined]),
  );
  return {
    ...{ type, startIndex, endIndex, row, column, endPosition, hasError, isError, isMissing, isNamed, fields },
    first: node.firstNamedChild?.startIndex,
    second: node.namedChild(1)?.startIndex,
    named: node.namedChildren.map(({ type: kind }) => kind),
    namedChildCount: node.namedChildCount,
    children: node.children.map(described),
  };
}

function readWith(rootOf: RootOf, text: string): unknown {
  const tree = parser.parse(text);
  if (tree === null) throw new Error('no tree');
  try {
    return described(rootOf(tree));
  } finally {
    tree.delete();
  }
}

const sample = readFileSync(join(import.meta.dirname, '../services/off-the-loop/main.py'), 'utf8');

test.each([
  ['a file of a service', sample],
  ['characters beyond the first plane', "names = ['Åsa', '👩‍🚀', \"e\"]  # 😀\nasync def f(): await g(x=1)\n"],
  ['code that does not parse', 'def f(:\n  x = [1,\nclass\n'],
  ['an empty file', ''],
])('nodes read from memory say what those of web-tree-sitter say: %s', (_, text) => {
  const fast = fastRootOf(module, language.types);
  expect(readWith(fast, text)).toEqual(readWith((tree) => tree.rootNode, text));
});

test('without the functions of the module, the nodes of web-tree-sitter serve', () => {
  const slow = fastRootOf({ wasmBinary: files.treeSitter }, language.types);
  expect(readWith(slow, sample)).toEqual(readWith((tree) => tree.rootNode, sample));
});
