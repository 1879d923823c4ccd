import type { Expr } from '../facts/facts.ts';
import { getAttribute } from './attributes.ts';
import { isInLoop } from './bindings.ts';
import { elementOf } from './containers.ts';
import { instanceOfType } from './types.ts';
import { argumentsOf, callValue } from './call.ts';
import type { Env } from './env.ts';
import { type ReadAt, lookupName } from './names.ts';
import { MAX_PIECES, SOME_TEXT, isText, joinText, percentText, textParts } from './texts.ts';
import { MAX_STEPS } from './limits.ts';
import { IN_PROGRESS, UNKNOWN, isUnknown, optionsOf, union, type InstanceValue, type Value } from './values.ts';
import type { World } from './world.ts';

/** Deeper chains of calls than any service has, and safe for the stack. */
export const MAX_DEPTH = 100;

/** What an expression of a scope can be. Without `at`, every binding of a name counts (a closure reads it later). */
export function evaluate(world: World, expr: Expr, env: Env, at?: ReadAt): Value {
  if (world.depth > MAX_DEPTH || world.steps >= MAX_STEPS) return world.met(IN_PROGRESS);
  world.steps++;
  world.depth++;
  try {
    return evaluateExpr(world, expr, env, at);
  } finally {
    world.depth--;
  }
}

function evaluateExpr(world: World, expr: Expr, env: Env, at: ReadAt | undefined): Value {
  switch (expr.k) {
    case 'name':
      return lookupName(world, env, expr.name, at);
    case 'attr':
      return getAttribute(world, evaluate(world, expr.of, env, at), expr.name);
    case 'call':
      return callResult(world, env, expr.call);
    case 'await':
    case 'spread':
      return evaluate(world, expr.of, env, at);
    case 'receive':
      return elementOf(world, evaluate(world, expr.of, env, at));
    case 'cast':
      return castValue(world, expr, env, at);
    case 'lit':
      return { t: 'const', value: expr.value };
    case 'template':
      return templateValue(world, expr.parts, env, at);
    case 'list':
    case 'tuple':
    case 'set':
      return { t: 'seq', items: itemsOf(world, expr.items, env, at), shape: expr.k };
    case 'dict':
      return dictValue(world, expr.entries, env, at);
    case 'function':
      return { t: 'function', file: env.file, fn: expr.fn, env };
    case 'index':
      return subscript(world, expr, env, at);
    case 'binary':
      return binaryValue(world, expr, env, at);
    case 'not': {
      const of = evaluate(world, expr.of, env, at);
      return of.t === 'const' ? { t: 'const', value: !isTrue(of.value) } : UNKNOWN;
    }
    case 'either': {
      const test = expr.test === undefined ? UNKNOWN : evaluate(world, expr.test, env, at);
      const chosen = test.t === 'const' ? expr.options[isTrue(test.value) ? 0 : 1] : undefined;
      if (chosen !== undefined) return evaluate(world, chosen, env, at);
      return union(expr.options.map((option) => evaluate(world, option, env, at)));
    }
    case 'comprehension':
      return { t: 'many', element: evaluate(world, expr.of, env, at) };
    case 'class':
      return { t: 'class', file: env.file, cls: expr.cls, env };
    case 'regex':
      return { t: 'library', type: 'globals.RegExp', pattern: { source: expr.pattern, flags: expr.flags } };
    case 'other':
      return UNKNOWN;
  }
}

export function isTrue(value: string | number | boolean | null): boolean {
  return value !== null && value !== false && value !== 0 && value !== '';
}

/** The value of a call, once per scope. */
export function callResult(world: World, env: Env, index: number): Value {
  if (env.turn !== undefined && !isInLoop(world, env, world.facts(env.file).calls[index]?.block))
    return callResult(world, env.turn.base, index);
  const known = env.calls.get(index);
  if (known !== undefined) return world.met(known);
  const call = world.facts(env.file).calls[index];
  if (call === undefined) return UNKNOWN;
  env.calls.begin(index, IN_PROGRESS);
  const at: ReadAt = { line: call.range[0], block: call.block, cls: call.cls };
  const contained = world.language.methodCall(world, env, index, call, at);
  if (contained !== undefined) return env.calls.end(index, contained);
  const callee = evaluate(world, call.callee, env, at);
  const result = callValue(world, callee, () => argumentsOf(world, env, index), {
    env,
    place: { file: env.file, range: call.range },
    call: index,
  });
  return env.calls.end(index, result);
}

function templateValue(world: World, parts: (string | Expr)[], env: Env, at: ReadAt | undefined): Value {
  const pieces: (string | null)[] = [];
  for (const piece of parts) {
    if (typeof piece === 'string') pieces.push(piece);
    else pieces.push(...textParts(evaluate(world, piece, env, at)));
    if (pieces.length > MAX_PIECES) return SOME_TEXT;
  }
  return joinText(pieces);
}

function itemsOf(world: World, items: Expr[], env: Env, at: ReadAt | undefined): Value[] {
  return items.flatMap((item) => {
    const value = evaluate(world, item, env, at);
    if (item.k !== 'spread') return [value];
    return value.t === 'seq' ? value.items : [UNKNOWN];
  });
}

