import type { Expr, FileFacts } from '../../facts/facts.ts';
import { bindingValue } from '../bindings.ts';
import { classKey } from '../classes.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import { plainEnv } from '../names.ts';
import { instanceOfType } from '../types.ts';
import type { World } from '../world.ts';
import {
  IN_PROGRESS,
  isUnknown,
  optionsOf,
  union,
  type ClassValue,
  type InstanceValue,
  type Value,
} from '../values.ts';
import { isVague, narrowed } from './names.ts';
import { folderOf } from './packages.ts';
import { carriesOthers, isOpen, unaliased } from './types.ts';

/** A field of a struct of the program. */
export interface Field {
  name: string;
  type: Expr;
  /** Position among the fields, for literals without names. */
  position: number;
}

const fieldsByFacts = new WeakMap<FileFacts, Map<number, Map<string, Field>>>();

/** The fields of a struct in order: those with a name and those that are embedded, which go by the name of their type. */
export function fieldsOf(world: World, cls: ClassValue): ReadonlyMap<string, Field> {
  const facts = world.facts(cls.file);
  let byClass = fieldsByFacts.get(facts);
  if (byClass === undefined) fieldsByFacts.set(facts, (byClass = new Map<number, Map<string, Field>>()));
  let fields = byClass.get(cls.cls);
  if (fields === undefined) byClass.set(cls.cls, (fields = readFields(facts, cls.cls)));
  return fields;
}

function readFields(facts: FileFacts, index: number): Map<string, Field> {
  const fields = new Map<string, Field>();
  const own = facts.classes[index];
  const named = facts.bindings.flatMap(({ cls, target, type, kind }) =>
    cls === index && kind === 'declare' && target.k === 'name' && type !== undefined
      ? [{ name: target.name, type }]
      : [],
  );
  const embedded = (own?.kind === undefined ? (own?.bases ?? []) : []).flatMap((type) => {
    const name = embeddedName(type);
    return name === undefined ? [] : [{ name, type }];
  });
  // The order of embedded fields among the others is not in the facts; they most often stand first.
  for (const [position, field] of [...embedded, ...named].entries()) fields.set(field.name, { ...field, position });
  return fields;
}

/** `DB` of an embedded `*gorm.DB`. */
export function embeddedName(type: Expr): string | undefined {
  const named = type.k === 'index' ? type.of : type;
  return named.k === 'name' || named.k === 'attr' ? named.name : undefined;
}

/** What a field of an object holds. */
export function fieldValue(world: World, instance: InstanceValue, field: Field): Value {
  const { cls } = instance;
  const found: Value[] = [];
  const given = instance.args?.keywords.get(field.name) ?? instance.args?.positional[field.position];
  const open = isOpen(world, field.type, cls.env);
  // Of a number behind an interface only its type has methods, which is one of those that have them.
  if (given !== undefined && !isNothing(given) && !(open && given.t === 'const')) found.push(given);
  if (open || mayCarry(world, field, cls) || (!world.settled && isString(field))) {
    found.push(...assignedTo(world, instance, field.name));
    if (
      instance.args === undefined &&
      (open || mayCarry(world, field, cls)) &&
      found.every((value) => isVague(world, value))
    )
      found.push(...flowsTo(world, cls, field));
  }
  const known = narrowed(
    world,
    found.filter((value) => !isNothing(value)),
  );
  if (known.length > 0 && !known.every((value) => isVague(world, value))) return union(known);
  const byType = instanceOfType(world, field.type, cls.env);
  return isUnknown(byType) ? union(known) : byType;
}

/** While routers are built, a text can be a part of a path. */
function isString({ type }: Field): boolean {
  return type.k === 'name' && type.name === 'string';
}

function isNothing(value: Value): boolean {
  return value.t === 'unknown' || (value.t === 'const' && value.value === null);
}

/** An object of the field's type is made of others that its type does not tell. */
function mayCarry(world: World, { type }: Field, cls: ClassValue): boolean {
  const named = type.k === 'index' && type.of.k !== 'name' ? type.of : type;
  if (named.k !== 'name' && named.k !== 'attr') return false;
  const value = evaluate(world, named, cls.env);
  return value.t === 'class' && carriesOthers(world, unaliased(world, value).cls);
}

const MAX_CANDIDATES = 60;

/** What code assigns to a field of this object: `s.router = chi.NewRouter()`. */
function assignedTo(world: World, instance: InstanceValue, name: string): Value[] {
  const candidates = world.attributeBindings(name);
  if (candidates.length === 0 || candidates.length > MAX_CANDIDATES) return [];
  const same: Value[] = [];
  const alike: Value[] = [];
  for (const { file, index } of candidates) {
    const binding = world.facts(file).bindings[index];
    if (binding?.target.k !== 'attr' || !mayBeOf(world, file, binding.scope, binding.target.of, instance.cls)) continue;
    for (const env of scopesOf(world, file, binding.scope)) {
      const at = { line: binding.line, block: binding.block, before: index, cls: binding.cls };
      const owner = optionsOf(evaluate(world, binding.target.of, env, at)).find(
        (option) => option.t === 'instance' && isSameClass(option.cls, instance.cls),
      );
      if (owner?.t !== 'instance') continue;
      (owner.key === instance.key ? same : alike).push(bindingValue(world, env, index, name));
    }
  }
  return same.some((value) => !isNothing(value)) ? same : alike;
}

