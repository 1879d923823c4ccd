import type { CallSpec } from '../catalogue/schema.ts';
import { classAttribute, getAttribute } from './attributes.ts';
import { ancestry, classKey, isDataClass, libraryBases } from './classes.ts';
import type { Env } from './env.ts';
import { elementOf } from './containers.ts';
import { evaluate } from './evaluate.ts';
import { moduleMember, plainEnv, type ReadAt } from './names.ts';
import { callEnv, functionResultOf, resultIn, superInitArguments } from './functions.ts';
import { specResult } from './library.ts';
import { runsOnce } from './once.ts';
import { constructObject, constructRecord, registerRoute } from './register.ts';
import type { Place } from './service.ts';
import { instanceOf } from './types.ts';
import type { World } from './world.ts';
import {
  NO_ARGUMENTS,
  UNKNOWN,
  argumentsKey,
  shortened,
  optionsOf,
  union,
  unknown,
  type CallArguments,
  type ClassValue,
  type FunctionValue,
  type InstanceValue,
  type Value,
} from './values.ts';

/** Where a call happens. */
export interface CallSite {
  env: Env;
  place: Place;
  /** Index of the call in its file, or -1 for an implied one. */
  call: number;
}

/** The evaluated arguments of a call. */
export function argumentsOf(world: World, env: Env, index: number): CallArguments {
  // Who collects the getters that an expression runs has to see it evaluated.
  if (world.propertyListener !== undefined) return evaluateArguments(world, env, index);
  return world.remembered(env.args, index, () => evaluateArguments(world, env, index));
}

function evaluateArguments(world: World, env: Env, index: number): CallArguments {
  const call = world.facts(env.file).calls[index];
  if (call === undefined) return NO_ARGUMENTS;
  const at: ReadAt = { line: call.range[0], block: call.block, cls: call.cls };
  const positional: Value[] = [];
  const spread: Value[] = [];
  const keywords = new Map<string, Value>();
  for (const expr of call.args) {
    const value = evaluate(world, expr, env, at);
    if (expr.k !== 'spread') positional.push(value);
    else if (expr.double === true) spread.push(value);
    else if (value.t === 'seq') positional.push(...value.items);
  }
  for (const [name, expr] of call.keywords) keywords.set(name, evaluate(world, expr, env, at));
  for (const value of spread) {
    if (value.t !== 'dict') continue;
    for (const [key, item] of value.entries)
      if (key.t === 'const' && !keywords.has(String(key.value))) keywords.set(String(key.value), item);
  }
  return { positional, keywords, spread };
}

const CONFIG_TYPES = new Set(['starlette.config.Config', 'environs.Env', 'decouple.Config']);

/** What a call gives. Calls that register routes are carried out. */
export function callValue(world: World, callee: Value, args: () => CallArguments, site: CallSite): Value {
  switch (callee.t) {
    case 'function': {
      const result = resultAt(world, callee, args(), site);
      return (site.env.registering && isVague(result) ? settingDefault(args()) : undefined) ?? result;
    }
    case 'class':
      return world.language.constructed?.(world, callee, args, site) ?? construct(world, callee, args, site);
    case 'external':
      return callExternal(world, callee.path, args, site);
    case 'libraryMethod':
      return callSpec(world, callee.spec, callee.receiver, args, callee.canonical, site) ?? UNKNOWN;
    case 'library': {
      // Starlette's and environs' configuration objects: the default is what the author expects.
      if (CONFIG_TYPES.has(callee.type))
        return args().keywords.get('default') ?? args().positional[2] ?? unknown('set in the environment');
      const call = world.catalogue.typeNamed(callee.type)?.call;
      return call === undefined ? UNKNOWN : (callSpec(world, call, callee, args, callee.type, site) ?? UNKNOWN);
    }
    case 'instance': {
      if (world.language.called !== undefined) {
        const inner = world.language.called(world, callee);
        return inner === undefined ? UNKNOWN : callValue(world, inner, args, site);
      }
      const method = classAttribute(world, callee.cls, '__call__');
      return method?.t === 'function' ? callValue(world, { ...method, self: callee }, args, site) : UNKNOWN;
    }
    case 'objectMethod':
      return world.language.registerCall(world, callee.object, callee.name, args(), site);
    case 'routeDecorator': {
      const [handler] = args().positional;
      if (handler !== undefined) registerRoute(world, callee, handler, site.place);
      return handler ?? UNKNOWN;
    }
    case 'deferred': {
      const given = args();
      const merged: CallArguments = {
        positional: [...callee.args.positional, ...given.positional],
        keywords: new Map([...callee.args.keywords, ...given.keywords]),
        spread: given.spread,
      };
      return callValue(world, callee.target, () => merged, site);
    }
    case 'union': {
      const result = union(callee.options.map((option) => callValue(world, option, args, site)));
      return callee.partial && result.t === 'union' ? { ...result, partial: true } : result;
    }
    case 'super': {
      const parent = getAttribute(world, callee, world.language.constructorName);
      return parent.t === 'function' ? callValue(world, parent, args, site) : UNKNOWN;
    }
    case 'typeExpr':
      return instanceOf(world, callee);
    case 'property':
      return UNKNOWN;
    default:
      return callee.t === 'unknown' ? callee : UNKNOWN;
  }
}

