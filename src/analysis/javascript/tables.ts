import type { Expr, FileFacts } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import { plainEnv } from '../names.ts';
import { Memo, type Part } from '../reads.ts';
import type { FileScopes } from '../scopes.ts';
import { tableName } from '../session.ts';
import type { World } from '../world.ts';
import { IN_PROGRESS, isUnknown, union, type Value } from '../values.ts';

/** Something that code puts into a table: `table[key] = value`, `table.set(key, value)`. */
interface Entry {
  file: string;
  scope: number;
  value: Expr;
  line: number;
  block: number;
  cls: number;
}

const entriesByWorld = new WeakMap<World, Map<string, Entry[]>>();
const MAX_ENTRIES = 60;
const MAX_NESTED = 2;

/**
 * What code puts into a table while the program runs: by a property's name, `this.providers[item.name] = item`, wherever it does
 * so; and by a variable's, `pools.set(name, createPool())`, in the file that declares it.
 */
export function entriesOf(world: World, table: Expr, env: Env): Value | undefined {
  if (table.k === 'attr') {
    world.reads?.read(tableName(table.name));
    return valueOf(world, table.name, () => propertiesOf(world).get(table.name) ?? []);
  }
  if (table.k !== 'name') return undefined;
  const scopes = world.scopes(env.file);
  if (scopes === undefined) return undefined;
  const scope = declaringScope(scopes, env.fn, table.name);
  return valueOf(world, `${env.file}\0${String(scope)}\0${table.name}`, () =>
    putInto(scopes, env.file, table.name, scope),
  );
}

/** What functions inside the scope that declares a table put into it. */
export function putInside(world: World, { file, fn }: Env, name: string): Value | undefined {
  const scopes = world.scopes(file);
  if (scopes === undefined) return undefined;
  const inside = putInto(scopes, file, name, fn).filter(({ scope }) => scope !== fn);
  return inside.length === 0 ? undefined : valueOf(world, `${file}\0${String(fn)}\0${name}\0inside`, () => inside);
}

function valueOf(world: World, key: string, entriesOfTable: () => readonly Entry[]): Value | undefined {
  const { open, known, read } = progressOf(world);
  if (known.has(key)) return known.get(key);
  const entries = entriesOfTable();
  if (entries.length === 0 || entries.length > MAX_ENTRIES) return undefined;
  // What is put into one table may come from another, and back: each is looked into once at a time, and not deep.
  if (open.has(key) || open.size >= MAX_NESTED) {
    world.met(IN_PROGRESS);
    const [outermost] = read;
    if (outermost !== undefined) world.reads?.join(outermost);
    return undefined;
  }
  open.add(key);
  const part = world.reads?.open();
  if (part !== undefined) read.push(part);
  const found = known.compute(
    key,
    () => unionOf(world, entries),
    () => world.settled && open.size === 1,
  );
  open.delete(key);
  read.pop();
  if (part !== undefined) world.reads?.close(part);
  return found;
}

function unionOf(world: World, entries: readonly Entry[]): Value | undefined {
  const values = entries.flatMap(({ file, scope, value, line, block, cls }) => {
    const env = plainEnv(world, world.moduleEnv(file), scope);
    const found = evaluate(world, value, env, { line, block, cls });
    return isUnknown(found) ? [] : [found];
  });
  return values.length === 0 ? undefined : union(values);
}

/** Tables that are being looked into, and what was found in others once names are settled. */
interface Progress {
  open: Set<string>;
  known: Memo<string, Value | undefined>;
  /** What those that are being looked into have read. */
  read: Part[];
}

const progressByWorld = new WeakMap<World, Progress>();

function progressOf(world: World): Progress {
  let progress = progressByWorld.get(world);
  if (progress === undefined)
    progressByWorld.set(world, (progress = { open: new Set(), known: new Memo(world.reads), read: [] }));
  return progress;
}

/** By name, what is put into tables that are properties, in the whole program. */
function propertiesOf(world: World): Map<string, Entry[]> {
  let tables = entriesByWorld.get(world);
  if (tables !== undefined) return tables;
  tables = new Map();
  entriesByWorld.set(world, tables);
  for (const file of world.files) {
    const facts = world.program.facts(file);
    if (facts === undefined) continue;
    for (const [owner, entry] of entriesIn(facts, file)) if (owner.k === 'attr') push(tables, owner.name, entry);
  }
  return tables;
}

const variablesByFile = new WeakMap<FileScopes, Map<string, Entry[]>>();

/** What a file puts into a variable's table that a scope declares. */
function putInto(scopes: FileScopes, file: string, name: string, scope: number): Entry[] {
  let variables = variablesByFile.get(scopes);
  if (variables === undefined) {
    variables = new Map();
    for (const [owner, entry] of entriesIn(scopes.facts, file))
      if (owner.k === 'name') push(variables, owner.name, entry);
    variablesByFile.set(scopes, variables);
  }
  return (variables.get(name) ?? []).filter((entry) => declaringScope(scopes, entry.scope, name) === scope);
}

function entriesIn({ bindings, calls }: FileFacts, file: string): [owner: Expr, entry: Entry][] {
  const found: [Expr, Entry][] = [];
  for (const { target, value, kind, scope, line, block, cls } of bindings)
    if (target.k === 'index' && value !== undefined && kind === 'assign')
      found.push([target.of, { file, scope, value, line, block, cls }]);
  for (const { callee, args, scope, range, block, cls } of calls) {
    const [, value] = args;
    if (callee.k === 'attr' && callee.name === 'set' && args.length === 2 && value !== undefined)
      found.push([callee.of, { file, scope, value, line: range[0], block, cls }]);
  }
  return found;
}

/** The scope that declares a name which is used in a function: that function, one around it, or the module. */
export function declaringScope(scopes: FileScopes, fn: number, name: string): number {
  let at = fn;
  while (at >= 0 && scopes.known.get(at)?.has(name) !== true) at = scopes.facts.functions[at]?.scope ?? -1;
  return at;
}

function push(tables: Map<string, Entry[]>, name: string, entry: Entry): void {
  const list = tables.get(name);
  if (list === undefined) tables.set(name, [entry]);
  else list.push(entry);
}
