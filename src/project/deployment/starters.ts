import { posix } from 'node:path';
import { nearestProject } from '../nearestProject.ts';
import type { Deployment, Project } from '../program.ts';
import type { DeploymentFacts, PlacedDeployment } from './deployment.ts';
import { runtimeOf } from './deployment.ts';

interface FoundDeployments extends DeploymentFacts {
  file: string;
}

/** The deployments of each project of an ecosystem, with what one file says and another completes: compose its Dockerfile, gunicorn its configuration. */
export function startersOf(
  projects: readonly Project[],
  all: readonly FoundDeployments[],
  ecosystem: Project['ecosystem'],
): Map<Project, Deployment[]> {
  const found = all.map((one) => ({
    ...one,
    deployments: one.deployments.filter((deployment) => (runtimeOf(deployment) ?? ecosystem) === ecosystem),
    isRuntime: { python: one.pythonVersion, node: one.nodeVersion, go: one.goVersion }[ecosystem] !== undefined,
  }));
  const placed = found.flatMap(({ deployments }) => deployments.flatMap((one) => withDockerfile(one, found)));
  const byProject = new Map<Project, PlacedDeployment[]>();
  for (const deployment of placed) {
    const project = ownerOf(deployment, projects);
    if (project) byProject.set(project, [...(byProject.get(project) ?? []), deployment]);
  }
  return new Map(
    [...byProject].map(([project, deployments]) => [
      project,
      withConfigurations(deployments.flatMap((one) => withImage(one, deployments, project))),
    ]),
  );
}

/** The pooler that a project's database connections go through: the only one of the repository, or the nearest to the project. */
export function poolerFor(
  { root }: Project,
  all: readonly FoundDeployments[],
  projects: readonly Project[],
): Project['pooler'] {
  const found = all.flatMap(({ pooler }) => pooler ?? []);
  if (found.length === 1) return found[0];
  return found.find(({ file }) => nearestProject(projects, posix.dirname(file))?.root === root);
}

/** The nearest project; when that is no web service but holds exactly one, that one: `deploy/Dockerfile` beside `backend/`. */
function ownerOf(deployment: PlacedDeployment, projects: readonly Project[]): Project | undefined {
  const nearest = nearestProject(projects, deployment.folder ?? posix.dirname(deployment.place.file));
  if (!nearest || isWebService(nearest)) return nearest;
  const inside = projects.filter(({ root }) => nearest.root === '' || root.startsWith(`${nearest.root}/`));
  const services = inside.filter(isWebService);
  return services.length === 1 ? services[0] : nearest;
}

const WEB_FRAMEWORKS = [
  'fastapi',
  'starlette',
  'express',
  'fastify',
  '@nestjs/core',
  'koa',
  'hono',
  '@hapi/hapi',
  'restify',
];

/** Go serves with its standard library alone, so that any module may. */
function isWebService({ dependencies, ecosystem, name }: Project): boolean {
  return ecosystem === 'go' ? name !== undefined : namesWebFramework(dependencies);
}

/** Whether a framework that answers requests is among the dependencies. */
export function namesWebFramework(dependencies: ReadonlyMap<string, unknown>): boolean {
  return WEB_FRAMEWORKS.some((name) => dependencies.has(name));
}

/** A compose service without a command starts what its image starts, with its own replicas, limits and workers. */
function withDockerfile(
  deployment: PlacedDeployment,
  found: readonly (FoundDeployments & { isRuntime: boolean })[],
): PlacedDeployment[] {
  const { dockerfile, ...own } = deployment;
  if (dockerfile === undefined) return [deployment];
  const image = found.find(({ file }) => file === dockerfile);
  if (!image) return [];
  const { server: _server, flags: _flags, ...said } = own;
  const started = image.deployments.map((base): PlacedDeployment => {
    // The flag of a command is stronger than the variable that compose sets.
    const workers = base.flags['workers'] === undefined ? (said.workers ?? base.workers) : base.workers;
    const { folder } = base;
    // What is built from a Dockerfile for development is that, whatever the compose file is called.
    const development = base.development || said.development;
    return { ...base, ...said, development, ...(folder !== undefined && { folder }), ...(workers ? { workers } : {}) };
  });
  if (started.length > 0) return started;
  // The image starts something that starts the server itself: what compose says of it still holds.
  const saysMore = own.replicas ?? own.cpuLimit ?? own.workers ?? own.ginMode ?? own.goMaxProcs ?? own.goMemoryLimit;
  return image.isRuntime && saysMore ? [own] : [];
}

/** A container without a command starts what the project's Dockerfile starts, when its image is named after the project. */
function withImage(
  { image, ...deployment }: PlacedDeployment,
  all: readonly PlacedDeployment[],
  { name, root, ecosystem }: Project,
): PlacedDeployment[] {
  if (image === undefined) return [deployment];
  const words = /([^/:@]+)(?:[:@][^/]*)?$/.exec(image)?.[1]?.toLowerCase().split(/[-_.]/) ?? [];
  const own = ecosystem === 'go' ? goImageName(name) : name;
  const names = [own, posix.basename(root)].filter((one) => one !== undefined && one !== '');
  if (
    !names.some((one) =>
      one
        ?.toLowerCase()
        .split(/[-_.]/)
        .every((word) => words.includes(word)),
    )
  )
    return [];
  const { server: _server, flags: _flags, ...said } = deployment;
  const images = all.filter(({ source, development }) => source === 'dockerfile' && !development);
  return images.map((base) => ({ ...base, ...said }));
}

/** `shop` of `github.com/acme/shop/v2`, `miniflux` of `miniflux.app/v2`; of `github.com/gotify/server`, whose last name says little, `gotify`. */
function goImageName(module: string | undefined): string | undefined {
  const parts = module?.replace(/\/v\d+$/, '').split('/') ?? [];
  if (parts.length === 1) return parts[0]?.replace(/\.[a-z]+$/, '');
  const last = parts.at(-1);
  return parts.length > 2 && /^(server|api|app|service|backend|web|core|go)$/.test(last ?? '') ? parts.at(-2) : last;
}

/** Gunicorn reads `gunicorn.conf.py` or what `--config` names; a configuration that a command uses is no deployment of its own. */
function withConfigurations(deployments: readonly PlacedDeployment[]): Deployment[] {
  const configurations = deployments.filter(({ source }) => source === 'gunicorn-config');
  const used = new Set<string>();
  const complete = deployments.map((deployment): Deployment => {
    const { folder: _folder, dockerfile: _dockerfile, runtime: _runtime, workdir: _workdir, ...rest } = deployment;
    if (deployment.server !== 'gunicorn' || deployment.source === 'gunicorn-config') return rest;
    const named = deployment.flags['config'];
    const name = posix.basename((named ?? 'gunicorn.conf.py').replace(/^(python|file):/, ''));
    const configuration = configurations.find(({ place }) => posix.basename(place.file) === name);
    if (!configuration) {
      const unread = named !== undefined && named !== '' && !rest.workers;
      return unread ? { ...rest, workers: { expression: `--config ${named}`, place: rest.place } } : rest;
    }
    used.add(configuration.place.file);
    const { workers, workerClass, reload, target } = configuration;
    return {
      ...(workers && { workers }),
      ...(workerClass !== undefined && { workerClass }),
      ...(reload && { reload }),
      ...(target !== undefined && { target }),
      ...rest,
    };
  });
  const saysNothing = (one: Deployment): boolean => !one.workers && one.workerClass === undefined && !one.reload;
  return complete.filter((one) => one.source !== 'gunicorn-config' || !(used.has(one.place.file) || saysNothing(one)));
}
