import type { Expr, FileFacts } from '../../facts/facts.ts';
import { argumentsOf } from '../call.ts';
import type { Env } from '../env.ts';
import { literalArguments } from '../response.ts';
import type { CallDetails } from '../service.ts';
import type { World } from '../world.ts';
import { optionsOf, type Value } from '../values.ts';
import { resultOf } from './results.ts';
import { statementBefore } from './statementBefore.ts';

/** How a library call is made, as far as rules depend on it. */
export function callDetails(world: World, env: Env, index: number): CallDetails | undefined {
  const facts = world.facts(env.file);
  const call = facts.calls[index];
  if (call === undefined) return undefined;
  const given = argumentsOf(world, env, index);
  const { positional } = given;
  const { known, unknown } = literalArguments(given);
  const chain = chainOf(facts, index);
  const goesTo = resultOf(world, env, chain.last);
  const follows = statementBefore(facts, chain.last);
  const text = startOf(positional[0]);
  return {
    arguments: call.args.map((expr, at) => kindOf(positional[at], writtenAs(facts, env.fn, expr))),
    options: known,
    unknownOptions: unknown,
    chain: chain.names,
    ...(text !== undefined && { text }),
    ...(goesTo !== undefined && { goesTo }),
    ...(follows.length > 0 && { follows }),
  };
}

/** The methods called on what a call gives, in the same expression, and the last of those calls. */
export function chainOf(facts: FileFacts, index: number): { names: string[]; last: number } {
  const outer = outerCalls(facts);
  const names: string[] = [];
  let last = index;
  for (let next = outer.get(last); next !== undefined; next = outer.get(last)) {
    const callee = facts.calls[next]?.callee;
    if (callee?.k === 'attr') names.push(callee.name);
    last = next;
  }
  return { names, last };
}

const outerByFile = new WeakMap<FileFacts, Map<number, number>>();

/** By call: the call of a method of its result. */
function outerCalls(facts: FileFacts): Map<number, number> {
  let outer = outerByFile.get(facts);
  if (outer === undefined) {
    outer = new Map();
    for (const [index, { callee }] of facts.calls.entries()) {
      const inner = callee.k === 'attr' && callee.of.k === 'call' ? callee.of.call : undefined;
      if (inner !== undefined) outer.set(inner, index);
    }
    outerByFile.set(facts, outer);
  }
  return outer;
}

/** A text may be written here, or come from the environment, whose values are always texts. */
function kindOf(value: Value | undefined, expr: Expr): CallDetails['arguments'][number] {
  if (value === undefined) return 'unknown';
  if (isText(value) || isFromEnvironment(value, expr)) return 'text';
  if (value.t === 'function') return 'function';
  if (value.t === 'dict') return value.entries.length === 0 && isEmpty(expr) ? 'empty' : 'object';
  return 'unknown';
}

/** A text, but no key in PEM, which jsonwebtoken and others read as one. */
function isText(value: Value): boolean {
  if (value.t === 'union' && value.partial) return false;
  return optionsOf(value).every(
    (option) =>
      option.t === 'text' ||
      (option.t === 'const' && typeof option.value === 'string' && !option.value.startsWith('-----BEGIN')),
  );
}

/** What a name was given, where the file says it once; else the expression. */
function writtenAs(facts: FileFacts, fn: number, expr: Expr): Expr {
  if (expr.k !== 'name') return expr;
  const given = facts.bindings.filter(
    ({ target, scope }) => target.k === 'name' && target.name === expr.name && (scope === fn || scope === -1),
  );
  const [only] = given;
  return given.length === 1 && only?.value !== undefined ? only.value : expr;
}

function isEmpty(expr: Expr): boolean {
  return expr.k === 'dict' && expr.entries.length === 0;
}

function isFromEnvironment(value: Value, expr: Expr): boolean {
  if (value.t === 'unknown') return value.why === 'set in the environment' || isEnvironment(expr);
  // `process.env.SECRET || 'secret'`.
  return expr.k === 'either' && expr.options.every((option) => isEnvironment(option) || option.k === 'lit');
}

/** `process.env.SECRET`. */
function isEnvironment(expr: Expr): boolean {
  return (
    expr.k === 'attr' &&
    expr.of.k === 'attr' &&
    expr.of.name === 'env' &&
    expr.of.of.k === 'name' &&
    expr.of.of.name === 'process'
  );
}

const LONGEST_TEXT = 200;

function startOf(value: Value | undefined): string | undefined {
  if (value?.t === 'const' && typeof value.value === 'string') return value.value.slice(0, LONGEST_TEXT);
  const first = value?.t === 'text' ? value.parts[0] : undefined;
  return first?.slice(0, LONGEST_TEXT);
}
