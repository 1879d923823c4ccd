import type { Binding, Block, Call, Expr, FileFacts } from '../facts/facts.ts';
import { argumentsOf, callValue, enterValue } from './call.ts';
import { getAttribute } from './attributes.ts';
import type { Env } from './env.ts';
import { instanceOfType } from './types.ts';
import { decoratedFunction, paramValue } from './functions.ts';
import {
  MAX_PIECES,
  SOME_TEXT,
  affixTest,
  formatText,
  isText,
  joinText,
  joinedItems,
  percentText,
  strippedText,
  textParts,
} from './texts.ts';
import type { FileScopes } from './scopes.ts';
import type { World } from './world.ts';
import { IN_PROGRESS, NONE, UNKNOWN, isUnknown, optionsOf, union, unknown, type Value } from './values.ts';

/** Where a name is read: bindings that come later do not count. */
export interface ReadAt {
  line: number;
  block: number;
  /** Set when the right side of this binding is evaluated: only earlier ones count. */
  before?: number;
  /** The class body that the expression stands in, or -1. */
  cls: number;
}

/** Deeper chains of calls than any service has, and safe for the stack. */
export const MAX_DEPTH = 100;

/** What an expression of a scope can be. Without `at`, every binding of a name counts (a closure reads it later). */
export function evaluate(world: World, expr: Expr, env: Env, at?: ReadAt): Value {
  if (world.depth > MAX_DEPTH) return world.met(IN_PROGRESS);
  world.depth++;
  try {
    return evaluateExpr(world, expr, env, at);
  } finally {
    world.depth--;
  }
}

function evaluateExpr(world: World, expr: Expr, env: Env, at: ReadAt | undefined): Value {
  switch (expr.k) {
    case 'name':
      return lookupName(world, env, expr.name, at);
    case 'attr':
      return getAttribute(world, evaluate(world, expr.of, env, at), expr.name);
    case 'call':
      return callResult(world, env, expr.call);
    case 'await':
    case 'spread':
      return evaluate(world, expr.of, env, at);
    case 'lit':
      return { t: 'const', value: expr.value };
    case 'template':
      return templateValue(world, expr.parts, env, at);
    case 'list':
    case 'tuple':
    case 'set':
      return { t: 'seq', items: itemsOf(world, expr.items, env, at), shape: expr.k };
    case 'dict':
      return dictValue(world, expr.entries, env, at);
    case 'function':
      return { t: 'function', file: env.file, fn: expr.fn, env };
    case 'index':
      return subscript(world, expr, env, at);
    case 'binary':
      return binaryValue(world, expr, env, at);
    case 'not': {
      const of = evaluate(world, expr.of, env, at);
      return of.t === 'const' ? { t: 'const', value: !isTrue(of.value) } : UNKNOWN;
    }
    case 'either': {
      const test = expr.test === undefined ? UNKNOWN : evaluate(world, expr.test, env, at);
      const chosen = test.t === 'const' ? expr.options[isTrue(test.value) ? 0 : 1] : undefined;
      if (chosen !== undefined) return evaluate(world, chosen, env, at);
      return union(expr.options.map((option) => evaluate(world, option, env, at)));
    }
    case 'comprehension':
      return { t: 'many', element: evaluate(world, expr.of, env, at) };
    case 'class':
      return { t: 'class', file: env.file, cls: expr.cls, env };
    case 'regex':
      return { t: 'library', type: 'globals.RegExp', pattern: { source: expr.pattern, flags: expr.flags } };
    case 'other':
      return UNKNOWN;
  }
}

function isTrue(value: string | number | boolean | null): boolean {
  return value !== null && value !== false && value !== 0 && value !== '';
}

