import { posix } from 'node:path';
import type { DeploymentFacts, PlacedDeployment } from '../deployment/deployment.ts';
import { runtimeOf } from '../deployment/deployment.ts';
import { importedFolder } from './modules.ts';
import type { GoRepository } from './repository.ts';

type Found = DeploymentFacts & { file: string };

/**
 * The deployments of Go services, each with the folder of the main package that it starts, relative to the root, where the
 * repository has Go code there.
 */
export function startedByGo(
  repository: GoRepository,
  found: readonly Found[],
  hasPackage: (folder: string) => boolean,
): Found[] {
  return found.map((one) => ({
    ...one,
    deployments: one.deployments.map((deployment) =>
      runtimeOf(deployment) === 'go' ? inPackage(deployment, one.file, repository, hasPackage) : deployment,
    ),
  }));
}

function inPackage(
  deployment: PlacedDeployment,
  file: string,
  { modules }: GoRepository,
  hasPackage: (folder: string) => boolean,
): PlacedDeployment {
  const { target, folder: given } = deployment;
  if (target === undefined) return deployment;
  const folder =
    importedFolder(target, modules) ??
    [...(given === undefined ? [] : [given]), ...foldersAbove(file)]
      .map((base) => posix.join(base, target).replace(/^\.$|\/$/, ''))
      .find((path) => !path.startsWith('..') && hasPackage(path));
  return folder === undefined ? deployment : { ...deployment, target: folder === '' ? '.' : folder, folder };
}

/** Images are built of the folder of their Dockerfile, or of one above it. */
function foldersAbove(file: string): string[] {
  const folders: string[] = [];
  for (let folder = posix.dirname(file); ; folder = posix.dirname(folder)) {
    folders.push(folder);
    if (folder === '.') return folders;
  }
}
