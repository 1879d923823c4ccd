/** The grammars that we have. TSX is TypeScript with a grammar of its own, since `<T>x` means something else there. */
export const SOURCE_LANGUAGES = ['python', 'javascript', 'typescript', 'tsx', 'go'] as const;
export type SourceLanguage = (typeof SOURCE_LANGUAGES)[number];

const BY_EXTENSION: Record<string, SourceLanguage> = {
  py: 'python',
  js: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'tsx',
  go: 'go',
};

/** The language that a file's name says it is written in; undefined when we cannot read it. */
export function languageOf(file: string): SourceLanguage | undefined {
  const dot = file.lastIndexOf('.');
  const extension = file.slice(dot + 1);
  return dot >= 0 && Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
}

/** The languages of several files, each once. */
export function languagesOf(files: Iterable<string>): SourceLanguage[] {
  const found = new Set<SourceLanguage>();
  for (const file of files) {
    const language = languageOf(file);
    if (language !== undefined) found.add(language);
  }
  return [...found].sort();
}
