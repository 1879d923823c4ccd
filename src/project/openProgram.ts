import type { FactsExtractor } from '../facts/grammar.ts';
import type { FileFacts } from '../facts/facts.ts';
import { languageOf, type SourceLanguage } from '../facts/language.ts';
import { discover, isTestFile, type Discovered } from './discover.ts';
import { contentKey, type FactsCache } from './factsCache.ts';
import type { ModuleTarget, Program, Project, SkippedFile } from './program.ts';
import { isConfigurationFile, readConfiguration } from './configuration.ts';
import { goFilesOf, isBuiltFile } from './go/goFiles.ts';
import { isGo, isGoSource } from './go/sources.ts';
import { scriptResolver } from './node/modules.ts';
import { isGeneratedScript, isScript } from './node/sources.ts';
import { moduleResolver } from './python/modules.ts';
import { readSource } from './readSource.ts';

export interface OpenOptions {
  extract: FactsExtractor;
  /** Facts of earlier runs; absent: everything is parsed. */
  cache?: FactsCache;
  /** The files of the folder, where they are already listed. */
  found?: Discovered;
  include?: readonly string[];
  exclude?: readonly string[];
  maxFileBytes?: number;
  signal?: AbortSignal;
}

/** A program whose files may change while it is open, as in an editor. */
export interface OpenProgram extends Program {
  /** The text of a file as the editor has it; undefined: as it is on disk. Its facts are read anew when next asked for. */
  update(file: string, text: string | undefined): void;
  /** The files whose facts have been read, in the order of `files`. */
  parsedFiles(): string[];
  /** What has to be parsed for the facts of a file; undefined when they are known, cached or cannot be had. */
  unparsed(file: string): Unparsed | undefined;
}

/** A text whose facts somebody else may work out. */
export interface Unparsed {
  text: string;
  language: SourceLanguage;
  /** Takes the facts of the text, as JSON. Without effect when the file has changed meanwhile. */
  supply(json: string): void;
}

/** An analysis asks for the same few lists of words each time, and twice: to read ahead, and to know what it reached. */
const MAX_WORD_LISTS = 8;

export type DiscoverFilter = Pick<OpenOptions, 'include' | 'exclude' | 'signal'>;

/** Lists the files of a folder that can belong to a program. Throws only when the signal is aborted. */
export function discoverProgram(root: string, { include, exclude, signal }: DiscoverFilter): Discovered {
  return discover(root, {
    include,
    exclude,
    isSource,
    isConfiguration: isConfigurationFile,
    signal,
  });
}

function isSource(path: string): boolean {
  return path.endsWith('.py') || isScript(path) || isGoSource(path);
}

