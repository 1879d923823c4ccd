import { posix } from 'node:path';
import { isFolder, type Replacement } from './goMod.ts';
import type { FoundGoModule, GoRepository } from './repository.ts';

/** What decides where the imports of a module lead: the modules that it is built with, and what is replaced. */
export interface BuildList {
  /** The module itself and those of its workspace. */
  main: FoundGoModule[];
  /** What replaces the modules of a path, by that path. */
  replaced: Map<string, PlacedReplacement>;
}

export interface PlacedReplacement extends Replacement {
  /** The file that says it. */
  file: string;
  /** The folder of the target, relative to the root; undefined for another module, and for a folder outside of the root. */
  folder?: string;
}

/** Gives what a module is built with: by itself, or with the others of the nearest `go.work` that uses it. */
export function buildListOf(module: FoundGoModule, repository: GoRepository): BuildList {
  const workspace = [...repository.workspaces]
    .sort((a, b) => b.folder.length - a.folder.length)
    .find(({ folder, facts }) => facts.uses.some((use) => inRoot(folder, use.folder) === module.folder));
  const used = new Set(workspace?.facts.uses.map((use) => inRoot(workspace.folder, use.folder)) ?? [module.folder]);
  const main = repository.modules.filter(({ folder }) => used.has(folder));
  // What the workspace says wins; the module's own stands before that of its neighbours.
  const files = [...(workspace ? [workspace] : []), module, ...main.filter((other) => other !== module)];
  const replaced = new Map<string, PlacedReplacement>();
  for (const { file, folder, facts } of files) {
    for (const replacement of facts.replaces) {
      if (replaced.has(replacement.path) || !appliesTo(replacement, main)) continue;
      const placed: PlacedReplacement = { ...replacement, file };
      const target = isFolder(replacement.target) ? inRoot(folder, replacement.target) : undefined;
      if (target !== undefined) placed.folder = target;
      replaced.set(replacement.path, placed);
    }
  }
  return { main, replaced };
}

/** A replacement of one version holds only while that version is the one that is used. */
function appliesTo({ path, version }: Replacement, main: readonly FoundGoModule[]): boolean {
  return version === undefined || main.some(({ facts }) => facts.requires.get(path)?.version === version);
}

/** A folder relative to another as a path in the root; undefined outside of it. */
function inRoot(folder: string, path: string): string | undefined {
  const joined = posix.join(folder, path).replace(/\/$/, '');
  if (path.startsWith('/') || joined === '..' || joined.startsWith('../')) return undefined;
  return joined === '.' ? '' : joined;
}
