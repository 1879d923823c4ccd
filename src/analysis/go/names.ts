import type { Import } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import { folderOf, packageIn, packageMember, packageOfFile } from './packages.ts';
import type { World } from '../world.ts';
import { NONE, UNKNOWN, valueKey, type Value } from '../values.ts';

/** The pseudo-package under which what the language itself has is named: `builtin.append`. */
export const BUILTIN = 'builtin';

/** What a name means that no scope of its file binds: another file of the package declares it, or the language has it. */
export function freeName(world: World, env: Env, name: string): Value {
  switch (name) {
    case 'nil':
      return NONE;
    case 'true':
    case 'false':
      return { t: 'const', value: name === 'true' };
    case '_':
    case 'iota':
      return UNKNOWN;
  }
  const folder = folderOf(env.file);
  const owner = packageOfFile(world, env.file)?.declares.get(name);
  if (owner !== undefined && owner !== env.file) return packageMember(world, folder, name) ?? UNKNOWN;
  const imported = impliedImport(world, env.file, name);
  if (imported !== undefined) return importedValue(world, env.file, imported);
  return { t: 'external', path: `${BUILTIN}.${name}` };
}

/** An import without a name whose package is called so: `import "github.com/mattn/go-sqlite3"` gives `sqlite3`. */
function impliedImport(world: World, file: string, name: string): Import | undefined {
  return world.facts(file).imports.find(({ implied, module }) => {
    if (implied !== true) return false;
    const target = world.resolveModule(file, module);
    if (target.kind === 'folder') return world.program.goPackage(target.folder)?.name === name;
    return packageNames(world, module).includes(name);
  });
}

/** How a package of a library may be called: by the catalogue, and by the forms that paths of Go have. */
function packageNames(world: World, module: string): string[] {
  const known = world.catalogue.packageName(module);
  const bare = known.replace(/^go-|-go$|\.go$/g, '');
  return [known, bare, bare.replaceAll('-', ''), bare.replaceAll('-', '_'), known.replaceAll('-', '')];
}

/** What an import binds: a package of the program, or one of a library. */
export function importedValue(world: World, fromFile: string, { module }: Pick<Import, 'module'>): Value {
  const target = world.resolveModule(fromFile, module);
  if (target.kind === 'folder' && packageIn(world, target.folder) !== undefined)
    return { t: 'folder', folder: target.folder };
  return { t: 'external', path: target.kind === 'external' ? target.module : module };
}

/**
 * Which of several values of a name count. Where the program says what is behind an interface, the interface tells nothing more;
 * where it says what an object was made of, neither does its type alone. A text that a setting may replace is most likely what
 * it was at first.
 */
export function narrowed(world: World, values: Value[]): Value[] {
  if (values.length < 2) return values;
  // `prefix + path` or a path from the configuration, beside what is written.
  const written = values.filter(isWritten);
  const texts = new Set(written.map(valueKey));
  if (written.length > 0 && written.length < values.length && texts.size === 1 && values.every(isOrMayBeText))
    return written;
  const detailed = values.filter((value) => !isVague(world, value));
  return detailed.length > 0 && detailed.length < values.length ? detailed : values;
}

function isWritten(value: Value): boolean {
  return value.t === 'const' && typeof value.value === 'string';
}

/** A text, or something of which nothing is known. */
function isOrMayBeText(value: Value): boolean {
  if (value.t === 'union') return value.options.every(isOrMayBeText);
  return isWritten(value) || value.t === 'text' || value.t === 'unknown' || value.t === 'external';
}

/** Known by its type alone. */
export function isVague(world: World, value: Value): boolean {
  if (value.t === 'library' || value.t === 'unknown') return true;
  if (value.t === 'union') return value.options.every((option) => isVague(world, option));
  return value.t === 'instance' && value.args === undefined;
}
