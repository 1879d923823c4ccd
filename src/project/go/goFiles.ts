import type { FileFacts } from '../../facts/facts.ts';
import type { GoPackage, ModuleTarget, Project } from '../program.ts';
import { isBuilt } from './buildConstraint.ts';
import { goModuleFinder, goResolver, importPathOf } from './modules.ts';
import { isGoProgram, packageOf } from './packages.ts';
import type { GoRepository } from './repository.ts';
import { isGo } from './sources.ts';

/** What a program is asked for while its Go packages are put together. */
export interface GoFilesHost {
  /** Sorted. */
  files: readonly string[];
  facts: (file: string) => FileFacts | undefined;
  filesContaining: (words: readonly string[], files: readonly string[]) => string[];
  projectOf: (file: string) => Project;
}

/** The Go code of a program. Nothing is parsed before it is asked for. */
export interface GoFiles {
  resolve: (fromFile: string, path: string) => ModuleTarget;
  goPackage(folder: string): GoPackage | undefined;
  goPrograms(project: Project): GoPackage[];
}

export function goFilesOf(repository: GoRepository, host: GoFilesHost): GoFiles {
  const byFolder = new Map<string, string[]>();
  for (const file of host.files) {
    if (!isGo(file)) continue;
    const own = byFolder.get(folderOf(file));
    if (own) own.push(file);
    else byFolder.set(folderOf(file), [file]);
  }
  const moduleOf = goModuleFinder(repository.modules);
  const goPackage = (folder: string): GoPackage | undefined =>
    packageOf(folder, byFolder.get(folder) ?? [], host.facts, importPathOf(folder, moduleOf(folder)));
  return {
    resolve: goResolver({ ...repository, hasPackage: (folder) => byFolder.has(folder) }),
    goPackage,
    goPrograms(project) {
      const own = [...byFolder.values()].flat().filter((file) => host.projectOf(file) === project);
      const folders = new Set(host.filesContaining(['package main'], own).map(folderOf));
      return [...folders]
        .sort()
        .flatMap((folder) => goPackage(folder) ?? [])
        .filter((one) => isGoProgram(one, host.facts));
    },
  };
}

/** Whether the facts of a file count: those of Go only where the file is built. */
export function isBuiltFile({ buildConstraint }: FileFacts, project: Project): boolean {
  if (buildConstraint === undefined) return true;
  return isBuilt(buildConstraint, project.goVersion?.version ?? project.goVersion?.lowest);
}

function folderOf(file: string): string {
  const at = file.lastIndexOf('/');
  return at < 0 ? '' : file.slice(0, at);
}
