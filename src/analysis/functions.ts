import type { Env } from './env.ts';
import { annotatedDependency, instanceOf, instanceOfType } from './types.ts';
import type { FileFacts } from '../facts/facts.ts';
import { MAX_DEPTH, evaluate } from './evaluate.ts';
import { destructure, mentions } from './destructure.ts';
import type { ReadAt } from './names.ts';
import { callValue } from './call.ts';
import { ancestry, classKey, type Base } from './classes.ts';
import { dependencyResult } from './dependencies.ts';
import { runRegistrations } from './execute.ts';
import type { World } from './world.ts';
import {
  IN_PROGRESS,
  NO_ARGUMENTS,
  UNKNOWN,
  isUnknown,
  union,
  valueKey,
  type CallArguments,
  type ClassValue,
  type FunctionValue,
  type InstanceValue,
  type Value,
} from './values.ts';

type FunctionFacts = FileFacts['functions'][number];

/** What a function's name means: the function, or what its decorators make of it. */
export function decoratedFunction(world: World, fn: FunctionValue): Value {
  const facts = world.facts(fn.file).functions[fn.fn];
  if (facts === undefined) return UNKNOWN;
  if (facts.accessor === 'get') return { t: 'property', getter: fn };
  if (facts.decorators.length === 0 || !world.language.decoratorsWrap) return fn;
  const key = valueKey(fn);
  const known = world.decorated.get(key);
  if (known !== undefined) return known;
  world.decorated.begin(key, fn);
  return world.decorated.end(key, applyDecorators(world, fn, facts.decorators.length));
}

/** The function with its innermost decorators applied, down to (not including) the one at `outermost - 1`. */
export function applyDecorators(world: World, fn: FunctionValue, count: number, from = 0): Value {
  const facts = world.facts(fn.file).functions[fn.fn];
  let value: Value = fn;
  if (facts === undefined) return value;
  const at: ReadAt = { line: facts.range[0], block: facts.block, cls: facts.cls };
  for (let i = count - 1; i >= from; i--) {
    const decorator = facts.decorators[i];
    if (decorator === undefined) continue;
    if (decorator.k === 'name' && (decorator.name === 'property' || decorator.name === 'cached_property')) {
      return { t: 'property', getter: fn };
    }
    if (decorator.k === 'name' && decorator.name === 'staticmethod') {
      value = withoutSelf(value);
      continue;
    }
    if (decorator.k === 'name' && decorator.name === 'classmethod') {
      value = withClass(value);
      continue;
    }
    value = decorate(world, evaluate(world, decorator, fn.env, at), value, fn);
  }
  return value;
}

function decorate(world: World, decorator: Value, value: Value, fn: FunctionValue): Value {
  switch (decorator.t) {
    case 'external':
      if (/(^|\.)(cached_property|property|hybrid_property)$/.test(decorator.path))
        return { t: 'property', getter: fn };
      return decorateByLibrary(world, decorator.path, value);
    case 'libraryMethod':
      return decorator.spec.invokes?.deferred === true ? callByValue(world, decorator, value, fn) : value;
    case 'deferred':
      return callByValue(world, decorator, value, fn);
    case 'function': {
      const result = callByValue(world, decorator, value, fn);
      return isCallable(result) ? result : value;
    }
    case 'instance': {
      const result = callByValue(world, decorator, value, fn);
      return isCallable(result) ? result : value;
    }
    case 'class': {
      const result = callByValue(world, decorator, value, fn);
      return isCallable(result) ? result : value;
    }
    case 'routeDecorator':
    case 'objectMethod':
      return value;
    case 'library':
    case 'unknown':
      return value.t === 'function' ? { ...value, opaqueDecorator: decorator.t } : value;
    default:
      return value;
  }
}

function decorateByLibrary(world: World, path: string, value: Value): Value {
  const found = world.catalogue.functionNamed(path);
  const invokes = found?.spec.invokes;
  if (invokes?.deferred === true)
    return { t: 'deferred', target: value, place: invokes.place, via: path, args: NO_ARGUMENTS };
  if (found !== undefined || value.t !== 'function' || TRANSPARENT_DECORATORS.test(path)) return value;
  return { ...value, opaqueDecorator: path };
}

/** Library decorators that leave a function as it is, as far as its effects go. */
const TRANSPARENT_DECORATORS =
  /^(functools|contextlib|typing|typing_extensions|abc|pydantic|fastapi|starlette|tenacity|backoff|asyncio|dataclasses|sqlalchemy|pytest|celery|slowapi|builtins|cachetools|async_lru|aiocache|fastapi_cache|warnings|deprecated)\b/;

