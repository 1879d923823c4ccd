import type { Call, Expr, Parameter } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import { lookupName } from '../names.ts';
import { instanceOfType } from '../types.ts';
import type { World } from '../world.ts';
import { IN_PROGRESS, NONE, UNKNOWN, isUnknown, optionsOf, union, type FunctionValue, type Value } from '../values.ts';
import { scopesOf } from './fields.ts';
import { implementationsOf } from './interfaces.ts';
import { isVague, narrowed } from './names.ts';
import { carriesOthers, isOpen, unaliased } from './types.ts';

/** What a function gives: what it returns where that tells more than its declaration. Several results are a tuple. */
export function resultOf(world: World, env: Env): Value {
  const scopes = world.scopes(env.file);
  const facts = scopes?.facts.functions[env.fn];
  if (scopes === undefined || facts?.returns === undefined) return NONE;
  const outer = env.parent ?? world.moduleEnv(env.file);
  const types = facts.returns.k === 'tuple' ? facts.returns.items : [facts.returns];
  const wanted = types.map((type) => env.registering || tellsLittle(world, type, outer));
  const returned = wanted.includes(true) ? returnedValues(world, env, types.length) : [];
  const items = types.map((type, position) => {
    const values = wanted[position] === true ? returned.map((items) => items[position] ?? UNKNOWN) : [];
    const given = values.filter((value) => !isNothing(value));
    const known = withOwnPath(env, narrowed(world, given));
    if (known.length > 0 && !known.every((value) => isVague(world, value))) return union(known);
    const byType = instanceOfType(world, type, outer);
    return isUnknown(byType) ? (known.length > 0 ? union(known) : (values[0] ?? UNKNOWN)) : byType;
  });
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { t: 'seq', items, shape: 'tuple' };
}

/** `func prefixed(path string) string` gives the path with or without something before it: the one that ends in what it is given. */
function withOwnPath({ bound }: Env, values: Value[]): Value[] {
  if (values.length < 2) return values;
  const paths = [...bound.values()].flatMap((value) =>
    value.t === 'const' && typeof value.value === 'string' && value.value.length > 1 && value.value.startsWith('/')
      ? [value.value]
      : [],
  );
  const own = values.filter((value) => value.t === 'const' && paths.some((path) => String(value.value) === path));
  return own.length > 0 && values.every(({ t }) => t === 'const' || t === 'text') ? own.slice(0, 1) : values;
}

function isNothing(value: Value): boolean {
  return value.t === 'unknown' || (value.t === 'const' && value.value === null);
}

/** What is given back can be more than its type says. */
function tellsLittle(world: World, type: Expr, env: Env): boolean {
  if (isOpen(world, type, env)) return true;
  const named = type.k === 'index' && type.of.k !== 'name' ? type.of : type;
  if (named.k !== 'name' && named.k !== 'attr') return type.k === 'index' || type.k === 'class';
  const value = evaluate(world, named, env);
  return value.t === 'class' && carriesOthers(world, unaliased(world, value).cls);
}

/** For each `return`, what it gives at each position. */
function returnedValues(world: World, env: Env, count: number): Value[][] {
  const scopes = world.scopes(env.file);
  const facts = scopes?.facts.functions[env.fn];
  return (scopes?.results.get(env.fn) ?? []).map((index): Value[] => {
    const result = scopes?.facts.results[index];
    if (result === undefined) return [];
    const at = { line: result.line, block: result.block, cls: -1 };
    if (result.value === undefined) {
      // The named results as they are then.
      const names = namedResults(world, env);
      return names.map((name) => lookupName(world, env, name, at));
    }
    if (result.value.k === 'tuple') return result.value.items.map((item) => evaluate(world, item, env, at));
    const value = evaluate(world, result.value, env, at);
    if (count === 1) return [value];
    const [tuple] = optionsOf(value).filter((option) => option.t === 'seq' && option.shape === 'tuple');
    return tuple?.t === 'seq' ? tuple.items : facts === undefined ? [] : [value];
  });
}

/** `func f() (x T, err error)`: declared at the start of the function. */
function namedResults(world: World, env: Env): string[] {
  const { bindings, functions } = world.facts(env.file);
  const line = functions[env.fn]?.range[0];
  return bindings.flatMap(({ scope, kind, target, block, line: at }) =>
    scope === env.fn && kind === 'declare' && block < 0 && target.k === 'name' && at === line ? [target.name] : [],
  );
}

