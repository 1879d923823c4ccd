import { posix } from 'node:path';
import type { FileFacts } from '../../facts/facts.ts';
import { moduleMember } from '../names.ts';
import type { World } from '../world.ts';
import type { ClassValue, Value } from '../values.ts';

/** A function of a file. */
export interface FunctionPlace {
  file: string;
  fn: number;
}

/** A package of the program: what its files declare together. */
export interface GoPackageIndex {
  folder: string;
  files: readonly string[];
  /** The file that declares a name at the top level. */
  declares: ReadonlyMap<string, string>;
  /** By the name of the type, methods by their names. */
  methods: ReadonlyMap<string, ReadonlyMap<string, FunctionPlace>>;
}

const indexes = new WeakMap<World, Map<string, GoPackageIndex | undefined>>();

/** The package in a folder; undefined where there is none. */
export function packageIn(world: World, folder: string): GoPackageIndex | undefined {
  let known = indexes.get(world);
  if (known === undefined) indexes.set(world, (known = new Map<string, GoPackageIndex | undefined>()));
  if (known.has(folder)) return known.get(folder);
  const files = world.program.goPackage(folder)?.files;
  const index = files === undefined ? undefined : readPackage(world, folder, files);
  known.set(folder, index);
  return index;
}

/** The package that a file belongs to. */
export function packageOfFile(world: World, file: string): GoPackageIndex | undefined {
  return packageIn(world, folderOf(file));
}

/** The folder of a file, '' for the root. */
export function folderOf(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? '' : folder;
}

/** What a package declares under a name. */
export function packageMember(world: World, folder: string, name: string): Value | undefined {
  const file = packageIn(world, folder)?.declares.get(name);
  return file === undefined ? undefined : moduleMember(world, file, name);
}

/** Where functions of the package give a value to a name that a file declares or imports; undefined where it does neither. */
export function reassigned(world: World, file: string, name: string): { file: string; index: number }[] | undefined {
  const scopes = world.scopes(file);
  const index = packageOfFile(world, file);
  if (scopes?.imports.get(-1)?.has(name) === true) return [];
  if (index?.declares.get(name) !== file) return undefined;
  if (scopes?.names.get(-1)?.has(name) !== true) return [];
  return index.files.flatMap((other) =>
    (world.scopes(other)?.globalBindings.get(name) ?? []).map((binding) => ({ file: other, index: binding })),
  );
}

/** The methods that are declared for a type of the program. */
export function methodsOf(world: World, cls: ClassValue): ReadonlyMap<string, FunctionPlace> | undefined {
  const name = world.facts(cls.file).classes[cls.cls]?.name;
  return name === undefined ? undefined : packageOfFile(world, cls.file)?.methods.get(name);
}

function readPackage(world: World, folder: string, files: readonly string[]): GoPackageIndex {
  const declares = new Map<string, string>();
  const methods = new Map<string, Map<string, FunctionPlace>>();
  for (const file of files) {
    const facts = world.scopes(file)?.facts;
    if (facts === undefined) continue;
    for (const name of topLevelNames(facts)) if (!declares.has(name)) declares.set(name, file);
    for (const [fn, { receiver, name }] of facts.functions.entries()) {
      if (receiver === undefined) continue;
      let own = methods.get(receiver);
      if (own === undefined) methods.set(receiver, (own = new Map<string, FunctionPlace>()));
      if (!own.has(name)) own.set(name, { file, fn });
    }
  }
  return { folder, files, declares, methods };
}

function topLevelNames({ functions, classes, bindings }: FileFacts): string[] {
  return [
    ...functions.flatMap(({ scope, name, receiver, inline, cls }) =>
      scope < 0 && cls < 0 && receiver === undefined && inline !== true ? [name] : [],
    ),
    ...classes.flatMap(({ scope, name, inline }) => (scope < 0 && inline !== true ? [name] : [])),
    ...bindings.flatMap(({ scope, cls, target, reassigned }) => {
      if (scope >= 0 || cls >= 0 || reassigned === true) return [];
      if (target.k === 'name') return [target.name];
      return target.k === 'tuple' ? target.items.flatMap((item) => (item.k === 'name' ? [item.name] : [])) : [];
    }),
  ];
}
