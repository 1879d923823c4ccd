import type { CallSpec } from '../../catalogue/schema.ts';
import type { Expr, FileFacts } from '../../facts/facts.ts';
import { argumentsOf } from '../call.ts';
import type { Env } from '../env.ts';
import { exprText } from '../exprText.ts';
import { chainOf } from '../javascript/callDetails.ts';
import type { CallDetails } from '../service.ts';
import { isText, textParts } from '../texts.ts';
import type { World } from '../world.ts';
import type { Value } from '../values.ts';
import { isLeftOpen } from './leftOpen.ts';

const LONGEST_TEXT = 200;

/** How a library call of Go is made, as far as rules depend on it. */
export function goDetails(world: World, env: Env, index: number, spec: CallSpec): CallDetails | undefined {
  const facts = world.facts(env.file);
  const call = facts.calls[index];
  if (call === undefined) return undefined;
  const { positional } = argumentsOf(world, env, index);
  const text = positional.find(isText);
  const start = text === undefined ? null : (textParts(text)[0] ?? null);
  const [first] = call.args;
  const context = first === undefined ? undefined : contextOf(facts, first, call.scope, 0);
  const type = spec.returns === undefined ? undefined : world.catalogue.typeNamed(spec.returns);
  const settings = fieldsGiven(facts, call.args);
  return {
    arguments: positional.map(kindOf),
    options: settings.known,
    unknownOptions: settings.unknown,
    chain: chainOf(facts, index).names,
    ...(start !== null && { text: start.slice(0, LONGEST_TEXT) }),
    ...(context !== undefined && { context }),
    ...(type?.mustCall !== undefined && isLeftOpen(facts, call, type.mustCall) && { leftOpen: type.mustCall }),
  };
}

function kindOf(value: Value): CallDetails['arguments'][number] {
  if (isText(value)) return 'text';
  return value.t === 'function' ? 'function' : 'unknown';
}

const MAX_STEPS = 6;

/** Where a context comes from; undefined where the expression is none, as far as it says. */
function contextOf(facts: FileFacts, expr: Expr, scope: number, steps: number): CallDetails['context'] {
  if (steps > MAX_STEPS) return undefined;
  if (expr.k === 'call') {
    const call = facts.calls[expr.call];
    if (call?.callee.k !== 'attr') return undefined;
    const { name, of } = call.callee;
    if (of.k === 'name' && of.name === 'context') {
      if (name === 'Background' || name === 'TODO' || name === 'WithoutCancel') return 'background';
      const [inner] = call.args;
      return /^With/.test(name) && inner !== undefined ? contextOf(facts, inner, scope, steps + 1) : undefined;
    }
    return /^(Context|UserContext|RequestCtx)$/.test(name) ? 'request' : undefined;
  }
  if (expr.k === 'attr') return /ctx|context/i.test(expr.name) ? 'kept' : undefined;
  if (expr.k !== 'name') return undefined;
  for (let at = scope; at >= 0; at = facts.functions[at]?.scope ?? -1) {
    const bound = facts.bindings.findLast(
      ({ scope: of, target, value }) => of === at && value?.k === 'call' && firstName(target) === expr.name,
    );
    if (bound?.value !== undefined) {
      const found = contextOf(facts, bound.value, at, steps + 1);
      if (found !== undefined) return found;
    }
    const param = facts.functions[at]?.params.find(({ name }) => name === expr.name);
    if (param !== undefined) return isContextType(param.type) ? 'caller' : undefined;
  }
  return undefined;
}

function firstName(target: Expr): string | undefined {
  const first = target.k === 'tuple' ? target.items[0] : target;
  return first?.k === 'name' ? first.name : undefined;
}

/** `context.Context`, and what frameworks give to handlers. */
function isContextType(type: Expr | undefined): boolean {
  return type?.k === 'attr' && /^(Context|Ctx)$/.test(type.name);
}

/** The fields of literals among the arguments: `&redis.Options{PoolSize: 10}`. */
export function fieldsGiven(
  facts: FileFacts,
  args: readonly Expr[],
): { known: Record<string, string | number | boolean | null>; unknown: string[] } {
  const known: Record<string, string | number | boolean | null> = {};
  const unknown: string[] = [];
  for (const arg of args) {
    const call = arg.k === 'call' ? facts.calls[arg.call] : undefined;
    if (call?.new !== true) continue;
    for (const [name, value] of call.keywords) {
      const literal = literalOf(facts, value);
      if (literal === undefined) unknown.push(name);
      else known[name] = literal;
    }
  }
  return { known, unknown };
}

/** A literal, or a duration as it is written: `5 * time.Second`. */
export function literalOf(facts: FileFacts, expr: Expr): string | number | boolean | null | undefined {
  if (expr.k === 'lit') return expr.value;
  if (expr.k === 'name' && (expr.name === 'true' || expr.name === 'false')) return expr.name === 'true';
  const isUnit = (part: Expr): boolean => part.k === 'attr' && part.of.k === 'name' && part.of.name === 'time';
  if (isUnit(expr)) return exprText(facts, expr);
  if (
    expr.k === 'binary' &&
    expr.op === '*' &&
    (isUnit(expr.left) || isUnit(expr.right)) &&
    (expr.left.k === 'lit' || expr.right.k === 'lit')
  )
    return exprText(facts, expr);
  return undefined;
}
