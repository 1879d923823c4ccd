import { classKey } from '../classes.ts';
import { evaluate } from '../evaluate.ts';
import { instanceOf } from '../types.ts';
import type { World } from '../world.ts';
import type { ClassValue, FunctionValue, InstanceValue } from '../values.ts';
import { methodsOf } from './packages.ts';
import { isInterface } from './types.ts';

interface Types {
  /** Types of the program that are no interfaces, by the names of methods that are declared for them. */
  byMethod: Map<string, ClassValue[]>;
  /** Types that embed others: their method sets have more than what is declared for them. */
  embedding: ClassValue[];
  /** By interface. */
  implementations: Map<string, ClassValue[]>;
}

const typesByWorld = new WeakMap<World, Types>();

/** Types that stand in for others in tests. */
const STAND_IN = /(^|\/)(mocks?|fakes?|stubs?|testutils?|testing)(\/|$)|_mock\.go$|mock_\w+\.go$/i;
const STAND_IN_NAME = /^(mock|fake|stub|dummy)|(mock|fake|stub)$/i;

/** The types of the program whose method set has all methods of an interface; those made for tests only where there is no other. */
export function implementationsOf(world: World, cls: ClassValue): readonly ClassValue[] {
  const types = typesOf(world);
  const key = classKey(cls);
  const known = types.implementations.get(key);
  if (known !== undefined) return known;
  types.implementations.set(key, []);
  const found = findImplementations(world, types, cls);
  types.implementations.set(key, found);
  return found;
}

function findImplementations(world: World, types: Types, cls: ClassValue): ClassValue[] {
  const wanted = interfaceMethods(world, cls);
  const [first, ...rest] = [...wanted].sort(
    ([a], [b]) => (types.byMethod.get(a)?.length ?? 0) - (types.byMethod.get(b)?.length ?? 0),
  );
  if (first === undefined) return [];
  const candidates = [...(types.byMethod.get(first[0]) ?? []), ...types.embedding];
  const seen = new Set<string>();
  const fitting = candidates.filter((candidate) => {
    const key = classKey(candidate);
    if (seen.has(key)) return false;
    seen.add(key);
    return [first, ...rest].every(([name, shape]) => hasMethod(world, candidate, name, shape));
  });
  const real = fitting.filter((candidate) => !isStandIn(world, candidate));
  return real.length > 0 ? real : fitting;
}

function isStandIn(world: World, cls: ClassValue): boolean {
  return STAND_IN.test(cls.file) || STAND_IN_NAME.test(world.facts(cls.file).classes[cls.cls]?.name ?? '');
}

/** How many parameters and results a method has; undefined where a library declares it. */
type Shape = string | undefined;

/** The methods of an interface, with those of the interfaces that it embeds. */
export function interfaceMethods(world: World, cls: ClassValue, depth = 0): Map<string, Shape> {
  const found = new Map<string, Shape>();
  const scopes = world.scopes(cls.file);
  for (const [name, [fn]] of scopes?.methods.get(cls.cls) ?? [])
    if (fn !== undefined) found.set(name, shapeOf(world, cls.file, fn, 0));
  for (const base of scopes?.facts.classes[cls.cls]?.bases ?? []) {
    const named = base.k === 'index' ? base.of : base;
    const value = named.k === 'name' || named.k === 'attr' ? evaluate(world, named, cls.env) : undefined;
    if (value?.t === 'class' && depth < MAX_EMBEDDED && isInterface(world, value))
      for (const [name, shape] of interfaceMethods(world, value, depth + 1)) found.set(name, shape);
  }
  return found;
}

const MAX_EMBEDDED = 6;

function shapeOf(world: World, file: string, fn: number, receiver: 0 | 1): Shape {
  const facts = world.facts(file).functions[fn];
  const results = facts?.returns === undefined ? 0 : facts.returns.k === 'tuple' ? facts.returns.items.length : 1;
  return facts && `${String(facts.params.length - receiver)}:${String(results)}`;
}

function hasMethod(world: World, cls: ClassValue, name: string, shape: Shape): boolean {
  const set = methodSet(world, cls, 0);
  const own = set.methods.get(name);
  if (own === undefined) return set.methods.has(name) || set.embedsLibrary;
  return shape === undefined || own === shape;
}

