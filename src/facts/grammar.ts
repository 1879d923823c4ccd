import { Language, Parser } from 'web-tree-sitter';
import type { FileFacts } from './facts.ts';
import type { Grammar } from './extraction.ts';
import { goFactsOf } from './go/go.ts';
import { javascriptFactsOf } from './javascript/javascript.ts';
import { SOURCE_LANGUAGES, type SourceLanguage } from './language.ts';
import { fastRootOf, type ParserModule } from './syntaxNode.ts';
import { pythonFactsOf } from './python/python.ts';

/** The WebAssembly files that parsing needs, as bytes: the parser, and the grammars of the languages to read. */
export interface GrammarFiles {
  treeSitter: Uint8Array;
  grammars: Partial<Record<SourceLanguage, Uint8Array>>;
}

/** Turns the text of a source file into its facts. Throws when the grammar of the language was not loaded. */
export type FactsExtractor = (text: string, language: SourceLanguage) => FileFacts;

let started: Promise<ParserModule> | undefined;

/**
 * Starts the parser and gives the extractor of facts for the languages whose grammars are given. Extraction depends on the
 * text and the language alone, always frees its tree, and throws only when the parser itself fails.
 */
export async function loadExtractor(files: GrammarFiles): Promise<FactsExtractor> {
  const loaded = await loadGrammars(files);
  return (text, language) => {
    const grammar = loaded.get(language);
    if (grammar === undefined) throw new Error(`the grammar of ${language} was not loaded`);
    if (language === 'python') return pythonFactsOf(text, grammar);
    return language === 'go' ? goFactsOf(text, grammar) : javascriptFactsOf(text, grammar);
  };
}

const grammars = new Map<SourceLanguage, Promise<Grammar>>();

/** Starts the parser and gives the grammars of the languages whose bytes are given; each is loaded once a process. */
export async function loadGrammars(files: GrammarFiles): Promise<ReadonlyMap<SourceLanguage, Grammar>> {
  started ??= startParser(files.treeSitter);
  const module = await started;
  const loaded = new Map<SourceLanguage, Grammar>();
  for (const language of SOURCE_LANGUAGES) {
    const bytes = files.grammars[language];
    if (!bytes) continue;
    const grammar = grammars.get(language) ?? loadGrammar(language, bytes, module);
    grammars.set(language, grammar);
    loaded.set(language, await grammar);
  }
  return loaded;
}

async function startParser(wasmBinary: Uint8Array): Promise<ParserModule> {
  const module: ParserModule = { wasmBinary };
  await Parser.init(module);
  return module;
}

async function loadGrammar(name: SourceLanguage, bytes: Uint8Array, module: ParserModule): Promise<Grammar> {
  const language = await Language.load(bytes);
  const parser = new Parser();
  parser.setLanguage(language);
  const rootOf = fastRootOf(module, language.types);
  return {
    language: name === 'tsx' ? 'typescript' : name,
    fieldIds: new Map(language.fields.map((field, id): [string, number] => [field ?? '', id])),
    withTree(text, use) {
      const tree = parser.parse(text);
      if (tree === null) throw new Error('the parser gave no tree');
      try {
        return use(rootOf(tree));
      } finally {
        tree.delete();
      }
    },
  };
}
