import { callValue } from '../call.ts';
import type { Place } from '../service.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, type FunctionValue, type Value } from '../values.ts';
import { wholeFunctions } from './moduleNames.ts';

/** Where `fastify start app.js` finds the plug-in that is the service. */
const ROOT_FILE = /^(?:src\/)?(?:app|server|index|plugin)\.[cm]?[jt]s$/;

/** fastify-cli makes the application and gives it to a plug-in: in a project that makes none, that plug-in is the service. */
export function runRootPlugins(world: World): void {
  const served = new Set(
    world.objects.flatMap(({ kind, place, registrations }) =>
      kind === 'application' && registrations.length > 0 ? [world.program.projectOf(place.file).root] : [],
    ),
  );
  for (const file of world.files) {
    const { root, dependencies } = world.program.projectOf(file);
    const inside = root === '' ? file : file.slice(root.length + 1);
    if (served.has(root) || !dependencies.has('fastify') || !ROOT_FILE.test(inside)) continue;
    const facts = world.scopes(file)?.facts;
    for (const fn of facts === undefined ? [] : wholeFunctions(facts)) {
      const [first] = facts?.functions[fn]?.params ?? [];
      if (first === undefined) continue;
      served.add(root);
      run(world, file, fn);
    }
  }
}

function run(world: World, file: string, fn: number): void {
  const env = world.moduleEnv(file);
  const place: Place = { file, range: world.facts(file).functions[fn]?.nameRange ?? [0, 0, 0, 0] };
  const object = world.newObject({ kind: 'application', type: 'fastify', place, args: NO_ARGUMENTS });
  const plugin: FunctionValue = { t: 'function', file, fn, env };
  const positional: Value[] = [
    { t: 'object', object },
    { t: 'dict', entries: [] },
  ];
  callValue(world, plugin, () => ({ ...NO_ARGUMENTS, positional }), { env, place, call: -1 });
}
