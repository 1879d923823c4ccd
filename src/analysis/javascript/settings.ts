import { evaluate } from '../evaluate.ts';
import { plainEnv } from '../names.ts';
import { argumentsOf } from '../call.ts';
import type { ApplicationSetting } from '../service.ts';
import type { World } from '../world.ts';
import { optionsOf } from '../values.ts';

/** `app.set('json spaces', 2)` of Express, where no condition stands around it. */
export function collectSettings(world: World, files: readonly string[]): ApplicationSetting[] {
  const settings: ApplicationSetting[] = [];
  for (const file of files) {
    const facts = world.scopes(file)?.facts;
    for (const [index, call] of (facts?.calls ?? []).entries()) {
      if (call.callee.k !== 'attr' || call.callee.name !== 'set' || call.args.length !== 2 || call.block >= 0) continue;
      const env = plainEnv(world, world.moduleEnv(file), call.scope);
      const at = { line: call.range[0], block: call.block, cls: call.cls };
      const owner = optionsOf(evaluate(world, call.callee.of, env, at));
      if (!owner.some((value) => value.t === 'object' && value.object.kind === 'application')) continue;
      const [name, value] = argumentsOf(world, env, index).positional;
      if (name?.t !== 'const' || typeof name.value !== 'string' || value?.t !== 'const') continue;
      settings.push({ file, range: call.range, name: name.value, value: value.value });
    }
  }
  return settings;
}
