import { goStandardLibrary } from '../../project/go/standardLibrary.ts';
import type { GoOutline, ImportDeclaration } from '../../facts/outline/goOutline.ts';
import type { ImportSite } from '../../facts/outline/outline.ts';
import { refuse } from '../fix.ts';
import type { Rewrite } from '../rewrite.ts';
import { goFile, usesInPackage } from './package.ts';

/** The import of a package that gives its names to the file. */
export function importOf(outline: GoOutline, path: string): ImportSite | undefined {
  return outline.imports.find(({ module, local }) => module === path && local !== '_' && local !== '.');
}

/**
 * Makes sure that a package is imported; gives the name by which the file calls it. Refuses where that name means something else.
 * @param name of the package, where it is not the last part of its path.
 */
export function importPackage(
  rewrite: Rewrite,
  file: string,
  path: string,
  name = path.split('/').at(-1) ?? path,
): string {
  const outline = goFile(rewrite.context, file);
  const known = importOf(outline, path);
  if (known) {
    if (outline.isTaken(known.local)) refuse(`the name ${known.local} also means something else in this file`);
    return known.local;
  }
  const isElsewhere = outline.imports.some(({ local }) => local === name);
  if (isElsewhere || outline.isTaken(name)) refuse(`the name ${name} already means something else in this file`);
  if (usesInPackage(rewrite.context, file, name).some(({ use }) => use.kind === 'declare'))
    refuse(`the name ${name} already means something else in this package`);
  addSpec(rewrite, file, outline, path);
  return name;
}

/** Where gofmt and goimports would have it: among its like, in the order of the paths. */
function addSpec(rewrite: Rewrite, file: string, outline: GoOutline, path: string): void {
  const declarations = outline.importDeclarations.filter(({ specs }) => specs.every((spec) => spec.path !== 'C'));
  const [single] = declarations;
  if (single === undefined) return rewrite.insert(file, outline.packageEnd, `\nimport "${path}"\n`);
  const listed = declarations.find(({ list }) => list !== undefined);
  if (listed?.list === undefined) {
    const later = declarations.find(({ specs }) => (specs[0]?.path ?? '') > path);
    const at = later ? outline.lines.lineStart(later.start) : outline.lines.lineAfter(single.end);
    return rewrite.insert(file, at, `import "${path}"\n`);
  }
  const group = groupFor(outline, listed, path);
  const { text, lines } = outline;
  if (group === undefined) {
    // A new group, the standard library before all others.
    const start = lines.lineAfter(listed.list.start);
    const end = lines.lineStart(listed.list.end);
    if (start > end) refuse('the imports stand on one line');
    return isStandard(path)
      ? rewrite.insert(file, start, `\t"${path}"\n\n`)
      : rewrite.insert(file, end, `\n\t"${path}"\n`);
  }
  const next = group.find((spec) => spec.path > path);
  const last = group.at(-1);
  const at = next ? lines.lineStart(next.start) : lines.lineAfter(last?.end ?? listed.list.start);
  if (text[at - 1] !== '\n') refuse('the imports stand on one line');
  rewrite.insert(file, at, `\t"${path}"\n`);
}

/** The specs that stand together and are of the same kind: the standard library, the same module, or any other. */
function groupFor(
  { text, lines }: GoOutline,
  { specs }: ImportDeclaration,
  path: string,
): ImportDeclaration['specs'] | undefined {
  const groups: ImportDeclaration['specs'][number][][] = [];
  let end: number | undefined;
  for (const spec of specs) {
    const together =
      end !== undefined &&
      text.slice(lines.lineAfter(end), lines.lineStart(spec.start)).trim() === '' &&
      lines.lineAfter(end) === lines.lineStart(spec.start);
    if (together) groups.at(-1)?.push(spec);
    else groups.push([spec]);
    ({ end } = spec);
  }
  const moduleOf = (one: string): string => one.split('/').slice(0, 3).join('/');
  const like = (test: (one: string) => boolean) => groups.find((group) => group.some((spec) => test(spec.path)));
  if (isStandard(path)) return like(isStandard);
  return like((one) => moduleOf(one) === moduleOf(path)) ?? like((one) => !isStandard(one));
}

function isStandard(path: string): boolean {
  return goStandardLibrary.has(path);
}
