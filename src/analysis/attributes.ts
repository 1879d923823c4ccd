import { ancestry, classKey, isAbstract, subclassesOf, type Base } from './classes.ts';
import { dependencyResult } from './dependencies.ts';
import { bindingValue } from './bindings.ts';
import { importedValue } from './python/modules.ts';
import { lookupName, moduleMember, plainEnv } from './names.ts';
import { constructorEnv, decoratedFunction, functionResultOf } from './functions.ts';
import { instanceOfType } from './types.ts';
import { OBJECTS } from './session.ts';
import type { World } from './world.ts';
import {
  NONE,
  NO_ARGUMENTS,
  UNKNOWN,
  isUnknown,
  union,
  unknown,
  type ClassValue,
  type FunctionValue,
  type InstanceValue,
  type Value,
} from './values.ts';
import { libraryMember } from './library.ts';

/** What `value.name` is. */
export function getAttribute(world: World, value: Value, name: string): Value {
  const special = world.language.attribute(world, value, name);
  if (special !== undefined) return special;
  switch (value.t) {
    case 'union': {
      const found = value.options.map((option) => getAttribute(world, option, name));
      const merged = union(found);
      return value.partial && merged.t === 'union' ? { ...merged, partial: true } : merged;
    }
    case 'module':
      return moduleAttribute(world, value.file, name);
    case 'folder':
      return importedFolder(world, value.folder, name);
    case 'external':
      return externalAttribute(world, value.path, name);
    case 'library':
      return libraryAttribute(world, value, name);
    case 'class':
      return classAttribute(world, value, name) ?? UNKNOWN;
    case 'instance':
      return instanceAttribute(world, value, name);
    case 'object':
      return objectAttribute(world, value, name);
    case 'super':
      return superAttribute(world, value, name);
    case 'state':
      return stateAttribute(world, name);
    case 'function':
      return name === '__func__' || name === '__wrapped__' ? value : UNKNOWN;
    case 'libraryMethod':
      return getAttribute(world, { t: 'external', path: `${value.type}.${value.name}` }, name);
    case 'objectMethod':
      return objectAttribute(world, { t: 'object', object: value.object }, `${value.name}.${name}`);
    default:
      return UNKNOWN;
  }
}

function moduleAttribute(world: World, file: string, name: string): Value {
  const member = moduleMember(world, file, name);
  if (member !== undefined) return member;
  if (!file.endsWith('__init__.py')) return unknown(`\`${name}\` was not found in ${file}`);
  return importedValue(world, file, `.`, name, name);
}

function importedFolder(world: World, folder: string, name: string): Value {
  const target = world.resolveModule(`${folder}/__init__.py`, `.${name}`);
  if (target.kind === 'file') return { t: 'module', file: target.file };
  if (target.kind === 'folder') return { t: 'folder', folder: target.folder };
  return UNKNOWN;
}

function externalAttribute(world: World, path: string, name: string): Value {
  const whole = `${path}.${name}`;
  if (world.language.id === 'javascript' && world.catalogue.typeNamed(whole) !== undefined)
    return { t: 'external', path: whole };
  const type = world.catalogue.typeNamed(path);
  if (type !== undefined) {
    const member = libraryMember(world, type.name, name, { t: 'library', type: type.name });
    if (member !== undefined) return member;
  }
  return { t: 'external', path: whole };
}

function libraryAttribute(world: World, value: Extract<Value, { t: 'library' }>, name: string): Value {
  if (value.type === 'starlette.datastructures.State') return stateAttribute(world, name);
  const member = libraryMember(world, value.type, name, value);
  if (member !== undefined) return member;
  const path = `${value.type}.${name}`;
  return world.catalogue.functionNamed(path) ? { t: 'external', path } : UNKNOWN;
}

function objectAttribute(world: World, value: Extract<Value, { t: 'object' }>, name: string): Value {
  if (name in world.framework.methods || name === 'routes') return { t: 'objectMethod', object: value.object, name };
  if (name === 'router') return value;
  if (name === 'state') return { t: 'state' };
  if (name === 'prefix') return value.object.args.keywords.get(world.framework.prefixKeyword) ?? UNKNOWN;
  return UNKNOWN;
}

/** What code stored on `app.state` or `request.state` under a name, wherever it did. */
function stateAttribute(world: World, name: string): Value {
  const found: Value[] = [];
  for (const { file, index } of world.attributeBindings(name)) {
    const binding = world.facts(file).bindings[index];
    if (binding?.target.k !== 'attr') continue;
    const owner = binding.target.of;
    const isState = (owner.k === 'attr' || owner.k === 'name') && (owner.name === 'state' || owner.name === 'locals');
    if (isState) found.push(bindingValue(world, plainEnv(world, world.moduleEnv(file), binding.scope), index, name));
  }
  found.push(...lifespanState(world, name));
  return found.length > 0 ? union(found) : unknown(`nothing was found that sets state.${name}`);
}

