import type { Expr } from '../../facts/facts.ts';
import { libraryMember } from '../library.ts';
import { ancestry, classKey } from '../classes.ts';
import { bindingValue } from '../bindings.ts';
import { evaluate } from '../evaluate.ts';
import { plainEnv } from '../names.ts';
import { constructorEnv, paramValue } from '../functions.ts';
import { nodeMethod } from '../../frameworks/nodeFrameworks.ts';
import { classAttribute } from '../attributes.ts';
import { OBJECTS } from '../session.ts';
import type { World } from '../world.ts';
import {
  UNKNOWN,
  isUnknown,
  optionsOf,
  union,
  unknown,
  type ClassValue,
  type InstanceValue,
  type Value,
} from '../values.ts';
import { exportOf } from './modules.ts';
import { CONFIG_SERVICE } from './nestConfig.ts';
import { injected } from './nestProviders.ts';
import { freeName } from './names.ts';

/** What `value.name` is in JavaScript, where it differs from what all languages share. */
export function attribute(world: World, value: Value, name: string): Value | undefined {
  switch (value.t) {
    case 'module':
      return exportOf(world, value.file, name) ?? unknown(`\`${name}\` was not found in ${value.file}`);
    case 'external':
      return externalAttribute(world, value.path, name);
    case 'dict':
      return property(world, value, name);
    case 'function':
      return assignedTo(world, value, name) ?? UNKNOWN;
    case 'class':
      return staticMember(world, value, name);
    case 'instance':
      return parameterProperty(world, value, name);
    case 'object':
      return objectAttribute(world, value, name);
    case 'seq':
      return name === 'length' ? { t: 'const', value: value.items.length } : undefined;
    case 'library':
      return libraryAttribute(world, value, name);
    default:
      return undefined;
  }
}

/** `static instance = null` in the class, and `Server.instance = new Server()` somewhere. */
function staticMember(world: World, cls: ClassValue, name: string): Value {
  const declared = classAttribute(world, cls, name);
  if (declared !== undefined && !isEmpty(declared)) return declared;
  return assignedTo(world, cls, name) ?? declared ?? UNKNOWN;
}

function isEmpty(value: Value): boolean {
  return isUnknown(value) || (value.t === 'const' && value.value === null);
}

/** What the program puts on objects of libraries: on requests, and on the models of Mongoose. */
function libraryAttribute(world: World, value: Extract<Value, { t: 'library' }>, name: string): Value | undefined {
  if (value.type === CONFIG_SERVICE && /^get(OrThrow)?$/.test(name))
    return { t: 'external', path: `${CONFIG_SERVICE}.${name}` };
  if (libraryMember(world, value.type, name, value) !== undefined) return undefined;
  if (value.type.startsWith('mongoose.')) return schemaMethod(world, value, name);
  if (value.type === INSTANCE) return decorated(world, name);
  return REQUESTS.has(value.type) ? keptOnRequest(world, name) : undefined;
}

/** `schema.statics.byName = function () { … this.find() … }`, also where a plug-in of the schema does so. */
function schemaMethod(world: World, self: Extract<Value, { t: 'library' }>, name: string): Value | undefined {
  const owner = self.type === 'mongoose.Model' ? 'statics' : 'methods';
  const found = assignedWhere(world, name, (of) => of.k === 'attr' && of.name === owner);
  const methods = found.map((value): Value => (value.t === 'function' ? { ...value, self } : value));
  return methods.length === 0 ? undefined : union(methods);
}

/** Types of what a handler is given, on which middleware leaves things for it. */
const REQUESTS = new Set(['express.Request', 'fastify.FastifyRequest', 'koa.Context']);
const REQUEST_NAMES = new Set(['req', 'request', 'ctx', 'context']);

/** `req.db = client.db()` in some middleware: it may be another than the one that runs for this route. */
function keptOnRequest(world: World, name: string): Value | undefined {
  const found = assignedWhere(world, name, (of) => of.k === 'name' && REQUEST_NAMES.has(of.name));
  return found.length === 0 ? undefined : union([...found, UNKNOWN]);
}

/** Values that code assigns to an attribute of this name where its owner looks so. */
function assignedWhere(world: World, name: string, isOwner: (of: Expr) => boolean): Value[] {
  const candidates = world.attributeBindings(name);
  if (candidates.length > MAX_CANDIDATES) return [];
  return candidates.flatMap(({ file, index }) => {
    const binding = world.facts(file).bindings[index];
    if (binding?.target.k !== 'attr' || !isOwner(binding.target.of)) return [];
    const value = bindingValue(world, plainEnv(world, world.moduleEnv(file), binding.scope), index, name);
    return isUnknown(value) ? [] : [value];
  });
}

