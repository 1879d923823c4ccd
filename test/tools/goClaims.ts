import { createHash } from 'node:crypto';
import { shippedLibraries } from '../../src/catalogue/go/index.ts';
import { usualPackageName } from '../../src/catalogue/goLibrary.ts';
import type { LibraryInput } from '../../src/catalogue/schema.ts';

/** One name of the Go catalogue, as `test/tools/go-names` looks for it in the package itself. */
export interface GoClaim {
  path: string;
  kind: 'package' | 'function' | 'type' | 'method' | 'field';
  /** Of a method or field: its type. */
  type?: string;
  name?: string;
  /** Of a package: what it is called. */
  package?: string;
  returns?: string;
  aliases?: readonly string[];
  /** The argument that is called; -1 for none. */
  calls: number;
  /** It is enough that one of the claims of a group holds: a method that only one version of a type has. */
  group?: string;
}

export interface CheckedLibrary {
  id: string;
  packages: readonly string[];
  paths: readonly string[];
  claims: readonly GoClaim[];
  digest: string;
}

/** What is to be checked of each shipped Go library. */
export function checkedLibraries(): CheckedLibrary[] {
  const aliases = aliasesByType(shippedLibraries);
  return shippedLibraries.map((library) => {
    const claims = claimsOf(library, aliases);
    const digest = createHash('sha256').update(JSON.stringify(claims)).digest('hex').slice(0, 16);
    const mentioned = claims.flatMap(({ returns }) =>
      returns?.includes('.') === true ? [splitName(inner(returns))[0]] : [],
    );
    const paths = [...new Set([...library.modules, ...mentioned])];
    return { id: library.id, packages: library.packages, paths, claims, digest };
  });
}

function claimsOf(library: LibraryInput, aliases: ReadonlyMap<string, readonly string[]>): GoClaim[] {
  const claims: GoClaim[] = library.modules.map((path) => ({
    path,
    kind: 'package',
    package: library.packageNames?.[path] ?? usualPackageName(path),
    calls: -1,
  }));
  const given = (returns: string | undefined) =>
    returns === undefined || isInvented(returns)
      ? {}
      : { returns, ...(aliases.has(inner(returns)) && { aliases: aliases.get(inner(returns)) }) };
  for (const [names, spec] of Object.entries(library.functions ?? {})) {
    const [path, last] = splitName(names);
    for (const name of last.split('|')) {
      claims.push({ path, kind: 'function', name, ...given(spec.returns), calls: calledBy(spec) });
      if (spec.contextTwin !== undefined) claims.push({ path, kind: 'function', name: spec.contextTwin, calls: -1 });
    }
  }
  for (const [canonical, type] of Object.entries(library.types ?? {})) {
    if (isInvented(canonical)) continue;
    const all = [canonical, ...(type.aliases ?? [])].map(splitName);
    for (const [path, name] of all) claims.push({ path, kind: 'type', name, calls: -1 });
    const members: [kind: GoClaim['kind'], name: string, returns: string | undefined, calls: number][] = [];
    for (const [names, spec] of Object.entries(type.methods ?? {}))
      for (const name of names.split('|').filter((one) => one !== '*')) {
        members.push(['method', name, spec.returns, calledBy(spec)]);
        if (spec.contextTwin !== undefined) members.push(['method', spec.contextTwin, undefined, -1]);
      }
    for (const [name, of] of Object.entries(type.attributes ?? {})) members.push(['field', name, of, -1]);
    for (const name of fieldsOfLiteral(type.construct)) members.push(['field', name, undefined, -1]);
    for (const name of type.mustCall?.split('|') ?? [])
      if (!name.includes('.')) members.push(['method', name, undefined, -1]);
    for (const [kind, name, returns, calls] of members)
      for (const [path, of] of all)
        claims.push({
          path,
          type: of,
          kind,
          name,
          ...given(returns),
          calls,
          ...(all.length > 1 && { group: `${canonical} ${name}` }),
        });
  }
  return claims;
}

/** Fields of a composite literal that matter. */
function fieldsOfLiteral(construct: NonNullable<LibraryInput['functions']>[string] | undefined): string[] {
  const argument = construct?.harmlessIf?.argument ?? [];
  return [argument].flat().filter((one) => typeof one === 'string');
}

function calledBy({ invokes }: { invokes?: { argument: number | string } | undefined }): number {
  return typeof invokes?.argument === 'number' ? invokes.argument : -1;
}

/** What the client sent has a type that no package declares. */
function isInvented(type: string): boolean {
  return inner(type).endsWith('.Input');
}

function inner(type: string): string {
  return type.replace(/^(?:list\[)+|\]+$/g, '');
}

/** `['database/sql', 'Open|OpenDB']` */
function splitName(name: string): [path: string, last: string] {
  const at = name.lastIndexOf('.');
  return [name.slice(0, at), name.slice(at + 1)];
}

function aliasesByType(libraries: readonly LibraryInput[]): Map<string, readonly string[]> {
  return new Map(
    libraries.flatMap(({ types }) =>
      Object.entries(types ?? {}).flatMap(([name, { aliases }]): [string, readonly string[]][] =>
        aliases === undefined ? [] : [[name, aliases]],
      ),
    ),
  );
}
