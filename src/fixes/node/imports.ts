import type { ImportSite, Outline } from '../../facts/outline/outline.ts';
import { refuse } from '../fix.ts';
import type { Rewrite } from '../rewrite.ts';

/** The import of a module, under any of its names. */
export function importOf(outline: Outline, modules: readonly string[], imported?: string): ImportSite | undefined {
  return outline.imports.find(
    (one) =>
      modules.includes(one.module) &&
      one.statement.indent === '' &&
      !one.typeOnly &&
      (imported === undefined ? one.imported === undefined || one.imported === 'default' : one.imported === imported),
  );
}

/** Makes sure that a name of a module is imported, in the style of the file; gives the name under which the file knows it. */
export function importName(rewrite: Rewrite, file: string, module: string, name: string): string {
  const outline = rewrite.outline(file);
  const names = [module, module.replace(/^node:/, '')];
  const known = importOf(outline, names, name);
  if (known) return known.local;
  const others = outline.imports.some(({ local }) => local === name);
  if (others || outline.isTaken(name)) refuse(`the name ${name} already means something else in this file`);
  const last = outline.imports.filter(({ statement }) => statement.indent === '').at(-1);
  const isEsm = last ? last.style === 'esm' : !file.endsWith('.cjs') && /^\s*(import|export)\b/m.test(outline.text);
  const statement = last ? outline.text.slice(last.statement.start, last.statement.end) : '';
  const quote = statement.includes('"') ? '"' : "'";
  const end = last && !statement.endsWith(';') ? '' : ';';
  const source = `${quote}${module}${quote}`;
  const line = isEsm ? `import { ${name} } from ${source}${end}` : `const { ${name} } = require(${source})${end}`;
  const offset = outline.importOffset;
  if (offset > 0 && outline.text[offset - 1] !== '\n') refuse('there is no line to put an import on');
  rewrite.insert(file, offset, `${line}\n`);
  return name;
}
