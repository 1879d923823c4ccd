import { plainEnv } from '../names.ts';
import { runRegistrations } from '../execute.ts';
import { lastName } from '../registrars.ts';
import type { World } from '../world.ts';
import type { FunctionPlace } from './packages.ts';
import { registrarsOfFile } from './registrars.ts';

const MAX_ROUNDS = 12;

/**
 * Runs the programs from their `main`, and then the functions that register something and that no code was seen to call: a library
 * does. The outermost come first, since they say with what they call the others.
 */
export function runEntries(world: World): void {
  for (const file of world.files)
    for (const [index, fn] of world.facts(file).functions.entries()) {
      const isMain = fn.name === 'main' && world.facts(file).package === 'main';
      if (fn.scope < 0 && fn.receiver === undefined && (isMain || fn.name === 'init')) run(world, { file, fn: index });
    }
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const left = world.files.flatMap((file) =>
      [...registrarsOfFile(world, file)].flatMap((fn) => (isExecuted(world, { file, fn }) ? [] : [{ file, fn }])),
    );
    const called = calledNames(world, left);
    const outermost = left.filter((place) => {
      const fn = world.facts(place.file).functions[place.fn];
      const isInside = left.some(({ file, fn: other }) => file === place.file && other === fn?.scope);
      return fn !== undefined && !isInside && !called.has(fn.name);
    });
    if (outermost.length === 0) return;
    for (const place of outermost) run(world, place);
  }
}

function isExecuted(world: World, { file, fn }: FunctionPlace): boolean {
  return world.executedFunctions.has(`${file}:${String(fn)}`);
}

function run(world: World, place: FunctionPlace): void {
  if (isExecuted(world, place)) return;
  const env = plainEnv(world, world.moduleEnv(place.file), place.fn);
  env.registering = true;
  runRegistrations(world, env);
  world.executedFunctions.add(`${place.file}:${String(place.fn)}`);
}

/** Names of what functions call, but for their own. */
function calledNames(world: World, places: readonly FunctionPlace[]): Set<string> {
  const called = new Set<string>();
  for (const { file, fn } of places) {
    const scopes = world.scopes(file);
    for (const index of scopes?.calls.get(fn) ?? []) {
      const callee = scopes?.facts.calls[index]?.callee;
      const name = callee && lastName(callee);
      if (name !== undefined && name !== scopes?.facts.functions[fn]?.name) called.add(name);
    }
  }
  return called;
}
