import type { Call, FileFacts } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import { plainEnv } from '../evaluate.ts';
import { runRegistrations } from '../execute.ts';
import { findRegistrars, lastName } from '../registrars.ts';
import type { World } from '../world.ts';
import { wholeFunctions, wholeName } from './moduleNames.ts';

/**
 * Carries out functions that build an application and that no code calls: the command line or a platform does. Only the
 * outermost are run, since they say with what they call the others.
 */
export function runEntries(world: World): void {
  const isBuilding = applicationBuilt(world);
  const builders = findRegistrars(world, isBuilding);
  const called = new Set<string>();
  const entries: Env[] = [];
  for (const file of world.files) {
    const facts = world.scopes(file)?.facts;
    for (const call of facts?.calls ?? []) {
      const name = lastName(call.callee);
      if (name !== undefined) called.add(name);
    }
  }
  for (const file of world.files) {
    const facts = world.scopes(file)?.facts;
    if (facts === undefined) continue;
    const whole = wholeFunctions(facts);
    facts.functions.forEach((fn, index) => {
      const builds = builders.has(fn.name) || (whole.has(index) && builders.has(wholeName(file)));
      const isOuter = fn.scope < 0 && fn.name !== world.language.constructorName && !called.has(fn.name);
      if (builds && isOuter) entries.push(plainEnv(world, world.moduleEnv(file), index));
    });
  }
  for (const env of entries) {
    if (world.executedFunctions.has(`${env.file}:${String(env.fn)}`)) continue;
    env.registering = true;
    runRegistrations(world, env);
  }
}

/** Whether a call makes an application, by the names under which a file imports what does. */
function applicationBuilt(world: World): (call: Call, name: string | undefined, facts: FileFacts) => boolean {
  const paths = new Set(world.framework.applications);
  const namesByFile = new WeakMap<FileFacts, ReadonlySet<string>>();
  return (call, name, facts) => {
    let names = namesByFile.get(facts);
    if (names === undefined) namesByFile.set(facts, (names = applicationNames(facts, paths)));
    if (name === undefined) return false;
    return call.callee.k === 'attr'
      ? call.callee.of.k === 'name' && call.callee.of.name === 'NestFactory' && name === 'create'
      : names.has(name);
  };
}

function applicationNames({ imports, bindings, calls }: FileFacts, paths: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { module, name, local } of imports)
    if (paths.has(name === undefined || name === 'default' || name === '*' ? module : `${module}.${name}`))
      names.add(local);
  for (const { target, value } of bindings) {
    const call = target.k === 'name' && value?.k === 'call' ? calls[value.call] : undefined;
    const [module] = call?.args ?? [];
    if (target.k === 'name' && call?.callee.k === 'name' && call.callee.name === 'require' && module?.k === 'lit')
      if (paths.has(String(module.value))) names.add(target.name);
  }
  return names;
}
