import { posix } from 'node:path';
import { compare, valid } from 'semver';
import { isForDevelopment } from '../deployment/deployment.ts';
import { startersOf } from '../deployment/starters.ts';
import { nearestProject } from '../nearestProject.ts';
import type { Dependency, Project } from '../program.ts';
import type { FoundDeployments } from '../projects.ts';
import { compareGoVersions } from './goVersions.ts';
import { startedByGo } from './started.ts';
import type { FoundGoModule, GoRepository } from './repository.ts';
import { buildListOf, type BuildList } from './workspace.ts';

/**
 * The projects of a repository as Go sees it: one for each `go.mod` that names a module, and always the root.
 * @param hasPackage whether a folder itself holds Go code.
 */
export function buildGoProjects(
  repository: GoRepository,
  deployments: readonly FoundDeployments[],
  hasPackage: (folder: string) => boolean,
): Project[] {
  const modules = repository.modules.filter(({ facts }) => facts.module !== undefined);
  const projects = modules.map((module) => readProject(module, repository));
  if (!projects.some(({ root }) => root === '')) {
    projects.push({ root: '', ecosystem: 'go', dependencies: new Map(), deployments: [] });
  }
  projects.sort((a, b) => (a.root < b.root ? -1 : 1));
  const found = startedByGo(repository, deployments, hasPackage);
  for (const [project, started] of startersOf(projects, found, 'go')) project.deployments = started;
  for (const project of projects) {
    const module = modules.find(({ folder }) => folder === project.root);
    const version = goVersionOf(project, module, repository, deployments, projects);
    if (version) project.goVersion = version;
  }
  return projects;
}

function readProject(module: FoundGoModule, repository: GoRepository): Project {
  const { folder, file, facts } = module;
  const project: Project = {
    root: folder,
    ecosystem: 'go',
    dependencies: dependenciesOf(module, repository),
    deployments: [],
  };
  if (facts.module) project.name = facts.module.path;
  if (facts.go) project.goLine = { version: facts.go.version, place: { file, line: facts.go.line } };
  if (facts.godebug.size > 0) {
    project.godebug = new Map(
      [...facts.godebug].map(([name, { value, line }]) => [name, { value, place: { file, line } }]),
    );
  }
  return project;
}

/** By module path, with the version that is built in: of a workspace, the highest that one of its modules asks for. */
function dependenciesOf(module: FoundGoModule, repository: GoRepository): Map<string, Dependency> {
  const list = buildListOf(module, repository);
  const own = new Set(list.main.map(({ facts }) => facts.module?.path));
  const dependencies = new Map<string, Dependency>();
  for (const [path, { version, line, indirect }] of module.facts.requires) {
    if (own.has(path)) continue;
    const dependency: Dependency = { specifier: version, extras: [], place: { file: module.file, line } };
    if (indirect) dependency.indirect = true;
    if (indirect && module.facts.tools.some((tool) => tool === path || tool.startsWith(`${path}/`))) {
      dependency.development = true;
    }
    dependencies.set(path, withSelected(dependency, path, list));
  }
  addVendored(dependencies, module, repository);
  return dependencies;
}

/** With the version that the other modules of the workspace and the replacements leave. */
function withSelected(dependency: Dependency, path: string, { main, replaced }: BuildList): Dependency {
  const replacement = replaced.get(path);
  if (replacement) {
    const { target, targetVersion, file, line } = replacement;
    const said = { ...dependency, specifier: [target, targetVersion].filter(Boolean).join(' '), place: { file, line } };
    // The versions of a fork, or of a folder, are its own.
    return target === path && targetVersion !== undefined ? withVersion(said, targetVersion) : said;
  }
  const asked = main.flatMap(({ facts }) => facts.requires.get(path)?.version ?? []);
  const highest = asked
    .filter((version) => valid(version) !== null)
    .sort(compare)
    .at(-1);
  return highest === undefined ? dependency : withVersion(dependency, highest);
}

/** `1.9.1` of `v1.9.1`, `2.0.0` of `v2.0.0+incompatible`. A branch is no version. */
function withVersion(dependency: Dependency, written: string): Dependency {
  return valid(written) === null
    ? dependency
    : { ...dependency, version: written.slice(1).replace(/\+incompatible$/, '') };
}

/** What `vendor/modules.txt` names and the `go.mod` of an old module does not: what its dependencies need. */
function addVendored(
  dependencies: Map<string, Dependency>,
  { folder }: FoundGoModule,
  { vendored }: GoRepository,
): void {
  const around = vendored
    .filter((one) => one.folder === '' || folder === one.folder || folder.startsWith(`${one.folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
  for (const { path, version, replacedBy, line } of around?.modules ?? []) {
    if (dependencies.has(path) || version === undefined || replacedBy !== undefined) continue;
    const place = { file: around?.file ?? '', line };
    dependencies.set(path, withVersion({ specifier: version, extras: [], indirect: true, place }, version));
  }
}

/**
 * What builds the module: the image that a production Dockerfile builds with, else the `toolchain` line, else what the tools of
 * developers are told (`.go-version`); beside the lowest version that the `go` line allows. Never older than that.
 */
function goVersionOf(
  project: Project,
  module: FoundGoModule | undefined,
  { goVersions }: GoRepository,
  deployments: readonly FoundDeployments[],
  projects: readonly Project[],
): Dependency | undefined {
  const lowest = project.goLine?.version;
  const required: Dependency | undefined = project.goLine && {
    specifier: project.goLine.version,
    lowest: project.goLine.version,
    extras: [],
    place: project.goLine.place,
  };
  const toolchain = module?.facts.toolchain;
  const candidates: (Dependency | undefined)[] = [
    imageOf(project, deployments, projects),
    module && toolchain && toolchain.version !== 'default'
      ? { version: toolchain.version, extras: [], place: { file: module.file, line: toolchain.line } }
      : undefined,
    ...goVersions
      .filter(({ folder }) => folder === '' || project.root === folder || project.root.startsWith(`${folder}/`))
      .sort((a, b) => b.folder.length - a.folder.length)
      .map(({ file, version: { line, version } }): Dependency => ({
        ...(version !== undefined && { version }),
        extras: [],
        place: { file, line },
      })),
  ];
  const exact = candidates.find(
    (one) => one?.version !== undefined && (lowest === undefined || !isOlder(one.version, lowest)),
  );
  if (!exact) return required;
  const { specifier: _, ...said } = exact;
  return lowest === undefined ? said : { ...said, specifier: lowest };
}

/** `1.24` of an image is the newest of its line. */
function isOlder(version: string, lowest: string): boolean {
  const line = /^\d+\.\d+$/.test(version) ? (/^\d+\.\d+/.exec(lowest)?.[0] ?? lowest) : lowest;
  return compareGoVersions(version, line) < 0;
}

/** The version of the image that builds what is started, else the one that all Dockerfiles of the project have. */
function imageOf(
  project: Project,
  deployments: readonly FoundDeployments[],
  projects: readonly Project[],
): Dependency | undefined {
  const started = new Set(project.deployments.filter(({ development }) => !development).map(({ place }) => place.file));
  const images = deployments.filter(
    ({ file, goVersion }) =>
      goVersion !== undefined &&
      !isForDevelopment(file) &&
      (started.has(file) || nearestProject(projects, posix.dirname(file)) === project),
  );
  const starting = images.filter(({ file }) => started.has(file));
  const [first, ...others] = (starting.length > 0 ? starting : images).flatMap(({ goVersion }) => goVersion ?? []);
  return others.every(({ version }) => version === first?.version) ? first : undefined;
}
