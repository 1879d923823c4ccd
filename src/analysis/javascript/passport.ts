import { argumentsOf } from '../call.ts';
import { evaluate } from '../evaluate.ts';
import { plainEnv } from '../names.ts';
import { lastName } from '../registrars.ts';
import { Memo } from '../reads.ts';
import type { World } from '../world.ts';
import type { CallArguments, FunctionValue } from '../values.ts';
import { functionOf } from './routes.ts';

export const AUTHENTICATE = 'passport.authenticate';

/** The functions that check who calls, which `passport.authenticate(strategy)` runs: those given to `new Strategy(options, verify)`. */
export function verifyFunctions(world: World, strategy: string): FunctionValue[] {
  const isMeant = new RegExp(`^passport-${strategy.replace(/[^\w-]/g, '')}($|-)`);
  return strategiesOf(world).flatMap(({ module, verify }) => (isMeant.test(module) ? [verify] : []));
}

/** The strategy that a call names. */
export function strategyIn({ positional: [first] }: CallArguments): string | undefined {
  return first?.t === 'const' && typeof first.value === 'string' ? first.value : undefined;
}

interface Strategy {
  /** `passport-jwt`. */
  module: string;
  verify: FunctionValue;
}

const strategiesByWorld = new WeakMap<World, Memo<'all', Strategy[]>>();

function strategiesOf(world: World): Strategy[] {
  let memo = strategiesByWorld.get(world);
  if (memo === undefined) strategiesByWorld.set(world, (memo = new Memo(world.reads)));
  return memo.get('all') ?? memo.compute('all', () => readStrategies(world));
}

function readStrategies(world: World): Strategy[] {
  const found: Strategy[] = [];
  for (const file of world.files) {
    const facts = world.scopes(file)?.facts;
    if (facts?.calls.some(({ new: isNew, callee }) => isNew === true && isStrategy(lastName(callee))) !== true)
      continue;
    for (const [index, call] of facts.calls.entries()) {
      if (call.new !== true || !isStrategy(lastName(call.callee))) continue;
      const env = plainEnv(world, world.moduleEnv(file), call.scope);
      const callee = evaluate(world, call.callee, env, { line: call.range[0], block: call.block, cls: call.cls });
      const module = callee.t === 'external' ? /^passport-[\w-]+/.exec(callee.path)?.[0] : undefined;
      const last = argumentsOf(world, env, index).positional.at(-1);
      const verify = last && functionOf(last);
      if (module !== undefined && verify !== undefined) found.push({ module, verify });
    }
  }
  return found;
}

function isStrategy(name: string | undefined): boolean {
  return name !== undefined && /strategy$/i.test(name);
}
