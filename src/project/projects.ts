import { posix } from 'node:path';
import { poolerFor, startersOf } from './deployment/starters.ts';
import type { DeploymentFacts } from './deployment/deployment.ts';
import { isForDevelopment } from './deployment/deployment.ts';
import { lockedDependencies } from './manifests/locked.ts';
import type { ManifestDependency, ManifestFacts } from './manifests/facts.ts';
import { addDependency } from './manifests/facts.ts';
import { nearestProject } from './nearestProject.ts';
import type { Dependency, Project } from './program.ts';

export interface FoundManifest {
  file: string;
  facts: ManifestFacts;
}

export interface FoundDeployments extends DeploymentFacts {
  file: string;
}

/**
 * The Python projects of a repository: one for each folder with a manifest, and always the root.
 * @param manifests with paths relative to the root, as all files here.
 */
export function buildProjects(
  manifests: readonly FoundManifest[],
  deployments: readonly FoundDeployments[],
): Project[] {
  const byFolder = new Map<string, FoundManifest[]>([['', []]]);
  for (const manifest of manifests) {
    if (!makesProject(manifest)) continue;
    const folder = folderOf(manifest.file);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), manifest]);
  }
  const projects = [...byFolder]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([root, own]) => readProject(root, own, manifests));

  for (const [project, started] of startersOf(projects, deployments, 'python')) project.deployments = started;
  for (const project of projects) {
    const pooler = poolerFor(project, deployments, projects);
    if (pooler) project.pooler = pooler;
    const python = pythonOf(project, manifests, deployments, projects);
    if (python) project.pythonVersion = python;
  }
  // Sorted by folder, so what is around a project is complete before it.
  for (const project of projects) shareSurroundings(project, projects);
  return projects;
}

/** A part of a repository that does not name the framework runs in the environment of the project around it. */
function shareSurroundings(project: Project, projects: readonly Project[]): void {
  if (project.root === '' || namesFramework(project)) return;
  const around = nearestProject(projects, dirname(project.root));
  if (!around || !namesFramework(around)) return;
  project.dependencies = new Map([...around.dependencies, ...project.dependencies]);
  if (!project.pythonVersion && around.pythonVersion) project.pythonVersion = around.pythonVersion;
}

function namesFramework({ dependencies }: Project): boolean {
  return dependencies.has('fastapi') || dependencies.has('starlette');
}

/** `''` for what stands in the root. */
function dirname(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

/** A `pyproject.toml` that only configures tools is no project of its own; neither is a list of constraints. */
function makesProject({ file, facts }: FoundManifest): boolean {
  if (facts.kind !== 'manifest' || /(^|\/)constraints[^/]*$/.test(file)) return false;
  return facts.name !== undefined || facts.dependencies.size > 0 || facts.includes.length > 0;
}

function readProject(root: string, own: readonly FoundManifest[], all: readonly FoundManifest[]): Project {
  const ordered = [...own].sort((a, b) => rank(a.file) - rank(b.file) || (a.file < b.file ? -1 : 1));
  const dependencies = new Map<string, Dependency>();
  const seen = new Set<string>();
  for (const manifest of ordered) addManifest(dependencies, manifest, all, seen);

  const project: Project = { root, ecosystem: 'python', dependencies, deployments: [] };
  const name = ordered.find(({ facts }) => facts.name !== undefined)?.facts.name;
  if (name !== undefined) project.name = name;
  for (const [locked, found] of lockedDependencies(project, all)) dependencies.set(locked, found);
  return project;
}

/** Adds what a manifest asks for, and what the files that it includes do. */
function addManifest(
  to: Map<string, Dependency>,
  { file, facts }: FoundManifest,
  all: readonly FoundManifest[],
  seen: Set<string>,
): void {
  if (seen.has(file)) return;
  seen.add(file);
  for (const [name, found] of facts.dependencies) addDependency(to, name, placed(found, file));
  const named = (path: string): FoundManifest | undefined =>
    all.find((other) => other.file === posix.join(posix.dirname(file), path));
  for (const include of facts.includes) {
    const included = named(include);
    if (included) addManifest(to, included, all, seen);
  }
  for (const [name, found] of facts.constraints.flatMap((path) => [...(named(path)?.facts.dependencies ?? [])])) {
    if (to.has(name)) addDependency(to, name, { ...placed(found, file), extras: [] });
  }
}

function placed({ line, specifier, version, lowest, extras }: ManifestDependency, file: string): Dependency {
  const dependency: Dependency = { extras, place: { file, line } };
  if (specifier !== undefined) dependency.specifier = specifier;
  if (version !== undefined) dependency.version = version;
  if (lowest !== undefined) dependency.lowest = lowest;
  return dependency;
}

/** What a service runs on comes before what its developers use: their files add what is not said yet. */
function rank(file: string): number {
  const name = posix.basename(file);
  const kinds = ['pyproject.toml', 'setup.cfg', 'Pipfile', 'requirements.txt', 'requirements.in'];
  const kind = kinds.indexOf(name);
  return kind >= 0 ? kind : /dev|test|lint|docs|ci/.test(name) ? kinds.length + 1 : kinds.length;
}

/** Requirements in `requirements/` belong to the folder that holds it. */
function folderOf(file: string): string {
  const folder = dirname(file);
  return posix.basename(folder) === 'requirements' && !file.endsWith('pyproject.toml') ? dirname(folder) : folder;
}

/** The version that runs (`.python-version`, else a Dockerfile's image) beside the range that the manifest requires. */
function pythonOf(
  project: Project,
  manifests: readonly FoundManifest[],
  deployments: readonly FoundDeployments[],
  projects: readonly Project[],
): Dependency | undefined {
  const said = manifests.flatMap(({ file, facts }) => {
    const folder = folderOf(file);
    const around = folder === '' || folder === project.root || project.root.startsWith(`${folder}/`);
    if (!facts.pythonVersion || !around || (facts.kind === 'manifest' && folder !== project.root)) return [];
    return [{ found: placed(facts.pythonVersion, file), depth: folder.length, kind: facts.kind }];
  });
  const nearest = said.sort((a, b) => b.depth - a.depth);
  const required = nearest.find(({ kind }) => kind === 'manifest')?.found;
  const pinned =
    nearest.find(({ kind }) => kind === 'python-version')?.found ?? nearest.find(({ kind }) => kind === 'lock')?.found;
  const images = deployments.filter(
    ({ file, pythonVersion }) =>
      pythonVersion !== undefined && !isForDevelopment(file) && nearestProject(projects, file) === project,
  );
  const image = (images.find((one) => one.deployments.length > 0) ?? images[0])?.pythonVersion;
  const exact = pinned ?? (required?.version === undefined ? image : undefined);
  if (!exact) return required;
  return required?.specifier === undefined ? exact : { ...exact, specifier: required.specifier };
}
