import { Language, Parser } from 'web-tree-sitter';
import type { Node } from 'web-tree-sitter';
import type { FileFacts } from './facts.ts';
import { pythonFactsOf } from './python/python.ts';

/** The two WebAssembly files that parsing needs, as bytes. */
export interface GrammarFiles {
  treeSitter: Uint8Array;
  python: Uint8Array;
}

/** Turns the text of a source file into its facts. */
export type FactsExtractor = (text: string) => FileFacts;

let started: Promise<void> | undefined;

/**
 * Starts the parser and gives the extractor of Python facts. Extraction depends on the text alone, always frees its tree, and
 * throws only when the parser itself fails.
 */
export async function loadPythonExtractor(files: GrammarFiles): Promise<FactsExtractor> {
  started ??= Parser.init({ wasmBinary: files.treeSitter });
  await started;
  const language = await Language.load(files.python);
  const parser = new Parser();
  parser.setLanguage(language);
  const withTree = <T>(text: string, use: (root: Node) => T): T => {
    const tree = parser.parse(text);
    if (tree === null) throw new Error('the parser gave no tree');
    try {
      return use(tree.rootNode);
    } finally {
      tree.delete();
    }
  };
  const fieldIds = new Map(language.fields.map((name, id): [string, number] => [name ?? '', id]));
  return (text) => pythonFactsOf(text, fieldIds, withTree);
}
