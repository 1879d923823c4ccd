import { classAttribute } from './attributes.ts';
import { libraryBases } from './classes.ts';
import { callableFunction, listedDependencies } from './dependencies.ts';
import { evaluate } from './evaluate.ts';
import type { FrameworkObject, Registration, RouteOptions } from './objects.ts';
import { objectOf } from './register.ts';
import type { Place } from './service.ts';
import { textParts } from './texts.ts';
import type { World } from './world.ts';
import type { CallArguments, FunctionValue, Value } from './values.ts';

/** A route as a client reaches it: the full path, the handler, and everything around it. */
export interface Route {
  method: string;
  path: string;
  /** The function that runs; undefined when it could not be found. */
  handler: FunctionValue | undefined;
  /** The function that the author wrote, where a decorator wraps it. */
  shown: FunctionValue | undefined;
  place: Place;
  options: RouteOptions;
  websocket: boolean;
  application: FrameworkObject;
  /** From the application inwards: application, includes and routers on the way. */
  chain: ChainLink[];
  /** `Depends(...)` of application, routers, includes and route, outermost first. */
  dependencies: Extract<Value, { t: 'depends' }>[];
}

export interface ChainLink {
  from: 'app' | 'include' | 'router' | 'route';
  args: CallArguments;
  place: Place;
}

/** Every route of every application, with its full path. Routers that no application includes are reported, not listed. */
export function collectRoutes(world: World): Route[] {
  const included = new Set<FrameworkObject>();
  for (const object of world.objects)
    for (const registration of object.registrations) {
      if (registration.kind === 'include') included.add(registration.target);
      if (registration.kind === 'mount') {
        const target = objectOf(registration.target);
        if (target !== undefined) included.add(target);
      }
    }
  const applications = world.objects.filter((object) => object.kind === 'application');
  const roots = applications.filter((object) => !included.has(object));
  const seen = new Set<FrameworkObject>();
  const routes: Route[] = [];
  for (const application of roots) walk(world, application, application, '', [], [], routes, seen, []);
  if (applications.length === 0) {
    for (const router of world.objects)
      if (!included.has(router)) walk(world, router, router, '', [], [], routes, seen, []);
  } else {
    includeFound(world, roots, included, routes, seen);
    reportLooseRouters(world, seen);
  }
  return distinct(routes);
}

/** Routers that nothing includes, below the application of their project that includes what it finds. */
function includeFound(
  world: World,
  roots: readonly FrameworkObject[],
  included: ReadonlySet<FrameworkObject>,
  routes: Route[],
  seen: Set<FrameworkObject>,
): void {
  const projectOf = (object: FrameworkObject): string => world.program.projectOf(object.place.file).root;
  for (const application of roots) {
    const finding = application.registrations.find((registration) => registration.kind === 'include-found');
    if (finding?.kind !== 'include-found') continue;
    const { args, place, prefix } = finding;
    const depends = [application.args, args].flatMap(({ keywords }) =>
      listedDependencies(keywords.get('dependencies')),
    );
    const chain: ChainLink[] = [
      { from: 'app', args: application.args, place: application.place },
      { from: 'include', args, place },
    ];
    for (const router of world.objects) {
      const isLoose = router.kind === 'router' && !included.has(router) && !seen.has(router);
      if (isLoose && projectOf(router) === projectOf(application))
        walk(world, application, router, pathText(world, prefix, place), chain, depends, routes, seen, []);
    }
  }
}

function walk(
  world: World,
  application: FrameworkObject,
  object: FrameworkObject,
  prefix: string,
  chain: ChainLink[],
  dependencies: Extract<Value, { t: 'depends' }>[],
  routes: Route[],
  seen: Set<FrameworkObject>,
  open: FrameworkObject[],
): void {
  if (open.includes(object)) return;
  seen.add(object);
  const own =
    object.kind === 'router'
      ? pathText(world, object.args.keywords.get(world.framework.prefixKeyword), object.place)
      : '';
  const base = prefix + own;
  const link: ChainLink = {
    from: object.kind === 'application' ? 'app' : 'router',
    args: object.args,
    place: object.place,
  };
  const links = [...chain, link];
  const depends = [...dependencies, ...listedDependencies(object.args.keywords.get('dependencies'))];
  for (const registration of object.registrations) {
    if (isOtherBranch(object, registration)) continue;
    switch (registration.kind) {
      case 'route':
        routes.push(...routesOf(world, application, registration, base, links, depends));
        break;
      case 'include': {
        const inner = base + pathText(world, registration.prefix, registration.place);
        const include: ChainLink = { from: 'include', args: registration.args, place: registration.place };
        const more = [...depends, ...listedDependencies(registration.args.keywords.get('dependencies'))];
        walk(world, application, registration.target, inner, [...links, include], more, routes, seen, [
          ...open,
          object,
        ]);
        break;
      }
      case 'mount':
        mount(world, application, registration, base, depends, routes, seen, [...open, object]);
        break;
      default:
        break;
    }
  }
}

/** The same router or application below a path that is not known, beside one that is: `if` and `else` of one setting. */
function isOtherBranch(object: FrameworkObject, registration: Registration): boolean {
  const { kind } = registration;
  if ((kind !== 'include' && kind !== 'mount') || !isUnknownText(registration.prefix)) return false;
  const target = targetOf(registration);
  return object.registrations.some(
    (other) =>
      other.kind === kind && !isUnknownText(other.prefix) && target !== undefined && targetOf(other) === target,
  );
}

function targetOf(registration: Extract<Registration, { kind: 'include' | 'mount' }>): FrameworkObject | undefined {
  return registration.kind === 'include' ? registration.target : objectOf(registration.target);
}

function isUnknownText(value: Value | undefined): boolean {
  return value !== undefined && textParts(value).every((part) => part === null);
}