function externalAttribute(world: World, path: string, name: string): Value | undefined {
  // A default import stands for its module.
  if (name === 'default') return { t: 'external', path };
  if (path === 'globals.process.env') return unknown('set in the environment');
  if (path === 'globals.globalThis' || path === 'globals.global') return freeName(world, world.moduleEnv(''), name);
  return undefined;
}

/** A property of an object literal; a function keeps the object as its `this`. */
function property(world: World, object: Extract<Value, { t: 'dict' }>, name: string): Value {
  for (let at = object.entries.length - 1; at >= 0; at--) {
    const [key, value] = object.entries[at] ?? [];
    if (key?.t !== 'const' || String(key.value) !== name || value === undefined) continue;
    return value.t === 'function' && value.self === undefined && !isArrow(world, value)
      ? { ...value, self: object }
      : value;
  }
  return assignedTo(world, object, name) ?? underSomeName(world, object, name);
}

/** What can be called, or has methods: a setting under an unknown name tells nothing of one under this name. */
const ACTING = new Set<Value['t']>(['class', 'instance', 'library', 'function', 'object', 'deferred']);

/** What a table holds under names that are only known when the program runs: `models[model.name] = model`. */
function underSomeName(world: World, { entries }: Extract<Value, { t: 'dict' }>, name: string): Value {
  const loose = entries.flatMap(([key, value]) =>
    key.t === 'unknown' ? optionsOf(value).filter(({ t }) => ACTING.has(t)) : [],
  );
  if (loose.length === 0) return UNKNOWN;
  const named = loose.filter(
    (value) => value.t === 'class' && world.facts(value.file).classes[value.cls]?.name === name,
  );
  return named.length > 0 ? union(named) : union([...loose, UNKNOWN]);
}

function isArrow(world: World, value: Extract<Value, { t: 'function' }>): boolean {
  return world.facts(value.file).functions[value.fn]?.arrow === true;
}

const MAX_CANDIDATES = 40;

/** What code assigns to a property of this very object, function or class: `api.list = …`. */
function assignedTo(world: World, owner: Value, name: string): Value | undefined {
  const candidates = world.attributeBindings(name);
  if (candidates.length === 0 || candidates.length > MAX_CANDIDATES) return undefined;
  const found: Value[] = [];
  for (const { file, index } of candidates) {
    const binding = world.facts(file).bindings[index];
    if (binding?.target.k !== 'attr' || binding.target.of.k !== 'name' || binding.target.of.name === 'this') continue;
    const env = plainEnv(world, world.moduleEnv(file), binding.scope);
    if (!isSame(evaluate(world, binding.target.of, env), owner)) continue;
    found.push(bindingValue(world, env, index, name));
  }
  return found.length > 0 ? union(found) : undefined;
}

function isSame(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (one.t === 'function' && other.t === 'function') return one.file === other.file && one.fn === other.fn;
  return one.t === 'class' && other.t === 'class' && classKey(one) === classKey(other);
}

/** `constructor(private readonly repo: Repo)`. */
function parameterProperty(world: World, instance: InstanceValue, name: string): Value | undefined {
  for (const base of ancestry(world, instance.cls)) {
    if ('external' in base) continue;
    const scopes = world.scopes(base.file);
    for (const fn of scopes?.methods.get(base.cls)?.get('constructor') ?? []) {
      const param = scopes?.facts.functions[fn]?.params.find((item) => item.property === true && item.name === name);
      if (param === undefined) continue;
      const provided = injected(world, param, base.env);
      if (provided !== undefined) return provided;
      const env = constructorEnv(world, base, fn, instance);
      const value = env === undefined ? UNKNOWN : paramValue(world, env, name);
      if (!isUnknown(value)) return value;
    }
  }
  return undefined;
}

/** A method of an application or router, or what was put on it. */
function objectAttribute(world: World, { object }: Extract<Value, { t: 'object' }>, name: string): Value {
  if (nodeMethod(object.type, name) !== undefined) return { t: 'objectMethod', object, name };
  return decorated(world, name) ?? (name === 'locals' ? { t: 'state' } : UNKNOWN);
}

/** Fastify's application as a handler gets it: `request.server`, `this`. */
const INSTANCE = 'fastify.FastifyInstance';

/** What was put on applications under a name, by code or by a plugin. */
function decorated(world: World, name: string): Value | undefined {
  world.reads?.read(OBJECTS);
  const found = world.objects.flatMap(({ decorations }) => decorations?.get(name) ?? []);
  return found.length === 0 ? undefined : union(found);
}
