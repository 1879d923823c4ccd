import { posix } from 'node:path';
import type { ModuleTarget } from '../program.ts';
import type { FoundGoModule, GoRepository } from './repository.ts';
import { goStandardLibrary } from './standardLibrary.ts';
import { buildListOf, type BuildList } from './workspace.ts';

export interface GoTree extends GoRepository {
  /** The folder itself holds Go code. */
  hasPackage(folder: string): boolean;
}

/**
 * Gives the resolver of import paths for a repository, by the rules of the go command in module mode
 * (https://go.dev/ref/mod#resolve-pkg-mod); answers are remembered. A package of the program is its folder. A module that stands in
 * the repository is read there, even where a `go.mod` asks for a version of it that was published.
 */
export function goResolver(tree: GoTree): (fromFile: string, path: string) => ModuleTarget {
  const memo = new Map<string, ModuleTarget>();
  const moduleOf = goModuleFinder(tree.modules);
  const lists = new Map<FoundGoModule, BuildList>();
  const listOf = (module: FoundGoModule): BuildList => {
    const list = lists.get(module) ?? buildListOf(module, tree);
    lists.set(module, list);
    return list;
  };

  const resolve = (folder: string, path: string): ModuleTarget => {
    if (goStandardLibrary.has(path)) return standard(path);
    if (/^\.{1,2}(\/|$)/.test(path)) return local(posix.join(folder, path).replace(/^\.$|\/$/, ''), path);
    const module = moduleOf(folder);
    const list = module && listOf(module);
    const owner = longestPrefix(path, [
      ...(list?.main ?? []).flatMap(({ facts }) => [...facts.requires.keys()]),
      ...(list?.replaced.keys() ?? []),
      ...tree.modules.flatMap(({ facts }) => facts.module?.path ?? []),
      ...vendoredAround(folder).flatMap(({ modules }) => modules.map((one) => one.path)),
    ]);
    if (owner === undefined) return isStandard(path) ? standard(path) : { kind: 'external', module: path };
    const replacement = list?.main.some(({ facts }) => facts.module?.path === owner)
      ? undefined
      : list?.replaced.get(owner);
    const source = replacement ? replacement.folder : folderOfModule(owner, list);
    if (source === undefined) return { kind: 'external', module: path, library: owner };
    const found = local(`${source}${path.slice(owner.length)}`.replace(/^\//, ''), path);
    // A folder below may be another module, which is imported by its own path.
    const isOwn = found.kind === 'folder' && moduleOf(found.folder)?.folder === source;
    return isOwn ? found : { kind: 'external', module: path, library: owner };
  };

  const vendoredAround = (folder: string): GoRepository['vendored'] =>
    tree.vendored.filter((one) => isWithin(folder, one.folder));

  const folderOfModule = (path: string, list: BuildList | undefined): string | undefined => {
    const isNamed = ({ facts }: FoundGoModule): boolean => facts.module?.path === path;
    return (list?.main.find(isNamed) ?? tree.modules.find(isNamed))?.folder;
  };

  const local = (folder: string, path: string): ModuleTarget =>
    tree.hasPackage(folder) ? { kind: 'folder', folder } : { kind: 'external', module: path };

  return (fromFile, path) => {
    const folder = folderOf(fromFile);
    const key = `${folder}\0${path}`;
    let target = memo.get(key);
    if (target === undefined) {
      target = resolve(folder, path);
      memo.set(key, target);
    }
    return target;
  };
}

/** Gives the module that a folder belongs to: that of the nearest `go.mod`. */
export function goModuleFinder(modules: readonly FoundGoModule[]): (folder: string) => FoundGoModule | undefined {
  const nearestFirst = [...modules].sort((a, b) => b.folder.length - a.folder.length);
  return (folder) => nearestFirst.find((module) => isWithin(folder, module.folder));
}

/** The path under which a folder is imported; undefined outside of any module. */
export function importPathOf(folder: string, module: FoundGoModule | undefined): string | undefined {
  const path = module?.facts.module?.path;
  if (module === undefined || path === undefined) return undefined;
  return folder === module.folder ? path : `${path}/${posix.relative(module.folder, folder)}`;
}

/** The folder of a package of these modules by its import path; undefined when it is none of theirs. */
export function importedFolder(path: string, modules: readonly FoundGoModule[]): string | undefined {
  const owner = longestPrefix(
    path,
    modules.flatMap(({ facts }) => facts.module?.path ?? []),
  );
  const module = modules.find(({ facts }) => owner !== undefined && facts.module?.path === owner);
  return module && owner && `${module.folder}${path.slice(owner.length)}`.replace(/^\//, '');
}

function standard(path: string): ModuleTarget {
  return { kind: 'external', module: path, library: 'std' };
}

/** The first element of what is not of the standard library has a dot, as in a host, or is the name of a module that we know. */
function isStandard(path: string): boolean {
  return !path.split('/', 1)[0]?.includes('.');
}

function longestPrefix(path: string, modules: readonly string[]): string | undefined {
  let longest: string | undefined;
  for (const module of modules) {
    if (path !== module && !path.startsWith(`${module}/`)) continue;
    if (longest === undefined || module.length > longest.length) longest = module;
  }
  return longest;
}

function isWithin(folder: string, around: string): boolean {
  return around === '' || folder === around || folder.startsWith(`${around}/`);
}

function folderOf(file: string): string {
  const at = file.lastIndexOf('/');
  return at < 0 ? '' : file.slice(0, at);
}
