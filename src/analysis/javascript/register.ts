import { decorationOf, madeBy, nodeMethod } from '../../frameworks/nodeFrameworks.ts';
import type { NodeMethod } from '../../frameworks/nodeFramework.ts';
import { getAttribute } from '../attributes.ts';
import { callValue, type CallSite } from '../call.ts';
import type { FrameworkObject } from '../objects.ts';
import { objectOf } from '../register.ts';
import type { Place } from '../service.ts';
import { isText, pathsOf, textsOf } from '../texts.ts';
import { instanceOf } from '../types.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, UNKNOWN, isUnknown, optionsOf, type CallArguments, type Value } from '../values.ts';
import { autoload } from './autoload.ts';
import { exportOf } from './modules.ts';

/** Makes an application or a router of a Node framework. */
export function constructNode(world: World, type: string, args: CallArguments, place: Place): Value {
  const { object: described } = madeBy(type) ?? {};
  const object = world.newObject({ kind: described?.kind ?? 'router', type, place, args });
  const prefix =
    described?.prefixOption === undefined ? undefined : option(world, args.positional[0], described.prefixOption);
  if (prefix !== undefined) object.prefix = prefix;
  if (type === 'routing-controllers.createExpressServer') useControllers(world, object, args.positional[0]);
  if (type === 'inversify-express-utils.InversifyExpressServer')
    object.controllerPrefix = option(world, args.positional[2], 'rootPath') ?? EMPTY;
  return { t: 'object', object };
}

/** routing-controllers: `useExpressServer(app, { routePrefix })`. */
export function useControllers(world: World, object: FrameworkObject, options: Value | undefined): void {
  object.controllerPrefix = option(world, options, 'routePrefix') ?? EMPTY;
}

/** An option of an object literal. */
export function option(world: World, options: Value | undefined, name: string): Value | undefined {
  if (options?.t !== 'dict' && options?.t !== 'union') return undefined;
  const value = getAttribute(world, options, name);
  return isUnknown(value) ? undefined : value;
}

/** Carries out `object.name(...)`; most such calls give the object again, so that they can be chained. */
export function registerNodeCall(
  world: World,
  object: FrameworkObject,
  name: string,
  args: CallArguments,
  site: CallSite,
): Value {
  const method = nodeMethod(object.type, name);
  return method === undefined ? UNKNOWN : carryOut(world, object, method, args, site);
}

