import { compare, satisfies, valid } from 'semver';
import { entriesAt, readIndented } from './indented.ts';
import type { LockedPackage, NodeLock } from './lock.ts';

/** `yarn.lock`, classic (version 1) and modern. */
export function readYarnLock(text: string): NodeLock {
  const byRange = new Map<string, LockedPackage>();
  const byName = new Map<string, LockedPackage[]>();
  for (const { key, line, children } of readIndented(text)) {
    const ranges = key.split(/,\s*/).map((range) => range.replace(/^"|"$/g, ''));
    const version = children.find((child) => child.key === 'version')?.value;
    const name = nameOf(ranges[0] ?? '');
    // A member of the workspace is not installed from anywhere.
    if (version === undefined || name === undefined || valid(version) === null || version.endsWith('use.local'))
      continue;
    const requires = new Map(
      ['dependencies', 'optionalDependencies'].flatMap((section) =>
        entriesAt(children, section).map(({ key: needed, value }) => [needed, value] as const),
      ),
    );
    const locked = { key: `${name}@${version}`, name, version, line, requires };
    for (const range of ranges) byRange.set(range, locked);
    byName.set(name, [...(byName.get(name) ?? []), locked]);
  }
  const find = (name: string, specifier: string | undefined): LockedPackage | undefined =>
    byRange.get(`${name}@${specifier ?? ''}`) ??
    byRange.get(`${name}@npm:${specifier ?? ''}`) ??
    fitting(byName.get(name) ?? [], specifier);
  return {
    direct: (_folder, name, specifier) => find(name, specifier),
    required: (by, name) => find(name, by.requires.get(name)),
  };
}

/** A patch or a `resolutions` entry stands under another range than the one that is asked for. */
function fitting(locked: readonly LockedPackage[], specifier: string | undefined): LockedPackage | undefined {
  if (locked.length < 2) return locked[0];
  const range = (specifier ?? '*').replace(/^npm:/, '');
  return locked.filter(({ version }) => satisfies(version, range)).sort((a, b) => compare(b.version, a.version))[0];
}

/** `@scope/name@npm:^1.0.0` */
function nameOf(range: string): string | undefined {
  return /^((?:@[^/]+\/)?[^@]+)@/.exec(range)?.[1];
}
