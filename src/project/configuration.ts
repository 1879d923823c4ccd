import type { Project, SkippedFile } from './program.ts';

export function isConfigurationFile(_path: string): boolean {
  return false;
}

export function configurationOf(_root: string, _files: readonly string[], _skipped: SkippedFile[]) {
  const only: Project = { root: '', dependencies: new Map(), deployments: [] };
  return {
    projects: [only],
    projectOf: (_file: string) => only,
    isDependency: (project: Project, name: string) => project.dependencies.has(name),
  };
}