function dictValue(world: World, entries: [Expr | null, Expr][], env: Env, at: ReadAt | undefined): Value {
  let known: [Value, Value][] = [];
  for (const [key, value] of entries) {
    const evaluated = evaluate(world, value, env, at);
    if (key !== null) {
      const name = evaluate(world, key, env, at);
      // `{**given, "prefix": x}`: the later one counts.
      if (name.t === 'const') known = known.filter(([item]) => item.t !== 'const' || item.value !== name.value);
      known.push([name, evaluated]);
    } else if (evaluated.t === 'dict') known.push(...evaluated.entries);
  }
  return { t: 'dict', entries: known };
}

function subscript(world: World, expr: Extract<Expr, { k: 'index' }>, env: Env, at: ReadAt | undefined): Value {
  const of = evaluate(world, expr.of, env, at);
  const results = optionsOf(of).map((option): Value => {
    switch (option.t) {
      case 'seq': {
        const by = evaluate(world, expr.by, env, at);
        if (by.t === 'const' && typeof by.value === 'number') return option.items.at(by.value) ?? UNKNOWN;
        return union(option.items);
      }
      case 'many':
        return option.element;
      case 'dict': {
        const by = evaluate(world, expr.by, env, at);
        if (by.t === 'const') {
          const hit = option.entries.find(([key]) => key.t === 'const' && key.value === by.value);
          if (hit !== undefined) return hit[1];
        }
        return union(option.entries.map(([, value]) => value));
      }
      case 'library': {
        const item = world.catalogue.typeNamed(option.type)?.item;
        return item === undefined ? UNKNOWN : { t: 'library', type: item };
      }
      case 'instance': {
        const held = world.language.held?.(world, option);
        return held === undefined ? memberNamed(world, expr.by, option, env, at) : elementOf(world, held);
      }
      case 'object':
      case 'module':
        return memberNamed(world, expr.by, option, env, at);
      case 'function':
        // Go's `decode[Order]` is the function for one type.
        return world.language.id === 'go' ? option : UNKNOWN;
      case 'class':
      case 'external':
        if (expr.by.k === 'lit' && world.language.id === 'javascript')
          return memberNamed(world, expr.by, option, env, at);
        return option.t === 'external' && isEnvironment(option.path) ? UNKNOWN : { t: 'typeExpr', expr, env };
      default:
        return UNKNOWN;
    }
  });
  const found = union(results);
  return isUnknown(found) ? (world.language.entries?.(world, expr.of, env) ?? found) : found;
}

/** JavaScript: `app[method]` where the name is known. */
function memberNamed(world: World, by: Expr, of: Value, env: Env, at: ReadAt | undefined): Value {
  if (world.language.id !== 'javascript') return UNKNOWN;
  const names = optionsOf(evaluate(world, by, env, at));
  return union(
    names.map((name) =>
      name.t === 'const' && typeof name.value === 'string' ? getAttribute(world, of, name.value) : UNKNOWN,
    ),
  );
}

/** `value.(T)`: what is known of the value, where that is more than the type says. */
function castValue(world: World, expr: Extract<Expr, { k: 'cast' }>, env: Env, at: ReadAt | undefined): Value {
  const typed = instanceOfType(world, expr.type, env, at);
  const value = evaluate(world, expr.of, env, at);
  if (isUnknown(typed)) return value;
  const fitting = optionsOf(value).filter(
    (option) => option.t === 'instance' && typed.t === 'instance' && sameClass(option, typed),
  );
  return fitting.length > 0 ? union(fitting) : typed;
}

function sameClass(one: InstanceValue, other: InstanceValue): boolean {
  return one.cls.file === other.cls.file && one.cls.cls === other.cls.cls;
}

function isEnvironment(path: string): boolean {
  return path === 'os.environ';
}

function binaryValue(world: World, expr: Extract<Expr, { k: 'binary' }>, env: Env, at: ReadAt | undefined): Value {
  const left = evaluate(world, expr.left, env, at);
  if (expr.op === 'is' || expr.op === 'is not')
    return left.t === 'const' ? { t: 'const', value: (left.value === null) === (expr.op === 'is') } : UNKNOWN;
  const right = evaluate(world, expr.right, env, at);
  if (expr.op === '===' || expr.op === '!==')
    return left.t === 'const' && right.t === 'const'
      ? { t: 'const', value: (left.value === right.value) === (expr.op === '===') }
      : UNKNOWN;
  if (expr.op === '+') {
    if (left.t === 'seq' && right.t === 'seq')
      return { t: 'seq', items: [...left.items, ...right.items], shape: left.shape };
    if (isText(left) || isText(right)) return joinText([...textParts(left), ...textParts(right)]);
    return UNKNOWN;
  }
  if (expr.op === '-' && left.t === 'const' && right.t === 'const')
    return { t: 'const', value: Number(left.value) - Number(right.value) };
  if (expr.op === '|') {
    if (left.t === 'dict' && right.t === 'dict') return { t: 'dict', entries: [...left.entries, ...right.entries] };
    if (isTypeLike(left) || isTypeLike(right)) return { t: 'typeExpr', expr, env };
    return UNKNOWN;
  }
  if (expr.op === '%' && isText(left)) return percentText(left, right);
  if (expr.op === '/' && left.t === 'library') return left;
  return UNKNOWN;
}

function isTypeLike(value: Value): boolean {
  return value.t === 'class' || value.t === 'external' || value.t === 'typeExpr';
}
