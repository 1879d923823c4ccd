import { posix } from 'node:path';
import type { DeploymentFacts, PlacedDeployment } from '../deployment/deployment.ts';
import { runtimeOf, startedServers } from '../deployment/deployment.ts';
import type { RepositoryPackage } from './linkedPackages.ts';
import type { NodeRepository } from './repository.ts';

type Found = DeploymentFacts & { file: string };

/** A script may start another, and that one a third. */
const MAX_SCRIPTS = 5;

/**
 * The deployments of Node services, with what one file says and another completes: a command that names a script of a
 * `package.json` starts what the script starts, one that names PM2's configuration starts its applications. Each says the folder
 * of the package that it starts.
 */
export function startedByNode({ packages }: NodeRepository, found: readonly Found[]): Found[] {
  const configurations = found.flatMap(({ deployments }) =>
    deployments.filter(({ source }) => source === 'pm2-config'),
  );
  const used = new Set<string>();
  const completed = found.map((one) => ({
    ...one,
    deployments: one.deployments
      .filter((deployment) => runtimeOf(deployment) !== 'python')
      .flatMap((deployment) => (deployment.script ? withScript(deployment, packages, MAX_SCRIPTS) : [deployment]))
      .flatMap((deployment) => withPm2Configuration(deployment, configurations, used))
      .map((deployment) => inPackage(deployment, packages)),
  }));
  // A configuration that a command starts is no deployment of its own.
  return completed.map((one) => ({
    ...one,
    deployments: one.deployments.filter(({ source, place }) => source !== 'pm2-config' || !used.has(place.file)),
  }));
}

/** Scripts by which a service is usually started in production, likeliest first. */
const START_SCRIPTS = ['start:prod', 'start:production', 'prod', 'production', 'start', 'serve'];

/** What a package starts by its own scripts, where no other file says how. */
export function startedByScripts(
  { folder, facts }: RepositoryPackage,
  packages: readonly RepositoryPackage[],
): PlacedDeployment[] {
  const file = posix.join(folder, 'package.json');
  for (const name of START_SCRIPTS) {
    const script = facts.scripts.get(name);
    if (!script) continue;
    const started = startedServers(script.command, { file, source: 'script', line: script.line })
      .flatMap((deployment) => (deployment.script ? withScript(deployment, packages, MAX_SCRIPTS) : [deployment]))
      .filter((deployment) => runtimeOf(deployment) === 'node');
    if (started.length > 0) return started;
  }
  return [];
}

function withScript(
  deployment: PlacedDeployment,
  packages: readonly RepositoryPackage[],
  depth: number,
): PlacedDeployment[] {
  const { script, ...outer } = deployment;
  if (!script || depth === 0) return [];
  const owner = ownerOfScript(deployment, packages);
  const command = owner?.facts.scripts.get(script.name);
  if (!owner || !command) return [];
  const file = posix.join(owner.folder, 'package.json');
  const { source, place, development } = outer;
  const started = startedServers(command.command, { file, source, line: command.line, development });
  return started
    .map((inner): PlacedDeployment => ({
      ...inner,
      flags: { ...outer.flags, ...inner.flags },
      ...(outer.nodeEnv && !inner.nodeEnv && { nodeEnv: outer.nodeEnv }),
      ...(outer.threadPoolSize && !inner.threadPoolSize && { threadPoolSize: outer.threadPoolSize }),
      ...(outer.workers && !inner.workers && { workers: outer.workers }),
      // Who runs scripts under PM2 has PM2's processes.
      server: outer.server === 'pm2' ? 'pm2' : inner.server,
      folder: owner.folder,
      place,
      ...(inner.script && { script: { folder: '.', ...inner.script } }),
    }))
    .flatMap((inner) => (inner.script ? withScript(inner, packages, depth - 1) : [inner]));
}

