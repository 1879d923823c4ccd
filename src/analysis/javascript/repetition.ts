import type { Call, FileFacts } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import type { Repetition } from '../service.ts';
import { chainOf } from './callDetails.ts';
import type { World } from '../world.ts';
import type { Value } from '../values.ts';

/** `bounded`: as often as the code says, or a few at a time. */
export type Repeats = Repetition['how'] | 'bounded';

/**
 * How often the calls of a block run, by the innermost loop around it: `for (const row of rows)` runs them for each row, unless it
 * may stop early or the list is written in the code. Loops that wait or page (`while`) say nothing.
 */
export function repetitionOf(world: World, env: Env, index: number): Repeats | undefined {
  const facts = world.facts(env.file);
  const block = facts.calls[index]?.block ?? -1;
  if (block < 0) return undefined;
  // What is not awaited does not wait for the one before.
  const isAwaited = facts.calls[chainOf(facts, index).last]?.awaited === true;
  for (let at = block; at >= 0; at = facts.blocks[at]?.parent ?? -1) {
    const loop = facts.blocks[at];
    if (loop === undefined || (loop.kind !== 'for' && loop.kind !== 'while')) continue;
    if (loop.kind === 'while' || loop.async === true || loop.header === undefined) return 'bounded';
    if (leavesEarly(facts, at)) return 'bounded';
    const value = evaluate(world, loop.header, env, { line: loop.range[0], block: loop.parent, cls: -1 });
    return isWritten(value) || !isAwaited ? 'bounded' : 'each';
  }
  return undefined;
}

/** How often a function runs that is handed to `map` and its like: all at once where `Promise.all` waits for the results. */
export function callbackRepetition(world: World, env: Env, call: Call, index: number): Repeats | undefined {
  if (call.callee.k !== 'attr') return undefined;
  const value = evaluate(world, call.callee.of, env, { line: call.range[0], block: call.block, cls: call.cls });
  if (isWritten(value)) return 'bounded';
  if (/^(map|flatMap)$/.test(call.callee.name) && isWaitedForTogether(world.facts(env.file), index)) return 'at-once';
  return 'bounded';
}

/** `limit(() => …)` of p-limit and its like. */
export function isLimiter(callee: Value): boolean {
  const path =
    callee.t === 'external'
      ? callee.path
      : callee.t === 'libraryMethod'
        ? callee.canonical
        : callee.t === 'deferred'
          ? callee.via
          : callee.t === 'library'
            ? callee.type
            : '';
  return LIMITERS.test(path);
}

/** Libraries that run a few at a time. */
const LIMITERS = /^(p-limit|p-map|p-queue|p-throttle|p-all|async-sema|bottleneck|async\.)/;

function isWritten(value: Value): boolean {
  return value.t === 'seq' || value.t === 'dict';
}

function leavesEarly({ results, blocks }: FileFacts, loop: number): boolean {
  if (blocks[loop]?.breaks === true) return true;
  return results.some(({ block }) => {
    for (let at = block; at >= 0; at = blocks[at]?.parent ?? -1) if (at === loop) return true;
    return false;
  });
}

const togetherByFile = new WeakMap<FileFacts, Set<number>>();

/** `Promise.all(rows.map(…))`. */
function isWaitedForTogether(facts: FileFacts, index: number): boolean {
  let together = togetherByFile.get(facts);
  if (together === undefined) togetherByFile.set(facts, (together = waitedForTogether(facts)));
  return together.has(index);
}

function waitedForTogether({ calls }: FileFacts): Set<number> {
  const found = new Set<number>();
  for (const { callee, args } of calls) {
    if (callee.k !== 'attr' || !/^(all|allSettled)$/.test(callee.name)) continue;
    if (callee.of.k !== 'name' || callee.of.name !== 'Promise') continue;
    for (const arg of args) if (arg.k === 'call') found.add(arg.call);
  }
  return found;
}
