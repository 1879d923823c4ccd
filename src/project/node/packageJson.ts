import type { Node } from 'jsonc-parser';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { ManifestDependency } from '../manifests/facts.ts';
import type { Table } from '../manifests/values.ts';
import { asTable, asText, tableAt, textsOf } from '../manifests/values.ts';
import { readRange } from './ranges.ts';

/** What a `package.json` says. A function of its text. */
export interface PackageFacts {
  name?: string;
  version?: string;
  /** By name, as npm writes it: `@nestjs/core`. What the service runs on stands before what its developers use. */
  dependencies: Map<string, ManifestDependency>;
  /** Names that only developers install. */
  development: Set<string>;
  /** Files that an import of the package itself may mean, likeliest first: `main`, `module` and the like. */
  entries: string[];
  exports?: unknown;
  /** `imports`: names that start with `#`. */
  imports: Table;
  /** `_moduleAliases`, which the package `module-alias` reads. */
  aliases: Record<string, string>;
  /** Globs of the packages that are installed together with this one. */
  workspaces: string[];
  scripts: Map<string, { command: string; line: number }>;
  /** `engines.node`, or the exact version that Volta pins. */
  nodeVersion?: ManifestDependency;
  /** `pnpm@9.1.0`, as written. */
  packageManager?: string;
}

/** Reads a `package.json`. Throws SyntaxError. */
export function readPackageJson(text: string): PackageFacts {
  const json: unknown = JSON.parse(text);
  const table = asTable(json) ?? {};
  const lineOf = lineFinder(text);
  const facts: PackageFacts = {
    dependencies: new Map(),
    development: new Set(),
    entries: ['source', 'main', 'module', 'types', 'typings'].flatMap((key) => asText(table[key]) ?? []),
    imports: tableAt(table, 'imports'),
    aliases: textTable(table['_moduleAliases']),
    workspaces: [...textsOf(table['workspaces']), ...textsOf(tableAt(table, 'workspaces')['packages'])],
    scripts: new Map(),
  };
  const name = asText(table['name']);
  if (name !== undefined) facts.name = name;
  const version = asText(table['version']);
  if (version !== undefined) facts.version = version;
  if (table['exports'] !== undefined) facts.exports = table['exports'];
  const packageManager = asText(table['packageManager']);
  if (packageManager !== undefined) facts.packageManager = packageManager;
  for (const [script, command] of Object.entries(textTable(table['scripts']))) {
    facts.scripts.set(script, { command, line: lineOf('scripts', script) });
  }
  addDependencies(facts, table, lineOf);
  const volta = asText(tableAt(table, 'volta')['node']);
  const engine = asText(tableAt(table, 'engines')['node']);
  if (volta !== undefined) facts.nodeVersion = { ...readRange(volta), extras: [], line: lineOf('volta', 'node') };
  else if (engine !== undefined) {
    facts.nodeVersion = { ...readRange(engine), extras: [], line: lineOf('engines', 'node') };
  }
  return facts;
}

/** In the order in which npm lets one section win over another. */
const SECTIONS = ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies'];

function addDependencies(facts: PackageFacts, table: Table, lineOf: (...path: string[]) => number): void {
  for (const section of SECTIONS) {
    for (const [name, specifier] of Object.entries(textTable(table[section]))) {
      if (section === 'devDependencies' && !facts.dependencies.has(name)) facts.development.add(name);
      if (facts.dependencies.has(name)) continue;
      facts.dependencies.set(name, { ...readRange(specifier), extras: [], line: lineOf(section, name) });
    }
  }
}

function textTable(value: unknown): Record<string, string> {
  const texts = Object.entries(asTable(value) ?? {}).flatMap(([key, item]) =>
    typeof item === 'string' ? [[key, item] as const] : [],
  );
  return Object.fromEntries(texts);
}

/** One-based line of a value; 1 when there is none. */
function lineFinder(text: string): (...path: string[]) => number {
  const root: Node | undefined = parseTree(text);
  const starts: number[] = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (...path) => {
    const offset = (root && findNodeAtLocation(root, path))?.offset ?? 0;
    return Math.max(1, starts.findLastIndex((start) => start <= offset) + 1);
  };
}
