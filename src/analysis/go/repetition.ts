import type { Block, Call, Expr, FileFacts } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import type { Repeats } from '../javascript/repetition.ts';
import type { World } from '../world.ts';
import { expressionsOf, isName, rootName, scopesWithin } from './mentions.ts';

/**
 * How often the call runs, by the innermost loop around it: for each element of a list that is not written in the code, one after
 * the other, or all at once where the loop starts goroutines. Loops that retry, wait or search say nothing.
 */
export function goRepetition(world: World, env: Env, index: number): Repeats | undefined {
  const facts = world.facts(env.file);
  const call = facts.calls[index];
  if (call === undefined) return undefined;
  for (let at = call.block; at >= 0; at = facts.blocks[at]?.parent ?? -1) {
    const loop = facts.blocks[at];
    if (loop?.kind !== 'for' && loop?.kind !== 'while') continue;
    if (!isForEach(world, env, facts, loop) || leavesEarly(facts, at)) return 'bounded';
    if (isStarting(call) && isLimited(facts, env.fn)) return 'bounded';
    return call.goroutine === true ? 'at-once' : 'each';
  }
  return undefined;
}

/** `go f()`, `group.Go(f)`. */
function isStarting({ goroutine, callee }: Call): boolean {
  return goroutine === true || (callee.k === 'attr' && /^(Try)?Go$/.test(callee.name));
}

/** Names of functions that let only so many run at once. */
const LIMITING = /^(SetLimit|(try)?acquire\w*|\w*(semaphore|slot|throttle)\w*)$/i;

/** Names of what lets only so many run at once. */
const LIMITER =
  /^(sem|sema|semaphore|limit|limiter|tokens?|slots?|throttle|workers?|pool|wp|concurrency|max\w*(workers|conc\w*|parallel\w*))$/i;

/** The function lets only so many goroutines run at once: `group.SetLimit(8)`, a semaphore, a channel that holds so many. */
export function isLimited(facts: FileFacts, fn: number): boolean {
  const within = scopesWithin(facts, fn);
  for (const { scope, callee, args } of facts.calls) {
    if (!within.has(scope)) continue;
    if ((callee.k === 'attr' || callee.k === 'name') && LIMITING.test(callee.name)) return true;
    const [type, size] = args;
    const isChannel = type?.k === 'index' && type.of.k === 'name' && type.of.name === 'chan';
    if (isName(callee, 'make') && isChannel && type.by.k === 'class' && size !== undefined) return true;
  }
  for (const expr of expressionsOf(facts, within)) if (LIMITER.test(rootOf(expr))) return true;
  return false;
}

function rootOf(expr: Expr): string {
  return rootName(expr) ?? '';
}

function isForEach(world: World, env: Env, facts: FileFacts, loop: Block): boolean {
  const { header, range, scope, parent } = loop;
  if (loop.kind === 'while') return header?.k === 'call' && isNext(facts.calls[header.call]?.callee);
  const isRange = facts.bindings.some(
    (binding) => binding.kind === 'range' && binding.scope === scope && binding.line === range[0],
  );
  if (!isRange) return header?.k === 'binary' && isLength(facts, header.right);
  if (header === undefined || header.k === 'lit') return false;
  const value = evaluate(world, header, env, { line: range[0], block: parent, cls: -1 });
  return value.t !== 'seq' && value.t !== 'dict';
}

/** `for rows.Next()`. */
function isNext(callee: Expr | undefined): boolean {
  return callee?.k === 'attr' && callee.name === 'Next';
}

/** `i < len(items)`. */
function isLength({ calls }: FileFacts, expr: Expr): boolean {
  const callee = expr.k === 'call' ? calls[expr.call]?.callee : undefined;
  return callee?.k === 'name' && callee.name === 'len';
}

/** The loop stops at what it looks for. That it stops at an error says nothing. */
function leavesEarly(facts: FileFacts, loop: number): boolean {
  if (facts.blocks[loop]?.breaks === true) return true;
  return facts.results.some(({ block }) => {
    let onError = false;
    for (let at = block; at >= 0; at = facts.blocks[at]?.parent ?? -1) {
      if (at === loop) return !onError;
      onError ||= testsError(facts, facts.blocks[at]);
    }
    return false;
  });
}

/** Go: the call stands where an error is dealt with, `if err != nil { … }`: not what each request does. */
export function isAfterError({ blocks }: FileFacts, block: number): boolean {
  for (let at = block; at >= 0; at = blocks[at]?.parent ?? -1) {
    const { kind, header } = blocks[at] ?? {};
    const isTest = kind === 'if' && header?.k === 'binary' && header.op === 'is not';
    if (isTest && /^e$|err/i.test(lastName(header.left)) && isNothing(header.right)) return true;
  }
  return false;
}

function isNothing(expr: Expr): boolean {
  return expr.k === 'lit' && expr.value === null;
}

/** `if err != nil`, `if errors.Is(err, …)`. */
function testsError(facts: FileFacts, block: Block | undefined): boolean {
  const header = block?.header;
  if (header?.k === 'binary') return /(^e|err)/i.test(lastName(header.left));
  return header?.k === 'call' && (facts.calls[header.call]?.args.some((arg) => /err/i.test(lastName(arg))) ?? false);
}

function lastName(expr: Expr): string {
  return expr.k === 'name' || expr.k === 'attr' ? expr.name : '';
}
