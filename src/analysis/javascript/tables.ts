import type { Expr } from '../../facts/facts.ts';
import { evaluate } from '../evaluate.ts';
import { plainEnv } from '../names.ts';
import { Memo, type Part } from '../reads.ts';
import { tableName } from '../session.ts';
import type { World } from '../world.ts';
import { IN_PROGRESS, isUnknown, union, type Value } from '../values.ts';

interface Entry {
  file: string;
  binding: number;
}

const entriesByWorld = new WeakMap<World, Map<string, Entry[]>>();
const MAX_ENTRIES = 60;
const MAX_NESTED = 2;

/** What code puts into a table that is kept as a property: `this.providers[item.name] = item`, by the property's name. */
export function entriesOf(world: World, table: Expr): Value | undefined {
  if (table.k !== 'attr') return undefined;
  world.reads?.read(tableName(table.name));
  const entries = tablesOf(world).get(table.name) ?? [];
  if (entries.length === 0 || entries.length > MAX_ENTRIES) return undefined;
  const { open, known, read } = progressOf(world);
  if (known.has(table.name)) return known.get(table.name);
  // What is put into one table may come from another, and back: each is looked into once at a time, and not deep.
  if (open.has(table.name) || open.size >= MAX_NESTED) {
    world.met(IN_PROGRESS);
    const [outermost] = read;
    if (outermost !== undefined) world.reads?.join(outermost);
    return undefined;
  }
  open.add(table.name);
  const part = world.reads?.open();
  if (part !== undefined) read.push(part);
  const found = known.compute(
    table.name,
    () => valueOf(world, entries),
    () => world.settled && open.size === 1,
  );
  open.delete(table.name);
  read.pop();
  if (part !== undefined) world.reads?.close(part);
  return found;
}

function valueOf(world: World, entries: readonly Entry[]): Value | undefined {
  const values = entries.flatMap(({ file, binding }) => {
    const { value, scope, line, block, cls } = world.facts(file).bindings[binding] ?? {};
    if (value === undefined || scope === undefined) return [];
    const env = plainEnv(world, world.moduleEnv(file), scope);
    const found = evaluate(world, value, env, { line: line ?? 0, block: block ?? -1, cls: cls ?? -1 });
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

function tablesOf(world: World): Map<string, Entry[]> {
  let tables = entriesByWorld.get(world);
  if (tables !== undefined) return tables;
  tables = new Map();
  entriesByWorld.set(world, tables);
  for (const file of world.files)
    for (const [binding, { target, value, kind }] of (world.program.facts(file)?.bindings ?? []).entries()) {
      if (target.k !== 'index' || target.of.k !== 'attr' || value === undefined || kind !== 'assign') continue;
      const list = tables.get(target.of.name);
      if (list === undefined) tables.set(target.of.name, [{ file, binding }]);
      else list.push({ file, binding });
    }
  return tables;
}