/** What a function of the program gives at a call. One that makes a router makes another one at each call. */
function resultAt(world: World, fn: FunctionValue, args: CallArguments, { env: caller, call }: CallSite): Value {
  if (!caller.registering || world.language.id === 'python' || call < 0)
    return functionResultOf(world, fn, args, caller.registering);
  const env = callEnv(world, fn, args, true);
  const at = `${String(caller.id)}:${String(call)}`;
  if (env.result === undefined) {
    const before = world.objects.length;
    const result = resultIn(world, env);
    if (result.t === 'object' && result.object.id >= before && !isKept(world, result.object.place))
      world.makers.set(env.id, at);
    return result;
  }
  const first = world.makers.get(env.id);
  if (first === undefined || first === at) return resultIn(world, env);
  return resultIn(
    world,
    world.functionEnv(
      { ...fn, ...(env.self && { self: env.self }) },
      new Map([...env.bound, ['@', { t: 'const', value: at }]]),
      true,
    ),
  );
}

/** The call that made an object keeps it: `app ??= express()`. */
function isKept(world: World, { file, range }: Place): boolean {
  const { calls } = world.facts(file);
  const index = calls.findIndex((call) => call.range.join() === range.join());
  const scope = calls[index]?.scope ?? -1;
  return scope < 0 || runsOnce(world, plainEnv(world, world.moduleEnv(file), scope), index) !== false;
}

function isVague(value: Value): boolean {
  return value.t === 'unknown' || (value.t === 'library' && value.type.startsWith('builtins.'));
}

/** What reads a setting usually names its default: `config.str("DATA_ROUTE", "/data")`. */
function settingDefault(args: CallArguments): Value | undefined {
  const value = args.keywords.get('default') ?? args.positional[1];
  return value?.t === 'const' && typeof value.value === 'string' ? value : undefined;
}

/** `with value as x`: what x is. */
export function enterValue(world: World, value: Value): Value {
  return union(
    optionsOf(value).map((option): Value => {
      switch (option.t) {
        case 'many':
          return option.element;
        case 'library': {
          const enter = world.catalogue.typeNamed(option.type)?.enter;
          return enter === undefined ? option : (specResult(world, enter, option, () => NO_ARGUMENTS) ?? option);
        }
        case 'instance': {
          const enter =
            classAttribute(world, option.cls, '__aenter__') ?? classAttribute(world, option.cls, '__enter__');
          if (enter?.t !== 'function') return option;
          const entered = functionResultOf(world, { ...enter, self: option }, NO_ARGUMENTS);
          return entered.t === 'unknown' ? option : entered;
        }
        default:
          return option;
      }
    }),
  );
}

function callExternal(world: World, path: string, args: () => CallArguments, site: CallSite): Value {
  const own = world.language.external(world, path, args, site);
  if (own !== undefined) return own;
  const builtin = callBuiltin(world, path, args, site);
  if (builtin !== undefined) return builtin;
  const { framework } = world;
  if (framework.applications.includes(path)) return constructObject(world, 'application', path, args(), site.place);
  if (framework.routers.includes(path)) return constructObject(world, 'router', path, args(), site.place);
  if (framework.dependencyMarkers.includes(path)) {
    const given = args();
    const target = given.positional[0] ?? given.keywords.get('dependency');
    return { t: 'depends', target, useCache: true };
  }
  if (path in framework.routeRecords || framework.middlewareRecords.includes(path))
    return constructRecord(path, args(), site.place);
  if (framework.classViews.includes(path)) return UNKNOWN;
  const found = world.catalogue.functionNamed(path);
  if (found !== undefined) {
    const result = callSpec(world, found.spec, UNKNOWN, args, found.canonical, site);
    if (result !== undefined) return result;
  }
  const type = world.catalogue.typeNamed(path);
  if (type !== undefined) return { t: 'library', type: type.name };
  const last = path.slice(path.lastIndexOf('.') + 1);
  if (/^[A-Z]/.test(last)) return { t: 'library', type: path };
  return { t: 'external', path: `${path}()` };
}