/** The value of a call, once per scope. */
export function callResult(world: World, env: Env, index: number): Value {
  if (env.turn !== undefined && !isInLoop(world, env, world.facts(env.file).calls[index]?.block))
    return callResult(world, env.turn.base, index);
  const known = env.calls.get(index);
  if (known !== undefined) return world.met(known);
  const call = world.facts(env.file).calls[index];
  if (call === undefined) return UNKNOWN;
  env.calls.set(index, IN_PROGRESS);
  const at: ReadAt = { line: call.range[0], block: call.block, cls: call.cls };
  const contained = world.language.methodCall(world, env, index, call, at);
  if (contained !== undefined) {
    env.calls.set(index, contained);
    return contained;
  }
  const callee = evaluate(world, call.callee, env, at);
  const result = callValue(world, callee, () => argumentsOf(world, env, index), {
    env,
    place: { file: env.file, range: call.range },
    call: index,
  });
  env.calls.set(index, result);
  return result;
}

/** What a name means in a scope. */
export function lookupName(world: World, env: Env, name: string, at?: ReadAt): Value {
  const scopes = world.scopes(env.file);
  if (scopes === undefined) return UNKNOWN;
  if (at !== undefined && at.cls >= 0) {
    const inClass = classBodyName(world, env, at.cls, name, at);
    if (inClass !== undefined) return inClass;
  }
  let scope: Env | undefined = env;
  let reading = at;
  while (scope !== undefined) {
    const local: Value | undefined = scopeName(world, scope, name, reading);
    if (local !== undefined) return local;
    scope = scope.parent;
    reading = undefined;
  }
  return world.language.freeName(world, env, name);
}

function scopeName(world: World, env: Env, name: string, at: ReadAt | undefined): Value | undefined {
  if (env.fn < 0 && at === undefined) return world.remembered(env.names, name, () => nameIn(world, env, name, at));
  return nameIn(world, env, name, at);
}

function nameIn(world: World, env: Env, name: string, at: ReadAt | undefined): Value | undefined {
  const scopes = world.scopes(env.file);
  if (scopes === undefined) return undefined;
  if (scopes.known.get(env.fn)?.has(name) !== true) return starMember(world, scopes, env, name);
  if (env.fn >= 0) {
    if (scopes.globals.get(env.fn)?.has(name) === true)
      return scopeName(world, world.moduleEnv(env.file), name, undefined);
    if (scopes.nonlocals.get(env.fn)?.has(name) === true) return undefined;
  }
  const found: Value[] = [];
  const fromParameter = (): void => {
    const declared = scopes.facts.functions[env.fn]?.params.some(
      ({ name: own, pattern }) => own === name || (pattern !== undefined && mentions(pattern, name)),
    );
    if (declared === true) found.push(paramValue(world, env, name));
  };
  const bindings = scopes.names.get(env.fn)?.get(name);
  let settled = false;
  if (bindings !== undefined) {
    const chosen = at === undefined ? { indexes: bindings, settled: false } : reaching(scopes.facts, bindings, at);
    // Before it is first assigned, a parameter is what the caller gave.
    if (at !== undefined && isUnassignedParameter(scopes.facts, env.fn, name, bindings, at)) chosen.indexes = [];
    settled = chosen.settled;
    if (env.registering && env.fn >= 0 && chosen.indexes.length > (settled ? 1 : 0)) {
      const running = new Map(
        chosen.indexes.map((index) => [index, runs(world, env, scopes.facts.bindings[index]?.block ?? -1)]),
      );
      chosen.indexes = chosen.indexes.filter((index) => running.get(index) !== false);
      const [nearest] = chosen.indexes;
      settled ||= nearest !== undefined && running.get(nearest) === true;
    }
    for (const index of chosen.indexes) found.push(bindingValue(world, env, index, name));
  }
  if (env.fn < 0) {
    for (const index of scopes.globalBindings.get(name) ?? []) found.push(globalBindingValue(world, env, index, name));
  }
  for (const index of scopes.closureBindings.get(env.fn)?.get(name) ?? [])
    found.push(
      bindingValue(world, plainEnv(world, world.moduleEnv(env.file), bindingScope(scopes.facts, index)), index, name),
    );
  if (!settled) {
    if (env.fn >= 0) fromParameter();
    for (const index of scopes.functions.get(env.fn)?.get(name) ?? [])
      found.push(decoratedFunction(world, { t: 'function', file: env.file, fn: index, env }));
    for (const index of scopes.classes.get(env.fn)?.get(name) ?? [])
      found.push({ t: 'class', file: env.file, cls: index, env });
    for (const item of scopes.imports.get(env.fn)?.get(name) ?? [])
      found.push(world.language.imported(world, env.file, item));
  }
  return found.length > 0 ? union(found) : starMember(world, scopes, env, name);
}

