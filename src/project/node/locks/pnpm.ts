import { entriesAt, readIndented, type IndentedEntry } from './indented.ts';
import type { LockedPackage, NodeLock } from './lock.ts';

const SECTIONS = ['dependencies', 'optionalDependencies', 'devDependencies'];

/** `pnpm-lock.yaml` of every version since 5. */
export function readPnpmLock(text: string): NodeLock {
  const entries = readIndented(text);
  const importers = new Map<string, Map<string, string>>([['.', versionsIn(entries)]]);
  for (const { key, children } of entriesAt(entries, 'importers')) importers.set(key, versionsIn(children));

  const packages = new Map<string, LockedPackage>();
  // Since version 9 what a package needs stands in `snapshots`, where each set of peers has an entry.
  const snapshots = entriesAt(entries, 'snapshots');
  for (const { key, line, children } of snapshots.length > 0 ? snapshots : entriesAt(entries, 'packages')) {
    const { name, version } = readKey(key);
    packages.set(shortKey(key), { key: shortKey(key), name, version, line, requires: versionsIn(children) });
  }
  const find = (name: string, version: string | undefined): LockedPackage | undefined =>
    version === undefined
      ? undefined
      : (packages.get(`${name}@${version}`) ?? packages.get(`${name}/${version}`) ?? packages.get(shortKey(version)));
  return {
    direct: (folder, name) => find(name, importers.get(folder === '' ? '.' : folder)?.get(name)),
    required: (by, name) => find(name, by.requires.get(name)),
  };
}

/** `name: 1.2.3`, or since version 6 for what a manifest asks for `name: { specifier, version }`. */
function versionsIn(entries: readonly IndentedEntry[]): Map<string, string> {
  return new Map(
    SECTIONS.flatMap((section) =>
      entriesAt(entries, section).map(({ key, value, children }) => {
        const version = children.find((child) => child.key === 'version')?.value;
        return [key, version ?? value] as const;
      }),
    ),
  );
}

function shortKey(key: string): string {
  return key.replace(/^\//, '');
}

/** `express@4.18.2(debug@4)`, `/express@4.18.2`, `/express/4.17.1_debug@4`, `/@scope/name/1.0.0`. */
function readKey(key: string): { name: string; version: string } {
  const [, name = '', version = ''] = /^((?:@[^/]+\/)?[^/@]+)[@/]([^(_]*)/.exec(shortKey(key)) ?? [];
  return { name, version };
}
