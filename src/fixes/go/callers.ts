import type { GoOutline } from '../../facts/outline/goOutline.ts';
import type { FunctionSite, NameUse } from '../../facts/outline/outline.ts';
import type { FixContext } from '../context.ts';
import { usesInPackage } from './package.ts';

/** Every use of a function of a package, in its own files and in those of other packages. */
export function callersOf(
  context: FixContext,
  file: string,
  outline: GoOutline,
  { name, start }: FunctionSite,
): { file: string; use: NameUse }[] {
  const own = usesInPackage(context, file, name).filter(({ use }) => use.kind !== 'declare');
  if (!/^\p{Lu}/u.test(name)) return own;
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
  const { program } = context;
  const others = program
    .filesContaining(
      [name],
      program.files.filter((one) => one.endsWith('.go')),
    )
    .flatMap((other) => {
      const there = context.outline(other);
      const locals = there.imports.filter(({ module }) => {
        const target = program.resolveModule(other, module);
        return target.kind === 'folder' && target.folder === folder;
      });
      return locals.flatMap(({ local }) =>
        there
          .usesOfGlobal(local)
          .filter(({ attributes }) => attributes[0] === name)
          .map((use) => ({ file: other, use })),
      );
    });
  return [...own, ...others].filter(
    ({ file: at, use }) => at !== file || use.start < start || use.start > outline.text.length,
  );
}