/** What a parameter holds of which the call says nothing: an object of its type, or what the callers in the program give. */
export function parameter(world: World, env: Env, param: Parameter): Value {
  const outer = env.parent ?? world.moduleEnv(env.file);
  if (param.type === undefined) return UNKNOWN;
  const typed = instanceOfType(world, param.type, outer);
  const byType: Value = param.kind === 'rest' ? { t: 'many', element: typed } : typed;
  if (!isOpen(world, param.type, outer)) return byType;
  if (typed.t === 'instance' && implementationsOf(world, typed.cls).length === 1) return byType;
  const given = fromCallers(world, env, param);
  return given.length === 0 ? byType : union(given);
}

/** Whether what is given for a parameter tells more than its type does. */
export function isTelling(world: World, fn: FunctionValue, param: Parameter, value: Value): boolean {
  if (value.t === 'object' || param.type === undefined) return true;
  if (value.t === 'instance' && value.args !== undefined) return true;
  return isOpen(world, param.type, fn.env);
}

const MAX_CALLERS = 12;
const MAX_OPEN = 4;

const openByWorld = new WeakMap<World, Set<string>>();

/** What calls of a function that is known by name give for a parameter. */
function fromCallers(world: World, env: Env, param: Parameter): Value[] {
  const { functions } = world.facts(env.file);
  const fn = functions[env.fn];
  if (fn === undefined || fn.inline === true || fn.name === '<lambda>') return [];
  let open = openByWorld.get(world);
  if (open === undefined) openByWorld.set(world, (open = new Set()));
  const key = `${env.file}:${String(env.fn)}:${param.name}`;
  if (open.has(key) || open.size >= MAX_OPEN) {
    world.met(IN_PROGRESS);
    return [];
  }
  const calls = callsNamed(world, fn.name);
  if (calls.length > MAX_CALLERS) return [];
  open.add(key);
  const position = fn.params.findIndex(({ name }) => name === param.name) - (fn.receiver === undefined ? 0 : 1);
  const found = calls.flatMap(({ file, index }) => {
    const call = world.facts(file).calls[index];
    const expr = call?.args[position];
    if (call === undefined || expr === undefined) return [];
    return scopesOf(world, file, call.scope).flatMap((scope) => {
      const at = { line: call.range[0], block: call.block, cls: call.cls };
      const isThis = optionsOf(evaluate(world, call.callee, scope, at)).some(
        (option) => option.t === 'function' && option.file === env.file && option.fn === env.fn,
      );
      return isThis ? [evaluate(world, expr, scope, at)] : [];
    });
  });
  open.delete(key);
  const known = narrowed(
    world,
    found.filter((value) => !isNothing(value)),
  );
  return known.every((value) => isVague(world, value)) ? [] : known;
}

interface CallPlace {
  file: string;
  index: number;
}

const callsByWorld = new WeakMap<World, Map<string, CallPlace[]>>();

/** Calls by the last name of what they call. */
function callsNamed(world: World, name: string): readonly CallPlace[] {
  let calls = callsByWorld.get(world);
  if (calls === undefined) {
    calls = new Map();
    callsByWorld.set(world, calls);
    for (const file of world.files)
      for (const [index, call] of (world.scopes(file)?.facts.calls ?? []).entries()) {
        const callee = calleeName(call);
        if (callee === undefined || call.new === true) continue;
        const list = calls.get(callee);
        if (list === undefined) calls.set(callee, [{ file, index }]);
        else list.push({ file, index });
      }
  }
  return calls.get(name) ?? [];
}

function calleeName({ callee }: Call): string | undefined {
  const named = callee.k === 'index' ? callee.of : callee;
  return named.k === 'name' || named.k === 'attr' ? named.name : undefined;
}

/** The part of a value that a name gets of several: the first, where one stands for a value and an error. */
export function part(value: Value, position: number): Value {
  if (value.t === 'seq' && value.shape === 'tuple') return value.items[position] ?? UNKNOWN;
  return position === 0 ? value : UNKNOWN;
}
