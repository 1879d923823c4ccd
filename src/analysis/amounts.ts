import type { Env } from './env.ts';
import { literalArguments } from './response.ts';
import type { Amount } from './service.ts';
import { sizeOf } from './sizes.ts';
import { waitedForTogether } from './together.ts';
import type { CallArguments } from './values.ts';
import type { World } from './world.ts';

/** What the code says of how often and how much a library call does; undefined where it says nothing. */
export function callAmount(world: World, env: Env, index: number, args: () => CallArguments): Amount | undefined {
  const amount: Amount = { ...repetitionAmount(world, env, index) };
  const facts = world.facts(env.file);
  const call = facts.calls[index];
  if (call !== undefined) {
    const { known } = literalArguments(args());
    if (Object.keys(known).length > 0) amount.literals = known;
    const line = call.range[0];
    const [first] = call.args;
    // Of a query, what its text says of the result; of other work, what it is given.
    const result = sizeOf(world, env, { k: 'call', call: index }, line);
    const size = result.rows === undefined && first !== undefined ? sizeOf(world, env, first, line) : result;
    const all = { ...size, ...result };
    if (Object.keys(all).length > 0) amount.size = all;
  }
  return Object.keys(amount).length === 0 ? undefined : amount;
}

/** How often a call runs in its function, as far as the code says it, and what it is waited for with. */
export function repetitionAmount(world: World, env: Env, index: number): Pick<Amount, 'turns' | 'together'> {
  const facts = world.facts(env.file);
  const call = facts.calls[index];
  if (call === undefined) return {};
  let loops = 0;
  let times = 1;
  for (let at = call.block; at >= 0; at = facts.blocks[at]?.parent ?? -1) {
    const block = facts.blocks[at];
    if (block?.header === undefined || (block.kind !== 'for' && block.kind !== 'comprehension')) continue;
    const own = sizeOf(world, env, block.header, block.range[0]).rows;
    if (own === undefined) continue;
    loops++;
    times *= own;
  }
  const line = waitedForTogether(facts, index);
  return {
    ...(loops > 0 && { turns: { loops, times } }),
    ...(line !== undefined && { together: { file: env.file, line } }),
  };
}
