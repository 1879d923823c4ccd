import { argumentsOf } from '../call.ts';
import { evaluate } from '../evaluate.ts';
import { plainEnv } from '../names.ts';
import { lastName } from '../registrars.ts';
import { literalArguments } from '../response.ts';
import type { MiddlewareUse, Place } from '../service.ts';
import type { World } from '../world.ts';

type Given = Pick<MiddlewareUse, 'arguments' | 'unknownArguments'>;

/**
 * What a library's middleware was made with, `express.json({ limit: '1mb' })`, at the place where it is used or anywhere in its file;
 * undefined where that is not clear.
 */
export function middlewareArguments(world: World, name: string, { file, range }: Place): Given | undefined {
  const facts = world.scopes(file)?.facts;
  if (facts === undefined) return undefined;
  const last = name.slice(name.lastIndexOf('.') + 1);
  const made = facts.calls.flatMap((call, index) => {
    const written = lastName(call.callee);
    if (written === undefined || (name.includes('.') && written !== last)) return [];
    const env = plainEnv(world, world.moduleEnv(file), call.scope);
    const at = { line: call.range[0], block: call.block, cls: call.cls };
    const callee = evaluate(world, call.callee, env, at);
    return callee.t === 'external' && callee.path === name ? [{ call, index, env }] : [];
  });
  const within = made.filter(({ call }) => call.range[0] >= range[0] && call.range[2] <= range[2]);
  const [only, ...more] = within.length > 0 ? within : made;
  if (only === undefined || more.length > 0) return undefined;
  const { known, unknown } = literalArguments(argumentsOf(world, only.env, only.index));
  const isSpread = only.call.args.some((arg) => arg.k === 'dict' && arg.entries.some(([key]) => key === null));
  return { arguments: known, unknownArguments: isSpread ? [...unknown, '...'] : unknown };
}
