import { gte, lt } from '@renovatebot/pep440';
import type { Service } from '../analysis/service.ts';
import type { Dependency } from '../project/program.ts';

/** The version of a package that the service runs: the exact one, else the lowest that it allows. */
export function versionOf(service: Service, packageName: string): { version: string; exact: boolean } | undefined {
  const dependency = service.project.dependencies.get(packageName);
  const version = dependency?.version ?? dependency?.lowest;
  return version === undefined ? undefined : { version, exact: dependency?.version !== undefined };
}

export function isAtLeastVersion(version: string, lowest: string): boolean {
  return gte(version, lowest);
}

export function isBelowVersion(version: string, limit: string): boolean {
  return lt(version, limit);
}

/** `0.115.2`, or `0.110 or later` when only the range is known. */
export function versionText(found: { version: string; exact: boolean }): string {
  return found.exact ? found.version : `${found.version} or later`;
}

export function dependencyOf(service: Service, packageName: string): Dependency | undefined {
  return service.project.dependencies.get(packageName);
}
