import type { Env } from '../env.ts';
import { plainEnv } from '../names.ts';
import { runRegistrations } from '../execute.ts';
import { findRegistrars, lastName, ownerNames } from '../registrars.ts';
import type { World } from '../world.ts';
import { applicationBuilt } from './applications.ts';
import { wholeFunctions, wholeName } from './moduleNames.ts';

/**
 * Carries out functions that build an application and that no code calls: the command line or a platform does. Only the
 * outermost are run, since they say with what they call the others.
 */
export function runEntries(world: World): void {
  const isBuilding = applicationBuilt(world.framework);
  const builders = findRegistrars(world, isBuilding);
  const called = new Set<string>();
  const entries: Env[] = [];
  for (const file of world.files) {
    const facts = world.scopes(file)?.facts;
    for (const call of facts?.calls ?? []) {
      const name = lastName(call.callee);
      // A call in a function that nothing else is known about is no reason to wait for it.
      const isRun =
        call.scope < 0 || (facts !== undefined && ownerNames(facts, call.scope).some((owner) => builders.has(owner)));
      if (name !== undefined && isRun) called.add(name);
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