/** A quick look at the owner: the receiver of a method of another type is of that type. */
function mayBeOf(world: World, file: string, scope: number, owner: Expr, cls: ClassValue): boolean {
  if (owner.k !== 'name') return true;
  const { functions } = world.facts(file);
  for (let at = scope; at >= 0; at = functions[at]?.scope ?? -1) {
    const fn = functions[at];
    if (fn?.params.every(({ name }) => name !== owner.name) !== false) continue;
    if (fn.receiver === undefined || fn.params[0]?.name !== owner.name) return true;
    return fn.receiver === world.facts(cls.file).classes[cls.cls]?.name && folderOf(file) === folderOf(cls.file);
  }
  return true;
}

function isSameClass(one: ClassValue, other: ClassValue): boolean {
  return one === other || (one.file === other.file && one.cls === other.cls);
}

const MAX_SCOPES = 8;

/** The running scopes of a function: those that were entered so far, or the one of which nothing is known. */
export function scopesOf(world: World, file: string, fn: number): Env[] {
  const module = world.moduleEnv(file);
  if (fn < 0) return [module];
  const outer = scopesOf(world, file, world.facts(file).functions[fn]?.scope ?? -1);
  const entered = outer.flatMap((env) => [...(env.inner.get(fn)?.values() ?? [])]);
  const telling = entered.filter(
    ({ bound, self }) => bound.size > 0 || (self?.t === 'instance' && self.args !== undefined),
  );
  const chosen = telling.length > 0 ? telling : entered;
  return chosen.length > 0 ? chosen.slice(0, MAX_SCOPES) : [plainEnv(world, module, fn)];
}

interface Literal {
  file: string;
  call: number;
}

const literalsByWorld = new WeakMap<World, Map<string, Literal[]>>();

/** Composite literals by the name of their type. */
function literalsOf(world: World, name: string): readonly Literal[] {
  let literals = literalsByWorld.get(world);
  if (literals === undefined) {
    literals = new Map();
    literalsByWorld.set(world, literals);
    for (const file of world.files)
      for (const [index, call] of (world.scopes(file)?.facts.calls ?? []).entries()) {
        if (call.new !== true) continue;
        const callee = embeddedName(call.callee);
        if (callee === undefined) continue;
        const list = literals.get(callee);
        if (list === undefined) literals.set(callee, [{ file, call: index }]);
        else list.push({ file, call: index });
      }
  }
  return literals.get(name) ?? [];
}

const MAX_LITERALS = 24;
const MAX_OPEN_FLOWS = 4;

interface Flows {
  known: Map<string, Value[]>;
  open: Set<string>;
}

const flowsByWorld = new WeakMap<World, Flows>();

/** What the program puts into a field, wherever it makes an object of the class. */
function flowsTo(world: World, cls: ClassValue, field: Field): Value[] {
  let flows = flowsByWorld.get(world);
  if (flows === undefined) flowsByWorld.set(world, (flows = { known: new Map(), open: new Set() }));
  const key = `${classKey(cls)}.${field.name}`;
  const known = world.settled ? flows.known.get(key) : undefined;
  if (known !== undefined) return known;
  if (flows.open.has(key) || flows.open.size >= MAX_OPEN_FLOWS) {
    world.met(IN_PROGRESS);
    return [];
  }
  flows.open.add(key);
  const before = world.unfinished;
  const found = readFlows(world, cls, field);
  flows.open.delete(key);
  if (world.settled && world.unfinished === before) flows.known.set(key, found);
  return found;
}

function readFlows(world: World, cls: ClassValue, field: Field): Value[] {
  const name = world.facts(cls.file).classes[cls.cls]?.name ?? '';
  const literals = literalsOf(world, name);
  if (literals.length > MAX_LITERALS) return [];
  return literals.flatMap(({ file, call: index }) => {
    const call = world.facts(file).calls[index];
    if (call === undefined) return [];
    const expr = call.keywords.find(([keyword]) => keyword === field.name)?.[1] ?? call.args[field.position];
    if (expr === undefined) return [];
    const named = call.callee.k === 'index' ? call.callee.of : call.callee;
    const made = evaluate(world, named, world.moduleEnv(file));
    if (made.t !== 'class' || !isSameClass(unaliased(world, made).cls, cls)) return [];
    const at = { line: call.range[0], block: call.block, cls: call.cls };
    return scopesOf(world, file, call.scope)
      .map((env) => evaluate(world, expr, env, at))
      .filter((value) => !isNothing(value));
  });
}
