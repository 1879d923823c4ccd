import { posix } from 'node:path';
import type { ManifestDependency } from '../manifests/facts.ts';
import { readGoMod, type GoModFacts } from './goMod.ts';
import { readGoToolVersions, readGoVersionFile } from './goVersions.ts';
import { readGoWork, type GoWorkFacts } from './goWork.ts';
import type { ModProblem } from './modLines.ts';
import { readVendorModules, type VendoredModule } from './vendorModules.ts';

/** What the files of the go command say in a repository. Paths are relative to the analysed root. */
export interface GoRepository {
  modules: FoundGoModule[];
  workspaces: { folder: string; file: string; facts: GoWorkFacts }[];
  /** With the folder that holds `vendor`. */
  vendored: { folder: string; file: string; modules: VendoredModule[] }[];
  /** What `.go-version` and the like say, with the folder that they hold for. */
  goVersions: { folder: string; file: string; version: ManifestDependency }[];
}

export interface FoundGoModule {
  folder: string;
  file: string;
  facts: GoModFacts;
}

type Reader = (repository: GoRepository, file: string, text: string) => ModProblem[];

const readers: readonly [RegExp, Reader][] = [
  [/(^|\/)go\.mod$/, addModule],
  [/(^|\/)go\.work$/, addWorkspace],
  [/(^|\/)vendor\/modules\.txt$/, addVendored],
  [/(^|\/)\.go-version$/, versionReader(readGoVersionFile)],
  [/(^|\/)\.tool-versions$/, versionReader(readGoToolVersions)],
];

export function emptyGoRepository(): GoRepository {
  return { modules: [], workspaces: [], vendored: [], goVersions: [] };
}

/** Whether a file belongs to the go command, by its path. */
export function isGoFile(path: string): boolean {
  return readerOf(path) !== undefined;
}

/** Adds what a file says, and gives the lines that could not be read. Never throws. */
export function addGoFile(repository: GoRepository, file: string, text: string): ModProblem[] {
  return readerOf(file)?.(repository, file, text.replace(/^\uFEFF/, '')) ?? [];
}

function readerOf(path: string): Reader | undefined {
  return readers.find(([pattern]) => pattern.test(path))?.[1];
}

function addModule({ modules }: GoRepository, file: string, text: string): ModProblem[] {
  const facts = readGoMod(text);
  modules.push({ folder: folderOf(file), file, facts });
  return facts.problems;
}

function addWorkspace({ workspaces }: GoRepository, file: string, text: string): ModProblem[] {
  const facts = readGoWork(text);
  workspaces.push({ folder: folderOf(file), file, facts });
  return facts.problems;
}

function addVendored({ vendored }: GoRepository, file: string, text: string): ModProblem[] {
  vendored.push({ folder: folderOf(folderOf(file)), file, modules: readVendorModules(text) });
  return [];
}

function versionReader(read: (text: string) => ManifestDependency | undefined): Reader {
  return ({ goVersions }, file, text) => {
    const version = read(text);
    if (version) goVersions.push({ folder: folderOf(file), file, version });
    return [];
  };
}

function folderOf(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? '' : folder;
}
