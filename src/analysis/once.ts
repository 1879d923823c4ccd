import type { Binding, Expr, FileFacts } from '../facts/facts.ts';
import type { CallSpec } from '../catalogue/schema.ts';
import type { Env } from './env.ts';
import { evaluate } from './evaluate.ts';
import { declaringScope, rootName } from './go/mentions.ts';
import type { FileScopes } from './scopes.ts';
import type { World } from './world.ts';
import { optionsOf } from './values.ts';

/** Once per process; `made`: only a client, a pool or the like that the call makes is made once. */
export type Once = boolean | 'made';

/**
 * A call that a request reaches but that runs once per process: its result is kept in a global, in an attribute that outlives
 * the call, in a table, or its function is cached and takes no argument or gives an object, one for each configuration. It is
 * `made` where it is kept on an object that the function was given or looked up: a client is hardly kept on what ends with the
 * request, but what only computes is done each time, as in `user.password = hash(password)`.
 */
export function runsOnce(world: World, env: Env, call: number): Once {
  if (!isOnce(world, env, call, true)) return false;
  return isOnce(world, env, call, false) || 'made';
}

/** That of two calls, one inside the other, which is done less often. */
export function rarer(one: Once, other: Once): Once {
  return one === true || other === true || one || other;
}

/** Whether a library's call is done once where the call around it is. */
export function isDoneOnce(once: Once, { creates }: CallSpec): boolean {
  return once === 'made' ? creates !== undefined : once;
}

function isOnce(world: World, env: Env, call: number, onAnyObject: boolean): boolean {
  const scopes = world.scopes(env.file);
  if (scopes === undefined || env.fn < 0) return false;
  if (isCached(scopes, env.fn) && (takesNothing(scopes, env.fn) || givesObject(world, env, scopes))) return true;
  if (isFirstUse(scopes, env.fn, call)) return true;
  if (isPutInTable(scopes, env.fn, call)) return true;
  const kept = keptIn(scopes).get(call);
  if (kept === undefined) return false;
  const { target } = kept;
  if (target.k === 'name' && isOuter(scopes, env.fn, target.name)) return true;
  const outlives = (one: Expr): boolean =>
    isKeptBeyond(scopes, env.fn, one) && (onAnyObject || !isOnLocalObject(scopes, env, one));
  if (outlives(target)) return true;
  // `client = make()` and then `clients[name] = client`.
  if (target.k !== 'name') return false;
  return (scopes.bindingsOfScope.get(env.fn) ?? []).some((index) => {
    const later = scopes.facts.bindings[index];
    if (later?.value?.k === 'call' && isMadeOf(scopes, later.value.call, target.name)) return outlives(later.target);
    if (later?.value?.k !== 'name' || later.value.name !== target.name) return false;
    if (later.target.k === 'name') return isOuter(scopes, env.fn, later.target.name);
    return outlives(later.target);
  });
}

/** An attribute of an object that the function has under a name of its own, but for the object whose method it is. */
function isOnLocalObject(scopes: FileScopes, { fn, self }: Env, target: Expr): boolean {
  const { facts } = scopes;
  if (facts.language === 'go' || target.k !== 'attr') return false;
  const root = rootName(target);
  // In a hook of a library `this` is what the library hands over: a document.
  if (root === undefined || root === 'this') return root === 'this' && self?.t === 'library';
  const own = facts.functions[fn];
  // `const self = this;`
  const isThis = (scopes.names.get(fn)?.get(root) ?? []).some((index) => {
    const { value } = facts.bindings[index] ?? {};
    return value?.k === 'name' && value.name === 'this';
  });
  if (isThis) return false;
  const isOwnObject = own !== undefined && own.cls >= 0 && own.params[0]?.name === root;
  return isLocal(scopes, fn, root) && !(facts.language === 'python' && isOwnObject);
}

/** JavaScript: `pools.set(name, make())`, `pool = make()` and then `this.pools.set(name, pool)`, into a table that outlives the call. */
function isPutInTable(scopes: FileScopes, fn: number, call: number): boolean {
  const { facts } = scopes;
  if (facts.language === 'python' || facts.language === 'go') return false;
  const kept = keptIn(scopes).get(call)?.target;
  return (scopes.calls.get(fn) ?? []).some((index) => {
    const { callee, args } = facts.calls[index] ?? { args: [] };
    const [, value] = args;
    if (callee?.k !== 'attr' || callee.name !== 'set' || args.length !== 2 || value === undefined) return false;
    if (callee.of.k === 'name' ? isLocal(scopes, fn, callee.of.name) : !isKeptBeyond(scopes, fn, callee.of))
      return false;
    return (
      directCalls(scopes, value).includes(call) ||
      (kept?.k === 'name' && value.k === 'name' && value.name === kept.name)
    );
  });
}

