import type { Expr } from '../../facts/facts.ts';
import { isRouterType } from '../../frameworks/goFrameworks.ts';
import { classKey } from '../classes.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import type { ReadAt } from '../names.ts';
import { instanceOf, instanceOfType } from '../types.ts';
import type { World } from '../world.ts';
import { UNKNOWN, type ClassValue, type Value } from '../values.ts';

/** Types of the language that say nothing of what a value does. */
const BASIC = new Set([
  'string', 'bool', 'byte', 'rune', 'error', 'any', 'int', 'int8', 'int16', 'int32', 'int64', 'uint', 'uint8', 'uint16',
  'uint32', 'uint64', 'uintptr', 'float32', 'float64', 'complex64', 'complex128', 'comparable',
]); // prettier-ignore

/** The words that types without a name are written with, see the facts. */
const MANY = new Set(['[]', 'map', 'chan']);

/** An object of a type. */
export function typed(world: World, type: Expr, env: Env, at: ReadAt | undefined): Value {
  switch (type.k) {
    case 'name':
    case 'attr': {
      if (type.k === 'name' && isBasic(world, env, type.name)) return UNKNOWN;
      return instanceOfNamed(world, evaluate(world, type, env, at));
    }
    case 'index': {
      if (type.of.k !== 'name') return instanceOfType(world, type.of, env, at);
      if (type.of.name === 'func') return UNKNOWN;
      if (!MANY.has(type.of.name)) return instanceOfType(world, type.of, env, at);
      const element = type.of.name === 'map' && type.by.k === 'tuple' ? type.by.items[1] : type.by;
      const value = element === undefined ? UNKNOWN : instanceOfType(world, element, env, at);
      return { t: 'many', element: value };
    }
    case 'class': {
      const cls: ClassValue = { t: 'class', file: env.file, cls: type.cls, env };
      return world.facts(env.file).classes[type.cls]?.kind === 'interface' ? UNKNOWN : instanceOf(world, cls);
    }
    case 'tuple':
      return {
        t: 'seq',
        items: type.items.map((item) => instanceOfType(world, item, env, at)),
        shape: 'tuple',
      };
    default:
      return UNKNOWN;
  }
}

function isBasic(world: World, env: Env, name: string): boolean {
  if (BASIC.has(name)) return true;
  for (let at: Env | undefined = env; at !== undefined; at = at.parent)
    if (world.facts(at.file).functions[at.fn]?.typeParams?.some(([own]) => own === name) === true) return true;
  return false;
}

function instanceOfNamed(world: World, type: Value): Value {
  if (type.t !== 'class') return instanceOf(world, type);
  const { cls, held } = unaliased(world, type);
  if (held !== undefined) return held;
  return instanceOf(world, cls);
}

const MAX_ALIASES = 8;

/** The class that an alias stands for, or an object of what it stands for that is no class of the program. */
export function unaliased(world: World, cls: ClassValue, depth = 0): { cls: ClassValue; held?: Value } {
  const facts = world.facts(cls.file).classes[cls.cls];
  const [base] = facts?.bases ?? [];
  if (facts?.kind !== 'alias' || base === undefined || depth > MAX_ALIASES) return { cls };
  const named = base.k === 'index' && base.of.k !== 'name' ? base.of : base;
  const target = named.k === 'name' || named.k === 'attr' ? evaluate(world, named, cls.env) : UNKNOWN;
  if (target.t === 'class') return unaliased(world, target, depth + 1);
  return { cls, held: instanceOfType(world, base, cls.env) };
}

/** The base of `type X Y`, as it is written. */
export function underlyingType(world: World, cls: ClassValue): Expr | undefined {
  const facts = world.facts(cls.file).classes[cls.cls];
  return facts?.kind === 'named' ? facts.bases[0] : undefined;
}

/** A type of the program that lists methods. */
export function isInterface(world: World, cls: ClassValue): boolean {
  return world.facts(cls.file).classes[cls.cls]?.kind === 'interface';
}

/** Library types that are interfaces or functions: which object is meant, only the program says. */
const OPEN_LIBRARY = /\.(\w*Handler|\w*HandlerFunc|\w*Middleware|\w*MiddlewareFunc|RoundTripper|Handle)$/;

/** The type does not say what an object does: an interface, a function, a router, or many of such. */
export function isOpen(world: World, type: Expr, env: Env): boolean {
  switch (type.k) {
    case 'name':
    case 'attr': {
      if (type.k === 'name' && isBasic(world, env, type.name)) return !BASIC.has(type.name);
      const value = evaluate(world, type, env);
      if (value.t === 'external') return OPEN_LIBRARY.test(value.path) || isRouterType(value.path);
      if (value.t !== 'class') return false;
      const { cls } = unaliased(world, value);
      if (isInterface(world, cls)) return true;
      const base = underlyingType(world, cls);
      return base !== undefined && isOpenUnder(world, base, cls.env);
    }
    case 'index':
      if (type.of.k !== 'name') return isOpen(world, type.of, env);
      if (type.of.name === 'func') return true;
      if (type.of.name === 'map' && type.by.k === 'tuple')
        return type.by.items[1] !== undefined && isOpen(world, type.by.items[1], env);
      return MANY.has(type.of.name) ? isOpen(world, type.by, env) : isOpen(world, type.of, env);
    case 'class':
      return true;
    case 'tuple':
      return type.items.some((item) => isOpen(world, item, env));
    default:
      return false;
  }
}

function isOpenUnder(world: World, base: Expr, env: Env): boolean {
  return world.typeDepth < MAX_ALIASES && deeper(world, () => isOpen(world, base, env));
}

function deeper<T>(world: World, run: () => T): T {
  world.typeDepth++;
  try {
    return run();
  } finally {
    world.typeDepth--;
  }
}

const carrying = new WeakMap<World, Map<string, boolean>>();

/** Objects of the class hold others that its type does not tell: what it is made of decides what its methods do. */
export function carriesOthers(world: World, cls: ClassValue): boolean {
  let known = carrying.get(world);
  if (known === undefined) carrying.set(world, (known = new Map<string, boolean>()));
  const key = classKey(cls);
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, false);
  const result = fieldTypes(world, cls).some((type) => holdsOthers(world, type, cls.env));
  known.set(key, result);
  return result;
}

function holdsOthers(world: World, type: Expr, env: Env): boolean {
  if (type.k === 'class') return true;
  if (isOpen(world, type, env)) return true;
  const named = type.k === 'index' && type.of.k !== 'name' ? type.of : type;
  if (named.k !== 'name' && named.k !== 'attr') {
    if (type.k !== 'index' || type.of.k !== 'name' || !MANY.has(type.of.name)) return false;
    const element = type.by.k === 'tuple' ? type.by.items[1] : type.by;
    return element !== undefined && holdsOthers(world, element, env);
  }
  const value = named.k === 'name' && BASIC.has(named.name) ? UNKNOWN : evaluate(world, named, env);
  return value.t === 'class' && carriesOthers(world, unaliased(world, value).cls);
}

/** The types of the fields of a struct, and of what it embeds. */
function fieldTypes(world: World, cls: ClassValue): Expr[] {
  const facts = world.facts(cls.file);
  const own = facts.classes[cls.cls];
  if (own === undefined || own.kind === 'interface') return [];
  return [
    ...own.bases,
    ...facts.bindings.flatMap(({ cls: of, type }) => (of === cls.cls && type !== undefined ? [type] : [])),
  ];
}
