import { posix } from 'node:path';
import { satisfies } from 'semver';
import { namesWebFramework, poolerFor, startersOf } from '../deployment/starters.ts';
import type { FoundDeployments } from '../projects.ts';
import { isForDevelopment, type PlacedDeployment } from '../deployment/deployment.ts';
import type { ManifestDependency } from '../manifests/facts.ts';
import { nearestProject } from '../nearestProject.ts';
import type { Dependency, Deployment, Project } from '../program.ts';
import type { RepositoryPackage } from './linkedPackages.ts';
import { installed } from './locks/lock.ts';
import { readRange } from './ranges.ts';
import type { FoundLock, NodeRepository } from './repository.ts';
import { startedByNode, startedByScripts } from './started.ts';
import { workspaceFinder } from './workspaces.ts';

/** The projects of a repository as Node sees it: one for each `package.json` that says something, and always the root. */
export function buildNodeProjects(repository: NodeRepository, deployments: readonly FoundDeployments[]): Project[] {
  const workspaceOf = workspaceFinder(repository.workspaces);
  const packages = repository.packages.filter(saysSomething);
  const projects = packages.map((one) => {
    const lock = lockOf(one, repository, workspaceOf);
    return readProject(one, lock, repository);
  });
  if (!projects.some(({ root }) => root === '')) {
    projects.push({ root: '', ecosystem: 'node', dependencies: new Map(), deployments: [] });
  }
  projects.sort((a, b) => (a.root < b.root ? -1 : 1));

  const found = startedByNode(repository, deployments);
  for (const [project, started] of startersOf(projects, found, 'node')) project.deployments = started;
  for (const one of packages) {
    const project = projects.find(({ root }) => root === one.folder);
    if (
      project?.deployments.every(({ development }) => development) !== true ||
      !namesWebFramework(one.facts.dependencies)
    )
      continue;
    project.deployments.push(...startedByScripts(one, packages).map(withoutPlacement));
  }
  for (const project of projects) {
    const pooler = poolerFor(project, found, projects);
    if (pooler) project.pooler = pooler;
    const node = nodeVersionOf(project, repository, deployments, projects);
    if (node) project.nodeVersion = node;
  }
  // Sorted by folder, so what is around a project is complete before it.
  for (const project of projects) inherit(project, projects);
  return projects;
}

/** A `package.json` that only says `type: module` leaves everything else to the one around it. */
function saysSomething({ facts }: RepositoryPackage): boolean {
  return facts.name !== undefined || facts.dependencies.size > 0 || facts.scripts.size > 0;
}

function readProject(
  { folder, facts }: RepositoryPackage,
  lock: FoundLock | undefined,
  repository: NodeRepository,
): Project {
  const file = posix.join(folder, 'package.json');
  const dependencies = new Map<string, Dependency>();
  for (const [name, written] of facts.dependencies) {
    const dependency = placed(fromCatalog(name, written, folder, repository), file);
    if (facts.development.has(name)) dependency.development = true;
    dependencies.set(name, dependency);
  }
  if (lock) addInstalled(dependencies, lock, folder);
  const project: Project = { root: folder, ecosystem: 'node', dependencies, deployments: [] };
  if (facts.name !== undefined) project.name = facts.name;
  return project;
}

/** Exact versions of what is asked for, and what the service needs in turn; not what its developers' tools need. */
function addInstalled(dependencies: Map<string, Dependency>, { file, lock }: FoundLock, folder: string): void {
  const within = posix.relative(parentOf(file), folder);
  for (const [name, declared] of dependencies) {
    const version = lock.direct(within, name, declared.specifier)?.version;
    if (version === undefined) continue;
    declared.version = version;
    delete declared.lowest;
  }
  const asked = [...dependencies].filter(([, { development }]) => development !== true);
  for (const [name, { version, line }] of installed(
    lock,
    within,
    asked.map(([name, { specifier }]) => [name, specifier]),
  )) {
    if (!dependencies.has(name)) dependencies.set(name, { version, extras: [], place: { file, line } });
  }
}

/** The lock file beside the manifest, or that of the workspace it is a member of. */
function lockOf(
  { folder }: RepositoryPackage,
  { locks, packages }: NodeRepository,
  workspaceOf: (folder: string) => string | undefined,
): FoundLock | undefined {
  const inFolder = (where: string): FoundLock | undefined => {
    const manager = packages.find((one) => one.folder === where)?.facts.packageManager?.split('@')[0];
    const names = [...LOCKS].sort(([, a], [, b]) => Number(b === manager) - Number(a === manager));
    return names.flatMap(([name]) => locks.filter(({ file }) => file === posix.join(where, name)))[0];
  };
  const workspace = workspaceOf(folder);
  return inFolder(folder) ?? (workspace === undefined ? undefined : inFolder(workspace));
}

