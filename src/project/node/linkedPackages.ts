import { posix } from 'node:path';
import { satisfies, valid, validRange } from 'semver';
import type { PackageFacts } from './packageJson.ts';
import { workspaceFinder, type WorkspaceRoot } from './workspaces.ts';

/** A `package.json` of the repository. */
export interface RepositoryPackage {
  /** Relative to the analysed root; '' for the root itself. */
  folder: string;
  facts: PackageFacts;
}

export interface PackageLinks {
  packageAt(folder: string): RepositoryPackage | undefined;
  /** The package that a folder belongs to. */
  nearest(folder: string): RepositoryPackage | undefined;
  /** The package of the repository that a name means in another; undefined when it comes from a registry. */
  linked(from: RepositoryPackage | undefined, name: string): RepositoryPackage | undefined;
}

/** How the packages of a repository find each other, as their package manager links them. */
export function linkedPackages(
  packages: readonly RepositoryPackage[],
  workspaces: readonly WorkspaceRoot[],
): PackageLinks {
  const byFolder = new Map(packages.map((one) => [one.folder, one]));
  const byName = new Map<string, RepositoryPackage[]>();
  for (const one of packages) {
    const { name } = one.facts;
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  const workspaceOf = workspaceFinder(workspaces);
  const nearestMemo = new Map<string, RepositoryPackage | undefined>();

  const nearest = (folder: string): RepositoryPackage | undefined => {
    const clean = folder === '.' ? '' : folder;
    if (nearestMemo.has(clean)) return nearestMemo.get(clean);
    const found = byFolder.get(clean) ?? (clean === '' ? undefined : nearest(posix.dirname(clean)));
    nearestMemo.set(clean, found);
    return found;
  };

  const specifierOf = (from: RepositoryPackage | undefined, name: string): string | undefined => {
    if (!from) return undefined;
    const own = from.facts.dependencies.get(name);
    if (own) return own.specifier ?? '*';
    return from.folder === '' ? undefined : specifierOf(nearest(posix.dirname(from.folder)), name);
  };

  return {
    packageAt: (folder) => byFolder.get(folder),
    nearest,
    linked(from, name) {
      const candidates = byName.get(name) ?? [];
      const [first] = candidates;
      if (!first) return undefined;
      if (from?.facts.name === name) return from;
      const specifier = specifierOf(from, name);
      const path = /^(?:file|link|portal):(.*)$/.exec(specifier ?? '')?.[1];
      if (path !== undefined && from) return byFolder.get(posix.join(from.folder, path)) ?? first;
      const workspace = from && workspaceOf(from.folder);
      const member = candidates.find(({ folder }) => workspace !== undefined && workspaceOf(folder) === workspace);
      if (specifier?.startsWith('workspace:') === true) return member ?? first;
      if (member && accepts(specifier, member.facts.version)) return member;
      // Nobody says where it comes from: linked by hand, or by a tool that we do not know.
      return specifier === undefined && candidates.length === 1 ? first : undefined;
    },
  };
}

/** Package managers link a member of the workspace when its version is one that is asked for. */
function accepts(specifier: string | undefined, version: string | undefined): boolean {
  if (specifier === undefined || version === undefined) return true;
  if (validRange(specifier) === null || valid(version) === null) return true;
  return satisfies(version, specifier, { includePrerelease: true });
}
