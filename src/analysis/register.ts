import type { ArgumentName, ObjectMethod } from '../frameworks/framework.ts';
import type { Expr } from '../facts/facts.ts';
import type { CallSite } from './call.ts';
import { routersHeldAs } from './heldRouters.ts';
import { functionResultOf } from './functions.ts';
import type { FrameworkObject, RouteOptions } from './objects.ts';
import type { Place } from './service.ts';
import type { World } from './world.ts';
import { UNKNOWN, optionsOf, type CallArguments, type Value } from './values.ts';

/** Makes an application or router object. Routes given in its constructor are registered. */
export function constructObject(
  world: World,
  kind: 'application' | 'router',
  type: string,
  args: CallArguments,
  place: Place,
): Value {
  const object = world.newObject({ kind, type, place, args });
  const value: Value = { t: 'object', object };
  runStartup(world, args.keywords.get('lifespan'), [value]);
  const onStartup = args.keywords.get('on_startup');
  if (onStartup?.t === 'seq') for (const hook of onStartup.items) runStartup(world, hook, []);
  registerRecords(world, object, args.keywords.get('routes'));
  const middleware = args.keywords.get('middleware');
  for (const option of middleware ? optionsOf(middleware) : []) {
    if (option.t !== 'seq') continue;
    for (const item of option.items)
      if (item.t === 'record')
        object.registrations.push({
          kind: 'middleware',
          middleware: item.args.positional[0] ?? item.args.keywords.get('cls') ?? UNKNOWN,
          args: item.args,
          place: item.place,
          function: false,
        });
  }
  return value;
}

/** Code that runs when the server starts may register routes as well. */
function runStartup(world: World, hook: Value | undefined, positional: Value[]): void {
  for (const option of hook ? optionsOf(hook) : [])
    if (option.t === 'function') functionResultOf(world, option, { positional, keywords: new Map(), spread: [] }, true);
}

/** Remembers a `Route(...)`, `Mount(...)` or `Middleware(...)` until an application takes it. */
export function constructRecord(type: string, args: CallArguments, place: Place): Value {
  return { t: 'record', type, args, place };
}

function registerRecords(world: World, object: FrameworkObject, routes: Value | undefined): void {
  for (const option of routes ? optionsOf(routes) : []) {
    if (option.t !== 'seq') continue;
    for (const item of option.items) {
      if (item.t !== 'record') continue;
      const record = world.framework.routeRecords[item.type];
      if (record === undefined) continue;
      const path = argument(item.args, record.path) ?? UNKNOWN;
      const handler = argument(item.args, record.handler);
      if (record.does === 'mount') {
        const target = handler ?? mountedRoutes(world, item);
        if (target !== undefined) object.registrations.push({ kind: 'mount', target, prefix: path, place: item.place });
        continue;
      }
      if (record.does === 'host') {
        if (handler !== undefined)
          object.registrations.push({ kind: 'mount', target: handler, prefix: undefined, place: item.place });
        continue;
      }
      const methods = record.methodsKeyword ? methodList(item.args.keywords.get(record.methodsKeyword)) : undefined;
      object.registrations.push({
        kind: 'route',
        route: {
          paths: [path],
          methods: record.does === 'websocket' ? ['WEBSOCKET'] : (methods ?? ['GET']),
          websocket: record.does === 'websocket',
          args: item.args,
          place: item.place,
          plain: record.plain === true,
        },
        handler: handler ?? UNKNOWN,
        place: item.place,
      });
    }
  }
}

function mountedRoutes(world: World, item: Extract<Value, { t: 'record' }>): Value | undefined {
  const routes = item.args.keywords.get('routes');
  if (routes === undefined) return undefined;
  const args: CallArguments = { positional: [], keywords: new Map([['routes', routes]]), spread: [] };
  return constructObject(world, 'router', 'starlette.routing.Router', args, item.place);
}

/** Carries out `object.name(...)`. Gives a decorator where the framework does. */
export function registerCall(
  world: World,
  object: FrameworkObject,
  name: string,
  args: CallArguments,
  site: CallSite,
): Value {
  const { place } = site;
  const method = world.framework.methods[name];
  if (method === undefined) return UNKNOWN;
  switch (method.does) {
    case 'route': {
      const route = routeOptions(method, args, place);
      if (method.handler === undefined) return { t: 'routeDecorator', object, register: route };
      const handler = argument(args, method.handler);
      if (handler === undefined) return { t: 'routeDecorator', object, register: route };
      registerRoute(world, { t: 'routeDecorator', object, register: route }, handler, place);
      return UNKNOWN;
    }
    case 'add-records': {
      const records = argument(args, method.records);
      registerRecords(world, object, records?.t === 'record' ? { t: 'seq', items: [records], shape: 'list' } : records);
      return UNKNOWN;
    }
    case 'include': {
      const target = argument(args, method.router) ?? UNKNOWN;
      const prefix = args.keywords.get(method.prefix);
      let included = 0;
      for (const option of optionsOf(target)) {
        const router = objectOf(option);
        if (router === undefined) continue;
        object.registrations.push({ kind: 'include', target: router, prefix, args, place });
        included++;
      }
      if (included === 0) {
        const held = routersHeldAs(world, includedAttribute(world, site));
        for (const router of held) object.registrations.push({ kind: 'include', target: router, prefix, args, place });
        included = held.length;
      }
      if (included === 0 && includesFound(world, site)) {
        object.registrations.push({ kind: 'include-found', prefix, args, place });
        const why = 'it includes what it finds when it starts: taken to be the routers that nothing else includes';
        world.report(place, `${name}(...) in a loop`, why);
      } else if (included === 0)
        world.report(place, `${name}(...)`, `the router that is included could not be found${because(target)}`);
      return UNKNOWN;
    }
    case 'mount': {
      const target = argument(args, method.app) ?? UNKNOWN;
      object.registrations.push({ kind: 'mount', target, prefix: argument(args, method.path), place });
      return UNKNOWN;
    }
    case 'add-middleware':
      object.registrations.push({
        kind: 'middleware',
        middleware: argument(args, method.middleware) ?? UNKNOWN,
        args,
        place,
        function: false,
      });
      return UNKNOWN;
    case 'middleware-decorator':
      return { t: 'routeDecorator', object, register: markerRoute('middleware', args, place) };
    case 'exception-handler': {
      const handler = method.handler ? argument(args, method.handler) : undefined;
      if (handler === undefined)
        return { t: 'routeDecorator', object, register: markerRoute('exception-handler', args, place) };
      object.registrations.push({ kind: 'exception-handler', handler, place });
      return UNKNOWN;
    }
    case 'startup-hook': {
      const hook = method.handler ? argument(args, method.handler) : undefined;
      if (hook === undefined) return { t: 'routeDecorator', object, register: markerRoute('startup', args, place) };
      runStartup(world, hook, []);
      return UNKNOWN;
    }
  }
}

