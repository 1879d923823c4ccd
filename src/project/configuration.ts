import { posix } from 'node:path';
import type { FactsExtractor } from '../facts/grammar.ts';
import type { Discovered } from './discover.ts';
import { isDeploymentFile, readDeployments } from './deployment/deployments.ts';
import { ManifestError, normaliseName } from './manifests/facts.ts';
import { isManifest, readManifest } from './manifests/manifests.ts';
import type { ModProblem } from './go/modLines.ts';
import { buildGoProjects } from './go/projects.ts';
import { addGoFile, emptyGoRepository, isGoFile, type GoRepository } from './go/repository.ts';
import { isGo } from './go/sources.ts';
import { buildNodeProjects } from './node/projects.ts';
import { addNodeFile, emptyNodeRepository, isNodeFile, type NodeRepository } from './node/repository.ts';
import { isScript } from './node/sources.ts';
import { nearestProject } from './nearestProject.ts';
import type { Project, SkippedFile } from './program.ts';
import { buildProjects, type FoundDeployments, type FoundManifest } from './projects.ts';
import { readSource } from './readSource.ts';

/** What manifests, lock files and deployment files of a folder say. */
export interface Configuration {
  /** Those of Python. */
  projects: readonly Project[];
  nodeProjects: readonly Project[];
  node: NodeRepository;
  go: GoRepository;
  projectOf(file: string): Project;
  /** A package that is imported under this name is among the project's dependencies. */
  isDependency(project: Project, name: string): boolean;
}

const MAX_LOCK_BYTES = 20_000_000;

/** Whether a path names a manifest, a lock file or a file that says how a server is started. */
export function isConfigurationFile(path: string): boolean {
  return isManifest(path) || isDeploymentFile(path) || isNodeFile(path) || isGoFile(path);
}

/** Reads the files that say what the projects of a folder need and how they are started. Files that cannot be read go to `skipped`. */
export function readConfiguration(
  root: string,
  { configuration: files, sources }: Pick<Discovered, 'configuration' | 'sources'>,
  skipped: SkippedFile[],
  extract: FactsExtractor,
): Configuration {
  const manifests: FoundManifest[] = [];
  const deployments: FoundDeployments[] = [];
  const node = emptyNodeRepository();
  const go = emptyGoRepository();
  for (const file of files) {
    const source = readSource(root, file, MAX_LOCK_BYTES);
    if ('reason' in source) skipped.push({ file, reason: source.reason });
    else {
      try {
        if (isManifest(file)) manifests.push({ file, facts: readManifest(file, source.text) });
        if (isNodeFile(file)) addNodeFile(node, file, source.text);
        const [problem, ...more] = isGoFile(file) ? addGoFile(go, file, source.text) : [];
        if (problem) skipped.push({ file, reason: problemsText(problem, more.length) });
        if (isDeploymentFile(file)) deployments.push({ file, ...readDeployments(file, source.text, extract) });
      } catch (error) {
        skipped.push({ file, reason: reasonOf(error) });
      }
    }
  }
  const projects = buildProjects(manifests, deployments);
  const nodeProjects = buildNodeProjects(node, deployments);
  const goFolders = new Set(sources.filter(isGo).map((file) => posix.dirname(file).replace(/^\.$/, '')));
  const goProjects = buildGoProjects(go, deployments, (folder) => goFolders.has(folder));
  const pythonProjectOf = projectFinder(projects, 'python');
  const nodeProjectOf = projectFinder(nodeProjects, 'node');
  const goProjectOf = projectFinder(goProjects, 'go');
  return {
    projects,
    nodeProjects,
    node,
    go,
    projectOf: (file) => (isGo(file) ? goProjectOf : isScript(file) ? nodeProjectOf : pythonProjectOf)(file),
    isDependency: (project, name) => project.dependencies.has(normaliseName(name)),
  };
}

function projectFinder(projects: readonly Project[], ecosystem: Project['ecosystem']): (file: string) => Project {
  const byFolder = new Map<string, Project>();
  return (file) => {
    const folder = posix.dirname(file);
    let project = byFolder.get(folder);
    if (project === undefined) {
      project = nearestProject(projects, file) ?? { root: '', ecosystem, dependencies: new Map(), deployments: [] };
      byFolder.set(folder, project);
    }
    return project;
  };
}

/** Of a file whose other lines stand. */
function problemsText({ line, reason }: ModProblem, others: number): string {
  const more = others === 0 ? '' : ` (and ${String(others)} more ${others === 1 ? 'line' : 'lines'})`;
  return `line ${String(line)}: ${reason}${more}; the rest of the file is read`;
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof ManifestError && error.line !== undefined
    ? `line ${String(error.line)}: ${message}`
    : message;
}