function mount(
  world: World,
  application: FrameworkObject,
  registration: Extract<Registration, { kind: 'mount' }>,
  base: string,
  dependencies: Extract<Value, { t: 'depends' }>[],
  routes: Route[],
  seen: Set<FrameworkObject>,
  open: FrameworkObject[],
): void {
  const inner = base + pathText(world, registration.prefix, registration.place).replace(/\/$/, '');
  const target = objectOf(registration.target);
  if (target !== undefined) {
    const within = target.kind === 'application' ? target : application;
    walk(world, within, target, inner, [], target.kind === 'application' ? [] : dependencies, routes, seen, open);
    return;
  }
  if (isStaticFiles(world, registration.target)) return;
  world.report(
    registration.place,
    `mount at ${inner === '' ? '/' : inner}`,
    'the mounted application could not be followed',
  );
}

/** Static files, and other applications of libraries: nothing of the author's runs in them. */
function isStaticFiles(world: World, target: Value): boolean {
  if (target.t === 'library') return true;
  return target.t === 'instance' && libraryBases(world, target.cls).some((base) => base.endsWith('.StaticFiles'));
}

function routesOf(
  world: World,
  application: FrameworkObject,
  registration: Extract<Registration, { kind: 'route' }>,
  base: string,
  chain: ChainLink[],
  dependencies: Extract<Value, { t: 'depends' }>[],
): Route[] {
  const { route } = registration;
  const links: ChainLink[] = [...chain, { from: 'route', args: route.args, place: route.place }];
  const depends = [...dependencies, ...listedDependencies(route.args.keywords.get('dependencies'))];
  if (route.methodsWhy !== undefined) world.report(route.place, 'a route', route.methodsWhy);
  const handlers = handlersOf(world, registration, route);
  return route.paths.flatMap((value) => {
    const path = normalise(base + pathText(world, value, route.place));
    return handlers.flatMap(({ handler, methods }) =>
      methods.map((method): Route => {
        if (handler === undefined) world.report(route.place, `${method} ${path}`, 'its handler could not be followed');
        return {
          method,
          path,
          handler,
          shown: handler && originalOf(world, handler),
          place: route.place,
          options: route,
          websocket: route.websocket,
          application,
          chain: links,
          dependencies: depends,
        };
      }),
    );
  });
}

function handlersOf(
  world: World,
  registration: Extract<Registration, { kind: 'route' }>,
  route: RouteOptions,
): { handler: FunctionValue | undefined; methods: string[] }[] {
  const { handler } = registration;
  // Starlette's HTTPEndpoint: a class whose methods are named after the verbs.
  if (handler.t === 'class') {
    const verbs = ['get', 'post', 'put', 'patch', 'delete', 'options', 'head'].flatMap((verb) => {
      const method = classAttribute(world, handler, verb);
      if (method?.t !== 'function') return [];
      const self: Value = { t: 'instance', cls: handler, key: `${handler.file}:${String(handler.cls)}~` };
      return [{ handler: { ...method, self }, methods: [verb.toUpperCase()] }];
    });
    if (verbs.length > 0) return verbs;
  }
  const options = handler.t === 'union' ? handler.options : [handler];
  const fn = options.map((option) => callableFunction(world, option)).find((found) => found !== undefined);
  return [{ handler: fn, methods: route.methods }];
}

/** The function behind a wrapper made with `functools.wraps(f)`. */
function originalOf(world: World, fn: FunctionValue, depth = 0): FunctionValue {
  const facts = world.facts(fn.file).functions[fn.fn];
  if (facts === undefined || depth > 5) return fn;
  for (const decorator of facts.decorators) {
    if (decorator.k !== 'call') continue;
    const call = world.facts(fn.file).calls[decorator.call];
    const name = call?.callee.k === 'name' || call?.callee.k === 'attr' ? call.callee.name : '';
    const [wrapped] = call?.args ?? [];
    if (name !== 'wraps' || wrapped === undefined) continue;
    const value = evaluate(world, wrapped, fn.env);
    if (value.t === 'function') return originalOf(world, value, depth + 1);
    if (value.t === 'deferred' && value.target.t === 'function') return originalOf(world, value.target, depth + 1);
  }
  return fn;
}

const UNKNOWN_PART = '{unresolved}';

/** A prefix or path as text; what is not known is named and reported. */
function pathText(world: World, value: Value | undefined, place: Place): string {
  if (value === undefined || (value.t === 'const' && value.value === null)) return '';
  const parts = textParts(value);
  if (parts.includes(null)) world.report(place, 'a path', 'a part of this path is not known before the program runs');
  return parts.map((part) => part ?? UNKNOWN_PART).join('');
}

function normalise(path: string): string {
  const joined = path.startsWith('/') ? path : `/${path}`;
  return path === '' ? '/' : joined;
}

function distinct(routes: Route[]): Route[] {
  const seen = new Set<string>();
  return routes.filter((route) => {
    const handler = route.shown === undefined ? '' : `${route.shown.file}:${String(route.shown.fn)}`;
    const key = `${route.method} ${route.path} ${handler} ${route.place.file}:${route.place.range.join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function reportLooseRouters(world: World, seen: ReadonlySet<FrameworkObject>): void {
  const places = new Set<string>();
  for (const object of seen) places.add(`${object.place.file}:${object.place.range.join()}`);
  for (const object of world.objects) {
    const count = object.registrations.filter((registration) => registration.kind === 'route').length;
    if (seen.has(object) || count === 0 || places.has(`${object.place.file}:${object.place.range.join()}`)) continue;
    world.report(
      object.place,
      `${String(count)} ${count === 1 ? 'route' : 'routes'} of a router`,
      'no application that was found includes this router',
    );
  }
}
