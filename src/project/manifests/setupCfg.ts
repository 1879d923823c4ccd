import { parse } from 'ini';
import type { ManifestFacts } from './facts.ts';
import { addDependency, emptyFacts, normaliseName } from './facts.ts';
import { readRequirement } from './requirements.ts';
import { asText, tableAt } from './values.ts';
import { readSpecifier } from './versions.ts';

/** `setup.cfg`. */
export function readSetupCfg(text: string): ManifestFacts {
  const facts = emptyFacts('manifest');
  const lines = text.split(/\r?\n/);
  const lineOf = (part: string): number =>
    Math.max(
      lines.findIndex((line) => line.includes(part)),
      0,
    ) + 1;
  const config = parse(joinContinuations(lines));

  const name = asText(tableAt(config, 'metadata')['name']);
  if (name !== undefined) facts.name = normaliseName(name);
  const options = tableAt(config, 'options');
  const python = asText(options['python_requires']);
  if (python !== undefined) {
    facts.pythonVersion = { ...readSpecifier(python), extras: [], line: lineOf('python_requires') };
  }
  // The ini parser takes the dot of a section name for nesting.
  const extras = tableAt(options, 'extras_require');
  for (const value of [options['install_requires'], ...Object.values(extras)]) {
    for (const requirement of (asText(value) ?? '').split(SEPARATOR)) {
      const file = /^\s*file:\s*(\S+)/.exec(requirement)?.[1];
      if (file !== undefined) facts.includes.push(file);
      const found = file === undefined && readRequirement(requirement, lineOf(requirement.trim()));
      if (found) addDependency(facts.dependencies, found.name, found.dependency);
    }
  }
  return facts;
}

const SEPARATOR = '\u0001';

/** Python's ini dialect continues a value on indented lines, which the ini parser takes for keys; `;` and `=` in them need quotes. */
function joinContinuations(lines: readonly string[]): string {
  const joined: string[] = [];
  for (const line of lines) {
    if (/^\s*[#;]/.test(line) || line.trim() === '') continue;
    const start = /^([^\s[=:][^=:]*?)\s*[=:]\s*(.*)$/.exec(line);
    if (/^\s/.test(line) && joined.length > 0) joined.push(`${joined.pop() ?? ''}${SEPARATOR}${line.trim()}`);
    else if (start) joined.push(`${start[1] ?? ''}=${start[2] ?? ''}`);
    else joined.push(line.trim());
  }
  return joined.map((line) => line.replace(/[;#]/g, '\\$&')).join('\n');
}
