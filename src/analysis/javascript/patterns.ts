import type { Call, Expr } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import type { ReadAt } from '../names.ts';
import type { LocalEffect } from '../nodes.ts';
import type { Pattern } from '../service.ts';
import type { World } from '../world.ts';
import { optionsOf, type Value } from '../values.ts';

const ON_PATTERN = /^(test|exec)$/;
const ON_TEXT = /^(match|matchAll|search|replace|replaceAll|split)$/;

/** A regular expression that is tried on a part of the request. */
export function patternEffect(
  world: World,
  env: Env,
  { callee, args }: Call,
  at: ReadAt,
): Pick<LocalEffect, 'spec' | 'canonical' | 'library' | 'guess' | 'pattern'> | undefined {
  const [given] = args;
  if (callee.k !== 'attr' || given === undefined) return undefined;
  const isOnPattern = ON_PATTERN.test(callee.name);
  if (!isOnPattern && !ON_TEXT.test(callee.name)) return undefined;
  const pattern = patternOf(world, env, isOnPattern ? callee.of : given, at);
  if (pattern === undefined || !isInput(world, env, isOnPattern ? given : callee.of, at)) return undefined;
  return {
    spec: { effect: { does: 'cpu', blocking: true, weight: 'trivial' } },
    canonical: 'javascript.pattern',
    library: 'javascript',
    guess: 0,
    pattern,
  };
}

function patternOf(world: World, env: Env, expr: Expr, at: ReadAt): Pattern | undefined {
  if (expr.k !== 'regex' && expr.k !== 'name' && expr.k !== 'attr') return undefined;
  const value = evaluate(world, expr, env, at);
  return value.t === 'library' ? value.pattern : undefined;
}

function isInput(world: World, env: Env, expr: Expr, at: ReadAt): boolean {
  return isInputValue(evaluate(world, expr, env, at));
}

/** What a client sent. */
export function isInputValue(value: Value): boolean {
  return optionsOf(value).some((option) => option.t === 'library' && option.type.endsWith('.Input'));
}
