import type { Service } from '../../analysis/service.ts';

/** `0.115.2` as numbers; undefined where the project does not say which version runs. */
export function versionOf({ project }: Service, name: string): number[] | undefined {
  const dependency = project.dependencies.get(name);
  const text = dependency?.version ?? dependency?.lowest;
  return text === undefined ? undefined : numbersIn(text);
}

/** The major version of Node that runs; undefined where the project does not say it. */
export function nodeMajorOf({ project }: Service): number | undefined {
  const { version, lowest, specifier } = project.nodeVersion ?? {};
  const text = version ?? lowest ?? specifier;
  return text === undefined ? undefined : numbersIn(text)[0];
}

export function isAtLeast(version: readonly number[] | undefined, ...least: number[]): boolean {
  if (version === undefined) return false;
  for (const [at, number] of least.entries()) {
    const own = version[at] ?? 0;
    if (own !== number) return own > number;
  }
  return true;
}

function numbersIn(text: string): number[] {
  return (/\d+(?:\.\d+)*/.exec(text)?.[0] ?? '').split('.').map(Number);
}
