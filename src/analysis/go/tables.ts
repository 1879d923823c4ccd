import type { Expr } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import type { World } from '../world.ts';
import { IN_PROGRESS, isUnknown, union, type Value } from '../values.ts';
import { scopesOf } from './fields.ts';

interface Entry {
  file: string;
  binding: number;
}

const entriesByWorld = new WeakMap<World, Map<string, Entry[]>>();
const openByWorld = new WeakMap<World, Set<string>>();

const MAX_ENTRIES = 24;

/** What code puts into a map that is a field or a variable: `s.versions[v] = router`. */
export function entriesOf(world: World, table: Expr, env: Env): Value | undefined {
  if (table.k !== 'attr' && table.k !== 'name') return undefined;
  const entries = tablesOf(world).get(table.name) ?? [];
  if (entries.length === 0 || entries.length > MAX_ENTRIES) return undefined;
  let open = openByWorld.get(world);
  if (open === undefined) openByWorld.set(world, (open = new Set<string>()));
  if (open.has(table.name)) {
    world.met(IN_PROGRESS);
    return undefined;
  }
  open.add(table.name);
  const values = entries.flatMap(({ file, binding: index }) => {
    const binding = world.facts(file).bindings[index];
    if (binding?.value === undefined) return [];
    const { value, scope, line, block, cls } = binding;
    const scopes = file === env.file && scope === env.fn ? [env] : scopesOf(world, file, scope);
    return scopes
      .map((at) => evaluate(world, value, at, { line, block, cls, before: index }))
      .filter((found) => !isUnknown(found));
  });
  open.delete(table.name);
  return values.length === 0 ? undefined : union(values);
}

function tablesOf(world: World): Map<string, Entry[]> {
  const known = entriesByWorld.get(world);
  if (known !== undefined) return known;
  const tables = new Map<string, Entry[]>();
  entriesByWorld.set(world, tables);
  for (const file of world.files)
    for (const [binding, { target, value, kind }] of (world.scopes(file)?.facts.bindings ?? []).entries()) {
      if (target.k !== 'index' || value === undefined || kind !== 'assign') continue;
      if (target.of.k !== 'attr' && target.of.k !== 'name') continue;
      const list = tables.get(target.of.name);
      if (list === undefined) tables.set(target.of.name, [{ file, binding }]);
      else list.push({ file, binding });
    }
  return tables;
}
