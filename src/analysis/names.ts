import type { Block, FileFacts } from '../facts/facts.ts';
import { bindingValue } from './bindings.ts';
import type { Env } from './env.ts';
import { MAX_DEPTH, evaluate, isTrue } from './evaluate.ts';
import { decoratedFunction, paramValue } from './functions.ts';
import { Memo } from './reads.ts';
import { meaningsOf, type FileScopes } from './scopes.ts';
import { IN_PROGRESS, UNKNOWN, union, type Value } from './values.ts';
import type { World } from './world.ts';

/** Where a name is read: bindings that come later do not count. */
export interface ReadAt {
  line: number;
  block: number;
  /** Set when the right side of this binding is evaluated: only earlier ones count. */
  before?: number;
  /** The class body that the expression stands in, or -1. */
  cls: number;
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
  const meanings = meaningsOf(scopes, env.fn, name);
  if (meanings === undefined) return starMember(world, scopes, env, name);
  if (env.fn >= 0) {
    if (meanings.isGlobal) return scopeName(world, world.moduleEnv(env.file), name, undefined);
    if (meanings.isNonlocal) return undefined;
  }
  const elsewhere = env.fn < 0 ? world.language.reassigned?.(world, env.file, name) : undefined;
  if (env.fn < 0 && elsewhere === undefined && world.language.reassigned !== undefined) return undefined;
  const found: Value[] = [];
  const { bindings } = meanings;
  let settled = false;
  if (bindings !== undefined) {
    const chosen: Reaching =
      at === undefined ? { indexes: bindings, settled: false } : reaching(scopes.facts, bindings, at);
    // Before it is first assigned, a parameter is what the caller gave.
    if (at !== undefined && meanings.isPlainParameter && isUnassigned(scopes.facts, bindings, at)) chosen.indexes = [];
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
  if (elsewhere !== undefined)
    for (const { file, index } of elsewhere)
      found.push(...globalBindingValues(world, world.moduleEnv(file), index, name));
  else if (env.fn < 0)
    for (const index of meanings.globalBindings)
      found.push(...globalBindingValues(world, world.moduleEnv(env.file), index, name));
  for (const index of meanings.closureBindings)
    found.push(
      bindingValue(world, plainEnv(world, world.moduleEnv(env.file), bindingScope(scopes.facts, index)), index, name),
    );
  if (!settled) {
    if (meanings.isParameter) found.push(paramValue(world, env, name));
    for (const index of meanings.functions)
      found.push(decoratedFunction(world, { t: 'function', file: env.file, fn: index, env }));
    for (const index of meanings.classes) found.push({ t: 'class', file: env.file, cls: index, env });
    for (const item of meanings.imports) found.push(world.language.imported(world, env.file, item));
  }
  const counting = world.language.narrowed?.(world, found) ?? found;
  return found.length > 0 ? union(counting) : starMember(world, scopes, env, name);
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

interface Reaching {
  indexes: readonly number[];
  /** The nearest one always runs. */
  settled: boolean;
}

/** Bindings that can reach a read: the nearest one before it that always runs, and the conditional ones after that. */
function reaching(facts: FileFacts, indexes: readonly number[], at: ReadAt): Reaching {
  const chosen: number[] = [];
  for (let i = indexes.length - 1; i >= 0; i--) {
    const index = indexes[i];
    const binding = index === undefined ? undefined : facts.bindings[index];
    if (index === undefined || binding === undefined) continue;
    if (at.before !== undefined) {
      if (index >= at.before) continue;
    } else if (binding.line > at.line || (binding.line === at.line && binding.kind === 'assign')) continue;
    const isAround = isAncestor(facts.blocks, binding.block, at.block);
    // A name of Go is there in its block only, and below its declaration.
    if (facts.language === 'go' && !isAround && binding.reassigned !== true) continue;
    chosen.push(index);
    if (isAround) return { indexes: chosen, settled: true };
  }
  if (chosen.length > 0 || facts.language === 'go') return { indexes: chosen, settled: false };
  return { indexes: at.before === undefined ? [...indexes] : [], settled: false };
}

const runsByScope = new WeakMap<Env, Memo<number, boolean | undefined>>();

/** Whether what stands in a block runs, as far as the conditions around it are known; undefined where one is not. */
function runs(world: World, env: Env, block: number): boolean | undefined {
  if (block < 0) return true;
  let known = runsByScope.get(env);
  if (known === undefined) {
    known = new Memo<number, boolean | undefined>(world.reads);
    runsByScope.set(env, known);
  }
  if (known.has(block)) return known.get(block);
  // A condition that reads what its own block sets finds it unknown.
  known.begin(block, undefined);
  const { blocks } = world.facts(env.file);
  const own = blocks[block];
  if (own === undefined) return known.end(block, undefined);
  const header = own.kind === 'if' ? own.header : own.kind === 'else' ? onlyIfBefore(blocks, block)?.header : undefined;
  const test = header && evaluate(world, header, env, { line: own.range[0], block: own.parent, cls: -1 });
  const outer = runs(world, env, own.parent);
  const here = test?.t === 'const' ? isTrue(test.value) === (own.kind === 'if') : undefined;
  const result = outer === false || here === false ? false : outer === true ? here : undefined;
  return known.end(block, result);
}

/** The `if` of an `else`, where no `elif` stands between. */
function onlyIfBefore(blocks: readonly Block[], index: number): Block | undefined {
  const own = blocks[index];
  const before = blocks.findLast((block, at) => at < index && block.kind === 'if' && block.parent === own?.parent);
  return before !== undefined && own !== undefined && before.range[2] === own.range[2] ? before : undefined;
}

/** No binding of the name has run yet at the place, however loops turn. */
function isUnassigned({ bindings, blocks }: FileFacts, indexes: readonly number[], at: ReadAt): boolean {
  if (!indexes.every((index) => (bindings[index]?.line ?? 0) > at.line)) return false;
  for (let block = at.block; block >= 0; block = blocks[block]?.parent ?? -1) {
    const kind = blocks[block]?.kind;
    if (kind === 'for' || kind === 'while') return false;
  }
  return true;
}

export function isAncestor(blocks: readonly { parent: number }[], outer: number, inner: number): boolean {
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

function globalBindingValues(world: World, moduleEnv: Env, index: number, name: string): Value[] {
  const binding = world.facts(moduleEnv.file).bindings[index];
  if (binding === undefined) return [UNKNOWN];
  const entered = world.language.entered?.(world, moduleEnv.file, binding.scope);
  return (entered ?? [plainEnv(world, moduleEnv, binding.scope)]).map((env) => bindingValue(world, env, index, name));
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

/** A name at the top level of a module; undefined when the module does not have it. */
export function moduleMember(world: World, file: string, name: string): Value | undefined {
  const key = `${file}\u0000${name}`;
  // Modules that import each other's names with a star would ask each other for ever.
  if (world.isUnderWay(key) || world.depth > MAX_DEPTH) {
    world.met(IN_PROGRESS);
    return undefined;
  }
  world.depth++;
  try {
    return world.underWay(key, () => scopeName(world, world.moduleEnv(file), name, undefined));
  } finally {
    world.depth--;
  }
}
