import { isRouterType, goMethod, type GoMade } from '../../frameworks/goFrameworks.ts';
import type { GoFramework, GoFunction, GoMethod } from '../../frameworks/goFramework.ts';
import { callValue, type CallSite } from '../call.ts';
import { evaluate } from '../evaluate.ts';
import type { FrameworkObject, NodeRoute } from '../objects.ts';
import { objectOf } from '../register.ts';
import type { Place } from '../service.ts';
import { isText, joinText, pathsOf, textParts, textsOf } from '../texts.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, UNKNOWN, optionsOf, type CallArguments, type FunctionValue, type Value } from '../values.ts';

const EMPTY: Value = { t: 'const', value: '' };

/** Makes an application, a router or a group. */
export function constructGo(
  world: World,
  { object: described, type }: GoMade,
  args: CallArguments,
  place: Place,
): Value {
  const object = world.newObject({ kind: described.kind, type, place, args });
  const prefix = described.prefix === undefined ? undefined : args.positional[described.prefix];
  if (prefix !== undefined) object.prefix = prefix;
  const outer = described.within === undefined ? undefined : objectOf(args.positional[described.within] ?? UNKNOWN);
  if (outer !== undefined) include(outer, object, place);
  return { t: 'object', object };
}

const defaults = new WeakMap<World, FrameworkObject>();

/** The mux on which `http.HandleFunc` registers. */
export function defaultMux(world: World): FrameworkObject {
  let object = defaults.get(world);
  if (object === undefined) {
    const place: Place = { file: world.files[0] ?? '', range: [0, 0, 0, 0] };
    object = world.newObject({ kind: 'application', type: 'net/http.ServeMux', place, args: NO_ARGUMENTS });
    defaults.set(world, object);
  }
  return object;
}

/** Carries out a function of a framework that registers something: `http.HandleFunc(...)`, `huma.Get(api, ...)`. */
export function callFunctionOf(
  world: World,
  path: string,
  { method }: { framework: GoFramework; method: GoFunction },
  args: CallArguments,
  site: CallSite,
): Value {
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (method.on === 'default') return carryOut(world, defaultMux(world), name, method, args, site);
  const [first, ...positional] = args.positional;
  const object = first && objectOf(first);
  if (object !== undefined) return carryOut(world, object, name, method, { ...args, positional }, site);
  if (site.env.registering)
    world.report(site.place, `${name}(...)`, 'the router that it registers on could not be found');
  return UNKNOWN;
}

/** Carries out `object.name(...)`. */
export function registerGoCall(
  world: World,
  object: FrameworkObject,
  name: string,
  args: CallArguments,
  site: CallSite,
): Value {
  const method = goMethod(object.type, name);
  return method === undefined ? UNKNOWN : carryOut(world, object, name, method, args, site);
}

function carryOut(
  world: World,
  object: FrameworkObject,
  name: string,
  method: GoMethod,
  args: CallArguments,
  site: CallSite,
): Value {
  const self: Value = { t: 'object', object };
  const { place } = site;
  const { positional } = args;
  const [first = UNKNOWN, second, ...rest] = positional;
  switch (method.does) {
    case 'itself':
      return self;
    case 'route':
      if (object.route !== undefined)
        addRoute(object, method.methods, object.route.paths, ordered(method, positional), place);
      else addRoute(object, method.methods, pathsOf(first), ordered(method, positional.slice(1)), place);
      return self;
    case 'route-by-method': {
      const methods = textsOf(first).map((text) => text.toUpperCase());
      if (methods.length === 0) world.report(place, 'a route', 'its method is not known before the program runs');
      addRoute(object, methods.length > 0 ? methods : ['ALL'], pathsOf(second), ordered(method, rest), place);
      return self;
    }
    case 'pattern': {
      const { methods, path } = methodInPattern(first);
      addRoute(object, methods, [path], ordered(method, positional.slice(1)), place);
      return UNKNOWN;
    }
    case 'group':
      return group(world, object, name, positional, site);
    case 'mount':
      object.registrations.push({
        kind: 'use',
        paths: pathsOf(first),
        handlers: second === undefined ? [] : [second],
        place,
      });
      return self;
    case 'use':
      use(object, method.everywhere === true, positional, place);
      return self;
    case 'files': {
      const path = method.folder === true ? below(first) : first;
      addRoute(object, ['GET'], [path], [{ t: 'external', path: `${object.type}.${name}` }], place);
      return self;
    }
    case 'describe':
      return describe(world, object, method.sets, positional, place);
    case 'subrouter':
      return subrouter(world, object, place);
    case 'operation':
      operation(world, object, first, second, place);
      return UNKNOWN;
  }
}

