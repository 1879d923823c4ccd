import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import { lastName } from '../registrars.ts';
import type { World } from '../world.ts';
import { folderOf, packageIn } from './packages.ts';
import { isRegisteringCall } from './registering.ts';

/** Functions from which a call leads to one that registers something, found by names through the whole program. */
interface Registrars {
  /** As `file:index`. */
  functions: Set<string>;
  /** By file, the functions' indexes. */
  byFile: Map<string, Set<number>>;
  /** Keys of calls that lead to one; see keysOf. */
  keys: Set<string>;
}

const byWorld = new WeakMap<World, Registrars>();

/** The functions of a file that lead to a registering call. */
export function registrarsOfFile(world: World, file: string): ReadonlySet<number> {
  return registrarsOf(world).byFile.get(file) ?? NONE;
}

const NONE: ReadonlySet<number> = new Set();

export function isRegisteringFunction(world: World, file: string, fn: number): boolean {
  return registrarsOfFile(world, file).has(fn);
}

/** The call may be of a function that leads to a registering call. */
export function leadsToRoutes(world: World, file: string, call: Call): boolean {
  const { keys } = registrarsOf(world);
  return keysOf(world, file, call.callee, call.args.length).some((key) => keys.has(key));
}

/** The expression names such a function, which is handed over. */
export function namesRegistrar(world: World, file: string, expr: Expr): boolean {
  if (expr.k !== 'name' && expr.k !== 'attr') return false;
  const { keys } = registrarsOf(world);
  return keysOf(world, file, expr, undefined).some((key) => keys.has(key));
}

/** Names of all such functions. */
export function registrarNames(world: World): Set<string> {
  const names = new Set<string>();
  for (const [file, functions] of registrarsOf(world).byFile)
    for (const fn of functions) names.add(world.facts(file).functions[fn]?.name ?? '');
  names.delete('<lambda>');
  return names;
}

/** Arguments and fields of a call. */
export function handed({ args, keywords }: Call): Expr[] {
  return [...args, ...keywords.map(([, value]) => value)];
}

/**
 * What a callee may be: a function by its package and name, a method by its name and how many arguments it is given (`*` where it
 * is only named).
 */
function keysOf(world: World, file: string, callee: Expr, count: number | undefined): string[] {
  const expr = callee.k === 'index' ? callee.of : callee;
  if (expr.k === 'name') return [`${folderOf(file)}\0${expr.name}`];
  if (expr.k !== 'attr') return [];
  if (expr.of.k === 'name') {
    const folder = packagesOf(world, file).get(expr.of.name);
    if (folder === null) return [];
    if (folder !== undefined) return [`${folder}\0${expr.name}`];
  }
  return [`.${expr.name}/${count === undefined ? '*' : String(count)}`];
}

const packagesByFacts = new WeakMap<FileFacts, ReadonlyMap<string, string | null>>();

/** The packages that a file imports, by the name that it uses: their folder, or null for a library. */
function packagesOf(world: World, file: string): ReadonlyMap<string, string | null> {
  const facts = world.facts(file);
  let packages = packagesByFacts.get(facts);
  if (packages === undefined) {
    packages = new Map(
      facts.imports.map(({ module, local, implied }): [string, string | null] => {
        const target = world.resolveModule(file, module);
        if (target.kind !== 'folder' || packageIn(world, target.folder) === undefined) return [local, null];
        return [implied === true ? (world.program.goPackage(target.folder)?.name ?? local) : local, target.folder];
      }),
    );
    packagesByFacts.set(facts, packages);
  }
  return packages;
}

function registrarsOf(world: World): Registrars {
  const known = byWorld.get(world);
  if (known !== undefined) return known;
  const registrars: Registrars = { functions: new Set(), byFile: new Map(), keys: new Set() };
  byWorld.set(world, registrars);
  const callers = new Map<string, { file: string; scope: number }[]>();
  const queue: { file: string; fn: number }[] = [];
  const mark = (file: string, scope: number): void => {
    const { functions } = world.facts(file);
    for (let at = scope; at >= 0; at = functions[at]?.scope ?? -1) {
      const id = `${file}:${String(at)}`;
      if (registrars.functions.has(id)) return;
      registrars.functions.add(id);
      const own = registrars.byFile.get(file);
      if (own === undefined) registrars.byFile.set(file, new Set([at]));
      else own.add(at);
      queue.push({ file, fn: at });
    }
  };
  const addCaller = (key: string, file: string, scope: number): void => {
    const list = callers.get(key);
    if (list === undefined) callers.set(key, [{ file, scope }]);
    else list.push({ file, scope });
  };
  for (const file of world.files) {
    const facts = world.scopes(file)?.facts;
    for (const call of facts?.calls ?? []) {
      if (facts === undefined || call.scope < 0) continue;
      for (const key of keysOf(world, file, call.callee, call.args.length)) addCaller(key, file, call.scope);
      for (const arg of handed(call))
        if (arg.k === 'name' || arg.k === 'attr')
          for (const key of keysOf(world, file, arg, undefined)) addCaller(key, file, call.scope);
      if (isRegisteringCall(call, lastName(call.callee), facts)) mark(file, call.scope);
    }
  }
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const key of ownKeys(world, next.file, next.fn)) {
      registrars.keys.add(key);
      for (const { file, scope } of callers.get(key) ?? []) mark(file, scope);
    }
  return registrars;
}

/** Methods that much else has as well: a call of one leads nowhere in particular. */
const COMMON = new Set(['Get', 'Set', 'Put', 'Delete', 'Close', 'Error', 'String', 'Write', 'Read', 'Do', 'Len', 'Next', 'Add', 'List', 'Save', 'Update', 'Create', 'Find', 'Remove']); // prettier-ignore

/** The keys of calls of a function. */
function ownKeys(world: World, file: string, fn: number): string[] {
  const facts = world.facts(file).functions[fn];
  if (facts === undefined || facts.name === '<lambda>' || facts.inline === true) return [];
  if (facts.receiver === undefined)
    return facts.name === 'main' || facts.name === 'init' ? [] : [`${folderOf(file)}\0${facts.name}`];
  if (COMMON.has(facts.name)) return [];
  const count = facts.params.length - 1;
  const isVariadic = facts.params.at(-1)?.kind === 'rest';
  const counts = isVariadic ? [count - 1, count, count + 1, count + 2] : [count];
  return [`.${facts.name}/*`, ...counts.map((given) => `.${facts.name}/${String(given)}`)];
}
