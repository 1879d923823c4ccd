import type { Parameter } from '../../facts/facts.ts';
import { argumentsOf } from '../call.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import { functionResultOf } from '../functions.ts';
import { lastName } from '../registrars.ts';
import { instanceOf } from '../types.ts';
import { Memo } from '../reads.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, isUnknown, optionsOf, union, valueKey, type Value } from '../values.ts';
import { option } from './register.ts';

/** What a constructor's parameter is given by the modules of NestJS; undefined when none says so. */
export function injected(world: World, param: Parameter, env: Env): Value | undefined {
  const provided = providersOf(world);
  if (provided.size === 0) return undefined;
  const token = tokenOf(world, param, env);
  const values = (token === undefined ? [] : optionsOf(token)).flatMap((one) => provided.get(valueKey(one)) ?? []);
  return values.length === 0 ? undefined : union(values);
}

/** `@Inject(TOKEN) x`, or the class that is the type. */
function tokenOf(world: World, { decorators, type }: Parameter, env: Env): Value | undefined {
  for (const decorator of decorators ?? []) {
    const call = decorator.k === 'call' ? world.facts(env.file).calls[decorator.call] : undefined;
    const [token] = call?.args ?? [];
    if (call !== undefined && lastName(call.callee) === 'Inject' && token !== undefined)
      return evaluate(world, token, env);
  }
  return type?.k === 'name' || type?.k === 'attr' ? evaluate(world, type, env) : undefined;
}

const byWorld = new WeakMap<World, Memo<'all', ReadonlyMap<string, Value[]>>>();

function providersOf(world: World): ReadonlyMap<string, Value[]> {
  // What modules say is known once all code that builds the application has run.
  if (!world.settled) return NONE_YET;
  let memo = byWorld.get(world);
  if (memo === undefined) byWorld.set(world, (memo = new Memo(world.reads)));
  const known = memo.get('all');
  if (known !== undefined) return known;
  memo.begin('all', NONE_YET);
  return memo.end('all', readProviders(world));
}

const NONE_YET: ReadonlyMap<string, Value[]> = new Map();

/** Providers of every module under what they are asked for by: `{ provide: Repository, useClass: FileRepository }`. */
function readProviders(world: World): ReadonlyMap<string, Value[]> {
  const provided = new Map<string, Value[]>();
  for (const file of world.files) {
    const facts = world.scopes(file)?.facts;
    facts?.calls.forEach((call, index) => {
      if (lastName(call.callee) !== 'Module' || call.decorates?.kind !== 'class') return;
      const [module] = argumentsOf(world, world.moduleEnv(file), index).positional;
      const lists = option(world, module, 'providers');
      for (const list of lists === undefined ? [] : optionsOf(lists))
        for (const item of list.t === 'seq' ? list.items.flatMap((one) => optionsOf(one)) : []) {
          const token = option(world, item, 'provide');
          const value = token === undefined ? undefined : valueOf(world, item);
          if (token === undefined || value === undefined || isUnknown(value)) continue;
          const known = provided.get(valueKey(token));
          if (known === undefined) provided.set(valueKey(token), [value]);
          else known.push(value);
        }
    });
  }
  return provided;
}

function valueOf(world: World, provider: Value): Value | undefined {
  const cls = option(world, provider, 'useClass') ?? option(world, provider, 'useExisting');
  if (cls !== undefined) return union(optionsOf(cls).map((one) => instanceOf(world, one)));
  const factory = option(world, provider, 'useFactory');
  if (factory?.t === 'function') {
    const inject = option(world, provider, 'inject');
    const positional = inject?.t === 'seq' ? inject.items.map((item) => instanceOf(world, item)) : [];
    return functionResultOf(world, factory, { ...NO_ARGUMENTS, positional });
  }
  return option(world, provider, 'useValue');
}
