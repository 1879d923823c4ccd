import { existsSync, readFileSync, readdirSync, realpathSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import { isGoFile } from './go/repository.ts';
import { isGo } from './go/sources.ts';
import { isScript, isScriptTest, isTypeScript } from './node/sources.ts';
import type { SkippedFile } from './program.ts';

export interface DiscoverOptions {
  /** Globs; empty means all. */
  include?: readonly string[];
  exclude?: readonly string[];
  /** Source files by their path, and the files that say how the service is built and started. */
  isSource: (path: string) => boolean;
  isConfiguration: (path: string) => boolean;
  signal?: AbortSignal;
}

export interface Discovered {
  sources: string[];
  configuration: string[];
  skipped: SkippedFile[];
}

/** Folders that hold no source of the user's own, whatever .gitignore says. */
const EXCLUDED = new Set(['node_modules', '__pycache__', 'site-packages', '__pypackages__', 'bower_components']);
const PYTHON_BUILDS = new Set(['virtualenv', 'venv', 'htmlcov', 'eggs']);
/** The same, but they may be Python packages, or hold what no build writes: hand-written TypeScript. */
const BUILDS = new Set(['build', 'dist', 'out', 'target']);
/** For Python an environment; Node services keep their settings in folders of that name. */
const ENVIRONMENTS = new Set(['env']);
const VENV_MARK = 'pyvenv.cfg';
/** What `go mod vendor` writes beside the code of other people. */
const VENDORED = 'modules.txt';

/** Finds the files of a folder, sorted, as paths relative to it with `/`. What cannot be read is named, and the rest goes on. */
export function discover(root: string, options: DiscoverOptions): Discovered {
  const found: Discovered = { sources: [], configuration: [], skipped: [] };
  const isIncluded = options.include?.length ? picomatch([...options.include], { dot: true }) : () => true;
  const isExcluded = options.exclude?.length ? picomatch([...options.exclude], { dot: true }) : () => false;
  const visit = (folder: string, ignores: readonly Scope[], reading: Reading): void => {
    options.signal?.throwIfAborted();
    const entries = entriesOf(root, folder, found.skipped);
    const inside = withIgnoreFile(root, folder, entries, ignores);
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const kind = kindOf(root, path, entry, options, found.skipped);
      if (kind === 'folder') {
        if (isGoVendor(root, path)) {
          if (!isIgnored(inside, `${path}/`)) found.configuration.push(`${path}/${VENDORED}`);
          continue;
        }
        const within = readingOf(root, path, entry.name, reading);
        if (within !== 'nothing' && !isIgnored(inside, `${path}/`) && !isExcluded(path)) visit(path, inside, within);
      } else if (kind === 'file') {
        const source = options.isSource(path) && isRead(entry.name, reading);
        const configuration = (reading === 'everything' || isGoFile(path)) && options.isConfiguration(path);
        if ((!source && !configuration) || isIgnored(inside, path) || isExcluded(path)) continue;
        if (configuration) found.configuration.push(path);
        if (source && isIncluded(path)) found.sources.push(path);
      }
    }
  };
  visit('', [], 'everything');
  found.sources.sort();
  found.configuration.sort();
  return found;
}

/** A folder of the libraries of a Go module, whose list is all that is read of it. */
function isGoVendor(root: string, path: string): boolean {
  return /(^|\/)vendor$/.test(path) && existsSync(join(root, path, VENDORED));
}

/** A test, a fixture of tests or a benchmark by its name, as pytest, Jest and the like find them: no service runs it. */
export function isTestFile(file: string): boolean {
  return (
    /(^|\/)(tests?|testing|__tests__|e2e|conftest\.py)(\/|$)|(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$/.test(file) ||
    (isScript(file) && isScriptTest(file)) ||
    file.endsWith('_test.go')
  );
}

/** A .gitignore and the folder that it stands in. */
interface Scope {
  folder: string;
  rules: Ignore;
}

function withIgnoreFile(
  root: string,
  folder: string,
  entries: readonly Dirent[],
  ignores: readonly Scope[],
): readonly Scope[] {
  if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return ignores;
  try {
    const text = readFileSync(join(root, folder, '.gitignore'), 'utf8');
    return [...ignores, { folder, rules: ignore().add(text) }];
  } catch {
    return ignores;
  }
}

function isIgnored(ignores: readonly Scope[], path: string): boolean {
  let ignored = false;
  for (const { folder, rules } of ignores) {
    const inside = folder === '' ? path : path.slice(folder.length + 1);
    const result = rules.test(inside);
    if (result.ignored) ignored = true;
    else if (result.unignored) ignored = false;
  }
  return ignored;
}

function entriesOf(root: string, folder: string, skipped: SkippedFile[]): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    skipped.push({ file: folder === '' ? '.' : folder, reason: `the folder cannot be read: ${reasonOf(error)}` });
    return [];
  }
}

/** Links are not followed: what they point at inside the root is found at its own place. */
function kindOf(
  root: string,
  path: string,
  entry: Dirent,
  { isSource, isConfiguration }: DiscoverOptions,
  skipped: SkippedFile[],
): 'file' | 'folder' | 'other' {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  const absolute = join(root, path);
  try {
    const target = realpathSync(absolute);
    const within = relative(realpathSync(root), target);
    const outside = within === '..' || within.startsWith(`..${sep}`);
    if (outside) {
      skipped.push({ file: path, reason: 'a link out of the analysed folder is not followed' });
      return 'other';
    }
    return 'other';
  } catch (error) {
    const isWanted = isSource(path) || isConfiguration(path) || reasonCode(error) === 'ELOOP';
    if (isWanted) skipped.push({ file: path, reason: `the link leads nowhere: ${reasonOf(error)}` });
    return 'other';
  }
}

/** What of a folder is read. */
type Reading = 'everything' | 'scripts' | 'typescript' | 'nothing';

function readingOf(root: string, path: string, name: string, around: Reading): Reading {
  if (name.startsWith('.') || name.endsWith('.egg-info') || EXCLUDED.has(name)) return 'nothing';
  const isPlain = !PYTHON_BUILDS.has(name) && !BUILDS.has(name) && !ENVIRONMENTS.has(name);
  if (isPlain || existsSync(join(root, path, '__init__.py'))) {
    return isPlain && existsSync(join(root, path, VENV_MARK)) ? 'nothing' : around;
  }
  if (PYTHON_BUILDS.has(name) || existsSync(join(root, path, VENV_MARK))) return 'nothing';
  return BUILDS.has(name) || around === 'typescript' ? 'typescript' : 'scripts';
}

/** Go packages may be called `build` or `env`: the go command knows no such folders. */
function isRead(name: string, reading: Reading): boolean {
  if (reading === 'everything' || isGo(name)) return true;
  return reading === 'scripts' ? isScript(name) : isTypeScript(name);
}

function reasonCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

function reasonOf(error: unknown): string {
  switch (reasonCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'no permission';
    case 'ELOOP':
      return 'it leads back to itself';
    case 'ENOENT':
      return 'it does not exist';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