/** What `from module import *` gives to a name. */
function starMember(world: World, scopes: FileScopes, env: Env, name: string): Value | undefined {
  for (const star of scopes.stars.get(env.fn) ?? []) {
    const target = world.resolveModule(env.file, star.module);
    if (target.kind !== 'file') continue;
    const exported = moduleMember(world, target.file, name);
    if (exported !== undefined) return exported;
  }
  return undefined;
}

function bindingScope(facts: FileFacts, index: number): number {
  return facts.bindings[index]?.scope ?? -1;
}

/** Bindings that can reach a read: the nearest one before it that always runs, and the conditional ones after that. */
function reaching(facts: FileFacts, indexes: readonly number[], at: ReadAt): { indexes: number[]; settled: boolean } {
  const chosen: number[] = [];
  for (let i = indexes.length - 1; i >= 0; i--) {
    const index = indexes[i];
    const binding = index === undefined ? undefined : facts.bindings[index];
    if (index === undefined || binding === undefined) continue;
    if (at.before !== undefined) {
      if (index >= at.before) continue;
    } else if (binding.line > at.line || (binding.line === at.line && binding.kind === 'assign')) continue;
    chosen.push(index);
    if (isAncestor(facts.blocks, binding.block, at.block)) return { indexes: chosen, settled: true };
  }
  if (chosen.length > 0) return { indexes: chosen, settled: false };
  return { indexes: at.before === undefined ? [...indexes] : [], settled: false };
}

const runsByScope = new WeakMap<Env, Map<number, boolean | undefined>>();

/** Whether what stands in a block runs, as far as the conditions around it are known; undefined where one is not. */
function runs(world: World, env: Env, block: number): boolean | undefined {
  if (block < 0) return true;
  let known = runsByScope.get(env);
  if (known === undefined) {
    known = new Map<number, boolean | undefined>();
    runsByScope.set(env, known);
  }
  if (known.has(block)) return known.get(block);
  // A condition that reads what its own block sets finds it unknown.
  known.set(block, undefined);
  const { blocks } = world.facts(env.file);
  const own = blocks[block];
  if (own === undefined) return undefined;
  const header = own.kind === 'if' ? own.header : own.kind === 'else' ? onlyIfBefore(blocks, block)?.header : undefined;
  const test = header && evaluate(world, header, env, { line: own.range[0], block: own.parent, cls: -1 });
  const outer = runs(world, env, own.parent);
  const here = test?.t === 'const' ? isTrue(test.value) === (own.kind === 'if') : undefined;
  const result = outer === false || here === false ? false : outer === true ? here : undefined;
  known.set(block, result);
  return result;
}

/** The `if` of an `else`, where no `elif` stands between. */
function onlyIfBefore(blocks: readonly Block[], index: number): Block | undefined {
  const own = blocks[index];
  const before = blocks.findLast((block, at) => at < index && block.kind === 'if' && block.parent === own?.parent);
  return before !== undefined && own !== undefined && before.range[2] === own.range[2] ? before : undefined;
}