/** The result of a call that the catalogue describes: a named type, what the invoked callable gives, or a deferred callable. */
export function callSpec(
  world: World,
  spec: CallSpec,
  receiver: Value,
  args: () => CallArguments,
  via: string,
  site: CallSite,
): Value | undefined {
  const invoked = spec.invokes && invokedCallable(spec, args());
  if (spec.invokes?.deferred === true && invoked !== undefined)
    return { t: 'deferred', target: invoked.target, place: spec.invokes.place, via, args: invoked.args };
  const named = specResult(world, spec, receiver, args);
  if (named !== undefined) return named;
  if (invoked === undefined || spec.invokes === undefined) return undefined;
  const { place } = spec.invokes;
  if (place === 'elsewhere' || place === 'after-response') return undefined;
  return callValue(world, invoked.target, () => invoked.args, site);
}

/** The callable that a call runs, with the arguments that it passes on. A decorator without arguments is not a call of it. */
export function invokedCallable(
  spec: CallSpec,
  args: CallArguments,
): { target: Value; args: CallArguments } | undefined {
  const invokes = spec.invokes;
  if (invokes === undefined) return undefined;
  const { argument } = invokes;
  const target = typeof argument === 'number' ? args.positional[argument] : args.keywords.get(argument);
  if (target === undefined) return undefined;
  if (invokes.passes !== undefined) {
    const positional = invokes.passes.map((type): Value => ({ t: 'library', type }));
    return { target, args: { ...NO_ARGUMENTS, positional } };
  }
  const rest = typeof argument === 'number' ? args.positional.slice(argument + 1) : args.positional;
  return { target, args: { positional: rest, keywords: args.keywords, spread: args.spread } };
}

function construct(world: World, cls: ClassValue, args: () => CallArguments, site: CallSite): Value {
  const bases = libraryBases(world, cls);
  const { framework } = world;
  const routerType = bases.find((base) => framework.routers.includes(base));
  const applicationType = bases.find((base) => framework.applications.includes(base));
  const instance = instanceFor(world, cls, args, site.env.registering);
  const frameworkType = applicationType ?? routerType;
  const init = classAttribute(world, cls, world.language.constructorName);
  if (frameworkType !== undefined && site.env.registering) {
    const kind = applicationType === undefined ? 'router' : 'application';
    let passed = args();
    if (init?.t === 'function') {
      const env = callEnv(world, { ...init, self: instance }, args(), true);
      const toSuper = superInitArguments(world, env);
      if (toSuper !== undefined)
        passed = {
          positional: toSuper.positional,
          keywords: new Map([...passed.keywords, ...toSuper.keywords]),
          spread: toSuper.spread,
        };
    }
    const made =
      world.language.external(world, frameworkType, () => passed, site) ??
      constructObject(world, kind, frameworkType, passed, site.place);
    if (made.t === 'object') instance.object = made.object;
  }
  if (init?.t === 'function' && (site.env.registering || instance.object !== undefined))
    functionResultOf(world, { ...init, self: instance }, args(), true);
  return instance;
}

/** The object that constructing a class gives. The arguments of a data class are not worked out: they tell nothing of it. */
export function instanceFor(
  world: World,
  cls: ClassValue,
  args: () => CallArguments,
  registering: boolean,
): InstanceValue {
  if (isDataClass(world, cls)) return { t: 'instance', cls, key: `${classKey(cls)}~` };
  const kept = keepArguments(args(), registering);
  return { t: 'instance', cls, args: kept, key: shortened(`${classKey(cls)}(${argumentsKey(kept)})`) };
}

/** Constants tell objects apart only while routers are built. */
function keepArguments(args: CallArguments, registering: boolean): CallArguments {
  if (registering) return args;
  const keep = (value: Value): Value => (value.t === 'const' || value.t === 'text' ? UNKNOWN : value);
  return {
    positional: args.positional.map(keep),
    keywords: new Map([...args.keywords].map(([name, value]) => [name, keep(value)])),
    spread: args.spread,
  };
}