function carryOut(
  world: World,
  object: FrameworkObject,
  method: NodeMethod,
  args: CallArguments,
  site: CallSite,
): Value {
  const self: Value = { t: 'object', object };
  const { place } = site;
  const { positional } = args;
  const [first, second, ...rest] = positional;
  switch (method.does) {
    case 'itself':
      return self;
    case 'route': {
      if (object.prefix !== undefined && object.type.endsWith(ROUTE_OF_PATH))
        addRoute(object, method.methods, [EMPTY], positional, place);
      else if (isPathLike(first)) {
        const named = first !== undefined && isText(first) && second !== undefined && isText(second) && rest.length > 0;
        // Koa: `router.get(name, path, ...)`.
        if (named) addRoute(object, method.methods, pathsOf(second), rest, place);
        else if (positional.length > 1) addRoute(object, method.methods, pathsOf(first), positional.slice(1), place);
      } else if (first !== undefined && isCallable(first)) addRoute(object, method.methods, [EMPTY], positional, place);
      return self;
    }
    case 'route-by-method': {
      const methods = textsOf(first).map((text) => text.toUpperCase());
      if (methods.length > 0 && second !== undefined) addRoute(object, methods, pathsOf(second), rest, place);
      return self;
    }
    case 'route-object':
      addRouteObject(world, object, first, second, place);
      return self;
    case 'route-path': {
      const route = world.newObject({ kind: 'router', type: `${object.type}${ROUTE_OF_PATH}`, place, args });
      route.prefix = first ?? EMPTY;
      object.registrations.push({ kind: 'use', paths: [EMPTY], handlers: [{ t: 'object', object: route }], place });
      return { t: 'object', object: route };
    }
    case 'use': {
      const hasPath = isPathLike(first) && positional.length > 1;
      const handlers = (hasPath ? positional.slice(1) : positional).flatMap((value) => handlersIn(world, value));
      object.registrations.push({ kind: 'use', paths: hasPath ? pathsOf(first) : [EMPTY], handlers, place });
      return self;
    }
    case 'include':
      object.registrations.push({
        kind: 'use',
        paths: pathsOf(first),
        handlers: second === undefined ? [] : [second],
        place,
      });
      return self;
    case 'register':
      register(world, object, first, second, site);
      return self;
    case 'hook':
      if (second !== undefined && REQUEST_HOOKS.has(textsOf(first)[0] ?? ''))
        object.registrations.push({ kind: 'use', paths: [EMPTY], handlers: [second], place });
      return self;
    case 'param': {
      const [parameter] = textsOf(first);
      if (parameter !== undefined && second !== undefined)
        object.registrations.push({ kind: 'use', paths: [EMPTY], handlers: [second], parameter, place });
      return self;
    }
    case 'prefix':
      if (first !== undefined) object.prefix = first;
      return self;
    case 'base-path': {
      const inner = world.newObject({ kind: 'router', type: object.type, place, args });
      if (first !== undefined) inner.prefix = first;
      inner.basedOn = object;
      object.registrations.push({ kind: 'use', paths: [EMPTY], handlers: [{ t: 'object', object: inner }], place });
      return { t: 'object', object: inner };
    }
    case 'decorate':
      for (const name of textsOf(first)) if (second !== undefined) decorate(object, name, second);
      return self;
    case 'provide':
      return first === undefined ? UNKNOWN : instanceOf(world, first);
    case 'global-prefix': {
      if (first !== undefined) object.prefix = first;
      const excluded = option(world, second, 'exclude');
      object.excluded =
        excluded?.t === 'seq' ? excluded.items.flatMap((item) => textsOf(option(world, item, 'path') ?? item)) : [];
      return UNKNOWN;
    }
    case 'versioning':
      object.versioning = option(world, first, 'type') ?? { t: 'external', path: '@nestjs/common.VersioningType.URI' };
      object.versionPrefix = option(world, first, 'prefix') ?? { t: 'const', value: 'v' };
      object.defaultVersion = option(world, first, 'defaultVersion') ?? EMPTY;
      return UNKNOWN;
  }
}

/** Ends the type of what `router.route(path)` gives: the same methods, without a path. */
const ROUTE_OF_PATH = '#route';

const EMPTY: Value = { t: 'const', value: '' };

/** Hooks of Fastify that run for each request. */
const REQUEST_HOOKS = new Set([
  'onRequest',
  'preParsing',
  'preValidation',
  'preHandler',
  'preSerialization',
  'onSend',
  'onResponse',
]);

function addRoute(
  object: FrameworkObject,
  methods: readonly string[],
  paths: Value[],
  handlers: Value[],
  place: Place,
): void {
  object.registrations.push({ kind: 'handlers', methods: [...methods], paths, handlers, place });
}

/** `route({ method, url, handler })`; Hono's `openapi(createRoute({ method, path }), handler)`. */
function addRouteObject(
  world: World,
  object: FrameworkObject,
  options: Value | undefined,
  handler: Value | undefined,
  place: Place,
): void {
  const described = options?.t === 'dict' ? options : undefined;
  const path = option(world, described, 'url') ?? option(world, described, 'path');
  const methods = textsOf(option(world, described, 'method')).map((text) => text.toUpperCase());
  const last = handler ?? option(world, described, 'handler');
  if (path === undefined || methods.length === 0) {
    world.report(place, 'a route', 'its options could not be read');
    return;
  }
  const before = ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'middleware'].flatMap((name) => {
    const value = option(world, described, name);
    return value === undefined ? [] : [value];
  });
  addRoute(object, methods, pathsOf(path), [...before, ...(last === undefined ? [] : [last])], place);
}