/** The name belongs to the module, or to a function around this one. */
function isOuter(scopes: FileScopes, fn: number, name: string): boolean {
  if (scopes.facts.language === 'python') return scopes.globals.get(fn)?.has(name) === true;
  // Go's `_` keeps nothing.
  if (name === '_' && scopes.facts.language === 'go') return false;
  return !isLocal(scopes, fn, name);
}

/** The call stands under `if model is None:` or `if not model:`, and that block sets `model`, which outlives the call. */
function isFirstUse(scopes: FileScopes, fn: number, call: number): boolean {
  const { blocks, bindings, calls } = scopes.facts;
  for (let at = calls[call]?.block ?? -1; at >= 0; at = blocks[at]?.parent ?? -1) {
    const block = blocks[at];
    const tested = block?.kind === 'if' && block.header ? testedForAbsence(block.header) : undefined;
    if (tested === undefined) continue;
    const lasting = tested.k === 'name' ? isOuter(scopes, fn, tested.name) : isKeptBeyond(scopes, fn, tested);
    if (!lasting) continue;
    const within = (inner: number): boolean => {
      for (let block = inner; block >= 0; block = blocks[block]?.parent ?? -1) if (block === at) return true;
      return false;
    };
    const sets = (scopes.bindingsOfScope.get(fn) ?? []).some((index) => {
      const binding = bindings[index];
      return binding !== undefined && within(binding.block) && sameName(binding.target, tested);
    });
    if (sets || (scopes.facts.language === 'go' && isMadeBy(scopes, call, tested))) return true;
  }
  return false;
}

/** Go: the function looks for something in a table, so that what it puts there is found the next time. */
function looksUp({ facts }: FileScopes, fn: number, table: Expr): boolean {
  return facts.bindings.some(({ scope, value }) => scope === fn && value?.k === 'index' && sameName(value.of, table));
}

/** Go: `if s.client == nil { s.connect() }`, `if client == nil { connect() }`: the function that is called sets it. */
function isMadeBy({ facts }: FileScopes, index: number, tested: Expr): boolean {
  const callee = facts.calls[index]?.callee;
  if (callee === undefined) return false;
  return tested.k === 'name' ? callee.k === 'name' : callee.k === 'attr' && rootName(callee) === rootName(tested);
}

function testedForAbsence(header: Expr): Expr | undefined {
  if (header.k === 'not') return header.of.k === 'name' || header.of.k === 'attr' ? header.of : undefined;
  if (header.k !== 'binary') return undefined;
  return header.op === 'is' ||
    (header.op === '===' && (isNothing(header.right) || (header.right.k === 'lit' && header.right.value === '')))
    ? header.left
    : undefined;
}

function isNothing(expr: Expr): boolean {
  return (expr.k === 'lit' && expr.value === null) || (expr.k === 'name' && expr.name === 'undefined');
}

function sameName(a: Expr, b: Expr): boolean {
  if (a.k === 'name') return b.k === 'name' && a.name === b.name;
  return a.k === 'attr' && b.k === 'attr' && a.name === b.name && sameName(a.of, b.of);
}

/** The target is a table or an attribute that outlives the call. */
function isKeptBeyond(scopes: FileScopes, fn: number, target: Expr): boolean {
  if (target.k === 'index' && scopes.facts.language === 'go' && !looksUp(scopes, fn, target.of)) return false;
  if (target.k === 'index') return target.of.k !== 'name' || !isLocal(scopes, fn, target.of.name);
  if (target.k !== 'attr') return false;
  if (scopes.facts.language === 'go') return isKeptInGo(scopes, fn, target);
  const facts = scopes.facts.functions[fn];
  return (
    facts?.name !== '__init__' &&
    facts?.name !== 'constructor' &&
    facts?.name !== '__post_init__' &&
    !isRequestState(target, scopes.facts.language)
  );
}

/** Go: `s.store = &Store{db: db}`. */
function isMadeOf({ facts }: FileScopes, call: number, name: string): boolean {
  const { args, keywords, new: isLiteral } = facts.calls[call] ?? {};
  if (facts.language !== 'go' || isLiteral !== true) return false;
  return [...(args ?? []), ...(keywords ?? []).map(([, value]) => value)].some(
    (value) => value.k === 'name' && value.name === name,
  );
}

