import { posix } from 'node:path';
import { asTable, asText, tableAt, type Table } from '../../manifests/values.ts';
import type { LockedPackage, NodeLock } from './lock.ts';

/** `package-lock.json` and `npm-shrinkwrap.json` of every version. Throws SyntaxError. */
export function readNpmLock(text: string): NodeLock {
  const json: unknown = JSON.parse(text);
  const packages = new Map<string, LockedPackage>();
  const lines = lineFinder(text);
  if (asTable(json)?.['packages'] !== undefined) addPackages(packages, tableAt(json, 'packages'), lines);
  else addTree(packages, tableAt(json, 'dependencies'), '', lines);
  return {
    direct: (folder, name) => seenFrom(packages, folder, name),
    required: (by, name) => seenFrom(packages, by.key, name),
  };
}

/** Node looks in `node_modules` of the folder, then of those around it. */
function seenFrom(
  packages: ReadonlyMap<string, LockedPackage>,
  folder: string,
  name: string,
): LockedPackage | undefined {
  for (let at = folder; ; at = posix.dirname(at)) {
    const root = at === '' || at === '.';
    const found = packages.get(root ? `node_modules/${name}` : `${at}/node_modules/${name}`);
    if (found || root) return found;
  }
}

/** Since npm 7: a flat table by path. A link leads to a package of the repository, which has no version of its own here. */
function addPackages(packages: Map<string, LockedPackage>, table: Table, lineOf: (key: string) => number): void {
  for (const [path, value] of Object.entries(table)) {
    const at = path.lastIndexOf('node_modules/');
    const found = asTable(value) ?? {};
    const version = asText(found['version']);
    if (at < 0 || version === undefined) continue;
    const name = asText(found['name']) ?? path.slice(at + 'node_modules/'.length);
    const requires = requirements(found['dependencies'], found['optionalDependencies'], found['peerDependencies']);
    packages.set(path, { key: path, name, version, line: lineOf(path), requires });
  }
}

/** Until npm 6: packages inside the packages that need another version. */
function addTree(
  packages: Map<string, LockedPackage>,
  table: Table,
  folder: string,
  lineOf: (key: string) => number,
): void {
  for (const [name, value] of Object.entries(table)) {
    const found = asTable(value) ?? {};
    const version = asText(found['version']);
    if (version === undefined) continue;
    const key = posix.join(folder, 'node_modules', name);
    packages.set(key, { key, name, version, line: lineOf(name), requires: requirements(found['requires']) });
    addTree(packages, tableAt(found, 'dependencies'), key, lineOf);
  }
}

function requirements(...tables: unknown[]): Map<string, string> {
  return new Map(
    tables.flatMap((table) =>
      Object.entries(asTable(table) ?? {}).map(([name, range]) => [name, asText(range) ?? '*']),
    ),
  );
}

/** The first line that opens an object under a key. */
function lineFinder(text: string): (key: string) => number {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const key = /^\s*"([^"]+)": \{/.exec(line)?.[1];
    if (key !== undefined && !lines.has(key)) lines.set(key, index + 1);
  }
  return (key) => lines.get(key) ?? 1;
}