/** Fastify: runs the plugin with an object of its own, below its prefix; a plugin of `fastify-plugin` works on the object itself. */
function register(
  world: World,
  object: FrameworkObject,
  given: Value | undefined,
  options: Value | undefined,
  site: CallSite,
): void {
  const { place } = site;
  const prefix = option(world, options, 'prefix');
  for (const value of given === undefined ? [] : optionsOf(given)) {
    const plugin = value.t === 'module' ? (exportOf(world, value.file, 'default') ?? value) : value;
    if (plugin.t === 'external') {
      const put = decorationOf(object, plugin.path);
      if (put !== undefined) decorate(object, put.name, underOwnName(world, options, { t: 'library', type: put.type }));
      if (plugin.path === '@fastify/autoload' || plugin.path === 'fastify-autoload')
        autoload(world, object, options, site, plugInto);
      continue;
    }
    const isShared = plugin.t === 'deferred' && plugin.via === 'fastify-plugin';
    const fn = plugin.t === 'deferred' ? plugin.target : plugin;
    if (fn.t !== 'function') {
      if (isUnknown(fn))
        world.report(
          place,
          'a plugin',
          `what is registered could not be followed${fn.t === 'unknown' && fn.why !== undefined ? `: ${fn.why}` : ''}`,
        );
      continue;
    }
    plugInto(world, isShared ? object : childOf(world, object, prefix, place), fn, options, site);
  }
}

/** What a plugin gives; where it is registered under a name of its own, `{ name: 'orders' }`, it stands there. */
function underOwnName(world: World, options: Value | undefined, given: Value): Value {
  const own = option(world, options, 'name') ?? option(world, options, 'namespace');
  return own?.t === 'const' ? { t: 'dict', entries: [[own, given]] } : given;
}

function decorate(object: FrameworkObject, name: string, value: Value): void {
  (object.decorations ??= new Map()).set(name, value);
}

function childOf(world: World, object: FrameworkObject, prefix: Value | undefined, place: Place): FrameworkObject {
  const child = world.newObject({ kind: 'router', type: object.type, place, args: NO_ARGUMENTS });
  if (prefix !== undefined) child.prefix = prefix;
  object.registrations.push({ kind: 'use', paths: [EMPTY], handlers: [{ t: 'object', object: child }], place });
  return child;
}

/** Runs a plugin on an object. */
export function plugInto(
  world: World,
  object: FrameworkObject,
  plugin: Value,
  options: Value | undefined,
  site: CallSite,
): void {
  const positional: Value[] = [{ t: 'object', object }, options ?? { t: 'dict', entries: [] }];
  callValue(world, plugin, () => ({ ...NO_ARGUMENTS, positional }), {
    ...site,
    env: { ...site.env, registering: true },
  });
}

export type PlugInto = typeof plugInto;

/** Handlers and routers of a `use` argument: arrays are taken apart, a module stands for its default export. */
function handlersIn(world: World, value: Value): Value[] {
  if (value.t === 'seq') return value.items.flatMap((item) => handlersIn(world, item));
  if (value.t === 'module') return [exportOf(world, value.file, 'default') ?? value];
  if (value.t === 'union') {
    const object = objectOf(value);
    return object === undefined ? [...value.options] : [{ t: 'object', object }];
  }
  return [value];
}

function isPathLike(value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (isText(value)) return true;
  if (value.t === 'seq') return value.items.length > 0 && value.items.every((item) => isText(item) || isPattern(item));
  return (
    isPattern(value) ||
    (value.t === 'union' && value.options.every((item) => isPathLike(item))) ||
    value.t === 'unknown'
  );
}

function isPattern(value: Value): boolean {
  return value.t === 'library' && value.type === 'globals.RegExp';
}

function isCallable(value: Value): boolean {
  return value.t === 'function' || value.t === 'deferred' || value.t === 'union';
}