/** The handlers with the one that answers at the end. */
function ordered({ handlers }: { handlers: 'last' | 'first' }, values: readonly Value[]): Value[] {
  const [first, ...others] = values;
  return handlers === 'first' && first !== undefined ? [...others, first] : [...values];
}

function addRoute(
  object: FrameworkObject,
  methods: readonly string[],
  paths: Value[],
  handlers: Value[],
  place: Place,
): void {
  object.registrations.push({ kind: 'handlers', methods: [...methods], paths, handlers, place });
}

function include(outer: FrameworkObject, object: FrameworkObject, place: Place): void {
  outer.registrations.push({ kind: 'use', paths: [EMPTY], handlers: [{ t: 'object', object }], place });
}

/** `GET /items/{id}`: the method and the path; without a method all. A host before the path is left out. */
function methodInPattern(value: Value): { methods: string[]; path: Value } {
  const parts = textParts(value);
  const [start, ...rest] = parts;
  const found = typeof start === 'string' ? /^([A-Z]+)[ \t]+(.*)$/s.exec(start) : null;
  if (found === null) return { methods: ['ALL'], path: withoutHost(value) };
  return { methods: [found[1] ?? 'ALL'], path: withoutHost(joinText([found[2] ?? '', ...rest])) };
}

function withoutHost(value: Value): Value {
  const [start, ...rest] = textParts(value);
  const at = typeof start === 'string' ? start.indexOf('/') : -1;
  return at > 0 && typeof start === 'string' ? joinText([start.slice(at), ...rest]) : value;
}

/** A router below this one; a function that takes a router is run with it, others are middleware. */
function group(
  world: World,
  object: FrameworkObject,
  name: string,
  positional: readonly Value[],
  site: CallSite,
): Value {
  const { place } = site;
  const [first] = positional;
  const hasPath = first !== undefined && (isPath(first) || (first.t === 'unknown' && name !== 'With'));
  const child = world.newObject({ kind: 'router', type: object.type, place, args: NO_ARGUMENTS });
  if (hasPath) child.prefix = first;
  include(object, child, place);
  const configuring: FunctionValue[] = [];
  const around: Value[] = [];
  for (const value of hasPath ? positional.slice(1) : positional) {
    const fn = optionsOf(value).find((option) => option.t === 'function' && takesRouter(world, option));
    if (fn?.t === 'function') configuring.push(fn);
    else if (!isText(value)) around.push(value);
  }
  if (around.length > 0) child.registrations.push({ kind: 'use', paths: [EMPTY], handlers: around, place });
  const given: CallArguments = { ...NO_ARGUMENTS, positional: [{ t: 'object', object: child }] };
  for (const fn of configuring) callValue(world, fn, () => given, { ...site, env: { ...site.env, registering: true } });
  return { t: 'object', object: child };
}

/** The function's first parameter is a router of a framework. */
function takesRouter(world: World, { file, fn, env, self }: FunctionValue): boolean {
  const { params = [], receiver } = world.facts(file).functions[fn] ?? {};
  const type = params[receiver !== undefined && self !== undefined ? 1 : 0]?.type;
  if (type === undefined || (type.k !== 'name' && type.k !== 'attr')) return false;
  return optionsOf(evaluate(world, type, env)).some((value) => value.t === 'external' && isRouterType(value.path));
}