/** What a lifespan yields as `{"name": value}`: Starlette puts it on `request.state`. */
function lifespanState(world: World, name: string): Value[] {
  const found: Value[] = [];
  world.reads?.read(OBJECTS);
  for (const object of world.objects) {
    const lifespan = object.args.keywords.get('lifespan');
    if (lifespan?.t !== 'function') continue;
    const yielded = functionResultOf(world, lifespan, NO_ARGUMENTS);
    const element = yielded.t === 'many' ? yielded.element : yielded;
    if (element.t !== 'dict') continue;
    for (const [key, value] of element.entries) if (key.t === 'const' && key.value === name) found.push(value);
  }
  return found;
}

function superAttribute(world: World, value: Extract<Value, { t: 'super' }>, name: string): Value {
  const selfClass = value.self.t === 'instance' ? value.self.cls : value.self.t === 'class' ? value.self : value.cls;
  const order = ancestry(world, selfClass);
  const at = order.findIndex((base) => !('external' in base) && classKey(base) === classKey(value.cls));
  const after = at < 0 ? ancestry(world, value.cls).slice(1) : order.slice(at + 1);
  for (const base of after) {
    // A router that overrides `add_api_route` and hands on to the framework's own.
    if ('external' in base && value.self.t === 'instance' && value.self.object !== undefined) {
      const own = getAttribute(world, { t: 'object', object: value.self.object }, name);
      if (!isUnknown(own)) return own;
    }
    const member = memberOfBase(world, base, name, value.self);
    if (member !== undefined) return member;
  }
  return UNKNOWN;
}

/** `Class.name`. */
export function classAttribute(world: World, cls: ClassValue, name: string): Value | undefined {
  return world.remembered(world.members, `${classKey(cls)}.${name}`, () => findClassAttribute(world, cls, name));
}

function findClassAttribute(world: World, cls: ClassValue, name: string): Value | undefined {
  for (const base of ancestry(world, cls)) {
    const member = memberOfBase(world, base, name, cls);
    if (member !== undefined) return isNone(member) ? classAssigned(world, cls, base, name) : member;
  }
  return undefined;
}

/** `_instance = None` in the class body, and `cls._instance = cls()` in a method. */
function classAssigned(world: World, cls: ClassValue, base: Base, name: string): Value {
  if ('external' in base) return NONE;
  const scopes = world.scopes(base.file);
  const found = (scopes?.selfAttributes.get(base.cls)?.get(name) ?? []).map((index) => {
    const fn = scopes?.facts.bindings[index]?.scope ?? -1;
    const method: FunctionValue = { t: 'function', file: base.file, fn, env: base.env, self: cls };
    return bindingValue(world, world.functionEnv(method, new Map(), false), index, name);
  });
  return union([NONE, ...found]);
}

function isNone(value: Value): boolean {
  return value.t === 'const' && value.value === null;
}

function instanceAttribute(world: World, instance: InstanceValue, name: string): Value {
  const key = `${instance.key}${instance.object === undefined ? '' : `@${String(instance.object.id)}`}.${name}`;
  const found = world.remembered(world.members, key, () => findInstanceAttribute(world, instance, name));
  return found ?? UNKNOWN;
}

function findInstanceAttribute(world: World, instance: InstanceValue, name: string): Value {
  const given = instance.args?.keywords.get(name);
  const assigned = selfAssigned(world, instance, name);
  if (assigned !== undefined && !isUnknown(assigned)) return assigned;
  for (const base of ancestry(world, instance.cls)) {
    const member = memberOfBase(world, base, name, instance);
    if (member === undefined) continue;
    if (member.t === 'property') return readProperty(world, member);
    if (given !== undefined && !isUnknown(given) && member.t !== 'function') return given;
    return dispatch(world, instance, name, member);
  }
  if (instance.object !== undefined) {
    const fromObject = getAttribute(world, { t: 'object', object: instance.object }, name);
    if (!isUnknown(fromObject)) return fromObject;
  }
  if (given !== undefined) return given;
  return assignedElsewhere(world, instance, name) ?? assigned ?? UNKNOWN;
}

function readProperty(world: World, property: Extract<Value, { t: 'property' }>): Value {
  if (world.propertyListener !== undefined) {
    // Who listens has to hear of it each time.
    world.unfinished++;
    world.propertyListener(property.getter);
  }
  return functionResultOf(world, property.getter, NO_ARGUMENTS);
}

/** A method that only declares, on an object known by its interface, stands for its implementations. */
function dispatch(world: World, instance: InstanceValue, name: string, member: Value): Value {
  if (member.t !== 'function' || instance.args !== undefined) return member;
  const declares = world.facts(member.file).functions[member.fn]?.stub === true;
  if (!declares && !isAbstract(world, instance.cls)) return member;
  const implementations: Value[] = [];
  for (const subclass of subclassesOf(world, instance.cls)) {
    const self: InstanceValue = { t: 'instance', cls: subclass, key: `${classKey(subclass)}~` };
    const found = classAttribute(world, subclass, name);
    if (found?.t !== 'function' || world.facts(found.file).functions[found.fn]?.stub === true) continue;
    implementations.push({ ...found, self });
  }
  if (implementations.length === 0) return member;
  const all = union(declares ? implementations : [member, ...implementations]);
  return all.t === 'union' ? { ...all, partial: true } : { t: 'union', options: [all], partial: true };
}

