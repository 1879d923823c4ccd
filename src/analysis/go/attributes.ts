import { getAttribute } from '../attributes.ts';
import { goMethod } from '../../frameworks/goFrameworks.ts';
import { instanceOfType } from '../types.ts';
import type { World } from '../world.ts';
import {
  IN_PROGRESS,
  UNKNOWN,
  isUnknown,
  union,
  unknown,
  type ClassValue,
  type InstanceValue,
  type Value,
} from '../values.ts';
import { embeddedName, fieldValue, fieldsOf } from './fields.ts';
import { anyOf, declaredMethod, implementationsOf } from './interfaces.ts';
import { methodsOf, packageMember } from './packages.ts';
import { isInterface, underlyingType } from './types.ts';
import { defaultMux } from './register.ts';

/** What `value.name` is in Go. */
export function attribute(world: World, value: Value, name: string): Value | undefined {
  switch (value.t) {
    case 'folder':
      return packageMember(world, value.folder, name) ?? unknown(`\`${name}\` was not found in ${value.folder}`);
    case 'external':
      return externalMember(world, value.path, name);
    case 'instance':
      return member(world, value, name);
    case 'class':
      return methodExpression(world, value, name);
    case 'function':
    case 'record':
    case 'deferred':
      return name === 'ServeHTTP' ? value : UNKNOWN;
    case 'object':
      if (name === 'ServeHTTP') return value;
      return goMethod(value.object.type, name) === undefined
        ? UNKNOWN
        : { t: 'objectMethod', object: value.object, name };
    case 'objectMethod':
      return UNKNOWN;
    case 'library':
      return world.catalogue.typeNamed(value.type) === undefined
        ? { t: 'external', path: `${value.type}.${name}` }
        : undefined;
    default:
      return undefined;
  }
}

/** Variables of the standard library. */
const VARIABLES = new Map([
  ['net/http.DefaultClient', 'net/http.Client'],
  ['net/http.DefaultTransport', 'net/http.Transport'],
]);

function externalMember(world: World, path: string, name: string): Value | undefined {
  const whole = `${path}.${name}`;
  const method = /^Method(Get|Head|Post|Put|Patch|Delete|Connect|Options|Trace)$/.exec(name)?.[1];
  if (method !== undefined && path.includes('/')) return { t: 'const', value: method.toUpperCase() };
  if (whole === 'net/http.DefaultServeMux') return { t: 'object', object: defaultMux(world) };
  const type = VARIABLES.get(whole);
  if (type !== undefined) return { t: 'library', type };
  // Echo's names of methods: `echo.GET`.
  if (/\/echo(\/v\d+)?$/.test(path) && /^[A-Z]{3,7}$/.test(name)) return { t: 'const', value: name };
  return undefined;
}

/** Members that are being looked up. */
const openByWorld = new WeakMap<World, Set<string>>();

/** A member of an object: its own, or one of what it embeds. */
function member(world: World, instance: InstanceValue, name: string): Value {
  const key = `${instance.key}.${name}`;
  let open = openByWorld.get(world);
  if (open === undefined) openByWorld.set(world, (open = new Set<string>()));
  // What embeds an interface that it has itself would ask itself for ever.
  if (open.has(key) || open.size > MAX_OPEN) return world.met(IN_PROGRESS);
  open.add(key);
  try {
    return remembered(world, key, () => findMember(world, instance, name, 0)) ?? UNKNOWN;
  } finally {
    open.delete(key);
  }
}

interface Kept {
  /** How much had been carried out. */
  generation: number;
  members: Map<string, Value | undefined>;
}

const keptByWorld = new WeakMap<World, Kept>();