function callByValue(world: World, callee: Value, argument: Value, fn: FunctionValue): Value {
  const args: CallArguments = { positional: [argument], keywords: new Map(), spread: [] };
  const range = world.facts(fn.file).functions[fn.fn]?.nameRange ?? [0, 0, 0, 0];
  return callValue(world, callee, () => args, { env: fn.env, place: { file: fn.file, range }, call: -1 });
}

function isCallable(value: Value): boolean {
  return value.t === 'function' || value.t === 'deferred' || value.t === 'instance';
}

function withoutSelf(value: Value): Value {
  if (value.t !== 'function') return value;
  const { self: _, ...rest } = value;
  return rest;
}

function withClass(value: Value): Value {
  if (value.t !== 'function') return value;
  return value.self?.t === 'instance' ? { ...value, self: value.self.cls } : value;
}

/** The scope in which a function runs with these arguments. Only what tells more than the annotations is kept. */
export function callEnv(
  world: World,
  fn: FunctionValue,
  args: CallArguments,
  registering: boolean,
  /** Constants tell calls apart: while routers are built, and where the constants of an object are already chosen. */
  keepConstants = registering,
): Env {
  const facts = world.facts(fn.file).functions[fn.fn];
  const bound = new Map<string, Value>();
  if (facts === undefined) return world.functionEnv(fn, bound, registering);
  const params = [...facts.params];
  const self = takesSelf(world, facts) ? fn.self : undefined;
  if (self !== undefined && params[0] !== undefined && params[0].kind !== 'rest') {
    bound.set(params[0].name, self);
    params.shift();
  }
  let position = 0;
  for (const [index, param] of params.entries()) {
    let value: Value | undefined;
    if (param.kind === 'rest') {
      value = { t: 'seq', items: args.positional.slice(position), shape: 'tuple' };
      position = args.positional.length;
    } else if (param.kind === 'keyword-rest') {
      const names = new Set(params.map((item) => item.name));
      const rest = [...args.keywords].filter(([name]) => !names.has(name));
      value = { t: 'dict', entries: rest.map(([name, item]): [Value, Value] => [{ t: 'const', value: name }, item]) };
    } else {
      if (param.kind !== 'keyword-only') value = args.positional[position++];
      value ??= args.keywords.get(param.name) ?? fromSpread(args, param.name);
    }
    if (value === undefined || !informative(value, keepConstants)) continue;
    if (!keepConstants && world.language.isTelling?.(world, fn, param, value) === false) continue;
    bound.set(param.pattern === undefined ? param.name : patternKey(index), value);
  }
  // In JavaScript a constructor's scope holds what its object is made of, routers included: each object keeps its own.
  const isConstructing = keepConstants && world.language.id === 'javascript';
  const many = registering || isConstructing || facts.accessor === 'get';
  return world.functionEnv(fn, bound, registering, many);
}

/** The function is a method that gets its object as the first parameter. */
function takesSelf(world: World, { cls, receiver }: FunctionFacts): boolean {
  return world.language.selfIsParameter && (cls >= 0 || receiver !== undefined);
}

/** Under which a destructured parameter stands among those that are bound. */
function patternKey(index: number): string {
  return `#${String(index)}`;
}

/** A name of a destructured parameter, `({ db }) => …`. */
function patternParam(world: World, env: Env, facts: FunctionFacts, name: string): Value {
  const index = facts.params.findIndex(({ pattern }) => pattern !== undefined && mentions(pattern, name));
  const { pattern, type, default: otherwise } = facts.params[index] ?? {};
  if (pattern === undefined) return UNKNOWN;
  const outer = env.parent ?? world.moduleEnv(env.file);
  let whole = env.bound.get(patternKey(index)) ?? UNKNOWN;
  if (isUnknown(whole) && type !== undefined) whole = instanceOfType(world, type, outer);
  if (isUnknown(whole) && otherwise !== undefined) whole = evaluate(world, otherwise, outer);
  return destructure(world, pattern, whole, name, (expr) => evaluate(world, expr, outer));
}

function fromSpread(args: CallArguments, name: string): Value | undefined {
  for (const spread of args.spread)
    if (spread.t === 'dict')
      for (const [key, value] of spread.entries) if (key.t === 'const' && key.value === name) return value;
  return undefined;
}