function memberOfBase(world: World, base: Base, name: string, owner: Value): Value | undefined {
  if ('external' in base) {
    const type = world.catalogue.typeNamed(base.external);
    return type === undefined ? undefined : libraryMember(world, type.name, name, owner);
  }
  const scopes = world.scopes(base.file);
  if (scopes === undefined) return undefined;
  const methods = scopes.methods.get(base.cls)?.get(name);
  if (methods !== undefined) {
    const real = methods.filter((fn) => scopes.facts.functions[fn]?.stub !== true);
    const getter = methods.find(
      (fn) =>
        scopes.facts.functions[fn]?.accessor === 'get' ||
        scopes.facts.functions[fn]?.decorators.some(
          (decorator) => decorator.k === 'name' && /property$/.test(decorator.name),
        ),
    );
    const chosen = getter ?? real.at(-1) ?? methods.at(-1);
    if (chosen !== undefined)
      return decoratedFunction(world, { t: 'function', file: base.file, fn: chosen, env: base.env, self: owner });
  }
  const bindings = scopes.classNames.get(base.cls)?.get(name);
  if (bindings !== undefined) {
    const env = owner.t === 'instance' ? world.fieldEnv(base, owner) : base.env;
    const value = union(bindings.map((index) => bindingValue(world, env, index, name)));
    if (value.t === 'function' && value.self === undefined && owner.t === 'instance') return { ...value, self: owner };
    if (value.t === 'depends') return dependencyAttribute(world, base, bindings, value);
    return value;
  }
  const inner = scopes.innerClasses.get(base.cls)?.get(name)?.[0];
  return inner === undefined ? undefined : { t: 'class', file: base.file, cls: inner, env: base.env };
}

/** A class view's attribute `session: Session = Depends(get_session)` holds what the dependency gives. */
function dependencyAttribute(
  world: World,
  base: ClassValue,
  bindings: readonly number[],
  depends: Extract<Value, { t: 'depends' }>,
): Value {
  const given = depends.target === undefined ? UNKNOWN : dependencyResult(world, depends.target);
  if (!isUnknown(given)) return given;
  const type = world.facts(base.file).bindings[bindings[0] ?? -1]?.type;
  return type === undefined ? UNKNOWN : instanceOfType(world, type, base.env);
}

/** What methods assign to `self.name`. */
function selfAssigned(world: World, instance: InstanceValue, name: string): Value | undefined {
  const found: Value[] = [];
  for (const base of ancestry(world, instance.cls)) {
    if ('external' in base) continue;
    const scopes = world.scopes(base.file);
    for (const index of scopes?.selfAttributes.get(base.cls)?.get(name) ?? []) {
      const binding = scopes?.facts.bindings[index];
      if (binding === undefined) continue;
      const env = constructorEnv(world, base, binding.scope, instance);
      if (env === undefined) continue;
      const value = bindingValue(world, env, index, name);
      if (isUnknown(value)) found.push(...givenToMethod(world, base, binding.scope, instance, index, name));
      found.push(isUnknown(value) && binding.type ? instanceOfType(world, binding.type, env) : value);
    }
    if (found.some((value) => !isUnknown(value))) break;
  }
  return found.length > 0 ? union(found) : undefined;
}

/** JavaScript: what a method that was called kept of its arguments, `init({ onStart }) { this.onStart = onStart; }`. */
function givenToMethod(
  world: World,
  base: ClassValue,
  fn: number,
  instance: InstanceValue,
  index: number,
  name: string,
): Value[] {
  if (world.language.id === 'python') return [];
  const scopes = [...(base.env.inner.get(fn)?.values() ?? [])];
  return scopes.flatMap((env) => {
    const isSame = env.bound.size > 0 && env.self?.t === 'instance' && env.self.key === instance.key;
    return isSame ? [bindingValue(world, env, index, name)] : [];
  });
}

const MAX_OUTSIDE_ASSIGNMENTS = 12;

/** What code outside the class assigns to the attribute: `db.client = MongoClient()`. */
function assignedElsewhere(world: World, instance: InstanceValue, name: string): Value | undefined {
  const candidates = world.attributeBindings(name);
  if (candidates.length === 0 || candidates.length > MAX_OUTSIDE_ASSIGNMENTS) return undefined;
  const found: Value[] = [];
  for (const { file, index } of candidates) {
    const binding = world.facts(file).bindings[index];
    if (binding?.target.k !== 'attr' || binding.target.of.k !== 'name') continue;
    const env = plainEnv(world, world.moduleEnv(file), binding.scope);
    const owner = lookupName(world, env, binding.target.of.name);
    if (owner.t !== 'instance' || classKey(owner.cls) !== classKey(instance.cls)) continue;
    found.push(bindingValue(world, env, index, name));
  }
  return found.length > 0 ? union(found) : undefined;
}
