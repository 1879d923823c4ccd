import { posix } from 'node:path';
import type { Tsconfig } from './tsconfig.ts';

/** Asks for a source file; paths are relative to the analysed root. */
export type HasFile = (file: string) => boolean;

/** A file may be imported without them. TypeScript stands before the JavaScript that it is compiled to. */
const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.jsx'];

/** TypeScript imports `./x.js` and means `./x.ts`. */
const WRITTEN_AS: Readonly<Record<string, string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/**
 * The source file that a path means: itself, with an extension, or the index of the folder.
 * @param entriesOf the entries that the `package.json` of a folder names, relative to it.
 */
export function fileAt(
  path: string,
  hasFile: HasFile,
  entriesOf?: (folder: string) => readonly string[],
): string | undefined {
  const clean = normalised(path);
  if (clean.startsWith('..')) return undefined;
  const isFolder = /(^|\/)\.{0,2}$/.test(path);
  if (!isFolder) {
    const extension = posix.extname(clean);
    const stem = clean.slice(0, clean.length - extension.length);
    const written = (WRITTEN_AS[extension] ?? []).map((other) => stem + other);
    const named = [...written, clean, ...EXTENSIONS.map((other) => clean + other)].find(hasFile);
    if (named !== undefined) return named;
  }
  for (const entry of entriesOf?.(clean) ?? []) {
    const found = fileAt(posix.join(clean, entry), hasFile);
    if (found !== undefined) return found;
  }
  return EXTENSIONS.map((extension) => posix.join(clean, `index${extension}`)).find(hasFile);
}

/** Folders that builds write to, and the folders inside them for one form of output. */
const BUILD_FOLDERS = new Set([
  'dist',
  'lib',
  'build',
  'out',
  'output',
  'es',
  'esm',
  'cjs',
  'compiled',
  'bin',
  '.build',
]);
const FORM_FOLDERS = new Set([
  'esm',
  'cjs',
  'es',
  'es6',
  'umd',
  'commonjs',
  'module',
  'mjs',
  'node',
  'types',
  'import',
  'require',
]);

/** The source that a built file of a package was made from; undefined when none is where it usually is. */
export function sourceOfBuilt(
  file: string,
  folder: string,
  tsconfig: Tsconfig | undefined,
  hasFile: HasFile,
): string | undefined {
  const within = posix.relative(folder, file).replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
  if (within.startsWith('..')) return undefined;
  const stems: string[] = [];
  const { outDir, rootDir } = tsconfig ?? {};
  if (outDir !== undefined && outDir !== folder && file.startsWith(`${outDir}/`)) {
    const rest = posix.relative(outDir, posix.join(folder, within));
    if (rootDir !== undefined) stems.push(posix.join(rootDir, rest));
    stems.push(...sourcesNamed(folder, rest));
  }
  let parts = within.split('/');
  if (BUILD_FOLDERS.has(parts[0] ?? '')) {
    parts = parts.slice(1);
    stems.push(...sourcesNamed(folder, parts.join('/')));
    if (FORM_FOLDERS.has(parts[0] ?? '')) stems.push(...sourcesNamed(folder, parts.slice(1).join('/')));
  }
  return stems.flatMap((stem) => fileAt(stem, hasFile) ?? [])[0];
}

/** Where the source of a package usually starts. */
export function sourceIndex(folder: string, hasFile: HasFile): string | undefined {
  return ['src/index', 'index', 'src/main', 'lib/index'].flatMap(
    (path) => fileAt(posix.join(folder, path), hasFile) ?? [],
  )[0];
}

function sourcesNamed(folder: string, rest: string): string[] {
  return [posix.join(folder, rest), posix.join(folder, 'src', rest), posix.join(folder, 'lib', rest)];
}

function normalised(path: string): string {
  const clean = posix.normalize(path).replace(/\/$/, '');
  return clean === '.' ? '' : clean;
}