/** Constants and collections matter only while routers are built; elsewhere they would multiply scopes for nothing. */
function informative(value: Value, keepConstants: boolean): boolean {
  switch (value.t) {
    case 'unknown':
    case 'typeExpr':
      return false;
    case 'const':
    case 'text':
      return keepConstants;
    case 'seq':
      return value.items.some((item) => informative(item, keepConstants));
    case 'dict':
      // That a call gave no keywords is also worth knowing where constants are.
      return value.entries.length === 0
        ? keepConstants
        : value.entries.some(([, item]) => informative(item, keepConstants));
    case 'many':
      return informative(value.element, keepConstants);
    case 'library':
      return !value.type.startsWith('builtins.');
    case 'union':
      return value.options.some((option) => informative(option, keepConstants));
    default:
      return true;
  }
}

/** What a parameter holds: what the caller gave, the dependency's result, an object of its annotated type, or its default. */
export function paramValue(world: World, env: Env, name: string): Value {
  const known = env.params.get(name);
  if (known !== undefined) return world.met(known);
  env.params.begin(name, IN_PROGRESS);
  return env.params.end(name, computeParam(world, env, name));
}

function computeParam(world: World, env: Env, name: string): Value {
  const bound = env.bound.get(name);
  if (bound !== undefined && !isUnknown(bound)) return bound;
  const facts = world.facts(env.file).functions[env.fn];
  const param = facts?.params.find((item) => item.name === name);
  if (facts === undefined) return UNKNOWN;
  if (param === undefined) return patternParam(world, env, facts, name);
  if (takesSelf(world, facts) && facts.params[0] === param && env.self !== undefined) return env.self;
  if (world.language.parameter !== undefined) return world.language.parameter(world, env, param);
  const outer = env.parent ?? world.moduleEnv(env.file);
  const at: ReadAt = { line: facts.range[0], block: facts.block, cls: facts.cls };
  const byDefault = param.default ? evaluate(world, param.default, outer, at) : UNKNOWN;
  const byType = (): Value => (param.type ? instanceOfType(world, param.type, outer, at) : UNKNOWN);
  if (byDefault.t === 'depends') return dependencyParam(world, byDefault, byType);
  // Code that builds routers was called without this argument.
  if (env.registering && byDefault.t === 'const' && byDefault.value !== null) return byDefault;
  if (param.type !== undefined) {
    const annotated = annotatedDependency(world, param.type, outer);
    if (annotated !== undefined && annotated.dependency.t === 'depends') {
      const { dependency, type } = annotated;
      return dependencyParam(world, { ...dependency, target: dependency.target ?? type }, () =>
        instanceOf(world, type),
      );
    }
    const typed = byType();
    if (!isUnknown(typed)) {
      if (param.kind === 'rest') return { t: 'many', element: typed };
      // A type of stubs that nobody describes tells less than the object that stands for it.
      return isDescribed(world, typed) || isUnknown(byDefault) || isNone(byDefault) ? typed : byDefault;
    }
  }
  return isNone(byDefault) ? UNKNOWN : byDefault;
}

function isNone(value: Value): boolean {
  return value.t === 'const' && value.value === null;
}

function isDescribed(world: World, value: Value): boolean {
  return value.t !== 'library' || world.catalogue.typeNamed(value.type) !== undefined;
}

function dependencyParam(world: World, depends: Extract<Value, { t: 'depends' }>, byType: () => Value): Value {
  if (depends.target === undefined) return byType();
  const given = dependencyResult(world, depends.target);
  if (isUnknown(given)) return byType();
  if (given.t === 'union' && given.partial) {
    const typed = byType();
    return isUnknown(typed)
      ? given
      : union([typed, ...given.options.filter((option) => valueKey(option) !== valueKey(typed))]);
  }
  return given;
}

/** What calling a function of the program gives; `await` changes nothing about it. */
export function functionResultOf(world: World, fn: FunctionValue, args: CallArguments, registering = false): Value {
  const env = callEnv(world, fn, args, registering);
  return resultIn(world, env);
}

/** What the function of a scope returns; a generator gives many of what it yields. */
export function resultIn(world: World, env: Env): Value {
  if (env.result !== undefined) {
    if (env.resultRead !== undefined) world.reads?.join(env.resultRead);
    return world.met(env.result);
  }
  if (world.depth > MAX_DEPTH) return world.met(IN_PROGRESS);
  world.depth++;
  env.result = IN_PROGRESS;
  env.resultRead = world.reads?.open();
  runRegistrations(world, env);
  env.result = computeResult(world, env);
  if (env.resultRead !== undefined) world.reads?.close(env.resultRead);
  world.depth--;
  return env.result;
}