/** What was found is kept until more registering code has run; once all has, for good. */
function remembered(world: World, key: string, find: () => Value | undefined): Value | undefined {
  if (world.settled) return world.remembered(world.members, key, find);
  let kept = keptByWorld.get(world);
  const generation = world.objects.length + world.executedFunctions.size;
  if (kept?.generation !== generation) {
    kept = { generation, members: new Map<string, Value | undefined>() };
    keptByWorld.set(world, kept);
  }
  if (kept.members.has(key)) return kept.members.get(key);
  const before = world.unfinished;
  const found = find();
  if (world.unfinished === before) kept.members.set(key, found);
  return found;
}

/** Members that are being looked up at the same time, one for the other. */
const MAX_OPEN = 60;

const MAX_EMBEDDED = 6;

function findMember(world: World, instance: InstanceValue, name: string, depth: number): Value | undefined {
  const { cls } = instance;
  if (isInterface(world, cls)) return interfaceMember(world, instance, name);
  const method = methodsOf(world, cls)?.get(name);
  if (method !== undefined)
    return { t: 'function', file: method.file, fn: method.fn, env: world.moduleEnv(method.file), self: instance };
  const fields = fieldsOf(world, cls);
  const field = fields.get(name);
  if (field !== undefined) return fieldValue(world, instance, field);
  if (depth >= MAX_EMBEDDED) return undefined;
  const base = underlyingType(world, cls);
  if (base !== undefined) {
    // `type Admin User`: the fields of the other type, with what was given for them.
    const inner = instanceOfType(world, base, cls.env);
    if (inner.t !== 'instance') return inner.t === 'library' ? getAttribute(world, inner, name) : undefined;
    return findMember(
      world,
      instance.args === undefined ? inner : { ...inner, args: instance.args, key: instance.key },
      name,
      depth + 1,
    );
  }
  for (const type of world.facts(cls.file).classes[cls.cls]?.bases ?? []) {
    const embedded = fields.get(embeddedName(type) ?? '');
    if (embedded === undefined) continue;
    const promoted = getAttribute(world, fieldValue(world, instance, embedded), name);
    if (!isUnknown(promoted)) return promoted;
  }
  return undefined;
}

/** A method of an interface stands for those of the types that have it: all that the program has. */
function interfaceMember(world: World, instance: InstanceValue, name: string): Value | undefined {
  const declared = declaredMethod(world, instance.cls, name, instance);
  const types = implementationsOf(world, instance.cls);
  if (types.length > MAX_IMPLEMENTATIONS) {
    reportMany(world, instance, name, types.length);
    return declared;
  }
  const found = types.flatMap((cls): Value[] => {
    const self = anyOf(world, cls);
    const method = self === undefined ? UNKNOWN : getAttribute(world, self, name);
    return isUnknown(method) ? [] : [method];
  });
  if (found.length === 0) return declared ?? libraryMember(world, instance, name);
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  const all = union(found);
  return all.t === 'union' ? { ...all, partial: true } : all;
}

/** With more types behind an interface than these, what a call does is for none of them more than a guess. */
const MAX_IMPLEMENTATIONS = 8;

function reportMany(world: World, { cls }: InstanceValue, name: string, count: number): void {
  const { name: type = '', nameRange = [0, 0, 0, 0] } = world.facts(cls.file).classes[cls.cls] ?? {};
  const why = `${String(count)} types of the program have this method: which one is called is not in the code`;
  world.report({ file: cls.file, range: nameRange }, `calls of ${type}.${name}`, why);
}

/** A member of a library's interface that this one embeds. */
function libraryMember(world: World, { cls }: InstanceValue, name: string): Value | undefined {
  for (const base of world.facts(cls.file).classes[cls.cls]?.bases ?? []) {
    const found = getAttribute(world, instanceOfType(world, base, cls.env), name);
    if (!isUnknown(found)) return found;
  }
  return undefined;
}

/** `Type.Method` is a function that takes the object first. */
function methodExpression(world: World, cls: ClassValue, name: string): Value {
  const method = methodsOf(world, cls)?.get(name);
  return method === undefined
    ? UNKNOWN
    : { t: 'function', file: method.file, fn: method.fn, env: world.moduleEnv(method.file) };
}
