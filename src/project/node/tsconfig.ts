import { posix } from 'node:path';
import { parse } from 'jsonc-parser';
import { asList, asTable, asText, tableAt, textsOf } from '../manifests/values.ts';

/** What a `tsconfig.json` or `jsconfig.json` says of where modules are. Paths as written. */
export interface TsconfigFacts {
  extends: string[];
  baseUrl?: string;
  paths?: Record<string, string[]>;
  outDir?: string;
  rootDir?: string;
  references: string[];
}

/** A configuration with what it extends. Paths are relative to the analysed root. */
export interface Tsconfig {
  /** Folder in which names that are not relative are looked up. */
  baseUrl?: string;
  /** Targets by pattern; both may hold one `*`. */
  paths: ReadonlyMap<string, readonly string[]>;
  outDir?: string;
  rootDir?: string;
}

/** Reads a configuration; comments and trailing commas are welcome in it, and what is no JSON at all says nothing. */
export function readTsconfig(text: string): TsconfigFacts {
  const json: unknown = parse(text, [], { allowTrailingComma: true });
  const table = asTable(json) ?? {};
  const options = tableAt(table, 'compilerOptions');
  const single = asText(table['extends']);
  const facts: TsconfigFacts = {
    extends: single === undefined ? textsOf(table['extends']) : [single],
    references: asList(table['references']).flatMap((item) => asText(tableAt(item)['path']) ?? []),
  };
  for (const key of ['baseUrl', 'outDir', 'rootDir'] as const) {
    const path = asText(options[key]);
    if (path !== undefined) facts[key] = path;
  }
  const paths = asTable(options['paths']);
  if (paths)
    facts.paths = Object.fromEntries(Object.entries(paths).map(([pattern, targets]) => [pattern, textsOf(targets)]));
  return facts;
}

/**
 * Gives the configuration that holds in a folder: that of the nearest `tsconfig.json` or `jsconfig.json`, with what it extends.
 * @param folderOfPackage where a package of the repository stands, as configurations are also extended from packages.
 */
export function tsconfigFinder(
  all: ReadonlyMap<string, TsconfigFacts>,
  folderOfPackage: (name: string) => string | undefined,
): (folder: string) => Tsconfig | undefined {
  const byFolder = new Map<string, Tsconfig | undefined>();

  const find = (folder: string): Tsconfig | undefined => {
    if (byFolder.has(folder)) return byFolder.get(folder);
    const file = ['tsconfig.json', 'jsconfig.json'].map((name) => posix.join(folder, name)).find((one) => all.has(one));
    const found = file === undefined ? (folder === '' ? undefined : find(parentOf(folder))) : complete(file, folder);
    byFolder.set(folder, found);
    return found;
  };

  /** A configuration that only refers to others, as Vite writes it, has the paths of the first that has any. */
  const complete = (file: string, leaf: string): Tsconfig => {
    const own = extended(file, leaf, new Set());
    if (own.paths.size > 0 || own.baseUrl !== undefined) return own;
    const referred = (all.get(file)?.references ?? [])
      .map((path) => posix.join(posix.dirname(file), path))
      .filter((path) => all.has(path) && !path.endsWith('/tsconfig.json'))
      .map((path) => extended(path, leaf, new Set()));
    return referred.find(({ paths }) => paths.size > 0) ?? own;
  };

  const extended = (file: string, leaf: string, seen: Set<string>): Tsconfig => {
    const facts = all.get(file);
    if (!facts || seen.has(file)) return { paths: new Map() };
    seen.add(file);
    const bases = facts.extends
      .flatMap((name) => fileNamed(file, name) ?? [])
      .map((base) => extended(base, leaf, seen));
    const merged: Tsconfig = Object.assign({ paths: new Map() }, ...bases) as Tsconfig;
    const folder = posix.dirname(file);
    const place = (path: string): string =>
      normalised(
        path.startsWith('${configDir}')
          ? posix.join(leaf, path.slice('${configDir}'.length))
          : posix.join(folder, path),
      );
    for (const key of ['baseUrl', 'outDir', 'rootDir'] as const) {
      const path = facts[key];
      if (path !== undefined) merged[key] = place(path);
    }
    const base = merged.baseUrl;
    if (facts.paths) {
      const placed = (path: string): string =>
        facts.baseUrl === undefined && base !== undefined && !path.startsWith('$')
          ? normalised(posix.join(base, path))
          : place(posix.join(facts.baseUrl ?? '', path));
      merged.paths = new Map(Object.entries(facts.paths).map(([pattern, targets]) => [pattern, targets.map(placed)]));
    }
    return merged;
  };

  const fileNamed = (from: string, name: string): string | undefined => {
    const path = name.startsWith('.') ? posix.join(posix.dirname(from), name) : inPackage(name);
    if (path === undefined) return undefined;
    return [path, `${path}.json`, posix.join(path, 'tsconfig.json')].find((one) => all.has(one));
  };

  const inPackage = (name: string): string | undefined => {
    const [, packageName = '', rest = ''] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(name) ?? [];
    const folder = folderOfPackage(packageName);
    return folder === undefined ? undefined : posix.join(folder, rest);
  };

  return find;
}

function parentOf(folder: string): string {
  return normalised(posix.dirname(folder));
}

function normalised(path: string): string {
  const clean = posix.normalize(path).replace(/\/$/, '');
  return clean === '.' ? '' : clean;
}
