import type { FileFacts } from '../facts/facts.ts';
import { lastName } from './registrars.ts';
import type { World } from './world.ts';

const byWorld = new WeakMap<World, Map<string, ReadonlySet<number>>>();

/** The functions of a file in which something is registered, at any depth. */
export function registeringFunctions(world: World, file: string): ReadonlySet<number> {
  let files = byWorld.get(world);
  if (files === undefined) byWorld.set(world, (files = new Map<string, ReadonlySet<number>>()));
  let found = files.get(file);
  if (found === undefined) files.set(file, (found = findRegisteringFunctions(world, world.facts(file))));
  return found;
}

const NO_NAMES: ReadonlySet<string> = new Set();

function findRegisteringFunctions(world: World, facts: FileFacts): ReadonlySet<number> {
  const found = new Set<number>();
  for (const call of facts.calls) {
    const name = lastName(call.callee);
    const registers =
      (name !== undefined && world.registrars.has(name)) ||
      world.language.isRegisteringCall(call, name, NO_NAMES, facts);
    for (let at = registers ? call.scope : -1; at >= 0; at = facts.functions[at]?.scope ?? -1) found.add(at);
  }
  return found;
}
