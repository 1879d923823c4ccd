import type { ImportSite, Outline } from '../../facts/outline/outline.ts';
import { standardLibrary } from '../../project/python/standardLibrary.ts';
import { refuse } from '../fix.ts';
import type { Rewrite } from '../rewrite.ts';

/** Makes sure that a module is imported; gives the name under which the file knows it. Refuses where that name means something else. */
export function importModule(rewrite: Rewrite, file: string, module: string): string {
  const outline = rewrite.outline(file);
  const same = (one: ImportSite): boolean => one.module === module && one.imported === undefined;
  const known = topLevel(outline).find((one) => same(one) && !one.local.includes('.'));
  if (known && (known.local === module || !module.includes('.'))) return known.local;
  requireFree(outline, module.split('.')[0] ?? module, same);
  addLine(rewrite, file, `import ${module}`, module);
  return module;
}

/** Makes sure that a name of a module is imported; gives the name under which the file knows it. */
export function importName(rewrite: Rewrite, file: string, module: string, name: string): string {
  const outline = rewrite.outline(file);
  const same = (one: ImportSite): boolean => one.imported === name && one.module === module;
  const known = topLevel(outline).find(same);
  if (known) return known.local;
  requireFree(outline, name, same);
  addLine(rewrite, file, `from ${module} import ${name}`, module);
  return name;
}

/** Takes an import away if nothing uses its name but the places that change. */
export function dropImport(rewrite: Rewrite, file: string, site: ImportSite, changedUses: number): void {
  const outline = rewrite.outline(file);
  const uses = outline.usesOfGlobal(site.local).filter(({ kind }) => kind !== 'import');
  if (uses.length === changedUses && !isReExported(rewrite, file, site.local)) rewrite.remove(file, site.removal);
}

/** The imports that hold for the whole module. */
export function topLevel(outline: Outline): ImportSite[] {
  return outline.imports.filter(({ statement, typeOnly }) => statement.indent === '' && !typeOnly);
}

function isReExported({ context }: Rewrite, file: string, name: string): boolean {
  const { program } = context;
  if (file.endsWith('__init__.py')) return true;
  return program.files.some(
    (other) =>
      other !== file &&
      other.endsWith('.py') &&
      program.filesContaining([name], [other]).length > 0 &&
      (program.facts(other)?.imports ?? []).some((one) => {
        if (one.name !== name && one.name !== '*') return false;
        const target = program.resolveModule(other, one.module);
        return target.kind === 'file' && target.file === file;
      }),
  );
}

function requireFree(outline: Outline, name: string, same: (one: ImportSite) => boolean): void {
  const others = outline.imports.some((one) => one.local === name && !same(one));
  if (others || outline.isTaken(name)) refuse(`the name ${name} already means something else in this file`);
}

function addLine(rewrite: Rewrite, file: string, line: string, module: string): void {
  const outline = rewrite.outline(file);
  const offset = placeFor(outline, line, module);
  if (offset > 0 && outline.text[offset - 1] !== '\n') refuse('there is no line to put an import on');
  rewrite.insert(file, offset, `${line}\n`);
}

/** Among the imports that stand together at the top, where a person would look for it. */
function placeFor(outline: Outline, line: string, module: string): number {
  const block = topLevel(outline).filter(({ start, statement }) => start < outline.importOffset && statement.ownLines);
  const after = (one: ImportSite): number => {
    const at = outline.text.indexOf('\n', one.statement.end);
    return at < 0 ? outline.text.length : at + 1;
  };
  const isPlain = line.startsWith('import ');
  const top = module.split('.')[0] ?? module;
  const alike = block.filter((one) => (one.imported === undefined) === isPlain && one.module !== '__future__');
  const isNear = ({ module: other }: ImportSite): boolean =>
    standardLibrary.has(top) ? standardLibrary.has(other.split('.')[0] ?? '') : other.split('.')[0] === top;
  const near = alike.filter(isNear);
  const later = near.find(({ module: other }) => other > module);
  if (later) return outline.lines.lineStart(later.statement.start);
  const last = near.at(-1);
  if (last) return after(last);
  if (standardLibrary.has(top)) {
    const first = block.find((one) => one.module !== '__future__');
    if (first) return outline.lines.lineStart(first.statement.start);
  }
  return outline.importOffset;
}