function isUnassignedParameter(
  { functions, bindings, blocks }: FileFacts,
  fn: number,
  name: string,
  indexes: readonly number[],
  at: ReadAt,
): boolean {
  if (functions[fn]?.params.some((param) => param.name === name) !== true) return false;
  for (let block = at.block; block >= 0; block = blocks[block]?.parent ?? -1)
    if (/^(for|while)$/.test(blocks[block]?.kind ?? '')) return false;
  return indexes.every((index) => (bindings[index]?.line ?? 0) > at.line);
}

function isAncestor(blocks: readonly { parent: number }[], outer: number, inner: number): boolean {
  let block = inner;
  while (block !== outer) {
    if (block < 0) return false;
    block = blocks[block]?.parent ?? -1;
  }
  return true;
}

function classBodyName(world: World, env: Env, cls: number, name: string, at: ReadAt): Value | undefined {
  const scopes = world.scopes(env.file);
  if (scopes === undefined) return undefined;
  const found: Value[] = [];
  for (const index of scopes.classNames.get(cls)?.get(name) ?? []) {
    if (at.before !== undefined ? index < at.before : (scopes.facts.bindings[index]?.line ?? 0) <= at.line)
      found.push(bindingValue(world, env, index, name));
  }
  for (const fn of scopes.methods.get(cls)?.get(name) ?? []) found.push({ t: 'function', file: env.file, fn, env });
  for (const inner of scopes.innerClasses.get(cls)?.get(name) ?? [])
    found.push({ t: 'class', file: env.file, cls: inner, env });
  return found.length > 0 ? union(found) : undefined;
}

/** What one binding gives to a name. */
export function bindingValue(world: World, env: Env, index: number, name: string): Value {
  const binding = world.facts(env.file).bindings[index];
  if (binding === undefined) return UNKNOWN;
  const byDefault = (expr: Expr): Value => evaluate(world, expr, env);
  if (env.turn !== undefined) {
    if (index === env.turn.binding) return destructure(world, binding.target, env.turn.value, name, byDefault);
    if (!isInLoop(world, env, binding.block)) return bindingValue(world, env.turn.base, index, name);
  }
  let whole = env.bindings.get(index);
  if (whole === undefined) {
    env.bindings.set(index, IN_PROGRESS);
    whole = boundValue(world, env, binding, index);
    env.bindings.set(index, whole);
  } else world.met(whole);
  return destructure(world, binding.target, whole, name, byDefault);
}

function boundValue(world: World, env: Env, binding: Binding, index: number): Value {
  const at: ReadAt = { line: binding.line, block: binding.block, before: index, cls: binding.cls };
  const declared = (): Value => (binding.type ? instanceOfType(world, binding.type, env, at) : UNKNOWN);
  // JavaScript's `let x;` says nothing yet.
  if (binding.value === undefined)
    return binding.type === undefined && world.language.id === 'javascript' ? NONE : declared();
  const value = evaluate(world, binding.value, env, at);
  switch (binding.kind) {
    case 'assign':
    case 'walrus': {
      if (value.t === 'seq' && value.shape === 'list')
        return { ...value, items: [...value.items, ...appended(world, env, binding)] };
      if (value.t === 'dict') return { ...value, entries: [...value.entries, ...assignedItems(world, env, binding)] };
      if (value.t === 'library' && value.type === 'contextvars.ContextVar' && binding.type?.k === 'index')
        return { t: 'many', element: instanceOfType(world, binding.type.by, env, at) };
      if (!isUnknown(value) && !(value.t === 'const' && value.value === null && binding.type)) return value;
      const byType = declared();
      return isUnknown(byType) ? (isTypeAlias(binding) ? { t: 'typeExpr', expr: binding.value, env } : value) : byType;
    }
    case 'for':
      return elementOf(world, value);
    case 'with':
      return enterValue(world, value);
    case 'augmented':
      return value.t === 'seq' ? value : unknown('changed in place');
    default:
      return UNKNOWN;
  }
}

function isInLoop(world: World, env: Env, block: number | undefined): boolean {
  if (env.turn === undefined || block === undefined) return false;
  return isAncestor(world.facts(env.file).blocks, env.turn.block, block);
}