function computeResult(world: World, env: Env): Value {
  if (world.language.resultOf !== undefined) return world.language.resultOf(world, env);
  const scopes = world.scopes(env.file);
  const facts = scopes?.facts.functions[env.fn];
  if (scopes === undefined || facts === undefined) return UNKNOWN;
  const outer = env.parent ?? world.moduleEnv(env.file);
  const found: Value[] = [];
  for (const index of scopes.results.get(env.fn) ?? []) {
    const result = scopes.facts.results[index];
    if (result?.value === undefined) continue;
    if (facts.generator === true && result.kind === 'return') continue;
    const value = evaluate(world, result.value, env, { line: result.line, block: result.block, cls: -1 });
    if (result.kind === 'yield-from') found.push(value.t === 'many' ? value.element : UNKNOWN);
    else found.push(value);
  }
  const evaluated = union(found);
  const at: ReadAt = { line: facts.range[0], block: facts.block, cls: facts.cls };
  const vague = isUnknown(evaluated) || (evaluated.t === 'const' && evaluated.value === null) || found.length === 0;
  if (facts.returns !== undefined && (vague || isVagueCollection(evaluated))) {
    const declared = instanceOfType(world, facts.returns, outer, at);
    if (!isUnknown(declared)) return declared;
  }
  return facts.generator === true ? { t: 'many', element: evaluated } : evaluated;
}

function isVagueCollection(value: Value): boolean {
  return value.t === 'many' && isUnknown(value.element);
}

/** The scope of a method that assigns to `self`, with the constructor's arguments where it is `__init__`. */
export function constructorEnv(world: World, base: Base, fn: number, instance: InstanceValue): Env | undefined {
  if ('external' in base) return undefined;
  const facts = world.facts(base.file).functions[fn];
  if (facts === undefined) return undefined;
  const method: FunctionValue = { t: 'function', file: base.file, fn, env: base.env, self: instance };
  const args =
    facts.name === world.language.constructorName && instance.args !== undefined
      ? initArguments(world, base, instance)
      : NO_ARGUMENTS;
  return callEnv(world, method, args, instance.object !== undefined, true);
}

/** The constructor's arguments; those of an ancestor are what the subclass passes to `super().__init__`. */
function initArguments(world: World, base: ClassValue, instance: InstanceValue): CallArguments {
  const given = instance.args ?? NO_ARGUMENTS;
  const own = ancestry(world, instance.cls).find(
    (candidate) =>
      !('external' in candidate) &&
      world.scopes(candidate.file)?.methods.get(candidate.cls)?.has(world.language.constructorName) === true,
  );
  if (own === undefined || 'external' in own || classKey(own) === classKey(base)) return given;
  const fn = world.scopes(own.file)?.methods.get(own.cls)?.get(world.language.constructorName)?.at(-1);
  if (fn === undefined) return given;
  const env = callEnv(world, { t: 'function', file: own.file, fn, env: own.env, self: instance }, given, false, true);
  return superInitArguments(world, env) ?? NO_ARGUMENTS;
}

/** The arguments of `super().__init__(...)` in a constructor. */
export function superInitArguments(world: World, env: Env): CallArguments | undefined {
  const scopes = world.scopes(env.file);
  for (const index of scopes?.calls.get(env.fn) ?? []) {
    const call = scopes?.facts.calls[index];
    if (call === undefined || scopes === undefined || !world.language.isSuperConstructor(call, scopes.facts)) continue;
    const at: ReadAt = { line: call.range[0], block: call.block, cls: -1 };
    const keywords = new Map(call.keywords.map(([name, expr]) => [name, evaluate(world, expr, env, at)]));
    const positional: Value[] = [];
    const spread: Value[] = [];
    for (const expr of call.args) {
      const value = evaluate(world, expr, env, at);
      if (expr.k !== 'spread') positional.push(value);
      else if (value.t === 'seq') positional.push(...value.items);
      else if (value.t === 'dict') {
        for (const [key, item] of value.entries)
          if (key.t === 'const' && !keywords.has(String(key.value))) keywords.set(String(key.value), item);
      } else spread.push(value);
    }
    return { positional, keywords, spread };
  }
  return undefined;
}
