import type { ModuleTarget } from '../program.ts';
import { standardLibrary } from './standardLibrary.ts';

/** What module resolution needs to know of a folder of source code. Paths are relative to the root, with `/`. */
export interface SourceTree {
  hasFile(file: string): boolean;
  /** The folder holds a source file, directly or deeper. */
  hasFolder(folder: string): boolean;
  /** Folders of manifests; '' is the root. */
  projectFolders: readonly string[];
  /** Folders that hold packages and are none themselves. */
  packageParents: readonly string[];
  /** A library of this import name is among the dependencies of the file's project. */
  isDependency(fromFile: string, name: string): boolean;
}

/** Gives the resolver of Python modules for a tree; answers are remembered. */
export function moduleResolver(tree: SourceTree): (fromFile: string, module: string) => ModuleTarget {
  const memo = new Map<string, ModuleTarget>();
  const candidates = new Map<string, string[]>();
  const candidatesFor = (fromFile: string, first: string, library: boolean): string[] => {
    const key = `${folderOf(fromFile)}\0${first}`;
    let known = candidates.get(key);
    if (known === undefined) {
      known = searchPath(tree, fromFile, library).filter((folder) => holds(tree, folder, first));
      candidates.set(key, known);
    }
    return known;
  };
  return (fromFile, module) => {
    const key = `${folderOf(fromFile)}\0${module}`;
    let target = memo.get(key);
    if (target === undefined) {
      target = module.startsWith('.')
        ? relative(tree, fromFile, module)
        : absolute(tree, fromFile, module, candidatesFor);
      memo.set(key, target);
    }
    return target;
  };
}

function relative(tree: SourceTree, fromFile: string, module: string): ModuleTarget {
  const dots = /^\.+/.exec(module)?.[0].length ?? 1;
  let folder = folderOf(fromFile);
  for (let up = 1; up < dots; up++) {
    if (folder === '') return { kind: 'external', module };
    folder = folderOf(folder);
  }
  const names = module.slice(dots).split('.').filter(Boolean);
  return moduleIn(tree, folder, names) ?? { kind: 'external', module };
}

function absolute(
  tree: SourceTree,
  fromFile: string,
  module: string,
  candidatesFor: (fromFile: string, first: string, library: boolean) => string[],
): ModuleTarget {
  const names = module.split('.');
  const [first = ''] = names;
  const library = standardLibrary.has(first) || tree.isDependency(fromFile, first);
  for (const folder of candidatesFor(fromFile, first, library)) {
    const found = moduleIn(tree, folder, names);
    if (found !== undefined && !(found.kind === 'file' && found.file === fromFile && library)) return found;
  }
  return { kind: 'external', module };
}

/**
 * Python looks in the folders of sys.path. Which those are depends on how the service is started, so the folders above the file
 * are tried, nearest first, then sources of other projects in the repository. A folder that is itself a package is never on
 * sys.path, unless its modules are run as scripts: it comes last, and never hides a library.
 */
function searchPath(tree: SourceTree, fromFile: string, library: boolean): string[] {
  const folders = foldersAbove(fromFile);
  const likely = folders.filter((folder) => (library ? isSourceRoot(tree, folder) : !isPackage(tree, folder)));
  const others = [...tree.projectFolders, ...tree.packageParents].filter((folder) => !folders.includes(folder));
  return [...likely.flatMap(withSources), ...(library ? [] : [...others.flatMap(withSources), ...folders])];
}

/** The folder has a module or package of this name. Most imports are of libraries, for which hardly any folder has. */
function holds(tree: SourceTree, folder: string, name: string): boolean {
  const path = join(folder, name);
  return tree.hasFile(`${path}.py`) || tree.hasFolder(path);
}

function withSources(folder: string): string[] {
  return [folder, join(folder, 'src'), join(folder, 'lib')];
}

function isSourceRoot(tree: SourceTree, folder: string): boolean {
  return tree.projectFolders.includes(folder);
}

function isPackage(tree: SourceTree, folder: string): boolean {
  return tree.hasFile(join(folder, '__init__.py'));
}

function moduleIn(tree: SourceTree, folder: string, names: readonly string[]): ModuleTarget | undefined {
  const path = names.reduce(join, folder);
  if (names.length > 0 && tree.hasFile(`${path}.py`) && !isPackage(tree, path))
    return { kind: 'file', file: `${path}.py` };
  const init = join(path, '__init__.py');
  if (tree.hasFile(init)) return { kind: 'file', file: init };
  return tree.hasFolder(path) ? { kind: 'folder', folder: path } : undefined;
}

function foldersAbove(file: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    folders.push(folder);
    if (folder === '') return folders;
  }
}

function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at);
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
