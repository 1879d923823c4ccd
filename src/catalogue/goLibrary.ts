import type { LibraryInput } from './schema.ts';

type Functions = NonNullable<LibraryInput['functions']>;
type Types = NonNullable<LibraryInput['types']>;
type Call = Functions[string];
type Type = Types[string];

/** What one package exports, without its path before each name. */
export interface GoPackage {
  /** Import path: `github.com/redis/go-redis/v9`. */
  path: string;
  /** Import paths with the same names, such as those of other major versions. */
  alsoAt?: readonly string[];
  /** Its name, where that is not what its path ends in: `redis`. */
  name?: string;
  functions?: Functions;
  types?: Types;
}

export interface GoLibrary extends Omit<
  LibraryInput,
  'language' | 'modules' | 'packageNames' | 'functions' | 'types' | 'sources'
> {
  contents: readonly GoPackage[];
  /** Where the facts come from, beside the documentation of each package. */
  sources?: readonly string[];
}

/**
 * Declares a library of Go, package by package. A type that is named with a dot first is one of the same package: `.Rows`,
 * `list[.Row]`. The documentation of the packages is added to the sources.
 */
export function defineGoLibrary({ contents, sources = [], ...library }: GoLibrary): LibraryInput {
  const named = contents.flatMap((one) => pathsOf(one).map((path): [string, string | undefined] => [path, one.name]));
  const unusual = named.flatMap(([path, name]) =>
    name === undefined || name === usualPackageName(path) ? [] : [[path, name] as const],
  );
  return {
    ...library,
    language: 'go',
    modules: [...new Set(named.map(([path]) => path))],
    ...(unusual.length > 0 && { packageNames: Object.fromEntries(unusual) }),
    sources: [...new Set(contents.map(({ path }) => `https://pkg.go.dev/${path}`)), ...sources],
    functions: Object.fromEntries(contents.flatMap(functionsOf)),
    types: Object.fromEntries(contents.flatMap(typesOf)),
  };
}

/** What a package is called most likely, by its import path: `chi` of `github.com/go-chi/chi/v5`, `yaml` of `gopkg.in/yaml.v3`. */
export function usualPackageName(path: string): string {
  const parts = path.split('/');
  if (parts.length > 1 && /^v\d+$/.test(parts.at(-1) ?? '')) parts.pop();
  return (parts.at(-1) ?? path).replace(/\.v\d+$/, '');
}

function pathsOf({ path, alsoAt = [] }: GoPackage): string[] {
  return [path, ...alsoAt];
}

function functionsOf(one: GoPackage): [string, Call][] {
  return pathsOf(one).flatMap((path) =>
    Object.entries(one.functions ?? {}).map(([names, spec]): [string, Call] => [
      `${path}.${names}`,
      callIn(one.path, spec),
    ]),
  );
}

function typesOf(one: GoPackage): [string, Type][] {
  const { path, alsoAt = [] } = one;
  return Object.entries(one.types ?? {}).map(([name, type]): [string, Type] => {
    const others = (type.aliases ?? []).flatMap((alias) =>
      alias.startsWith('.') ? pathsOf(one).map((at) => at + alias) : [alias],
    );
    const aliases = [...alsoAt.map((at) => `${at}.${name}`), ...others];
    return [`${path}.${name}`, { ...typeIn(path, type), ...(aliases.length > 0 && { aliases }) }];
  });
}

function typeIn(path: string, { aliases: _, ...type }: Type): Type {
  const call = (spec: Call | undefined): Call | undefined => spec && callIn(path, spec);
  const { bases, methods, attributes, construct, item, iterate } = type;
  return {
    ...type,
    ...(bases && { bases: bases.map((base) => full(path, base)) }),
    ...(methods && { methods: mapped(methods, (spec) => callIn(path, spec)) }),
    ...(attributes && { attributes: mapped(attributes, (attribute) => full(path, attribute)) }),
    ...(construct && { construct: call(construct) }),
    ...(iterate && { iterate: call(iterate) }),
    ...(type.call && { call: call(type.call) }),
    ...(item !== undefined && { item: full(path, item) }),
  };
}

function callIn(path: string, spec: Call): Call {
  const { returns, invokes } = spec;
  return {
    ...spec,
    ...(returns !== undefined && { returns: full(path, returns) }),
    ...(invokes?.passes && { invokes: { ...invokes, passes: invokes.passes.map((type) => full(path, type)) } }),
  };
}

function full(path: string, type: string): string {
  if (type.startsWith('list[')) return `list[${full(path, type.slice('list['.length, -1))}]`;
  return type.startsWith('.') ? path + type : type;
}

function mapped<T>(record: Record<string, T>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
