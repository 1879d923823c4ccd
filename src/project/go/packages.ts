import type { FileFacts } from '../../facts/facts.ts';
import type { GoPackage } from '../program.ts';

/**
 * The package that the files of a folder make: those with the same package clause. Where clauses differ, which the go command
 * refuses, the one that others can import wins, then the one of more files. Undefined where no file is built.
 * @param files of one folder, sorted.
 */
export function packageOf(
  folder: string,
  files: readonly string[],
  facts: (file: string) => FileFacts | undefined,
  importPath: string | undefined,
): GoPackage | undefined {
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const name = facts(file)?.package;
    // The go command passes over files of this package: they only document.
    if (name === undefined || name === 'documentation') continue;
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  const [first] = [...byName].sort(
    ([a, own], [b, others]) => Number(a === 'main') - Number(b === 'main') || others.length - own.length,
  );
  if (first === undefined) return undefined;
  const [name, own] = first;
  return { folder, name, files: own, ...(importPath !== undefined && { importPath }) };
}

/** Whether a package is a program: `package main` with its function `main`. */
export function isGoProgram({ name, files }: GoPackage, facts: (file: string) => FileFacts | undefined): boolean {
  return (
    name === 'main' &&
    files.some((file) =>
      facts(file)?.functions.some((fn) => fn.name === 'main' && fn.scope < 0 && fn.cls < 0 && fn.params.length === 0),
    )
  );
}