/** The package whose script a command runs: the one that it names, else the nearest around the file or the folder in the image. */
function ownerOfScript(
  { script, folder, workdir, place }: PlacedDeployment,
  packages: readonly RepositoryPackage[],
): RepositoryPackage | undefined {
  if (!script) return undefined;
  const having = packages.filter(({ facts }) => facts.scripts.has(script.name));
  const member = script.package?.replace(/^\.\//, '').replace(/\.{3}$/, '');
  if (member !== undefined) return having.find((one) => one.facts.name === member || one.folder === member);
  const from = folder ?? parentOf(place.file);
  if (script.folder !== undefined) {
    const wanted = normalised(posix.join(from, script.folder));
    const named = having.find((one) => one.folder === wanted) ?? byWorkdir(script.folder, having);
    if (named) return named;
  }
  const inImage = workdir === undefined ? undefined : byWorkdir(workdir, having);
  const around = having
    .filter((one) => isWithin(from, one.folder))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
  return inImage ?? around ?? (having.length === 1 ? having[0] : undefined);
}

/** `/app/packages/api` is the folder `packages/api` of a repository that was copied to `/app`. */
function byWorkdir(workdir: string, packages: readonly RepositoryPackage[]): RepositoryPackage | undefined {
  return packages
    .filter(({ folder }) => folder !== '' && (workdir === folder || workdir.endsWith(`/${folder}`)))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function withPm2Configuration(
  deployment: PlacedDeployment,
  configurations: readonly PlacedDeployment[],
  used: Set<string>,
): PlacedDeployment[] {
  const named = deployment.flags['config'];
  if (deployment.server !== 'pm2' || deployment.source === 'pm2-config' || named === undefined) return [deployment];
  const name = posix.basename(named);
  const only = deployment.flags['only']?.split(',');
  const sameName = configurations.filter(({ place }) => posix.basename(place.file) === name);
  const from = deployment.folder ?? parentOf(deployment.place.file);
  const beside = sameName.filter(({ place }) => parentOf(place.file) === from);
  const applications = beside.length > 0 ? beside : sameName;
  if (applications.length === 0) {
    return [{ ...deployment, workers: deployment.workers ?? { expression: named, place: deployment.place } }];
  }
  for (const { place } of applications) used.add(place.file);
  const { server: _server, target: _target, flags: _flags, ...said } = deployment;
  return applications
    .filter(({ flags }) => only === undefined || only.includes(flags['name'] ?? ''))
    .map((application) => ({
      ...application,
      ...said,
      ...(application.nodeEnv && { nodeEnv: application.nodeEnv }),
      ...((said.workers ?? application.workers) ? { workers: said.workers ?? application.workers } : {}),
    }));
}

/** `node packages/api/dist/main.js` starts the package in `packages/api`, wherever the file that says so stands. */
function inPackage(deployment: PlacedDeployment, packages: readonly RepositoryPackage[]): PlacedDeployment {
  const { workdir, target, ...rest } = deployment;
  const kept = target === undefined ? rest : { ...rest, target };
  const byImage = workdir === undefined ? undefined : byWorkdir(workdir, packages)?.folder;
  const from = byImage ?? deployment.folder ?? parentOf(deployment.place.file);
  const path =
    target === undefined ? '' : target.replace(/^\/(?:app|usr\/src\/app|src|opt\/\w+|home\/\w+(?:\/app)?)\//, '');
  const folders = [posix.join(from, path), path].filter((one) => path !== '' && !one.startsWith('/'));
  const owners = packages.filter(({ folder }) => folder !== '' && folders.some((one) => isWithin(one, folder)));
  const [owner] = owners.sort((a, b) => b.folder.length - a.folder.length);
  const folder = owner && owner.folder.length > (byImage ?? '').length ? owner.folder : (byImage ?? deployment.folder);
  return folder === undefined ? kept : { ...kept, folder };
}

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

function parentOf(path: string): string {
  return normalised(posix.dirname(path));
}

function normalised(path: string): string {
  const clean = posix.normalize(path).replace(/\/$/, '');
  return clean === '.' ? '' : clean;
}
