import { frameworkOfType } from '../../frameworks/nodeFrameworks.ts';
import type { FrameworkId } from '../../frameworks/framework.ts';
import type { FrameworkObject, NodeRoute, NodeUse } from '../objects.ts';
import { because } from '../register.ts';
import type { Place } from '../service.ts';
import { isText, textParts } from '../texts.ts';
import type { World } from '../world.ts';
import { isUnknown, optionsOf, type FunctionValue, type Value } from '../values.ts';
import { shownHandler } from './handlers.ts';

/** A route as a client reaches it, with everything that runs for it, in order. */
export interface NodeEndpoint {
  method: string;
  path: string;
  framework: FrameworkId;
  /** The function that answers; undefined when it could not be found. */
  handler: FunctionValue | undefined;
  /** The function that the author wrote, where a wrapper runs it. */
  shown: FunctionValue | undefined;
  /** The last of the chain as a value: a library's handler has no function of the program. */
  answer: Value | undefined;
  place: Place;
  application: FrameworkObject;
  middleware: NodeMiddleware[];
}

/** One handler that runs before the last. */
export interface NodeMiddleware {
  value: Value;
  place: Place;
  /** It stands in the route itself, not around it. */
  own: boolean;
}

interface Around extends NodeMiddleware {
  /** Only below this path. */
  below: string;
  parameter?: string;
}

/** Every route of every application with its full path. Routers that no application includes are reported, not listed. */
export function collectNodeRoutes(world: World): NodeEndpoint[] {
  const included = new Set<FrameworkObject>();
  for (const object of world.objects)
    for (const registration of object.registrations)
      if (registration.kind === 'use')
        for (const target of targetsOf(registration.handlers)) {
          included.add(target);
          if (target.basedOn !== undefined && target.basedOn !== object) included.add(target.basedOn);
        }
  const applications = world.objects.filter(({ kind }) => kind === 'application');
  const walker = new Walker(world);
  const roots = applications.filter((object) => !included.has(object));
  for (const root of roots.length > 0 ? roots : applications) walker.walk(root, root, '', [], []);
  if (applications.length === 0) {
    for (const router of world.objects) if (!included.has(router)) walker.walk(router, router, '', [], []);
  } else reportLooseRouters(world, walker.seen);
  return distinct(walker.endpoints);
}

class Walker {
  readonly endpoints: NodeEndpoint[] = [];
  readonly seen = new Set<FrameworkObject>();

  constructor(private readonly world: World) {}

  walk(
    application: FrameworkObject,
    object: FrameworkObject,
    prefix: string,
    around: Around[],
    open: FrameworkObject[],
  ): void {
    if (open.includes(object)) return;
    this.seen.add(object);
    const base = joined(prefix, pathText(this.world, object.prefix, object.place));
    const sofar = [...around];
    for (const registration of object.registrations) {
      if (registration.kind === 'handlers') this.route(application, object, registration, base, sofar);
      else if (registration.kind === 'use') this.use(application, registration, base, sofar, [...open, object]);
    }
  }

  private use(
    application: FrameworkObject,
    { paths, handlers, parameter, place }: NodeUse,
    base: string,
    around: Around[],
    open: FrameworkObject[],
  ): void {
    const { world } = this;
    for (const path of paths) {
      const below = joined(base, pathText(world, path, place));
      // What stands before a router in the same `use` runs for its routes only; what stands alone runs for all that follow.
      const before: Around[] = [];
      for (const value of handlers) {
        const targets = targetsOf([value]);
        const inner = joined(below, pathText(world, mountedAt(value), place));
        for (const target of targets)
          this.walk(target.kind === 'application' ? target : application, target, inner, [...around, ...before], open);
        if (targets.length > 0) continue;
        if (isUnknown(value)) {
          if (path.t === 'const' && path.value !== '') reportUnfollowed(world, place, below, value);
          continue;
        }
        before.push({ value, place, own: false, below, ...(parameter !== undefined && { parameter }) });
      }
      if (handlers.every((value) => targetsOf([value]).length === 0)) around.push(...before);
    }
  }

  private route(
    application: FrameworkObject,
    object: FrameworkObject,
    { methods, paths, handlers, place }: NodeRoute,
    base: string,
    around: readonly Around[],
  ): void {
    const { world } = this;
    const all = handlers.flatMap((value) => flattened(value));
    const last = all.at(-1);
    const handler = last === undefined ? undefined : functionOf(last);
    for (const value of paths) {
      const path = shownPath(joined(base, pathText(world, value, place)));
      const outside = around.filter(
        ({ below, parameter }) => isBelow(path, below) && (parameter === undefined || path.includes(`:${parameter}`)),
      );
      if (handler === undefined && (last === undefined || libraryName(last) === undefined))
        world.report(place, `${methods.join(', ')} ${path}`, `its handler could not be followed${because(last)}`);
      for (const method of methods)
        this.endpoints.push({
          method,
          path,
          framework: frameworkOf(object),
          handler,
          shown: handler && shownHandler(world, handler),
          answer: last,
          place,
          application,
          middleware: [...outside, ...all.slice(0, -1).map((value) => ({ value, place, own: true }))],
        });
    }
  }
}

