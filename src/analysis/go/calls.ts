import type { CallSpec } from '../../catalogue/schema.ts';
import type { Expr, FileFacts } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import type { CallDetails, GoCall } from '../service.ts';
import type { World } from '../world.ts';
import type { CallArguments, Value } from '../values.ts';
import { contextIn, limitsTime } from './context.ts';
import { heldAt } from './held.ts';
import { declaringScope } from './mentions.ts';
import { unclosedBy } from './unclosed.ts';

/** What is known of a call to a library beside what it does. */
export function goCallOf(world: World, env: Env, index: number, { effect, contextTwin }: CallSpec): GoCall | undefined {
  const go: GoCall = { ...heldAt(world, env, index) };
  const unclosed = unclosedBy(world, env, index);
  if (unclosed !== undefined) go.unclosed = unclosed;
  if (contextTwin !== undefined) {
    const context = contextIn(world, env);
    go.withoutContext = { twin: contextTwin, ...(context !== undefined && { context }) };
  }
  if (effect?.does === 'http' && limitsTime(world, env)) go.limited = true;
  return Object.keys(go).length === 0 ? undefined : go;
}

/** Longest text that is kept of a query. */
const MAX_TEXT = 2000;

/** How a call is made: its arguments, and the methods that are called before it in the same expression. */
export function goDetails(world: World, env: Env, index: number, { positional, keywords }: CallArguments): CallDetails {
  const text = positional.find(isText);
  const options: CallDetails['options'] = {};
  const unknownOptions: string[] = [];
  for (const [name, value] of keywords)
    if (value.t === 'const') options[name] = value.value;
    else unknownOptions.push(name);
  return {
    arguments: positional.map((value) => (isText(value) ? 'text' : 'unknown')),
    ...(text !== undefined && { text: text.value.slice(0, MAX_TEXT) }),
    options,
    unknownOptions,
    chain: chainBefore(world.facts(env.file), env.fn, index),
  };
}

function isText(value: Value): value is { t: 'const'; value: string } {
  return value.t === 'const' && typeof value.value === 'string';
}

/** `Where`, `Limit` of `db.Where(…).Limit(…).Find(…)`; `?` where it goes on with a variable of the function. */
function chainBefore(facts: FileFacts, fn: number, index: number): string[] {
  const chain: string[] = [];
  const callee = facts.calls[index]?.callee;
  let at: Expr | undefined = callee?.k === 'attr' ? callee.of : undefined;
  while (at?.k === 'call') {
    const inner: Expr | undefined = facts.calls[at.call]?.callee;
    if (inner?.k !== 'attr') break;
    chain.unshift(inner.name);
    at = inner.of;
  }
  if (at?.k === 'name' && isVariable(facts, fn, at.name)) chain.unshift('?');
  return chain;
}

/** A variable of the function, or what it was given. */
function isVariable(facts: FileFacts, fn: number, name: string): boolean {
  return declaringScope(facts, fn, name) !== undefined;
}
