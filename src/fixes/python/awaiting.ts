import type { CallSite, FunctionSite } from '../../facts/outline/outline.ts';
import { refuse } from '../fix.ts';

/** The async function in whose body the call can be awaited. Refuses, with the reason, where it cannot. */
export function awaitableIn(call: CallSite): FunctionSite {
  const { fn, noAwaitBecause, awaitedBy } = call;
  if (awaitedBy) refuse('it is already awaited');
  if (fn === undefined) return refuse('it runs when the module is loaded');
  if (noAwaitBecause !== undefined) refuse(noAwaitBecause);
  if (!fn.isAsync) refuse(`${fn.name} is a plain function, in which nothing can be awaited`);
  return fn;
}
