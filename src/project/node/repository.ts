import { posix } from 'node:path';
import { manifestError } from '../manifests/manifests.ts';
import { asTable, tableAt, textsOf } from '../manifests/values.ts';
import { readYaml } from '../yamlFile.ts';
import type { RepositoryPackage } from './linkedPackages.ts';
import { readPackageJson } from './packageJson.ts';
import { readTsconfig, type TsconfigFacts } from './tsconfig.ts';
import type { WorkspaceRoot } from './workspaces.ts';

/** What the files of Node's tools say in a repository. Paths are relative to the analysed root. */
export interface NodeRepository {
  packages: RepositoryPackage[];
  workspaces: WorkspaceRoot[];
  /** By file. */
  tsconfigs: Map<string, TsconfigFacts>;
}

type Reader = (repository: NodeRepository, file: string, text: string) => void;

const readers: readonly [RegExp, Reader][] = [
  [/^package\.json$/, addPackage],
  [/^[tj]sconfig[^/]*\.json$|\.tsconfig\.json$/, addTsconfig],
  [/^pnpm-workspace\.ya?ml$/, addPnpmWorkspace],
  [/^lerna\.json$/, addLerna],
];

export function emptyNodeRepository(): NodeRepository {
  return { packages: [], workspaces: [], tsconfigs: new Map() };
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

function addPnpmWorkspace({ workspaces }: NodeRepository, file: string, text: string): void {
  const globs = readYaml(file, text).flatMap(({ value }) => textsOf(tableAt(value)['packages']));
  workspaces.push({ folder: folderOf(file), globs });
}

function addLerna({ workspaces }: NodeRepository, file: string, text: string): void {
  const globs = textsOf(asTable(JSON.parse(text))?.['packages']);
  if (globs.length > 0) workspaces.push({ folder: folderOf(file), globs });
}

function folderOf(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? '' : folder;
}
