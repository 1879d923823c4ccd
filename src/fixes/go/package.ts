import type { FunctionSite, NameUse } from '../../facts/outline/outline.ts';
import { isGoOutline, type GoOutline } from '../../facts/outline/goOutline.ts';
import { compareGoVersions } from '../../project/go/goVersions.ts';
import type { FixContext } from '../context.ts';
import { refuse } from '../fix.ts';

/** The outline of a Go file that people edit. Refuses generated files. */
export function goFile(context: FixContext, file: string): GoOutline {
  const outline = context.outline(file);
  if (!isGoOutline(outline)) return refuse(`${file} is not Go`);
  // https://go.dev/s/generatedcode
  if (/^\/\/ Code generated .* DO NOT EDIT\.$/m.test(outline.text)) refuse(`${file} is generated`);
  return outline;
}

/** The files of the package of a file, itself included. */
export function packageFiles({ program }: FixContext, file: string): string[] {
  const folder = folderOf(file);
  return program.files.filter((one) => one.endsWith('.go') && folderOf(one) === folder);
}

/** Every use of a name of the package, in all of its files. */
export function usesInPackage(context: FixContext, file: string, name: string): { file: string; use: NameUse }[] {
  const files = context.program.filesContaining([name], packageFiles(context, file));
  return files.flatMap((one) =>
    context
      .outline(one)
      .usesOfGlobal(name)
      .map((use) => ({ file: one, use })),
  );
}

/** A name that nothing in the package has: the one that is wanted, or with a number after it. */
export function freeName(context: FixContext, file: string, wanted: string): string {
  for (let at = 1; at < 100; at++) {
    const name = at === 1 ? wanted : `${wanted}${String(at)}`;
    if (isFreeInPackage(context, file, name)) return name;
  }
  return refuse('no free name was found');
}

/** @param except a file that may have it. */
export function isFreeInPackage(context: FixContext, file: string, name: string, except?: string): boolean {
  const isWritten = new RegExp(`\\b${name}\\b`);
  const files = packageFiles(context, file).filter((one) => one !== except);
  // Tests of the package share its names, but are no files of the program.
  const tests = files.map((one) => one.replace(/\.go$/, '_test.go'));
  return ![...files, ...tests].some((one) => isWritten.test(context.program.readText(one) ?? ''));
}

/** Refuses where the `go` line of the module is older than what an edit needs. */
export function requireGo({ program }: FixContext, file: string, version: string, what: string): void {
  const line = program.projectOf(file).goLine?.version;
  if (line === undefined || compareGoVersions(line, version) < 0)
    refuse(`${what} needs Go ${version}, and go.mod ${line === undefined ? 'does not say a version' : `says ${line}`}`);
}

/** `any`, or what it was called before Go 1.18. */
export function anyType({ program }: FixContext, file: string): string {
  const line = program.projectOf(file).goLine?.version;
  return line !== undefined && compareGoVersions(line, '1.18') >= 0 ? 'any' : 'interface{}';
}

/** The function of the package that a function stands in, itself if it is one. */
export function outermost(fn: FunctionSite): FunctionSite {
  return fn.around === undefined ? fn : outermost(fn.around);
}

/** `userRepoFind` for the method Find of UserRepo: a name that no other function of the package gives. */
export function nameAfter({ className, name }: FunctionSite, suffix: string): string {
  const own = className === undefined ? lowerFirst(name) : `${lowerFirst(className)}${upperFirst(name)}`;
  return `${own}${suffix}`;
}

export function upperFirst(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** `httpGet` of `HTTPGet`. */
export function lowerFirst(name: string): string {
  return name.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}+/u, (start) => start.toLowerCase());
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
