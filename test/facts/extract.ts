import type { FileFacts } from '../../src/facts/facts.ts';
import { loadExtractor } from '../../src/facts/grammar.ts';
import { SOURCE_LANGUAGES, type SourceLanguage } from '../../src/facts/language.ts';
import { readGrammarFiles } from '../../src/project/grammarFiles.ts';
import { render } from './render.ts';

/** Reads any text that we have a grammar for. */
export const extract = await loadExtractor(readGrammarFiles(import.meta.dirname, SOURCE_LANGUAGES));

/** The facts of a text. */
export function factsOf(text: string, language: SourceLanguage): FileFacts {
  return extract(text, language);
}

/** The facts of a text as lines, of the tables that are asked for by the first word of their lines; without one, of all. */
export function linesOf(text: string, language: SourceLanguage, ...tables: string[]): string[] {
  const lines = render(extract(text, language));
  return tables.length === 0 ? lines : lines.filter((line) => tables.includes(line.split(' ')[0] ?? ''));
}