/** Methods of texts and dicts whose contents are known, and `get` of a context variable. */
export function containerMethod(world: World, env: Env, index: number, call: Call, at: ReadAt): Value | undefined {
  if (call.callee.k !== 'attr' || !CONTAINER_METHODS.has(call.callee.name)) return undefined;
  const { name } = call.callee;
  const receiver = evaluate(world, call.callee.of, env, at);
  if (receiver.t === 'many') return name === 'get' ? receiver.element : undefined;
  if (isText(receiver)) {
    const args = argumentsOf(world, env, index);
    if (name === 'startswith' || name === 'endswith') return affixTest(receiver, name, args);
    if (name === 'strip' || name === 'lstrip' || name === 'rstrip') return strippedText(receiver, name, args);
    if (name !== 'format' && name !== 'join') return undefined;
    return name === 'format' ? formatText(receiver, args) : joinedItems(receiver, args.positional[0]);
  }
  if (receiver.t !== 'dict') return undefined;
  switch (name) {
    case 'items':
      return {
        t: 'seq',
        items: receiver.entries.map(([key, value]) => ({ t: 'seq', items: [key, value], shape: 'tuple' })),
        shape: 'list',
      };
    case 'values':
      return { t: 'seq', items: receiver.entries.map(([, value]) => value), shape: 'list' };
    case 'keys':
      return { t: 'seq', items: receiver.entries.map(([key]) => key), shape: 'list' };
    default: {
      const [key] = call.args;
      const wanted = key === undefined ? UNKNOWN : evaluate(world, key, env, at);
      const hit = receiver.entries.find(
        ([item]) => wanted.t === 'const' && item.t === 'const' && item.value === wanted.value,
      );
      if (hit !== undefined) return hit[1];
      // While routers are built, `kwargs.get("prefix")` of a call without a prefix is None.
      if (env.registering && wanted.t === 'const' && receiver.entries.every(([item]) => item.t === 'const'))
        return call.args[1] === undefined ? NONE : evaluate(world, call.args[1], env, at);
      return union(receiver.entries.map(([, value]) => value));
    }
  }
}

const CONTAINER_METHODS = new Set([
  'items',
  'values',
  'keys',
  'get',
  'format',
  'join',
  'strip',
  'lstrip',
  'rstrip',
  'startswith',
  'endswith',
]);

/** What `routers.append(x)` and `routers.extend(xs)` add to a list of the same scope. */
function appended(world: World, env: Env, binding: Binding): Value[] {
  if (!env.registering || binding.target.k !== 'name') return [];
  const { name } = binding.target;
  const scopes = world.scopes(env.file);
  const added: Value[] = [];
  for (const index of scopes?.calls.get(binding.scope) ?? []) {
    const call = scopes?.facts.calls[index];
    if (call?.callee.k !== 'attr' || call.callee.of.k !== 'name' || call.callee.of.name !== name) continue;
    const [item] = call.args;
    if (item === undefined || (call.callee.name !== 'append' && call.callee.name !== 'extend')) continue;
    const value = evaluate(world, item, env, { line: call.range[0], block: call.block, cls: call.cls });
    if (call.callee.name === 'append') added.push(value);
    else if (value.t === 'seq') added.push(...value.items);
  }
  return added;
}

/** What `table[key] = value` adds to a dict of the same scope; in JavaScript `table.key = value` as well. */
function assignedItems(world: World, env: Env, { target, scope }: Binding): [Value, Value][] {
  if (target.k !== 'name' || (!env.registering && world.language.id === 'python')) return [];
  const scopes = world.scopes(env.file);
  const added: [Value, Value][] = [];
  for (const index of scopes?.bindingsOfScope.get(scope) ?? []) {
    const item = scopes?.facts.bindings[index];
    if (item?.target.k !== 'index' && (item?.target.k !== 'attr' || world.language.id === 'python')) continue;
    if (item.target.of.k !== 'name' || item.target.of.name !== target.name) continue;
    if (item.value === undefined || item.kind !== 'assign') continue;
    const at: ReadAt = { line: item.line, block: item.block, cls: item.cls };
    const key: Value =
      item.target.k === 'attr' ? { t: 'const', value: item.target.name } : evaluate(world, item.target.by, env, at);
    added.push([key, evaluate(world, item.value, env, at)]);
  }
  return added;
}

