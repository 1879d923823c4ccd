import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import { getAttribute } from '../attributes.ts';
import { evaluate } from '../evaluate.ts';
import { callEnv, functionResultOf } from '../functions.ts';
import type { FrameworkObject } from '../objects.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, UNKNOWN, optionsOf, type FunctionValue, type InstanceValue, type Value } from '../values.ts';

/** What a value does that is registered to answer. */
export interface HandlerFacts {
  /** Routers that it hands requests to. */
  targets: FrameworkObject[];
  /** What it takes off the path before: `http.StripPrefix`. */
  strip?: Value;
  /** Functions around the routers, outermost first. */
  around: Value[];
  /** The function that runs; undefined for a router and a library's handler. */
  runs?: FunctionValue;
  /** The function that the author would call the handler: what wrappers of the program end in. */
  shown?: FunctionValue;
}

const MAX_WRAPPERS = 8;

/** Takes wrappers off a handler: `auth(http.StripPrefix("/api", mux))`, `http.HandlerFunc(h.list)`, an object with `ServeHTTP`. */
export function readHandler(world: World, value: Value, depth = 0): HandlerFacts {
  for (const option of optionsOf(value)) {
    if (option.t === 'object') return { targets: [option.object], around: [] };
    if (option.t === 'objectMethod') return { targets: [option.object], around: [] };
    if (option.t === 'record') return ofRecord(world, option, depth);
    if (option.t === 'deferred') {
      const inner = readHandler(world, option.target, depth + 1);
      if (inner.runs !== undefined || inner.targets.length > 0) return inner;
    }
    const fn = functionIn(world, option);
    if (fn !== undefined) return ofFunction(world, fn, depth);
    const embedded = option.t === 'instance' ? embeddedHandler(world, option) : undefined;
    if (embedded !== undefined && depth < MAX_WRAPPERS) return readHandler(world, embedded, depth + 1);
  }
  return { targets: [], around: [] };
}

/** A router that an object embeds: `type API struct { http.Handler }`. */
function embeddedHandler(world: World, value: InstanceValue): Value | undefined {
  return optionsOf(getAttribute(world, value, 'ServeHTTP')).find(({ t }) => t === 'object' || t === 'record');
}

/** The function that a value runs when it gets a request. */
function functionIn(world: World, value: Value): FunctionValue | undefined {
  if (value.t === 'function') return value;
  if (value.t !== 'instance') return undefined;
  const method = optionsOf(getAttribute(world, value, 'ServeHTTP')).find(({ t }) => t === 'function');
  if (method?.t === 'function') return method;
  const called = world.language.called?.(world, value);
  return called?.t === 'function' ? called : undefined;
}

function ofRecord(world: World, { type, args }: Extract<Value, { t: 'record' }>, depth: number): HandlerFacts {
  const isStrip = type === 'net/http.StripPrefix';
  const [first, second] = args.positional;
  const inner = isStrip ? second : first;
  if (inner === undefined || depth > MAX_WRAPPERS) return { targets: [], around: [] };
  const read = readHandler(world, inner, depth + 1);
  return isStrip && first !== undefined ? { ...read, strip: first } : read;
}

function ofFunction(world: World, fn: FunctionValue, depth: number): HandlerFacts {
  const facts: HandlerFacts = { targets: [], around: [], runs: fn, shown: fn };
  if (depth > MAX_WRAPPERS) return facts;
  for (const inner of handedTo(world, fn)) {
    const read = readHandler(world, inner, depth + 1);
    if (read.targets.length > 0)
      return {
        targets: read.targets,
        around: [fn, ...read.around],
        ...(read.strip !== undefined && { strip: read.strip }),
        runs: fn,
      };
    if (read.shown !== undefined) return { ...facts, shown: read.shown };
  }
  return facts;
}