export function frameworkOf({ type }: FrameworkObject): FrameworkId {
  return frameworkOfType(type)?.id ?? 'express';
}

/** The routers and applications among handlers, also where an object holds one as its `router` or `app`. */
function targetsOf(handlers: readonly Value[]): FrameworkObject[] {
  return handlers.flatMap((value) =>
    optionsOf(value).flatMap((option): FrameworkObject[] => {
      if (option.t === 'object') return [option.object];
      if (option.t === 'instance' && option.object !== undefined) return [option.object];
      // `router.routes` without a call, `app.handle`: stands for the object.
      if (option.t === 'objectMethod') return [option.object];
      if (option.t === 'record') return targetsOf(option.args.positional);
      return option.t === 'seq' ? targetsOf(option.items) : [];
    }),
  );
}

/** `mount('/api', app)` of koa-mount. */
function mountedAt(value: Value): Value | undefined {
  const [path] = value.t === 'record' ? value.args.positional : [];
  return path !== undefined && isText(path) ? path : undefined;
}

function flattened(value: Value): Value[] {
  return value.t === 'seq' ? value.items.flatMap(flattened) : [value];
}

/** The function of the program that a handler value runs. */
export function functionOf(value: Value): FunctionValue | undefined {
  for (const option of optionsOf(value)) {
    if (option.t === 'function') return option;
    const inner = option.t === 'deferred' ? functionOf(option.target) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The name of a handler or middleware that a library gives. */
export function libraryName(value: Value): string | undefined {
  if (value.t === 'external') return value.path.replace(/\(\)$/, '').replace(/^globals\./, '');
  if (value.t === 'libraryMethod') return value.canonical;
  return value.t === 'library' ? value.type : undefined;
}

const UNKNOWN_PART = ':unresolved';

function pathText(world: World, value: Value | undefined, place: Place): string {
  if (value === undefined || (value.t === 'const' && value.value === null)) return '';
  if (value.t === 'library' && value.type === 'globals.RegExp') return '/(pattern)';
  const parts = textParts(value);
  if (parts.includes(null)) world.report(place, 'a path', 'a part of this path is not known before the program runs');
  return parts.map((part) => part ?? UNKNOWN_PART).join('');
}

/** One path after the other, with a single slash between. */
export function joined(prefix: string, path: string): string {
  if (path === '' || path === '/') return prefix === '' ? path : prefix;
  const start = prefix.replace(/\/$/, '');
  return path.startsWith('/') || path.startsWith('*')
    ? `${start}${path.startsWith('*') ? '/' : ''}${path}`
    : `${start}/${path}`;
}

function shownPath(path: string): string {
  const single = path.replace(/\/{2,}/g, '/');
  return single === '' ? '/' : single.length > 1 ? single.replace(/\/$/, '') : single;
}

function isBelow(path: string, prefix: string): boolean {
  const clean = shownPath(prefix);
  return (
    clean === '/' ||
    clean === '/*' ||
    clean === '*' ||
    path === clean ||
    path.startsWith(`${clean.replace(/\/?\*.*$/, '')}/`)
  );
}

function reportUnfollowed(world: World, place: Place, path: string, value: Value): void {
  world.report(place, `what is used at ${path}`, `a router or middleware could not be followed${because(value)}`);
}

function reportLooseRouters(world: World, seen: ReadonlySet<FrameworkObject>): void {
  const places = new Set([...seen].map(({ place }) => `${place.file}:${place.range.join()}`));
  for (const object of world.objects) {
    const count = object.registrations.filter(({ kind }) => kind === 'handlers').length;
    if (seen.has(object) || count === 0 || places.has(`${object.place.file}:${object.place.range.join()}`)) continue;
    world.report(
      object.place,
      `${String(count)} ${count === 1 ? 'route' : 'routes'} of a router`,
      'no application that was found uses this router',
    );
  }
}

function distinct(endpoints: readonly NodeEndpoint[]): NodeEndpoint[] {
  const seen = new Set<string>();
  return endpoints.filter(({ method, path, shown, place }) => {
    const handler = shown === undefined ? '' : `${shown.file}:${String(shown.fn)}`;
    const key = `${method} ${path} ${handler} ${place.file}:${place.range.join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
