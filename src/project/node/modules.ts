import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { ModuleTarget } from '../program.ts';
import { exportTargets, mappedTargets, starOf } from './exports.ts';
import { linkedPackages, type RepositoryPackage } from './linkedPackages.ts';
import { fileAt, sourceIndex, sourceOfBuilt, type HasFile } from './lookup.ts';
import { tsconfigFinder, type TsconfigFacts } from './tsconfig.ts';
import type { WorkspaceRoot } from './workspaces.ts';

/** What resolving JavaScript and TypeScript imports needs to know of a repository. Paths are relative to the root, with `/`. */
export interface ScriptTree {
  hasFile: HasFile;
  packages: readonly RepositoryPackage[];
  workspaces: readonly WorkspaceRoot[];
  /** By file. */
  tsconfigs: ReadonlyMap<string, TsconfigFacts>;
}

/** Gives the resolver of JavaScript and TypeScript imports for a repository; answers are remembered. */
export function scriptResolver(tree: ScriptTree): (fromFile: string, module: string) => ModuleTarget {
  const { hasFile } = tree;
  const links = linkedPackages(tree.packages, tree.workspaces);
  const tsconfigOf = tsconfigFinder(
    tree.tsconfigs,
    (name) => tree.packages.find((one) => one.facts.name === name)?.folder,
  );
  const entriesOf = (folder: string): readonly string[] => links.packageAt(folder)?.facts.entries ?? [];
  const find = (path: string): string | undefined => fileAt(path, hasFile, entriesOf);
  const memo = new Map<string, ModuleTarget>();

  const resolve = (folder: string, module: string): string | undefined => {
    if (/^\.{1,2}(\/|$)/.test(module)) return find(`${folder}/${module}`) ?? built(posix.join(folder, module));
    const from = links.nearest(folder);
    const aliased = byPaths(folder, module) ?? byAlias(from, module);
    if (aliased !== undefined) return aliased;
    if (module.startsWith('#')) return from && firstSource(from, mappedTargets(from.facts.imports, module));
    const { name, rest } = split(module);
    const target = links.linked(from, name);
    if (target) return inPackage(target, rest);
    return from?.facts.dependencies.has(name) === true ? undefined : byBaseUrl(folder, module);
  };

  const byPaths = (folder: string, module: string): string | undefined => {
    const paths = tsconfigOf(folder)?.paths ?? new Map<string, readonly string[]>();
    const exact = paths.get(module)?.flatMap((target) => sourceAt(target) ?? [])[0];
    if (exact !== undefined) return exact;
    const matches = [...paths].flatMap(([pattern, targets]) => {
      const star = starOf(pattern, module);
      return star === undefined ? [] : [{ length: pattern.indexOf('*'), targets, star }];
    });
    matches.sort((a, b) => b.length - a.length);
    return matches
      .flatMap(({ targets, star }) => targets.map((target) => target.replace('*', () => star)))
      .flatMap((path) => sourceAt(path) ?? [])[0];
  };

  /** `module-alias` reads its table from the `package.json` of the application. */
  const byAlias = (from: RepositoryPackage | undefined, module: string): string | undefined => {
    const entries = Object.entries(from?.facts.aliases ?? {});
    const [alias, path] = entries.find(([name]) => module === name || module.startsWith(`${name}/`)) ?? [];
    if (from === undefined || alias === undefined || path === undefined) return undefined;
    return sourceAt(posix.join(from.folder, path, module.slice(alias.length)));
  };

  const byBaseUrl = (folder: string, module: string): string | undefined => {
    const baseUrl = tsconfigOf(folder)?.baseUrl;
    return baseUrl === undefined ? undefined : find(posix.join(baseUrl, module));
  };

  const inPackage = (target: RepositoryPackage, rest: string): string | undefined => {
    const { folder, facts } = target;
    const subpath = rest === '' ? '.' : `./${rest}`;
    const exported = facts.exports === undefined ? [] : exportTargets(facts.exports, subpath);
    const candidates = [...exported, ...(rest === '' ? facts.entries : [subpath, `./src/${rest}`])];
    return firstSource(target, candidates) ?? (rest === '' ? sourceIndex(folder, hasFile) : undefined);
  };

  /** The first target that is a source; else the first that a source is built to. */
  const firstSource = ({ folder }: RepositoryPackage, targets: readonly string[]): string | undefined => {
    const paths = targets.map((target) => posix.join(folder, target));
    return paths.flatMap((path) => find(path) ?? [])[0] ?? paths.flatMap((path) => built(path) ?? [])[0];
  };

  const sourceAt = (path: string): string | undefined => find(path) ?? built(path);

  const built = (path: string): string | undefined => {
    const from = links.nearest(posix.dirname(path));
    return from && sourceOfBuilt(path, from.folder, tsconfigOf(from.folder), hasFile);
  };

  return (fromFile, module) => {
    const folder = posix.dirname(fromFile);
    const key = `${folder}\0${module}`;
    let target = memo.get(key);
    if (target === undefined) {
      const file = isBuiltin(module) ? undefined : resolve(folder, module);
      target = file === undefined ? { kind: 'external', module: libraryName(module) } : { kind: 'file', file };
      memo.set(key, target);
    }
    return target;
  };
}

/** `node:fs` is `fs`. Modules that exist only with the prefix keep it, as `sqlite` and `test` are other people's packages. */
function libraryName(module: string): string {
  const bare = module.replace(/^node:/, '');
  return isBuiltin(bare) ? bare : module;
}

/** `@scope/name/sub/path` is `@scope/name` and `sub/path`. */
function split(module: string): { name: string; rest: string } {
  const [, name = module, rest = ''] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(module) ?? [];
  return { name, rest };
}
