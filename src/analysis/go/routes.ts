import type { FrameworkId } from '../../frameworks/framework.ts';
import { goFrameworkOfType } from '../../frameworks/goFrameworks.ts';
import type { GoFramework } from '../../frameworks/goFramework.ts';
import type { FrameworkObject, NodeRoute, NodeUse } from '../objects.ts';
import { because } from '../register.ts';
import type { Place } from '../service.ts';
import { textParts } from '../texts.ts';
import type { World } from '../world.ts';
import { isUnknown, type FunctionValue, type Value } from '../values.ts';
import { readHandler } from './handlers.ts';

/** A route as a client reaches it, with everything that runs for it, in order. */
export interface GoEndpoint {
  method: string;
  path: string;
  framework: FrameworkId;
  /** The function that runs; undefined for a library's handler. */
  handler: FunctionValue | undefined;
  /** The function that the author would call the handler, where a wrapper runs it. */
  shown: FunctionValue | undefined;
  answer: Value | undefined;
  place: Place;
  application: FrameworkObject;
  middleware: GoMiddleware[];
}

export interface GoMiddleware {
  value: Value;
  place: Place;
  /** It stands in the route itself, not around it. */
  own: boolean;
}

/** Every route of every router that no other one holds, with its full path. */
export function collectGoRoutes(world: World): GoEndpoint[] {
  const held = new Set<FrameworkObject>();
  for (const object of world.objects)
    for (const registration of object.registrations)
      if (registration.kind === 'use' || registration.kind === 'handlers')
        for (const value of registration.handlers)
          for (const target of readHandler(world, value).targets) if (target !== object) held.add(target);
  const walker = new Walker(world);
  const roots = world.objects.filter(
    (object) => !held.has(object) && object.route === undefined && !isMadeAgain(object, held),
  );
  for (const root of roots) walker.walk(root, root, '', [], []);
  return distinct(withKnownPrefix(walker.endpoints));
}

/** Made once more by code that nothing was seen to call: its routes are there already, on a router that another one holds. */
function isMadeAgain(object: FrameworkObject, held: ReadonlySet<FrameworkObject>): boolean {
  const own = withGroups(object);
  const isTwin = ({ place }: FrameworkObject): boolean =>
    place.file === object.place.file && place.range.join() === object.place.range.join();
  if (![...held].some((other) => !own.has(other) && isTwin(other))) return false;
  const elsewhere = new Set([...held].flatMap((other) => (own.has(other) ? [] : routePlaces(other))));
  const places = [...own].flatMap(routePlaces);
  return places.length > 0 && places.every((place) => elsewhere.has(place));
}

/** An object with its groups, at any depth. */
function withGroups(object: FrameworkObject): ReadonlySet<FrameworkObject> {
  const found = new Set([object]);
  for (const { registrations } of found)
    for (const one of registrations)
      if (one.kind === 'use') for (const value of one.handlers) if (value.t === 'object') found.add(value.object);
  return found;
}

/** Where the routes of an object itself are declared. */
function routePlaces({ registrations }: FrameworkObject): string[] {
  return registrations.flatMap((one) =>
    one.kind === 'handlers' ? [`${one.place.file}:${one.place.range.join()}`] : [],
  );
}

class Walker {
  readonly endpoints: GoEndpoint[] = [];

  constructor(private readonly world: World) {}

  walk(
    application: FrameworkObject,
    object: FrameworkObject,
    prefix: string,
    around: GoMiddleware[],
    open: FrameworkObject[],
  ): void {
    if (open.includes(object)) return;
    const framework = goFrameworkOfType(object.type);
    if (framework === undefined) return;
    const base =
      object.prefix === undefined ? prefix : joined(framework, prefix, this.text(object.prefix, object.place, true));
    const sofar = [...around];
    for (const registration of object.registrations) {
      if (registration.kind === 'handlers')
        this.route(application, framework, registration, base, sofar, [...open, object]);
      else if (registration.kind === 'use')
        this.use(application, framework, registration, base, sofar, [...open, object]);
    }
  }

  private use(
    application: FrameworkObject,
    framework: GoFramework,
    { paths, handlers, place }: NodeUse,
    base: string,
    around: GoMiddleware[],
    open: FrameworkObject[],
  ): void {
    const before: GoMiddleware[] = [];
    for (const value of handlers) {
      const read = readHandler(this.world, value);
      // Without a path it stands around what is there, also where it is known that it hands on to this very router.
      if (read.targets.length === 0 || paths.length === 0) {
        before.push({ value, place, own: false });
        continue;
      }
      const outside = [...around, ...before, ...read.around.map((fn) => ({ value: fn, place, own: false }))];
      for (const path of paths)
        for (const target of read.targets)
          this.walk(application, target, joined(framework, base, this.text(path, place, true)), outside, open);
    }
    const isMount = paths.some((path) => path.t !== 'const' || path.value !== '');
    if (!isMount) around.push(...before);
    else if (handlers.length === before.length)
      this.mounted(application, framework, { paths, handlers, place }, base, around);
  }

