import { argumentsOf, type CallSite } from '../call.ts';
import { classKey } from '../classes.ts';
import { argumentsKey } from '../values.ts';
import { instanceOfType } from '../types.ts';
import type { World } from '../world.ts';
import {
  NO_ARGUMENTS,
  UNKNOWN,
  shortened,
  union,
  type CallArguments,
  type ClassValue,
  type InstanceValue,
  type Value,
} from '../values.ts';
import { methodsOf } from './packages.ts';
import { carriesOthers, isInterface, unaliased, underlyingType } from './types.ts';

/** What `T{...}` or `T(x)` gives for a type of the program. */
export function constructed(world: World, given: ClassValue, args: () => CallArguments, site: CallSite): Value {
  const { cls, held } = unaliased(world, given);
  if (held !== undefined) return args().positional[0] ?? held;
  const base = underlyingType(world, cls);
  const isLiteral = world.facts(site.env.file).calls[site.call]?.new === true;
  if (!isLiteral) return converted(world, cls, args().positional[0]);
  if (base?.k === 'index' && base.of.k === 'name' && /^(\[\]|map)$/.test(base.of.name))
    return withMethods(world, cls, listOrMap(world, cls, base, args, site));
  return instanceMade(world, cls, args, site.env.registering);
}

/** `HandlerFunc(f)`: the function, with the methods of the type where it has some. */
function converted(world: World, cls: ClassValue, value: Value | undefined): Value {
  if (value === undefined) return UNKNOWN;
  if (isInterface(world, cls)) return value;
  return withMethods(world, cls, value);
}

function withMethods(world: World, cls: ClassValue, value: Value): Value {
  if ((methodsOf(world, cls)?.size ?? 0) === 0) return value;
  if (value.t === 'const' || value.t === 'text') return value;
  const args: CallArguments = { ...NO_ARGUMENTS, positional: [value] };
  return { t: 'instance', cls, args, key: shortened(`${classKey(cls)}<${argumentsKey(args)}>`) };
}

/** A literal of a named list or map. Elements may leave out their type: `Routes{{"GET", "/"}}`. */
function listOrMap(
  world: World,
  cls: ClassValue,
  base: { k: 'index'; of: unknown; by: Parameters<typeof instanceOfType>[1] },
  args: () => CallArguments,
  { env, call }: CallSite,
): Value {
  const given = args();
  const [first] = given.positional;
  if (first?.t === 'dict') return first;
  const { calls } = world.facts(env.file);
  const element = base.by.k === 'tuple' ? base.by.items[1] : base.by;
  const type = element === undefined ? UNKNOWN : instanceOfType(world, element, cls.env);
  const items = (calls[call]?.args ?? []).map((expr, position) => {
    const inner = expr.k === 'call' ? calls[expr.call] : undefined;
    if (expr.k !== 'call' || inner?.new !== true || inner.callee.k !== 'other' || type.t !== 'instance')
      return given.positional[position] ?? UNKNOWN;
    return instanceMade(world, type.cls, () => argumentsOf(world, env, expr.call), env.registering);
  });
  return { t: 'seq', items, shape: 'list' };
}

/** The object that a literal of a struct makes. What it is made of is kept where that decides what its methods do. */
export function instanceMade(
  world: World,
  cls: ClassValue,
  args: () => CallArguments,
  registering: boolean,
): InstanceValue {
  const plain: InstanceValue = { t: 'instance', cls, key: `${classKey(cls)}~` };
  if (!registering && !carriesOthers(world, cls)) return plain;
  const kept = registering ? args() : telling(args());
  if (kept.positional.length === 0 && kept.keywords.size === 0) return plain;
  return { t: 'instance', cls, args: kept, key: shortened(`${classKey(cls)}(${argumentsKey(kept)})`) };
}

/** Without constants, which would only multiply objects. */
function telling({ positional, keywords }: CallArguments): CallArguments {
  const keep = (value: Value): Value => (value.t === 'const' || value.t === 'text' ? UNKNOWN : value);
  const kept = [...keywords].filter(([, value]) => !isPlain(value));
  const values = positional.map(keep);
  return { positional: values.every(isPlain) ? [] : values, keywords: new Map(kept), spread: [] };
}

function isPlain(value: Value): boolean {
  return value.t === 'const' || value.t === 'text' || value.t === 'unknown';
}

/** What calling an object of a function type runs. */
export function called(_world: World, { args }: InstanceValue): Value | undefined {
  const [value] = args?.positional ?? [];
  return value?.t === 'function' || value?.t === 'deferred' || value?.t === 'union' ? value : undefined;
}

/** What an object of a named list or map holds. */
export function held(world: World, { cls, args }: InstanceValue): Value | undefined {
  const base = underlyingType(world, cls);
  if (base?.k !== 'index' || base.of.k !== 'name' || !/^(\[\]|map|chan)$/.test(base.of.name)) return undefined;
  const [value] = args?.positional ?? [];
  return value === undefined ? instanceOfType(world, base, cls.env) : union([value]);
}
