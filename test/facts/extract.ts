import { loadExtractor, type FactsExtractor } from '../../src/facts/grammar.ts';
import { SOURCE_LANGUAGES } from '../../src/facts/language.ts';
import { readGrammarFiles } from '../../src/project/grammarFiles.ts';

/** The extractor of all languages, from the installed grammars. */
export function openExtractor(): Promise<FactsExtractor> {
  return loadExtractor(readGrammarFiles(import.meta.dirname, SOURCE_LANGUAGES));
}