/** What a function hands its own request to: `next.ServeHTTP(w, r)`, `next(c)` of a function around, `m.handler(w, r)`. */
function handedTo(world: World, fn: FunctionValue): Value[] {
  const facts = world.facts(fn.file);
  const own = new Set(facts.functions[fn.fn]?.params.slice(fn.self === undefined ? 0 : 1).map(({ name }) => name));
  if (own.size === 0) return [];
  const env = callEnv(world, fn, NO_ARGUMENTS, false);
  return (world.scopes(fn.file)?.calls.get(fn.fn) ?? []).flatMap((index) => {
    const call = facts.calls[index];
    if (call === undefined || !hands(call, own)) return [];
    const at = { line: call.range[0], block: call.block, cls: -1 };
    const inner = innerHandler(facts, fn, call.callee);
    if (inner !== undefined) return [evaluate(world, inner, env, at)];
    // `m.serve(w, r, next)`: a helper is given the next handler.
    return call.args.flatMap((arg) =>
      arg.k === 'name' && isOuterName(facts, fn, arg.name) ? handlersOf(evaluate(world, arg, env, at)) : [],
    );
  });
}

function handlersOf(value: Value): Value[] {
  return optionsOf(value).filter(({ t }) => t === 'function' || t === 'object' || t === 'record');
}

function hands({ args }: Call, own: ReadonlySet<string>): boolean {
  return args.length > 0 && args.length <= 3 && args.some((arg) => isFromOwn(arg, own));
}

/** `r`, `r.WithContext(ctx)`. */
function isFromOwn(arg: Expr, own: ReadonlySet<string>): boolean {
  return arg.k === 'name' && own.has(arg.name);
}

/** The handler in a callee: the owner of `ServeHTTP`, or a name that an outer function binds. */
function innerHandler(facts: FileFacts, fn: FunctionValue, callee: Expr): Expr | undefined {
  if (callee.k === 'attr')
    return callee.name === 'ServeHTTP' ? callee.of : isOwnField(facts, fn, callee) ? callee : undefined;
  return callee.k === 'name' && isOuterName(facts, fn, callee.name) ? callee : undefined;
}

/** `h.next(w, r)` where h is the receiver or stands around. */
function isOwnField(facts: FileFacts, fn: FunctionValue, { of, name }: Extract<Expr, { k: 'attr' }>): boolean {
  return (
    of.k === 'name' &&
    /^(next|handler|inner|h|fn|handle|handlerFunc|wrapped|base)$/i.test(name) &&
    of.name !== facts.functions[fn.fn]?.name
  );
}

function isOuterName({ functions, bindings }: FileFacts, { fn }: FunctionValue, name: string): boolean {
  for (let at = functions[fn]?.scope ?? -1; at >= 0; at = functions[at]?.scope ?? -1) {
    if (functions[at]?.params.some((param) => param.name === name) === true) return true;
    const scope = at;
    if (
      bindings.some((binding) => binding.scope === scope && binding.target.k === 'name' && binding.target.name === name)
    )
      return true;
  }
  return false;
}

/** The function that a middleware runs for each request: itself, or what it makes of the next handler. */
export function middlewareFunction(world: World, value: Value): FunctionValue | undefined {
  for (const option of optionsOf(value)) {
    const fn = option.t === 'deferred' ? middlewareFunction(world, option.target) : functionIn(world, option);
    if (fn === undefined) continue;
    const result = givesFunction(world, fn)
      ? functionResultOf(world, fn, { ...NO_ARGUMENTS, positional: [UNKNOWN] })
      : undefined;
    for (const inner of result === undefined ? [] : optionsOf(result)) {
      const runs = functionIn(world, inner);
      if (runs !== undefined) return runs;
    }
    return fn;
  }
  return undefined;
}

/** The function's only result may be a handler. */
function givesFunction(world: World, { file, fn }: FunctionValue): boolean {
  const returns = world.facts(file).functions[fn]?.returns;
  if (returns === undefined || returns.k === 'tuple') return false;
  const name = returns.k === 'name' || returns.k === 'attr' ? returns.name : '';
  return !/^(error|string|bool|int)$/.test(name);
}