interface MethodSet {
  methods: Map<string, Shape>;
  /** It has the methods of a library's type as well, which are not all known. */
  embedsLibrary: boolean;
}

const setsByWorld = new WeakMap<World, Map<string, MethodSet>>();

/** The methods that objects of a type have, with those of what it embeds. */
function methodSet(world: World, cls: ClassValue, depth: number): MethodSet {
  let sets = setsByWorld.get(world);
  if (sets === undefined) setsByWorld.set(world, (sets = new Map<string, MethodSet>()));
  const key = classKey(cls);
  let set = sets.get(key);
  if (set === undefined) {
    set = { methods: new Map<string, Shape>(), embedsLibrary: false };
    sets.set(key, set);
    readMethodSet(world, cls, set, depth);
  }
  return set;
}

function readMethodSet(world: World, cls: ClassValue, set: MethodSet, depth: number): void {
  if (isInterface(world, cls)) {
    for (const [name, shape] of interfaceMethods(world, cls)) set.methods.set(name, shape);
    return;
  }
  const facts = world.facts(cls.file).classes[cls.cls];
  for (const base of facts?.kind === undefined && depth < MAX_EMBEDDED ? (facts?.bases ?? []) : []) {
    const named = base.k === 'index' ? base.of : base;
    const value = named.k === 'name' || named.k === 'attr' ? evaluate(world, named, cls.env) : undefined;
    if (value?.t !== 'class') {
      set.embedsLibrary ||= value !== undefined && !(value.t === 'external' && PLAIN_LIBRARY.test(value.path));
      continue;
    }
    const inner = methodSet(world, value, depth + 1);
    for (const [name, shape] of inner.methods) set.methods.set(name, shape);
    set.embedsLibrary ||= inner.embedsLibrary;
  }
  for (const [name, { file, fn }] of methodsOf(world, cls) ?? []) set.methods.set(name, shapeOf(world, file, fn, 1));
}

/** Library types that are embedded for what they hold, not for what they do. */
const PLAIN_LIBRARY = /^(sync\.|time\.|gorm\.io\/gorm\.(Model|DeletedAt)$|github\.com\/golang-jwt\/)/;

function typesOf(world: World): Types {
  const known = typesByWorld.get(world);
  if (known !== undefined) return known;
  const types: Types = { byMethod: new Map(), embedding: [], implementations: new Map() };
  typesByWorld.set(world, types);
  for (const file of world.files)
    for (const [index, facts] of (world.scopes(file)?.facts.classes ?? []).entries()) {
      if (facts.scope >= 0 || facts.inline === true || facts.kind === 'interface' || facts.kind === 'alias') continue;
      const cls: ClassValue = { t: 'class', file, cls: index, env: world.moduleEnv(file) };
      for (const name of methodsOf(world, cls)?.keys() ?? []) {
        const list = types.byMethod.get(name);
        if (list === undefined) types.byMethod.set(name, [cls]);
        else list.push(cls);
      }
      if (facts.kind === undefined && facts.bases.length > 0) types.embedding.push(cls);
    }
  return types;
}

/** A method of an interface as a function without a body: what it gives, its declaration says. */
export function declaredMethod(
  world: World,
  cls: ClassValue,
  name: string,
  self: InstanceValue,
  depth = 0,
): FunctionValue | undefined {
  const scopes = world.scopes(cls.file);
  const [fn] = scopes?.methods.get(cls.cls)?.get(name) ?? [];
  if (fn !== undefined) return { t: 'function', file: cls.file, fn, env: cls.env, self };
  for (const base of scopes?.facts.classes[cls.cls]?.bases ?? []) {
    const named = base.k === 'index' ? base.of : base;
    const value = named.k === 'name' || named.k === 'attr' ? evaluate(world, named, cls.env) : undefined;
    if (value?.t !== 'class' || depth > MAX_EMBEDDED) continue;
    const found = declaredMethod(world, value, name, self, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An object of a type of which nothing more is known. */
export function anyOf(world: World, cls: ClassValue): InstanceValue | undefined {
  const value = instanceOf(world, cls);
  return value.t === 'instance' ? value : undefined;
}
