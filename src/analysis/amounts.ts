import type { Call, FileFacts } from '../facts/facts.ts';
import type { Env } from './env.ts';
import { evaluate } from './evaluate.ts';
import { durationMs } from './go/durations.ts';
import { waitedForAt } from './go/goroutines.ts';
import { isLimited } from './go/repetition.ts';
import { literalArguments } from './response.ts';
import type { Amount } from './service.ts';
import { signatureOf } from './signatures.ts';
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
    Object.assign(known, nestedLiterals(facts, index));
    if (Object.keys(known).length > 0) amount.literals = known;
    if (holdsLock(world, env, index)) amount.serial = true;
    const duration = facts.language === 'go' ? durationMs(call.args[0], facts) : undefined;
    if (duration !== undefined) amount.milliseconds = duration;
    const signature = signatureOf(facts, call);
    if (signature !== undefined) amount.signature = signature;
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

/** Literals of calls among the arguments, by the positions of both: `hashpw(password, gensalt(10))` gives `1.0`. */
function nestedLiterals({ calls }: FileFacts, index: number): Record<string, string | number | boolean | null> {
  const found: Record<string, string | number | boolean | null> = {};
  for (const [at, arg] of (calls[index]?.args ?? []).entries())
    for (const [inner, value] of (arg.k === 'call' ? (calls[arg.call]?.args ?? []) : []).entries())
      if (value.k === 'lit') found[`${String(at)}.${String(inner)}`] = value.value;
  return found;
}

const LOCK = /^(asyncio|threading|multiprocessing|anyio)\.(R?Lock|Semaphore)(\(\))?$/;

/** The call stands in `with lock:`, where the lock is made once for the process. */
function holdsLock(world: World, env: Env, index: number): boolean {
  const facts = world.facts(env.file);
  for (let at = facts.calls[index]?.block ?? -1; at >= 0; at = facts.blocks[at]?.parent ?? -1) {
    const block = facts.blocks[at];
    if (block?.kind !== 'with' || block.header === undefined) continue;
    const value = evaluate(world, block.header, env, { line: block.range[0], block: block.parent, cls: -1 });
    if (value.t === 'external' && LOCK.test(value.path)) return true;
    if (value.t === 'library' && LOCK.test(value.type)) return true;
  }
  return false;
}

/** Go: the line at which a goroutine is waited for with the others that the function started at once. */
function goroutinesWaitedFor(facts: FileFacts, fn: number, call: Call): number | undefined {
  const line = waitedForAt(facts, call);
  return line === undefined || isLimited(facts, fn) ? undefined : line;
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
  const line = facts.language === 'go' ? goroutinesWaitedFor(facts, env.fn, call) : waitedForTogether(facts, index);
  return {
    ...(loops > 0 && { turns: { loops, times } }),
    ...(line !== undefined && { together: { file: env.file, line } }),
  };
}