/** Middleware and routers that stand before what follows; `everywhere`: before all. */
function use(object: FrameworkObject, everywhere: boolean, positional: readonly Value[], place: Place): void {
  const [first] = positional;
  const hasPath = first !== undefined && isPath(first) && positional.length > 1;
  const handlers = (hasPath ? positional.slice(1) : positional).flatMap((value) =>
    value.t === 'seq' ? value.items : [value],
  );
  if (!everywhere || hasPath) {
    object.registrations.push({ kind: 'use', paths: hasPath ? pathsOf(first) : [EMPTY], handlers, place });
    return;
  }
  const after = object.registrations.findIndex((known) => known.kind !== 'use' || known.paths.length > 0);
  object.registrations.splice(after < 0 ? object.registrations.length : after, 0, {
    kind: 'use',
    paths: [],
    handlers,
    place,
  });
}

/** `/assets` and all below it. */
function below(path: Value): Value {
  const parts = textParts(path);
  const last = parts.at(-1);
  return joinText([...parts, typeof last === 'string' && last.endsWith('/') ? '*filepath' : '/*filepath']);
}

type Sets = Extract<GoMethod, { does: 'describe' }>['sets'];

/** One step of describing a route; the first makes it. */
function describe(
  world: World,
  object: FrameworkObject,
  sets: Sets,
  positional: readonly Value[],
  place: Place,
): Value {
  const described = object.route === undefined ? newRoute(world, object, place) : object;
  const route = described.route;
  if (route === undefined) return UNKNOWN;
  for (const [position, what] of sets.entries()) {
    const value = positional[position];
    if (value === undefined) continue;
    if (what === 'path' || what === 'prefix')
      route.paths = [joinText([...(route.paths[0] ? textParts(route.paths[0]) : []), ...textParts(value)])];
    else if (what === 'handler') route.handlers = [value];
    else if (what === 'methods') {
      const methods = positional.flatMap(textsOf).map((text) => text.toUpperCase());
      if (methods.length > 0) route.methods = methods;
    }
  }
  return { t: 'object', object: described };
}

function newRoute(world: World, object: FrameworkObject, place: Place): FrameworkObject {
  const described = world.newObject({ kind: 'router', type: object.type, place, args: NO_ARGUMENTS });
  const route: NodeRoute = { kind: 'handlers', methods: ['ALL'], paths: [EMPTY], handlers: [], place };
  described.route = route;
  described.describes = object;
  object.registrations.push(route);
  return described;
}

function subrouter(world: World, object: FrameworkObject, place: Place): Value {
  const outer = object.describes;
  if (outer === undefined || object.route === undefined) return UNKNOWN;
  const child = world.newObject({ kind: 'router', type: object.type, place, args: NO_ARGUMENTS });
  const [path] = object.route.paths;
  if (path !== undefined) child.prefix = path;
  include(outer, child, place);
  return { t: 'object', object: child };
}

/** `huma.Register(api, huma.Operation{Method: "GET", Path: "/x"}, handler)`. */
function operation(
  world: World,
  object: FrameworkObject,
  described: Value,
  handler: Value | undefined,
  place: Place,
): void {
  const option = optionsOf(described).find(({ t }) => t === 'record');
  const keywords = option?.t === 'record' ? option.args.keywords : undefined;
  const path = keywords?.get('Path');
  const methods = textsOf(keywords?.get('Method'));
  if (path === undefined || methods.length === 0) {
    world.report(place, 'a route', 'its operation could not be read');
    return;
  }
  addRoute(object, methods, pathsOf(path), handler === undefined ? [] : [handler], place);
}

function isPath(value: Value): boolean {
  return isText(value) || (value.t === 'union' && value.options.every((item) => isText(item)));
}
