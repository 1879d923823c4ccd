import { plainEnv } from '../names.ts';
import { runRegistrations } from '../execute.ts';
import { registeringFunctions } from '../registeringFunctions.ts';
import { lastName } from '../registrars.ts';
import type { World } from '../world.ts';

/**
 * Runs the programs from their `main`, and then the functions that register something and that no code was seen to call: a library
 * does. Only the outermost are run, since they say with what they call the others.
 */
export function runEntries(world: World): void {
  for (const file of world.files)
    for (const [index, fn] of world.facts(file).functions.entries()) {
      const isMain = fn.name === 'main' && world.facts(file).package === 'main';
      if (fn.scope < 0 && fn.receiver === undefined && (isMain || fn.name === 'init')) run(world, file, index);
    }
  const called = calledNames(world);
  for (const file of world.files)
    for (const index of registeringFunctions(world, file)) {
      const fn = world.facts(file).functions[index];
      if (fn === undefined || fn.scope >= 0 || (fn.name !== '<lambda>' && called.has(fn.name))) continue;
      run(world, file, index);
    }
}

function run(world: World, file: string, fn: number): void {
  if (world.executedFunctions.has(`${file}:${String(fn)}`)) return;
  const env = plainEnv(world, world.moduleEnv(file), fn);
  env.registering = true;
  runRegistrations(world, env);
}

/** Names of what registering functions call. */
function calledNames(world: World): Set<string> {
  const called = new Set<string>();
  for (const file of world.files) {
    const registering = registeringFunctions(world, file);
    for (const call of world.facts(file).calls) {
      const name = lastName(call.callee);
      if (name !== undefined && registering.has(call.scope)) called.add(name);
    }
  }
  return called;
}