/** Builtins that pass values through or reach into objects. */
function callBuiltin(world: World, path: string, args: () => CallArguments, site: CallSite): Value | undefined {
  switch (path) {
    case 'builtins.super':
      return superValue(world, args(), site);
    case 'builtins.getattr': {
      const [of, name, otherwise] = args().positional;
      if (of?.t === 'module') return chosenMember(world, of.file, name);
      if (of === undefined || name?.t !== 'const' || typeof name.value !== 'string') return UNKNOWN;
      const found = getAttribute(world, of, name.value);
      return found.t === 'unknown' && otherwise !== undefined ? otherwise : found;
    }
    case 'builtins.list':
    case 'builtins.tuple':
    case 'builtins.set':
    case 'builtins.sorted':
    case 'builtins.reversed':
    case 'builtins.iter':
    case 'builtins.aiter': {
      const [of] = args().positional;
      if (of === undefined) return { t: 'seq', items: [], shape: 'list' };
      return of.t === 'seq' ? of : { t: 'many', element: elementOf(world, of) };
    }
    case 'builtins.next':
    case 'builtins.anext': {
      const [of] = args().positional;
      return of === undefined ? UNKNOWN : elementOf(world, of);
    }
    case 'builtins.enumerate': {
      const [of] = args().positional;
      if (of === undefined) return UNKNOWN;
      return { t: 'many', element: { t: 'seq', items: [UNKNOWN, elementOf(world, of)], shape: 'tuple' } };
    }
    case 'builtins.zip':
      return {
        t: 'many',
        element: { t: 'seq', items: args().positional.map((value) => elementOf(world, value)), shape: 'tuple' },
      };
    case 'builtins.str': {
      const [of] = args().positional;
      return of?.t === 'const' || of?.t === 'text' ? of : { t: 'library', type: path };
    }
    case 'builtins.int':
    case 'builtins.float':
    case 'builtins.bool': {
      const [of] = args().positional;
      return of?.t === 'const' ? of : { t: 'library', type: path };
    }
    case 'builtins.type': {
      const [of] = args().positional;
      return of?.t === 'instance' ? of.cls : UNKNOWN;
    }
    case 'typing.cast': {
      const [type, value] = args().positional;
      if (value !== undefined && value.t !== 'unknown') return value;
      return type === undefined ? UNKNOWN : instanceOf(world, type);
    }
    case 'os.getenv':
    case 'os.environ.get':
    case 'decouple.config':
    case 'environs.Env.str': {
      const given = args();
      return given.positional[1] ?? given.keywords.get('default') ?? unknown('set in the environment');
    }
    case 'pydantic.Field':
    case 'pydantic.fields.Field':
    case 'sqlmodel.Field':
    case 'dataclasses.field':
    case 'attr.ib':
    case 'attrs.field': {
      const given = args();
      const value = given.keywords.get('default') ?? given.positional[0];
      if (value !== undefined) return value;
      const factory = given.keywords.get('default_factory');
      return factory === undefined ? UNKNOWN : callValue(world, factory, () => NO_ARGUMENTS, site);
    }
    case 'importlib.import_module': {
      const [module] = args().positional;
      if (module?.t !== 'const' || typeof module.value !== 'string') return UNKNOWN;
      const target = world.resolveModule(site.env.file, module.value);
      return target.kind === 'file' ? { t: 'module', file: target.file } : UNKNOWN;
    }
    case 'contextvars.ContextVar':
      return undefined;
    case 'copy.copy':
    case 'copy.deepcopy':
      return args().positional[0] ?? UNKNOWN;
    default:
      return undefined;
  }
}

/**
 * `getattr(module, setting)` chooses a class by its name when the program starts: which one is not in the code, so that every
 * class of the module with the same base is possible. Without a known name, all classes with a base of the program are.
 */
function chosenMember(world: World, file: string, name: Value | undefined): Value {
  const wanted =
    name?.t === 'const' && typeof name.value === 'string' ? moduleMember(world, file, name.value) : undefined;
  if (wanted !== undefined && wanted.t !== 'class') return wanted;
  const scopes = world.scopes(file);
  const names = [...(scopes?.imports.get(-1)?.keys() ?? []), ...(scopes?.classes.get(-1)?.keys() ?? [])];
  const basesOf = (cls: ClassValue): string[] =>
    ancestry(world, cls)
      .slice(1)
      .flatMap((base) => ('external' in base ? [] : [classKey(base)]));
  const shared = wanted && new Set(basesOf(wanted));
  const classes = names.flatMap((item): Value[] => {
    const member = moduleMember(world, file, item);
    if (member?.t !== 'class') return [];
    const bases = basesOf(member);
    return bases.some((base) => shared?.has(base) ?? true) ? [member] : [];
  });
  const all = union([...(wanted ? [wanted] : []), ...classes]);
  return all.t === 'union' ? { ...all, partial: true } : all;
}

function superValue(world: World, args: CallArguments, site: CallSite): Value {
  const [given, self] = args.positional;
  if (given?.t === 'class' && self !== undefined) return { t: 'super', cls: given, self };
  let env: Env | undefined = site.env;
  while (env !== undefined) {
    const fn = env.fn >= 0 ? world.facts(env.file).functions[env.fn] : undefined;
    if (fn !== undefined && fn.cls >= 0 && env.self !== undefined) {
      const cls: ClassValue = { t: 'class', file: env.file, cls: fn.cls, env: env.parent ?? world.moduleEnv(env.file) };
      return { t: 'super', cls, self: env.self };
    }
    env = env.parent;
  }
  return UNKNOWN;
}