function isTypeAlias(binding: Binding): boolean {
  return binding.value?.k === 'index' || (binding.value?.k === 'binary' && binding.value.op === '|');
}

function globalBindingValue(world: World, moduleEnv: Env, index: number, name: string): Value {
  const binding = world.facts(moduleEnv.file).bindings[index];
  if (binding === undefined) return UNKNOWN;
  return bindingValue(world, plainEnv(world, moduleEnv, binding.scope), index, name);
}

/** The scope of a function of a file when nothing is known about its call. */
export function plainEnv(world: World, moduleEnv: Env, fn: number): Env {
  if (fn < 0) return moduleEnv;
  const facts = world.facts(moduleEnv.file).functions[fn];
  const outer = facts === undefined ? moduleEnv : plainEnv(world, moduleEnv, facts.scope);
  const value: Value = { t: 'function', file: moduleEnv.file, fn, env: outer };
  if (facts !== undefined && facts.cls >= 0) {
    const cls: Value = { t: 'class', file: moduleEnv.file, cls: facts.cls, env: outer };
    value.self = { t: 'instance', cls, key: `${moduleEnv.file}:${String(facts.cls)}~` };
  }
  return world.functionEnv(value, new Map(), false);
}

/**
 * The part of a value that a name gets in a target such as `(a, (b, *c))` or `{ a, b: { c } }`.
 * @param evaluated what a default of the target is.
 */
export function destructure(
  world: World,
  target: Expr,
  value: Value,
  name: string,
  evaluated: (expr: Expr) => Value,
): Value {
  switch (target.k) {
    case 'name':
      return target.name === name ? value : UNKNOWN;
    case 'tuple':
    case 'list': {
      for (const [position, item] of target.items.entries()) {
        if (!mentions(item, name)) continue;
        const parts = optionsOf(value).map((option) => part(option, position));
        return destructure(world, item, union(parts), name, evaluated);
      }
      return UNKNOWN;
    }
    case 'dict': {
      for (const [key, item] of target.entries) {
        if (!mentions(item, name)) continue;
        if (key === null) return destructure(world, item, value, name, evaluated);
        if (key.k !== 'lit') return UNKNOWN;
        return destructure(world, item, getAttribute(world, value, String(key.value)), name, evaluated);
      }
      return UNKNOWN;
    }
    case 'either': {
      const [inner, otherwise] = target.options;
      if (inner === undefined || !mentions(inner, name)) return UNKNOWN;
      const given = destructure(world, inner, value, name, evaluated);
      return isUnknown(given) && otherwise !== undefined
        ? destructure(world, inner, evaluated(otherwise), name, evaluated)
        : given;
    }
    case 'attr':
      return target.name === name ? value : UNKNOWN;
    case 'spread':
      return unknown('rest of a list');
    default:
      return UNKNOWN;
  }
}

function part(value: Value, position: number): Value {
  if (value.t === 'seq') return value.items[position] ?? UNKNOWN;
  if (value.t === 'many') return value.element;
  return UNKNOWN;
}

/** A target binds the name. */
export function mentions(target: Expr, name: string): boolean {
  if (target.k === 'name' || target.k === 'attr') return target.name === name;
  if (target.k === 'tuple' || target.k === 'list') return target.items.some((item) => mentions(item, name));
  if (target.k === 'dict') return target.entries.some(([, item]) => mentions(item, name));
  if (target.k === 'either') return target.options[0] !== undefined && mentions(target.options[0], name);
  return target.k === 'spread' ? mentions(target.of, name) : false;
}

