import type { Block, FileFacts } from '../../facts/facts.ts';
import type { World } from '../world.ts';
import type { NodeEndpoint } from './routes.ts';

/** The route's own function is async, no wrapper runs it, and one of its awaits stands outside `try`. */
export function isUnguarded(world: World, { handler, shown, answer }: NodeEndpoint): boolean {
  if (handler === undefined || shown === undefined || answer?.t !== 'function') return false;
  if (handler.file !== shown.file || handler.fn !== shown.fn) return false;
  const facts = world.facts(handler.file);
  const fn = facts.functions[handler.fn];
  // Libraries that find handlers by decorators look at their promises.
  if (fn?.async !== true || fn.decorators.length > 0) return false;
  return facts.calls.some(
    ({ scope, awaited, block, callee }) =>
      scope === handler.fn &&
      awaited === true &&
      !(callee.k === 'attr' && callee.name === 'catch') &&
      !isCaught(facts, block),
  );
}

function isCaught({ blocks }: FileFacts, block: number): boolean {
  for (let at = block; at >= 0; at = blocks[at]?.parent ?? -1) {
    const own = blocks[at];
    if (own?.kind === 'try' && blocks.some((other) => isCatchOf(other, own))) return true;
  }
  return false;
}

/** `catch` stands inside the range of its `try` statement, beside its block. */
function isCatchOf(other: Block, own: Block): boolean {
  return (
    other.kind === 'except' &&
    other.parent === own.parent &&
    other.scope === own.scope &&
    other.range[0] >= own.range[0] &&
    other.range[2] <= own.range[2]
  );
}
