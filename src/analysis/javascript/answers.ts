import type { FileFacts } from '../../facts/facts.ts';
import { callEnv } from '../functions.ts';
import type { ResponseFacts } from '../service.ts';
import { sizeOf } from '../sizes.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS } from '../values.ts';
import type { NodeEndpoint } from './routes.ts';

/** How a handler answers, and how much it writes, as far as its own text says it. */
export function answerFacts(world: World, { method, handler, shown }: NodeEndpoint): ResponseFacts {
  const facts: ResponseFacts = {
    annotatedResponse: false,
    returns: [],
    returnsMany: false,
    noBody: method === 'HEAD',
    websocket: method === 'WEBSOCKET',
    places: [],
  };
  const fn = shown ?? handler;
  if (fn === undefined) return facts;
  const file = world.facts(fn.file);
  const env = callEnv(world, fn, NO_ARGUMENTS, false);
  for (const { callee, args, range } of answersOf(file, fn.fn)) {
    if (callee.k !== 'attr') continue;
    facts.writes ??= callee.name === 'end' ? 'raw' : 'json';
    const [first] = args;
    if (first === undefined) continue;
    const size = sizeOf(world, env, first, range[0]);
    if (facts.size === undefined && Object.keys(size).length > 0) facts.size = size;
  }
  return facts;
}

/** Calls of a response's methods in a handler and in the functions inside it. */
function answersOf({ calls, functions }: FileFacts, fn: number) {
  return calls.filter(({ callee, scope }) => {
    if (callee.k !== 'attr' || !/^(json|jsonp|send|end)$/.test(callee.name)) return false;
    for (let at = scope; at >= 0; at = functions[at]?.scope ?? -1) if (at === fn) return true;
    return false;
  });
}
