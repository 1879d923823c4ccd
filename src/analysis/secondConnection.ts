import type { Call, Expr, FileFacts } from '../facts/facts.ts';
import type { Env } from './env.ts';
import type { LocalEffect } from './nodes.ts';
import type { World } from './world.ts';
import { optionsOf, type Value } from './values.ts';

/** The name under which such a call stands among the effects. */
export const SECOND_CONNECTION = 'python.second-connection';

const CONNECTION_PARAMETER = /^(conn|connection|db|session|db_session|tx|transaction|cursor)$/;

/**
 * `get_wallet(id)` inside `async def f(conn: Connection | None = None)`, where get_wallet takes `conn` as well and otherwise opens
 * its own (`conn or db`): the caller holds one connection and waits for another, which empties a pool under load.
 */
export function secondConnection(
  world: World,
  env: Env,
  call: Call,
  callee: Value,
): Omit<LocalEffect, 'range' | 'text' | 'loopDepth' | 'once' | 'awaited'> | undefined {
  const caller = world.facts(env.file).functions[env.fn];
  const held = caller?.params.find((param) => CONNECTION_PARAMETER.test(param.name) && isNone(param.default));
  if (held === undefined) return undefined;
  const [option, ...others] = optionsOf(callee);
  if (option?.t !== 'function' || others.length > 0) return undefined;
  const facts = world.facts(option.file);
  const params = facts.functions[option.fn]?.params ?? [];
  const at = params.findIndex((param) => param.name === held.name && isNone(param.default));
  const own = params[0]?.name === 'self' || params[0]?.name === 'cls' ? 1 : 0;
  const given =
    call.args.length > at - own ||
    call.args.some((arg) => arg.k === 'spread') ||
    call.keywords.some(([name]) => name === held.name);
  if (at < 0 || given || !opensItsOwn(facts, option.fn, held.name)) return undefined;
  return {
    spec: { effect: { does: 'db', blocking: false, weight: 'major' }, instead: `${held.name}=${held.name}` },
    canonical: SECOND_CONNECTION,
    library: 'python',
    guess: 1,
  };
}

/** The function says `conn or something` of its parameter, or hands it to a function beside it that does. */
function opensItsOwn(facts: FileFacts, fn: number, name: string, depth = 0): boolean {
  return facts.calls.some((call) => {
    if (call.scope !== fn) return false;
    if (isAlternative(call.callee, name) || call.args.some((arg) => isAlternative(arg, name))) return true;
    const isHanded = [...call.args, ...call.keywords.map(([, value]) => value)].some(
      (value) => value.k === 'name' && value.name === name,
    );
    if (!isHanded || call.callee.k !== 'name' || depth >= MAX_HANDING) return false;
    const { name: callee } = call.callee;
    const beside = facts.functions.findIndex((other) => other.name === callee && other.scope < 0 && other.cls < 0);
    return beside >= 0 && opensItsOwn(facts, beside, name, depth + 1);
  });
}

const MAX_HANDING = 3;

/** `name or something`, or a member of it. */
function isAlternative(expr: Expr, name: string): boolean {
  if (expr.k === 'attr' || expr.k === 'await') return isAlternative(expr.of, name);
  const [first, ...others] = expr.k === 'either' ? expr.options : [];
  return first?.k === 'name' && first.name === name && others.length === 1;
}

function isNone(expr: Expr | undefined): boolean {
  return expr?.k === 'lit' && expr.value === null;
}
