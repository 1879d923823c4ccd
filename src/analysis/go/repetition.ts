import type { Block, Expr, FileFacts } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import type { Repeats } from '../javascript/repetition.ts';
import type { World } from '../world.ts';

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
    return call.goroutine === true ? 'at-once' : 'each';
  }
  return undefined;
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

/** `if err != nil`, `if errors.Is(err, …)`. */
function testsError(facts: FileFacts, block: Block | undefined): boolean {
  const header = block?.header;
  if (header?.k === 'binary') return /(^e|err)/i.test(lastName(header.left));
  return header?.k === 'call' && (facts.calls[header.call]?.args.some((arg) => /err/i.test(lastName(arg))) ?? false);
}

function lastName(expr: Expr): string {
  return expr.k === 'name' || expr.k === 'attr' ? expr.name : '';
}
