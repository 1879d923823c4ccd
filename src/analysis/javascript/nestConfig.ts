import { getAttribute } from '../attributes.ts';
import { argumentsOf } from '../call.ts';
import { functionResultOf } from '../functions.ts';
import { lastName } from '../registrars.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, isUnknown, optionsOf, unknown, type CallArguments, type Value } from '../values.ts';

export const CONFIG_SERVICE = '@nestjs/config.ConfigService';

/** `configService.get('app.apiPrefix', 'api')`: what a configuration of the program gives, or the default. */
export function configured(world: World, { positional }: CallArguments): Value {
  const [key, otherwise] = positional;
  if (key?.t === 'const' && typeof key.value === 'string') {
    const [namespace = '', ...path] = key.value.split('.');
    for (const { name, values } of configurationsOf(world)) {
      const names = name === undefined ? [namespace, ...path] : name === namespace ? path : undefined;
      if (names === undefined) continue;
      const found = names.reduce((value, item) => getAttribute(world, value, item), values);
      if (!isUnknown(found)) return found;
    }
  }
  return otherwise?.t === 'const' ? otherwise : unknown('set in the configuration');
}

/** What one function gives for the configuration, below a name where it has one. */
interface Configuration {
  name?: string;
  values: Value;
}

/** `registerAs('app', () => ({ … }))`, and `ConfigModule.forRoot({ load: [configuration] })`. */
function configurationsOf(world: World): Configuration[] {
  return world.files.flatMap((file) => {
    const env = world.moduleEnv(file);
    return (world.scopes(file)?.facts.calls ?? []).flatMap((call, index): Configuration[] => {
      const callee = lastName(call.callee);
      if (callee === 'registerAs') {
        const [name, factory] = argumentsOf(world, env, index).positional;
        if (name?.t !== 'const') return [];
        return resultsOf(world, factory).map((values) => ({ name: String(name.value), values }));
      }
      if (callee !== 'forRoot' || call.callee.k !== 'attr' || lastName(call.callee.of) !== 'ConfigModule') return [];
      const [options] = argumentsOf(world, env, index).positional;
      const load = options === undefined ? undefined : getAttribute(world, options, 'load');
      return load?.t === 'seq'
        ? load.items.flatMap((item) => resultsOf(world, item)).map((values) => ({ values }))
        : [];
    });
  });
}

function resultsOf(world: World, factory: Value | undefined): Value[] {
  return (factory === undefined ? [] : optionsOf(factory)).flatMap((option) =>
    option.t === 'function' ? [functionResultOf(world, option, NO_ARGUMENTS)] : [],
  );
}
