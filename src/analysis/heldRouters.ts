import { bindingValue } from './bindings.ts';
import { plainEnv } from './names.ts';
import type { FrameworkObject } from './objects.ts';
import { objectOf } from './register.ts';
import type { World } from './world.ts';
import { optionsOf, type Value } from './values.ts';

/** Every class may call its router so: the name says nothing about which one is meant. */
const COMMON_NAMES = new Set(['', 'router', 'app', 'api', 'routes', 'api_router']);

/**
 * Routers that classes or objects of the program hold under an attribute's name. Plug-ins are found when the program runs, so
 * that `include_router(plugin.events)` cannot be followed; what can stand there are the routers that some class calls `events`.
 */
export function routersHeldAs(world: World, name: string): FrameworkObject[] {
  if (COMMON_NAMES.has(name)) return [];
  const found = new Set<FrameworkObject>();
  const add = (value: Value): void => {
    for (const option of optionsOf(value)) {
      const object = objectOf(option);
      if (object?.kind === 'router') found.add(object);
    }
  };
  for (const file of world.files) {
    const scopes = world.scopes(file);
    if (scopes === undefined) continue;
    for (const [cls, names] of scopes.classNames) {
      const env = plainEnv(world, world.moduleEnv(file), scopes.facts.classes[cls]?.scope ?? -1);
      for (const index of names.get(name) ?? []) add(bindingValue(world, env, index, name));
    }
  }
  for (const { file, index } of world.attributeBindings(name)) {
    const scope = world.facts(file).bindings[index]?.scope ?? -1;
    add(bindingValue(world, plainEnv(world, world.moduleEnv(file), scope), index, name));
  }
  return [...found];
}
