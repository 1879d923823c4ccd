import { parse } from 'smol-toml';
import type { ManifestDependency, ManifestFacts } from './facts.ts';
import { addDependency, emptyFacts, normaliseName } from './facts.ts';
import { readRequirement } from './requirements.ts';
import { asList, asTable, asText, tableAt, textsOf } from './values.ts';
import { readSpecifier } from './versions.ts';

/** `pyproject.toml`: PEP 621, dependency groups (PEP 735), uv, PDM, Poetry, and files that setuptools takes requirements from. Throws TomlError. */
export function readPyproject(text: string): ManifestFacts {
  const toml = parse(text);
  const facts = emptyFacts('manifest');
  const lines = new LineFinder(text);
  const project = tableAt(toml, 'project');
  const poetry = tableAt(toml, 'tool', 'poetry');

  const name = asText(project['name']) ?? asText(poetry['name']);
  if (name !== undefined) facts.name = normaliseName(name);
  const requiresPython = asText(project['requires-python']);
  if (requiresPython !== undefined) {
    const line = lines.ofKey('requires-python');
    facts.pythonVersion = { ...readSpecifier(requiresPython), extras: [], line };
  }

  const groups = [
    project['dependencies'],
    ...Object.values(tableAt(project, 'optional-dependencies')),
    ...Object.values(tableAt(toml, 'dependency-groups')),
    tableAt(toml, 'tool', 'uv')['dev-dependencies'],
    ...Object.values(tableAt(toml, 'tool', 'pdm', 'dev-dependencies')),
  ];
  for (const requirement of groups.flatMap(textsOf)) {
    const found = readRequirement(requirement, lines.ofText(requirement));
    if (found) addDependency(facts.dependencies, found.name, found.dependency);
  }

  addTables(facts, poetry['dependencies'], lines);
  addTables(facts, poetry['dev-dependencies'], lines);
  for (const group of Object.values(tableAt(poetry, 'group')))
    addTables(facts, asTable(group)?.['dependencies'], lines);

  const dynamic = tableAt(toml, 'tool', 'setuptools', 'dynamic');
  for (const source of [dynamic['dependencies'], ...Object.values(tableAt(dynamic, 'optional-dependencies'))]) {
    const file = asTable(source)?.['file'];
    facts.includes.push(...(typeof file === 'string' ? [file] : textsOf(file)));
  }
  return facts;
}

/** `Pipfile`. Throws TomlError. */
export function readPipfile(text: string): ManifestFacts {
  const toml = parse(text);
  const facts = emptyFacts('manifest');
  const lines = new LineFinder(text);
  addTables(facts, toml['packages'], lines, 'pep440');
  addTables(facts, toml['dev-packages'], lines, 'pep440');
  const requires = tableAt(toml, 'requires');
  for (const key of ['python_full_version', 'python_version']) {
    const version = asText(requires[key]);
    if (version === undefined) continue;
    facts.pythonVersion = { specifier: version, version, extras: [], line: lines.ofKey(key) };
    break;
  }
  return facts;
}

/** Tables of `name = "^1.2"` or `name = { version = "^1.2", extras = [...] }` or a list of such. */
function addTables(
  facts: ManifestFacts,
  tables: unknown,
  lines: LineFinder,
  style: 'poetry' | 'pep440' = 'poetry',
): void {
  for (const [written, value] of Object.entries(asTable(tables) ?? {})) {
    const line = lines.ofKey(written);
    const name = normaliseName(written);
    for (const one of Array.isArray(value) ? asList(value) : [value]) {
      const specifier = asText(one) ?? asText(asTable(one)?.['version']) ?? '*';
      const extras = textsOf(asTable(one)?.['extras']).map(normaliseName);
      const dependency: ManifestDependency = { ...readSpecifier(specifier, style), extras, line };
      if (name === 'python') facts.pythonVersion ??= dependency;
      else addDependency(facts.dependencies, name, dependency);
    }
  }
}

/** Where things stand in a TOML file: the parser does not say, so the text is searched. Lines are one-based; 1 when not found. */
class LineFinder {
  private readonly lines: string[];

  constructor(text: string) {
    this.lines = text.split(/\r?\n/);
  }

  ofKey(key: string): number {
    const plain = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = new RegExp(`^\\s*["']?${plain}["']?\\s*=|\\.${plain}\\]\\s*$`);
    return this.lineWhere((line) => pattern.test(line));
  }

  ofText(text: string): number {
    return this.lineWhere(
      (line) => line.includes(`"${text}"`) || line.includes(`'${text}'`) || unquoted(line) === text,
    );
  }

  private lineWhere(test: (line: string) => boolean): number {
    return Math.max(this.lines.findIndex(test), 0) + 1;
  }
}

/** A list item whose quotes are escaped inside: `"uvloop; sys_platform == \"linux\"",`. */
function unquoted(line: string): string {
  return line.trim().replace(/,$/, '').replace(/^"|"$/g, '').replace(/\\"/g, '"');
}
