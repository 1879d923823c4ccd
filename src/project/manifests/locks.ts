import { parse } from 'smol-toml';
import type { ManifestDependency, ManifestFacts, Requirement } from './facts.ts';
import { emptyFacts, normaliseName } from './facts.ts';
import { readRequirement } from './requirements.ts';
import type { Table } from './values.ts';
import { asList, asTable, asText, tableAt, textsOf } from './values.ts';
import { higherVersion } from './versions.ts';

/** `uv.lock`, `poetry.lock` and `pdm.lock` are lists of `[[package]]`. Throws TomlError. */
export function readTomlLock(text: string): ManifestFacts {
  const facts = emptyFacts('lock');
  const lines = nameLines(text);
  for (const item of asList(parse(text)['package'])) {
    const table = asTable(item) ?? {};
    const name = asText(table['name']);
    const version = asText(table['version']);
    // A workspace member has no version of its own in some lock files; what it needs still counts.
    if (name === undefined) continue;
    const key = normaliseName(name);
    const extras = textsOf(table['extras']).map(normaliseName);
    const found: ManifestDependency = { extras: [], line: lines.get(key) ?? 1, ...requirementsOf(table, extras) };
    if (version !== undefined) found.version = version;
    addLocked(facts.dependencies, key, found);
  }
  return facts;
}

/** `Pipfile.lock`. Throws SyntaxError. */
export function readPipfileLock(text: string): ManifestFacts {
  const facts = emptyFacts('lock');
  const json: unknown = JSON.parse(text);
  const lines = text.split(/\r?\n/);
  const python = asText(tableAt(json, '_meta', 'requires')['python_version']);
  if (python !== undefined) {
    const line = lines.findIndex((one) => one.includes('"python_version"')) + 1;
    facts.pythonVersion = { specifier: python, version: python, extras: [], line };
  }
  for (const section of ['default', 'develop']) {
    for (const [name, value] of Object.entries(tableAt(json, section))) {
      const table = asTable(value) ?? {};
      const version = asText(table['version'])?.replace(/^=+/, '');
      const line = lines.findIndex((one) => one.trimStart().startsWith(`"${name}":`)) + 1;
      const found: ManifestDependency = { extras: textsOf(table['extras']).map(normaliseName), line };
      if (version !== undefined) found.version = version;
      addLocked(facts.dependencies, normaliseName(name), found);
    }
  }
  return facts;
}

/** A lock may hold a package twice, for different Pythons: the newest stands. */
function addLocked(to: Map<string, ManifestDependency>, name: string, found: ManifestDependency): void {
  const known = to.get(name);
  if (!known) {
    to.set(name, found);
    return;
  }
  if (found.version !== undefined) known.version = higherVersion(known.version ?? found.version, found.version);
  if (found.requires) known.requires = [...(known.requires ?? []), ...found.requires];
  if (found.extraRequires) known.extraRequires = { ...known.extraRequires, ...found.extraRequires };
}

function requirementsOf(table: Table, entryExtras: string[]): Pick<ManifestDependency, 'requires' | 'extraRequires'> {
  const extraRequires: Record<string, Requirement[]> = {};
  for (const [extra, needs] of Object.entries(tableAt(table, 'optional-dependencies'))) {
    extraRequires[normaliseName(extra)] = requirements(needs);
  }
  // Members of a uv workspace keep their groups beside their dependencies.
  const groups = Object.values(tableAt(table, 'dev-dependencies')).flatMap(requirements);
  for (const [extra, needs] of Object.entries(tableAt(table, 'extras'))) {
    extraRequires[normaliseName(extra)] = requirements(needs);
  }
  const requires = [...requirements(table['dependencies']), ...groups];
  if (entryExtras.length === 0) return { requires, extraRequires };
  // PDM writes a package once more for each set of extras: those are not needed without the extra.
  for (const extra of entryExtras) extraRequires[extra] = requires;
  return { requires: [], extraRequires };
}

/** Each lock format's way to list what a package needs. */
function requirements(needs: unknown): Requirement[] {
  if (Array.isArray(needs)) {
    return asList(needs).flatMap((need) => {
      const text = asText(need);
      if (text !== undefined) {
        const read = readRequirement(text, 0);
        return read ? [{ name: read.name, extras: read.dependency.extras }] : [];
      }
      const table = asTable(need);
      const name = asText(table?.['name']);
      return name === undefined ? [] : [{ name: normaliseName(name), extras: textsOf(table?.['extra']) }];
    });
  }
  return Object.entries(asTable(needs) ?? {}).flatMap(([name, value]) => {
    const table = asTable(value);
    if (table?.['optional'] === true) return [];
    return [{ name: normaliseName(name), extras: textsOf(table?.['extras']).map(normaliseName) }];
  });
}

/** Line of the first `name = "..."` of each package. */
function nameLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.startsWith('name = ')) continue;
    const name = normaliseName(line.slice(7).replace(/["'\r]/g, ''));
    if (!lines.has(name)) lines.set(name, index + 1);
  }
  return lines;
}
