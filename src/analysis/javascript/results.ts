import type { Expr, FileFacts } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import type { CallDetails } from '../service.ts';
import type { World } from '../world.ts';
import { optionsOf } from '../values.ts';

/** Types of what a handler answers with, and its methods that write JSON. */
const RESPONSES = new Set(['express.Response', 'fastify.FastifyReply', 'hono.Context']);
const WRITES_JSON = /^(json|jsonp|send)$/;

/** Where the value of a call goes in its function: into a response, or to the caller. Through one name at most. */
export function resultOf(world: World, env: Env, call: number): CallDetails['goesTo'] {
  const { facts } = world.scopes(env.file) ?? {};
  if (facts === undefined) return undefined;
  const isIt = (expr: Expr): boolean => isCall(expr, call);
  const direct = destination(world, env, facts, isIt);
  if (direct !== undefined) return direct;
  const binding = facts.bindings.find(
    ({ target, value, scope }) => scope === env.fn && target.k === 'name' && value !== undefined && isIt(value),
  );
  if (binding?.target.k !== 'name') return undefined;
  const { name } = binding.target;
  return destination(world, env, facts, (expr) => expr.k === 'name' && expr.name === name);
}

function destination(world: World, env: Env, facts: FileFacts, isIt: (expr: Expr) => boolean): CallDetails['goesTo'] {
  const isReturned = facts.results.some(
    ({ kind, value, scope }) => kind === 'return' && scope === env.fn && value !== undefined && isIt(value),
  );
  if (isReturned) return 'caller';
  const isWritten = facts.calls.some(
    ({ callee, args, scope, block, range, cls }) =>
      scope === env.fn &&
      callee.k === 'attr' &&
      WRITES_JSON.test(callee.name) &&
      args.some((arg) => holds(arg, isIt)) &&
      optionsOf(evaluate(world, callee.of, env, { line: range[0], block, cls })).some(
        (option) => option.t === 'library' && RESPONSES.has(option.type),
      ),
  );
  return isWritten ? 'response' : undefined;
}

/** The value itself, or a property of an object literal. */
function holds(expr: Expr, isIt: (expr: Expr) => boolean): boolean {
  return isIt(expr) || (expr.k === 'dict' && expr.entries.some(([key, value]) => key !== null && isIt(value)));
}

function isCall(expr: Expr, call: number): boolean {
  if (expr.k === 'await') return isCall(expr.of, call);
  return expr.k === 'call' && expr.call === call;
}