/** A field of the method's object or of something outside; what the function made or was given may be gone with its request. */
function isKeptInGo({ facts }: FileScopes, fn: number, target: Expr): boolean {
  const root = rootName(target);
  const own = facts.functions[fn];
  if (root === undefined) return false;
  if (own?.receiver !== undefined && own.params[0]?.name === root) return true;
  return declaringScope(facts, fn, root) === undefined;
}

/** Names of decorators that keep what a function gave, a project's own ones too: `lru_cache`, `ttl_cached`, `singleton`. */
const CACHE = /(^|_)(cache|cached|cachedmethod|cached_property|singleton|memoized?|once)$/;

const cachedByFile = new WeakMap<FileScopes, ReadonlySet<number>>();

function isCached(scopes: FileScopes, fn: number): boolean {
  let cached = cachedByFile.get(scopes);
  if (cached === undefined) {
    cached = new Set([...scopes.facts.functions.keys()].filter((index) => hasCacheDecorator(scopes, index)));
    cachedByFile.set(scopes, cached);
  }
  return cached.has(fn);
}

function hasCacheDecorator(scopes: FileScopes, fn: number): boolean {
  const decorators = scopes.facts.functions[fn]?.decorators ?? [];
  return decorators.some((decorator) => {
    const expr = decorator.k === 'call' ? scopes.facts.calls[decorator.call]?.callee : decorator;
    return expr !== undefined && (expr.k === 'name' || expr.k === 'attr') && CACHE.test(expr.name);
  });
}

function takesNothing(scopes: FileScopes, fn: number): boolean {
  const facts = scopes.facts.functions[fn];
  const own = facts === undefined || facts.cls < 0 ? facts?.params : facts.params.slice(1);
  return own?.length === 0;
}

/** The function gives a client, an adapter, a service: its arguments then say which configuration, not which request. */
function givesObject(world: World, env: Env, scopes: FileScopes): boolean {
  return (scopes.results.get(env.fn) ?? []).some((index) => {
    const result = scopes.facts.results[index];
    if (result?.value === undefined) return false;
    const value = evaluate(world, result.value, env, { line: result.line, block: result.block, cls: -1 });
    return optionsOf(value).some(({ t }) => t === 'instance' || t === 'library');
  });
}

function isLocal(scopes: FileScopes, fn: number, name: string): boolean {
  const declared = scopes.facts.functions[fn]?.params.some((param) => param.name === name) ?? false;
  return declared || scopes.names.get(fn)?.has(name) === true;
}

/** `request.state.x`, `res.locals.x` and `ctx.state.x` live as long as the request. */
function isRequestState(target: Extract<Expr, { k: 'attr' }>, language: FileFacts['language']): boolean {
  const owner = target.of;
  const root = owner.k === 'attr' ? owner.of : owner;
  if (language !== 'python')
    return root.k === 'name' && /^(req|request|res|response|ctx|c|context|reply)$/.test(root.name);
  return owner.k === 'attr' && owner.name === 'state' && owner.of.k === 'name' && owner.of.name === 'request';
}

const keptByFile = new WeakMap<FileScopes, Map<number, Binding>>();

/** Which binding keeps the result of a call. */
function keptIn(scopes: FileScopes): Map<number, Binding> {
  let kept = keptByFile.get(scopes);
  if (kept === undefined) {
    kept = new Map();
    for (const binding of scopes.facts.bindings) {
      if (binding.value === undefined || (binding.kind !== 'assign' && binding.kind !== 'walrus')) continue;
      for (const call of directCalls(scopes, binding.value)) kept.set(call, binding);
    }
    keptByFile.set(scopes, kept);
  }
  return kept;
}

/** The calls that give the value, also where methods follow: `load_model(name).cuda()`. */
function directCalls(scopes: FileScopes, expr: Expr): number[] {
  switch (expr.k) {
    case 'call': {
      const callee = scopes.facts.calls[expr.call]?.callee;
      return [expr.call, ...(callee?.k === 'attr' && callee.of.k === 'call' ? directCalls(scopes, callee.of) : [])];
    }
    case 'await':
      return directCalls(scopes, expr.of);
    case 'either':
      return expr.options.flatMap((option) => directCalls(scopes, option));
    default:
      return [];
  }
}
