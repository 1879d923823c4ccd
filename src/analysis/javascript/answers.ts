import type { Expr, FileFacts } from '../../facts/facts.ts';
import { callEnv } from '../functions.ts';
import { rootName } from '../go/mentions.ts';
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
    const size = sizeOf(world, env, written(file, first), range[0]);
    if (facts.size === undefined && Object.keys(size).length > 0) facts.size = size;
  }
  return facts;
}

/** Calls of a response's methods in a handler and in the functions inside it: of what the handler is given, not of a client. */
function answersOf({ calls, functions }: FileFacts, fn: number) {
  const given = new Set(functions[fn]?.params.map(({ name }) => name));
  return calls.filter(({ callee, scope }) => {
    if (callee.k !== 'attr' || !/^(json|jsonp|send|end)$/.test(callee.name)) return false;
    if (!given.has(rootName(callee.of, calls) ?? '')) return false;
    for (let at = scope; at >= 0; at = functions[at]?.scope ?? -1) if (at === fn) return true;
    return false;
  });
}

/** What `JSON.stringify(rows)` is made from, which says more of its size. */
function written({ calls }: FileFacts, expr: Expr): Expr {
  const call = expr.k === 'call' ? calls[expr.call] : undefined;
  const [first] = call?.args ?? [];
  return call?.callee.k === 'attr' && call.callee.name === 'stringify' && first !== undefined ? first : expr;
}