  /** `r.Mount("/debug", handler)`: a handler that answers for all below its path. */
  private mounted(
    application: FrameworkObject,
    framework: GoFramework,
    { paths, handlers, place }: Omit<NodeUse, 'kind'>,
    base: string,
    around: GoMiddleware[],
  ): void {
    if (framework.methods['Mount'] === undefined) return;
    for (const path of paths)
      this.add(application, framework, 'ALL', joined(framework, base, this.text(path, place)), handlers, place, around);
  }

  private route(
    application: FrameworkObject,
    framework: GoFramework,
    { methods, paths, handlers, place }: NodeRoute,
    base: string,
    around: readonly GoMiddleware[],
    open: FrameworkObject[],
  ): void {
    const last = handlers.at(-1);
    const read = last === undefined ? undefined : readHandler(this.world, last);
    if (read !== undefined && read.targets.length > 0) {
      const own = handlers.slice(0, -1).map((value) => ({ value, place, own: true }));
      const outside = [...around, ...own, ...read.around.map((value) => ({ value, place, own: false }))];
      // A router in a route gets the whole path, without what a handler around it takes off.
      const prefix = read.strip === undefined ? '' : this.text(read.strip, place, true);
      const before = this.endpoints.length;
      for (const target of read.targets) this.walk(application, target, prefix, outside, open);
      // Nothing is known of what is on it: the route stands for it.
      if (this.endpoints.length > before) return;
    }
    // A description that no handler follows is that of a subrouter.
    if (last === undefined && framework.id === 'gorilla-mux') return;
    for (const value of paths) {
      const path = joined(framework, base, this.text(value, place));
      for (const method of methods) this.add(application, framework, method, path, handlers, place, around);
    }
  }

  private add(
    application: FrameworkObject,
    framework: GoFramework,
    method: string,
    path: string,
    handlers: readonly Value[],
    place: Place,
    around: readonly GoMiddleware[],
  ): void {
    const last = handlers.at(-1);
    const read = last === undefined ? undefined : readHandler(this.world, last);
    if (last !== undefined && isUnknown(last))
      this.world.report(place, `${method} ${path}`, `its handler could not be followed${because(last)}`);
    this.endpoints.push({
      method,
      path: shownPath(path),
      framework: framework.id,
      handler: read?.runs,
      shown: read?.shown,
      answer: last,
      place,
      application,
      middleware: [...around, ...handlers.slice(0, -1).map((value) => ({ value, place, own: true }))],
    });
  }

  /** @param isPrefix what stands before paths: a setting for a proxy in front, which is empty most often. */
  private text(value: Value, place: Place, isPrefix = false): string {
    if (value.t === 'const' && value.value === null) return '';
    const parts = [...textParts(value)];
    if (parts[0] === null && (isPrefix || parts[1]?.startsWith('/') === true)) {
      this.world.report(place, 'the start of a path', 'it is set in the configuration: taken to be empty');
      parts.shift();
    }
    if (parts.includes(null))
      this.world.report(place, 'a path', 'a part of this path is not known before the program runs');
    return parts.map((part) => part ?? UNKNOWN_PART).join('');
  }
}

const UNKNOWN_PART = '{unresolved}';

/** One path after the other, as the framework does it. */
function joined({ paths }: GoFramework, prefix: string, path: string): string {
  if (path === '') return prefix;
  if (paths === 'as-written') return `${prefix}${path}`;
  if (path === '/' && prefix !== '' && paths === 'nested') return prefix;
  const start = prefix.replace(/(\/|\/\*)$/, '');
  return path.startsWith('/') ? `${start}${path}` : `${start}/${path}`;
}

/** Without doubled slashes, without the pattern of a parameter, and without what only says that nothing may follow. */
function shownPath(path: string): string {
  const plain = withoutPatterns(path.replaceAll('{$}', '')).replace(/\/{2,}/g, '/');
  return plain.startsWith('/') ? plain : `/${plain}`;
}

/** `{id:[0-9]{3}}` is `{id}`. */
function withoutPatterns(path: string): string {
  let shown = '';
  let depth = 0;
  let inPattern = false;
  for (const char of path) {
    if (char === '{') depth++;
    if (char === '}') {
      depth--;
      if (depth === 0) inPattern = false;
    }
    if (depth === 1 && char === ':') inPattern = true;
    if (!inPattern) shown += char;
  }
  return shown;
}

/** A route that is there once below a known path, and once below one from the configuration, is listed once. */
function withKnownPrefix(endpoints: readonly GoEndpoint[]): GoEndpoint[] {
  const known = new Set(endpoints.flatMap((endpoint) => (isKnown(endpoint) ? [declarationOf(endpoint)] : [])));
  return endpoints.filter((endpoint) => isKnown(endpoint) || !known.has(declarationOf(endpoint)));
}

function isKnown({ path }: GoEndpoint): boolean {
  return !path.includes(UNKNOWN_PART);
}

function declarationOf({ method, place }: GoEndpoint): string {
  return `${method} ${place.file}:${place.range.join()}`;
}

function distinct(endpoints: readonly GoEndpoint[]): GoEndpoint[] {
  const seen = new Set<string>();
  return endpoints.filter((endpoint) => {
    const { shown, path } = endpoint;
    const handler = shown === undefined ? '' : `${shown.file}:${String(shown.fn)}`;
    const key = `${declarationOf(endpoint)} ${path} ${handler}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