/** Opens a folder. Files are listed now, and read and parsed when first asked for. Throws only when the signal is aborted. */
export function openProgram(root: string, options: OpenOptions): OpenProgram {
  const { extract, cache } = options;
  const found = options.found ?? discoverProgram(root, options);
  const skipped: SkippedFile[] = found.skipped;
  const configuration = readConfiguration(root, found, skipped, extract);
  const files = new Set(found.sources);
  const texts = new Map<string, string>();
  const overlays = new Map<string, string>();
  const facts = new Map<string, FileFacts | null>();
  /** Answers to what files contain, by the words and the file. */
  const containing = new Map<string, Map<string, boolean>>();
  /** What the facts of a file were made of. */
  const factsKeys = new Map<string, string>();
  /** Files whose facts are those of an earlier run. */
  const fromCache = new Set<string>();
  const stats = {
    analyzed: 0,
    get parsedFromCache() {
      return fromCache.size;
    },
  };

  const textOf = (file: string): string | undefined => {
    const known = overlays.get(file) ?? texts.get(file);
    if (known !== undefined) return known;
    const source = readSource(root, file, options.maxFileBytes);
    if ('text' in source && isScript(file) && isGeneratedScript(source.text)) {
      skip(file, 'minified or generated');
      return undefined;
    }
    if ('text' in source) {
      texts.set(file, source.text);
      return source.text;
    }
    skip(file, source.reason);
    return undefined;
  };
  const answersFor = (words: readonly string[]): Map<string, boolean> => {
    const key = words.join('\0');
    const answers = containing.get(key) ?? new Map<string, boolean>();
    // The newest stands last; the oldest goes.
    containing.delete(key);
    containing.set(key, answers);
    for (const oldest of containing.keys()) if (containing.size > MAX_WORD_LISTS) containing.delete(oldest);
    return answers;
  };
  // Who asks whether a file has to be parsed asks for its facts next.
  let last: { text: string; language: SourceLanguage; key: string } | undefined;
  const keyOf = (text: string, language: SourceLanguage): string => {
    if (last?.text !== text || last.language !== language) last = { text, language, key: contentKey(text, language) };
    return last.key;
  };
  const skip = (file: string, reason: string): void => {
    if (!skipped.some((item) => item.file === file)) skipped.push({ file, reason });
  };
  const projectOf = (file: string): Project => configuration.projectOf(file);
  /** A Go file whose build constraint does not hold is no part of the program. */
  const built = (file: string, made: FileFacts): FileFacts | null => (isBuiltFile(made, projectOf(file)) ? made : null);
  const factsOf = (file: string): FileFacts | null => {
    options.signal?.throwIfAborted();
    const text = textOf(file);
    texts.delete(file);
    const language = languageOf(file);
    if (text === undefined || language === undefined) return null;
    const key = keyOf(text, language);
    factsKeys.set(file, key);
    const cached = cache?.get(key);
    if (cached !== undefined) {
      const kept = built(file, cached);
      if (kept) fromCache.add(file);
      return kept;
    }
    try {
      const made = extract(text, language);
      cache?.set(key, JSON.stringify(made));
      return built(file, made);
    } catch (error) {
      skip(file, `cannot be parsed: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  };

  const filesContaining = (words: readonly string[], among: readonly string[]): string[] => {
    const answers = answersFor(words);
    return among.filter((file) => {
      let contains = answers.get(file);
      if (contains === undefined) {
        const text = textOf(file);
        contains = text !== undefined && words.some((word) => text.includes(word));
        answers.set(file, contains);
      }
      return contains;
    });
  };
  const factsIn = (file: string): FileFacts | undefined => {
    if (!files.has(file)) return undefined;
    let known = facts.get(file);
    if (known === undefined) {
      known = factsOf(file);
      facts.set(file, known);
      if (known) stats.analyzed++;
    }
    return known ?? undefined;
  };

  let sorted = found.sources;
  let go = newGoFiles();
  let resolve = newResolver();
  function newGoFiles() {
    return goFilesOf(configuration.go, { files: sorted, facts: factsIn, filesContaining, projectOf });
  }
  function newResolver() {
    const folders = foldersOf(sorted.filter((file) => !isScript(file) && !isGo(file)));
    const hasFile = (file: string): boolean => files.has(file);
    const resolveScript = scriptResolver({ hasFile, ...configuration.node });
    const resolvePython = moduleResolver({
      hasFile,
      hasFolder: (folder) => folders.has(folder),
      projectFolders: configuration.projects.map((project) => project.root),
      packageParents: packageParents(files),
      isDependency: (file, name) => configuration.isDependency(projectOf(file), name),
    });
    // The same imports are asked for while files are looked for, and again by the analysis.
    const answers = new Map<string, Map<string, ModuleTarget>>();
    return (fromFile: string, module: string): ModuleTarget => {
      let ofFile = answers.get(fromFile);
      if (ofFile === undefined) answers.set(fromFile, (ofFile = new Map<string, ModuleTarget>()));
      let target = ofFile.get(module);
      if (target === undefined) {
        target = (isGo(fromFile) ? go.resolve : isScript(fromFile) ? resolveScript : resolvePython)(fromFile, module);
        ofFile.set(module, target);
      }
      return target;
    };
  }

  return {
    root,
    get files() {
      return sorted;
    },
    skipped,
    stats,
    readText(file) {
      const source = readSource(root, file, options.maxFileBytes);
      const text = overlays.get(file) ?? ('text' in source ? source.text : undefined);
      const language = languageOf(file);
      const known = factsKeys.get(file);
      if (text === undefined || language === undefined || known === undefined) return text;
      return contentKey(text, language) === known ? text : undefined;
    },
    filesContaining,
    facts: factsIn,
    resolveModule: (fromFile, module) => resolve(fromFile, module),
    projectOf,
    goPackage: (folder) => go.goPackage(folder),
    goPrograms: (project) => go.goPrograms(project),
    unparsed(file) {
      if (facts.has(file) || !files.has(file)) return undefined;
      const text = textOf(file);
      const language = languageOf(file);
      if (text === undefined || language === undefined) return undefined;
      const key = keyOf(text, language);
      if (cache?.has(key) === true) return undefined;
      return {
        text,
        language,
        supply(json) {
          if (facts.has(file) || (overlays.get(file) ?? texts.get(file) ?? text) !== text) return;
          texts.delete(file);
          factsKeys.set(file, key);
          cache?.set(key, json);
          const known = built(file, JSON.parse(json) as FileFacts);
          facts.set(file, known);
          if (known) stats.analyzed++;
        },
      };
    },
    parsedFiles: () => sorted.filter((file) => facts.has(file)),
    update(file, text) {
      // It is counted again when it is read again.
      if (facts.get(file)) stats.analyzed--;
      facts.delete(file);
      fromCache.delete(file);
      factsKeys.delete(file);
      texts.delete(file);
      for (const answers of containing.values()) answers.delete(file);
      if (text === undefined) overlays.delete(file);
      else overlays.set(file, text);
      if (files.has(file) || !isSource(file)) return;
      files.add(file);
      sorted = [...files].sort();
      go = newGoFiles();
      resolve = newResolver();
    },
  };
}

/** Folders that hold packages and are none themselves: Python looks in some of them. */
function packageParents(files: ReadonlySet<string>): string[] {
  const parents = new Set<string>();
  for (const file of files) {
    if (!file.endsWith('/__init__.py')) continue;
    const folder = file.slice(0, -'/__init__.py'.length);
    const parent = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    if (!isTestFile(file) && !files.has(parent === '' ? '__init__.py' : `${parent}/__init__.py`)) parents.add(parent);
  }
  return [...parents].sort();
}

function foldersOf(files: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
      const folder = file.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
