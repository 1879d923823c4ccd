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
  const facts = world.facts(env.file);
  const flow = flowOf(facts);
  const name = flow.boundTo.get(call);
  const found = flow.uses.get(keyOf(call)) ?? (name === undefined ? undefined : flow.uses.get(name));
  if (found === undefined) return undefined;
  if (found.isReturned) return 'caller';
  return found.writtenBy.some((index) => isResponse(world, env, facts, index)) ? 'response' : undefined;
}

/** The method is one of a response. */
function isResponse(world: World, env: Env, { calls }: FileFacts, index: number): boolean {
  const call = calls[index];
  if (call?.callee.k !== 'attr') return false;
  const owner = evaluate(world, call.callee.of, env, { line: call.range[0], block: call.block, cls: call.cls });
  return optionsOf(owner).some((option) => option.t === 'library' && RESPONSES.has(option.type));
}

/** What happens to the values of calls and to those of names, in one file. */
interface Flow {
  /** By call, or by name in its scope. */
  uses: Map<string, Use>;
  /** The name that a call's value is given to. */
  boundTo: Map<number, string>;
}

interface Use {
  isReturned: boolean;
  /** Calls that may write it to a response. */
  writtenBy: number[];
}

const flowByFile = new WeakMap<FileFacts, Flow>();

function flowOf(facts: FileFacts): Flow {
  let flow = flowByFile.get(facts);
  if (flow === undefined) flowByFile.set(facts, (flow = readFlow(facts)));
  return flow;
}

function readFlow({ results, calls, bindings }: FileFacts): Flow {
  const flow: Flow = { uses: new Map(), boundTo: new Map() };
  const use = (key: string): Use => {
    const known = flow.uses.get(key) ?? { isReturned: false, writtenBy: [] };
    flow.uses.set(key, known);
    return known;
  };
  for (const { kind, value, scope } of results) {
    const key = kind === 'return' && value !== undefined ? sourceOf(value, scope) : undefined;
    if (key !== undefined) use(key).isReturned = true;
  }
  for (const [index, { callee, args, scope }] of calls.entries())
    if (callee.k === 'attr' && WRITES_JSON.test(callee.name))
      for (const value of args.flatMap(partsOf)) {
        const key = sourceOf(value, scope);
        if (key !== undefined) use(key).writtenBy.push(index);
      }
  for (const { target, value, scope } of bindings) {
    const call = value === undefined ? undefined : callOf(value);
    if (target.k === 'name' && call !== undefined) flow.boundTo.set(call, nameIn(scope, target.name));
  }
  return flow;
}

/** The value itself, or the properties of an object literal. */
function partsOf(expr: Expr): Expr[] {
  return expr.k === 'dict' ? expr.entries.flatMap(([key, value]) => (key === null ? [] : [value])) : [expr];
}

function sourceOf(expr: Expr, scope: number): string | undefined {
  if (expr.k === 'name') return nameIn(scope, expr.name);
  const call = callOf(expr);
  return call === undefined ? undefined : keyOf(call);
}

function callOf(expr: Expr): number | undefined {
  if (expr.k === 'await') return callOf(expr.of);
  return expr.k === 'call' ? expr.call : undefined;
}

function keyOf(call: number): string {
  return `#${String(call)}`;
}

function nameIn(scope: number, name: string): string {
  return `${String(scope)}:${name}`;
}