/** What iterating a value gives. */
export function elementOf(world: World, value: Value): Value {
  const elements = optionsOf(value).map((option): Value => {
    switch (option.t) {
      case 'seq':
        return union(option.items);
      case 'many':
        return option.element;
      case 'dict':
        return union(option.entries.map(([key]) => key));
      case 'library': {
        const returns = world.catalogue.typeNamed(option.type)?.iterate?.returns;
        return returns === undefined ? UNKNOWN : { t: 'library', type: returns };
      }
      default:
        return UNKNOWN;
    }
  });
  return union(elements);
}

/** What `import module` or `from module import name` binds. */
export function importedValue(
  world: World,
  fromFile: string,
  module: string,
  name: string | undefined,
  local: string,
): Value {
  if (name === undefined) {
    const [first = module] = module.split('.');
    const whole = local === first && module !== local ? first : module;
    const target = world.resolveModule(fromFile, whole);
    if (target.kind === 'file') return { t: 'module', file: target.file };
    if (target.kind === 'folder') return { t: 'folder', folder: target.folder };
    return { t: 'external', path: target.module };
  }
  const target = world.resolveModule(fromFile, module);
  if (target.kind === 'external') return { t: 'external', path: `${target.module}.${name}` };
  if (target.kind === 'file') {
    const member = moduleMember(world, target.file, name);
    if (member !== undefined && !(isUnknown(member) && submodule(world, fromFile, module, name))) return member;
  }
  return submodule(world, fromFile, module, name) ?? unknown(`\`${name}\` was not found in ${module}`);
}

function submodule(world: World, fromFile: string, module: string, name: string): Value | undefined {
  const inner = world.resolveModule(fromFile, module.endsWith('.') ? `${module}${name}` : `${module}.${name}`);
  if (inner.kind === 'file') return { t: 'module', file: inner.file };
  if (inner.kind === 'folder') return { t: 'folder', folder: inner.folder };
  return undefined;
}

/** A name at the top level of a module; undefined when the module does not have it. */
export function moduleMember(world: World, file: string, name: string): Value | undefined {
  const key = `${file}\u0000${name}`;
  // Modules that import each other's names with a star would ask each other for ever.
  if (world.membersInProgress.has(key) || world.depth > MAX_DEPTH) {
    world.met(IN_PROGRESS);
    return undefined;
  }
  world.membersInProgress.add(key);
  world.depth++;
  try {
    return scopeName(world, world.moduleEnv(file), name, undefined);
  } finally {
    world.depth--;
    world.membersInProgress.delete(key);
  }
}

function templateValue(world: World, parts: (string | Expr)[], env: Env, at: ReadAt | undefined): Value {
  const pieces: (string | null)[] = [];
  for (const piece of parts) {
    if (typeof piece === 'string') pieces.push(piece);
    else pieces.push(...textParts(evaluate(world, piece, env, at)));
    if (pieces.length > MAX_PIECES) return SOME_TEXT;
  }
  return joinText(pieces);
}

function itemsOf(world: World, items: Expr[], env: Env, at: ReadAt | undefined): Value[] {
  return items.flatMap((item) => {
    const value = evaluate(world, item, env, at);
    if (item.k !== 'spread') return [value];
    return value.t === 'seq' ? value.items : [UNKNOWN];
  });
}

function dictValue(world: World, entries: [Expr | null, Expr][], env: Env, at: ReadAt | undefined): Value {
  let known: [Value, Value][] = [];
  for (const [key, value] of entries) {
    const evaluated = evaluate(world, value, env, at);
    if (key !== null) {
      const name = evaluate(world, key, env, at);
      // `{**given, "prefix": x}`: the later one counts.
      if (name.t === 'const') known = known.filter(([item]) => item.t !== 'const' || item.value !== name.value);
      known.push([name, evaluated]);
    } else if (evaluated.t === 'dict') known.push(...evaluated.entries);
  }
  return { t: 'dict', entries: known };
}