/** `x` of `include_router(thing.x)`, or an empty text. */
function includedAttribute(world: World, { env, call }: CallSite): string {
  const first = world.facts(env.file).calls[call]?.args[0];
  return first?.k === 'attr' ? first.name : '';
}

/** `for router in found: app.include_router(router)`. */
function includesFound(world: World, { env, call }: CallSite): boolean {
  const { calls, blocks, bindings } = world.facts(env.file);
  const own = calls[call];
  const router = own?.args[0] ?? own?.keywords.find(([name]) => name === 'router')?.[1];
  if (own === undefined || router?.k !== 'name') return false;
  const loops = new Set<number>();
  for (let at = own.block; at >= 0; at = blocks[at]?.parent ?? -1)
    if (blocks[at]?.kind === 'for') loops.add(blocks[at]?.range[0] ?? -1);
  return bindings.some(
    ({ kind, scope, line, target }) =>
      kind === 'for' && scope === env.fn && loops.has(line) && mentions(target, router.name),
  );
}

function mentions(target: Expr, name: string): boolean {
  if (target.k === 'name') return target.name === name;
  return (target.k === 'tuple' || target.k === 'list') && target.items.some((item) => mentions(item, name));
}

const MARKER = '\u0000';

function markerRoute(
  kind: 'middleware' | 'exception-handler' | 'startup',
  args: CallArguments,
  place: Place,
): RouteOptions {
  return { paths: [], methods: [`${MARKER}${kind}`], websocket: false, args, place, plain: false };
}

/** Applies a route decorator to a handler. */
export function registerRoute(
  world: World,
  decorator: Extract<Value, { t: 'routeDecorator' }>,
  handler: Value,
  place: Place,
): void {
  const { object, register } = decorator;
  const [first] = register.methods;
  if (first === `${MARKER}middleware`) {
    object.registrations.push({
      kind: 'middleware',
      middleware: handler,
      args: register.args,
      place: register.place,
      function: true,
    });
    return;
  }
  if (first === `${MARKER}startup`) {
    runStartup(world, handler, []);
    return;
  }
  if (first === `${MARKER}exception-handler`) {
    object.registrations.push({ kind: 'exception-handler', handler, place: register.place });
    return;
  }
  object.registrations.push({ kind: 'route', route: register, handler, place: register.place, handlerPlace: place });
}

function routeOptions(
  method: Extract<ObjectMethod, { does: 'route' }>,
  args: CallArguments,
  place: Place,
): RouteOptions {
  const path = argument(args, method.path);
  const paths = path === undefined ? [UNKNOWN] : path.t === 'seq' ? path.items : [path];
  const base = { paths, websocket: method.websocket === true, args, place, plain: method.plain === true };
  if (!('keyword' in method.methods)) return { ...base, methods: [...method.methods] };
  const { keyword, position, otherwise } = method.methods;
  const given = args.keywords.get(keyword) ?? (position === undefined ? undefined : args.positional[position]);
  if (given === undefined || (given.t === 'const' && given.value === null)) return { ...base, methods: [...otherwise] };
  const methods = methodList(given);
  if (methods !== undefined) return { ...base, methods };
  return { ...base, methods: [...otherwise], methodsWhy: `its methods could not be read${because(given)}` };
}

function methodList(value: Value | undefined): string[] | undefined {
  if (value?.t !== 'seq') return undefined;
  const names: string[] = [];
  for (const item of value.items) {
    const name = methodName(item);
    if (name === undefined) return undefined;
    names.push(name);
  }
  return names.length > 0 ? names : undefined;
}

/** `"post"`, `HTTPMethod.POST`. */
function methodName(value: Value): string | undefined {
  if (value.t === 'const' && typeof value.value === 'string') return value.value.toUpperCase();
  if (value.t === 'external') return /\.([A-Z]+)(\.value)?$/.exec(value.path)?.[1];
  return undefined;
}

/** `: reason`, where a value tells why it is not known. */
export function because(value: Value | undefined): string {
  return value?.t === 'unknown' && value.why !== undefined ? `: ${value.why}` : '';
}

function argument(args: CallArguments, [position, keyword]: ArgumentName): Value | undefined {
  return args.keywords.get(keyword) ?? args.positional[position];
}

/** The application or router that a value is. */
export function objectOf(value: Value): FrameworkObject | undefined {
  if (value.t === 'object') return value.object;
  if (value.t === 'instance') return value.object;
  if (value.t === 'union') return value.options.map(objectOf).find((object) => object !== undefined);
  return undefined;
}
