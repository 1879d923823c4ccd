import { posix } from 'node:path';
import type { ManifestDependency } from '../manifests/facts.ts';
import { manifestError } from '../manifests/manifests.ts';
import { asTable, asText, tableAt, textsOf } from '../manifests/values.ts';
import { readYaml } from '../yamlFile.ts';
import type { RepositoryPackage } from './linkedPackages.ts';
import type { NodeLock } from './locks/lock.ts';
import { readNpmLock } from './locks/npm.ts';
import { readPnpmLock } from './locks/pnpm.ts';
import { readYarnLock } from './locks/yarn.ts';
import { readNvmrc, readToolVersions } from './nodeVersions.ts';
import { readPackageJson } from './packageJson.ts';
import { readTsconfig, type TsconfigFacts } from './tsconfig.ts';
import type { WorkspaceRoot } from './workspaces.ts';

/** What the files of Node's tools say in a repository. Paths are relative to the analysed root. */
export interface NodeRepository {
  packages: RepositoryPackage[];
  workspaces: WorkspaceRoot[];
  /** By file. */
  tsconfigs: Map<string, TsconfigFacts>;
  locks: FoundLock[];
  /** What `.nvmrc` and the like say, with the folder that they hold for. */
  nodeVersions: { folder: string; file: string; version: ManifestDependency }[];
  /** pnpm's catalogs: ranges by the name of the catalog and of the package. */
  catalogs: { folder: string; ranges: ReadonlyMap<string, ReadonlyMap<string, string>> }[];
}

export interface FoundLock {
  file: string;
  lock: NodeLock;
}

type Reader = (repository: NodeRepository, file: string, text: string) => void;

const readers: readonly [RegExp, Reader][] = [
  [/^package\.json$/, addPackage],
  [/[tj]sconfig[^/]*\.json$/, addTsconfig],
  [/^pnpm-workspace\.ya?ml$/, addPnpmWorkspace],
  [/^lerna\.json$/, addLerna],
  [/^(?:package-lock|npm-shrinkwrap)\.json$/, lockReader(readNpmLock)],
  [/^yarn\.lock$/, lockReader(readYarnLock)],
  [/^pnpm-lock\.yaml$/, lockReader(readPnpmLock)],
  [/^\.(?:nvmrc|node-version)$/, versionReader(readNvmrc)],
  [/^\.tool-versions$/, versionReader(readToolVersions)],
];

export function emptyNodeRepository(): NodeRepository {
  return { packages: [], workspaces: [], tsconfigs: new Map(), locks: [], nodeVersions: [], catalogs: [] };
}

/** Whether a file belongs to Node's tools, by its name. Takes a path or a name. */
export function isNodeFile(path: string): boolean {
  return readerOf(path) !== undefined;
}

/**
 * Adds what a file says.
 * @throws ManifestError with the line and the reason when the text is not what the name promises.
 */
export function addNodeFile(repository: NodeRepository, file: string, text: string): void {
  const clean = text.replace(/^\uFEFF/, '');
  try {
    readerOf(file)?.(repository, file, clean);
  } catch (error) {
    throw manifestError(file, clean, error);
  }
}

function readerOf(path: string): Reader | undefined {
  const name = posix.basename(path);
  return readers.find(([pattern]) => pattern.test(name))?.[1];
}

function addPackage({ packages, workspaces }: NodeRepository, file: string, text: string): void {
  const folder = folderOf(file);
  const facts = readPackageJson(text);
  packages.push({ folder, facts });
  if (facts.workspaces.length > 0) workspaces.push({ folder, globs: facts.workspaces });
}

function addTsconfig({ tsconfigs }: NodeRepository, file: string, text: string): void {
  tsconfigs.set(file, readTsconfig(text));
}

function addPnpmWorkspace({ workspaces, catalogs }: NodeRepository, file: string, text: string): void {
  const folder = folderOf(file);
  for (const { value } of readYaml(file, text)) {
    workspaces.push({ folder, globs: textsOf(tableAt(value)['packages']) });
    const all = {
      ...tableAt(value, 'catalogs'),
      default: tableAt(value)['catalog'] ?? tableAt(value, 'catalogs')['default'],
    };
    const ranges = new Map(Object.entries(all).map(([name, catalog]) => [name, rangesIn(catalog)]));
    catalogs.push({ folder, ranges });
  }
}

function rangesIn(catalog: unknown): Map<string, string> {
  return new Map(
    Object.entries(asTable(catalog) ?? {}).flatMap(([name, range]) =>
      asText(range) === undefined ? [] : [[name, asText(range) ?? '']],
    ),
  );
}

function lockReader(read: (text: string) => NodeLock): Reader {
  return ({ locks }, file, text) => {
    locks.push({ file, lock: read(text) });
  };
}

function versionReader(read: (text: string) => ManifestDependency | undefined): Reader {
  return ({ nodeVersions }, file, text) => {
    const version = read(text);
    if (version) nodeVersions.push({ folder: folderOf(file), file, version });
  };
}

function addLerna({ workspaces }: NodeRepository, file: string, text: string): void {
  const globs = textsOf(asTable(JSON.parse(text))?.['packages']);
  if (globs.length > 0) workspaces.push({ folder: folderOf(file), globs });
}

function folderOf(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? '' : folder;
}