/** Which of several lock files counts, where `packageManager` does not say it: npm itself lets the first win over the last. */
const LOCKS = [
  ['npm-shrinkwrap.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['package-lock.json', 'npm'],
] as const;

/** `catalog:` and `catalog:name` stand for what `pnpm-workspace.yaml` says. */
function fromCatalog(
  name: string,
  written: ManifestDependency,
  folder: string,
  { catalogs }: NodeRepository,
): ManifestDependency {
  const catalog = /^catalog:(.*)$/.exec(written.specifier ?? '')?.[1];
  if (catalog === undefined) return written;
  const around = catalogs
    .filter((one) => one.folder === '' || folder === one.folder || folder.startsWith(`${one.folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
  const range = around?.ranges.get(catalog === '' ? 'default' : catalog)?.get(name);
  return range === undefined ? written : { ...written, ...readRange(range) };
}

/** Node looks for a package in the folders around, so what a package does not name itself is what the project around it has. */
function inherit(project: Project, projects: readonly Project[]): void {
  if (project.root === '') return;
  const around = nearestProject(projects, parentOf(project.root));
  if (!around) return;
  const own = [...project.dependencies].map(
    ([name, one]) => [name, withVersion(one, around.dependencies.get(name))] as const,
  );
  project.dependencies = new Map([...around.dependencies, ...own]);
  if (!project.nodeVersion && around.nodeVersion) project.nodeVersion = around.nodeVersion;
}

/** What has no lock file of its own, as in a repository of Nx, uses what is installed around it. */
function withVersion(own: Dependency, around: Dependency | undefined): Dependency {
  const version = around?.version;
  if (own.version !== undefined || version === undefined || !satisfies(version, own.specifier ?? '*')) return own;
  const { lowest: _, ...rest } = own;
  return { ...rest, version };
}

/** The image that a production Dockerfile starts, else what the tools of developers are told (`.nvmrc`, Volta), beside `engines.node`. */
function nodeVersionOf(
  project: Project,
  repository: NodeRepository,
  deployments: readonly FoundDeployments[],
  projects: readonly Project[],
): Dependency | undefined {
  const facts = repository.packages.find(({ folder }) => folder === project.root)?.facts;
  const manifest = posix.join(project.root, 'package.json');
  const required = facts?.nodeVersion && placed(facts.nodeVersion, manifest);
  const started = new Set(project.deployments.filter(({ development }) => !development).map(({ place }) => place.file));
  const images = deployments.filter(
    ({ file, nodeVersion }) =>
      nodeVersion !== undefined &&
      !isForDevelopment(file) &&
      (started.has(file) || nearestProject(projects, posix.dirname(file)) === project),
  );
  const image =
    agreedOn(
      images.filter(({ file }) => started.has(file)),
      project.root,
    ) ?? agreedOn(images, project.root);
  const pinned = repository.nodeVersions
    .filter(({ folder }) => folder === '' || project.root === folder || project.root.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)
    .map(({ file, version }) => placed(version, file))[0];
  const exact = image ?? pinned;
  if (!exact) return required;
  return required?.specifier === undefined ? exact : { ...exact, specifier: required.specifier };
}

/** The version of the image beside the manifest, else the one that all images have. */
function agreedOn(images: readonly FoundDeployments[], folder: string): Dependency | undefined {
  const beside = images.filter(({ file }) => parentOf(file) === folder);
  const [first, ...others] = (beside.length > 0 ? beside : images).flatMap(({ nodeVersion }) => nodeVersion ?? []);
  return others.every(({ version }) => version === first?.version) ? first : undefined;
}

function withoutPlacement({ folder: _folder, workdir: _workdir, ...deployment }: PlacedDeployment): Deployment {
  return deployment;
}

function placed({ line, specifier, version, lowest, extras }: ManifestDependency, file: string): Dependency {
  const dependency: Dependency = { extras, place: { file, line } };
  if (specifier !== undefined) dependency.specifier = specifier;
  if (version !== undefined) dependency.version = version;
  if (lowest !== undefined) dependency.lowest = lowest;
  return dependency;
}

function parentOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}