function subscript(world: World, expr: Extract<Expr, { k: 'index' }>, env: Env, at: ReadAt | undefined): Value {
  const of = evaluate(world, expr.of, env, at);
  const results = optionsOf(of).map((option): Value => {
    switch (option.t) {
      case 'seq': {
        const by = evaluate(world, expr.by, env, at);
        if (by.t === 'const' && typeof by.value === 'number') return option.items.at(by.value) ?? UNKNOWN;
        return union(option.items);
      }
      case 'many':
        return option.element;
      case 'dict': {
        const by = evaluate(world, expr.by, env, at);
        if (by.t === 'const') {
          const hit = option.entries.find(([key]) => key.t === 'const' && key.value === by.value);
          if (hit !== undefined) return hit[1];
        }
        return union(option.entries.map(([, value]) => value));
      }
      case 'library': {
        const item = world.catalogue.typeNamed(option.type)?.item;
        return item === undefined ? UNKNOWN : { t: 'library', type: item };
      }
      case 'object':
      case 'instance':
      case 'module':
        return memberNamed(world, expr.by, option, env, at);
      case 'class':
      case 'external':
        if (expr.by.k === 'lit' && world.language.id === 'javascript')
          return memberNamed(world, expr.by, option, env, at);
        return option.t === 'external' && isEnvironment(option.path) ? UNKNOWN : { t: 'typeExpr', expr, env };
      default:
        return UNKNOWN;
    }
  });
  const found = union(results);
  return isUnknown(found) ? (world.language.entries?.(world, expr.of) ?? found) : found;
}

/** JavaScript: `app[method]` where the name is known. */
function memberNamed(world: World, by: Expr, of: Value, env: Env, at: ReadAt | undefined): Value {
  if (world.language.id !== 'javascript') return UNKNOWN;
  const names = optionsOf(evaluate(world, by, env, at));
  return union(
    names.map((name) =>
      name.t === 'const' && typeof name.value === 'string' ? getAttribute(world, of, name.value) : UNKNOWN,
    ),
  );
}

function isEnvironment(path: string): boolean {
  return path === 'os.environ';
}

function binaryValue(world: World, expr: Extract<Expr, { k: 'binary' }>, env: Env, at: ReadAt | undefined): Value {
  const left = evaluate(world, expr.left, env, at);
  if (expr.op === 'is' || expr.op === 'is not')
    return left.t === 'const' ? { t: 'const', value: (left.value === null) === (expr.op === 'is') } : UNKNOWN;
  const right = evaluate(world, expr.right, env, at);
  if (expr.op === '===' || expr.op === '!==')
    return left.t === 'const' && right.t === 'const'
      ? { t: 'const', value: (left.value === right.value) === (expr.op === '===') }
      : UNKNOWN;
  if (expr.op === '+') {
    if (left.t === 'seq' && right.t === 'seq')
      return { t: 'seq', items: [...left.items, ...right.items], shape: left.shape };
    if (isText(left) || isText(right)) return joinText([...textParts(left), ...textParts(right)]);
    return UNKNOWN;
  }
  if (expr.op === '-' && left.t === 'const' && right.t === 'const')
    return { t: 'const', value: Number(left.value) - Number(right.value) };
  if (expr.op === '|') {
    if (left.t === 'dict' && right.t === 'dict') return { t: 'dict', entries: [...left.entries, ...right.entries] };
    if (isTypeLike(left) || isTypeLike(right)) return { t: 'typeExpr', expr, env };
    return UNKNOWN;
  }
  if (expr.op === '%' && isText(left)) return percentText(left, right);
  if (expr.op === '/' && left.t === 'library') return left;
  return UNKNOWN;
}

function isTypeLike(value: Value): boolean {
  return value.t === 'class' || value.t === 'external' || value.t === 'typeExpr';
}
