import type { LibraryInput } from '../catalogue/schema.ts';

type TypeInput = NonNullable<LibraryInput['types']>[string];

/** How a Node framework declares endpoints and middleware: data, one file a framework. */
export interface NodeFramework {
  /** kebab-case, as users write it. */
  id: string;
  name: string;
  /** Package whose version is the framework's. */
  package: string;
  /** Modules that declare applications and routers, as they are written where they are loaded. */
  words: readonly string[];
  /** What makes an application or a router, by its dotted name; called or constructed. */
  constructors: Readonly<Record<string, NodeObject>>;
  /** What methods of its applications and routers do. */
  methods: Readonly<Record<string, NodeMethod>>;
  /** What its plugins put on an application, by the plugin's module: a name with its type. */
  plugins?: Readonly<Record<string, NodeDecoration>>;
  /** How what a handler gives becomes bytes, in a few words. */
  serializer: string;
  /** Types of what a handler is given, in order. */
  handlerArguments: readonly string[];
  /** Types that the framework gives to a handler, written as a catalogue entry. */
  library: LibraryInput;
}

export interface NodeObject {
  kind: 'application' | 'router';
  /** Option of the constructor that gives a prefix. */
  prefixOption?: string;
}

export interface NodeDecoration {
  name: string;
  /** A type of the catalogue. */
  type: string;
}

export type NodeMethod =
  /** `app.get(path, ...handlers)`; `ALL` stands for every method. */
  | { does: 'route'; methods: readonly string[] }
  /** `app.on(method, path, ...handlers)`. */
  | { does: 'route-by-method' }
  /** `app.route({ method, url, handler })`, or the object that `route(path)` gives. */
  | { does: 'route-object' }
  | { does: 'route-path' }
  /** `app.use([path], ...handlers and routers)`. */
  | { does: 'use' }
  /** `app.route(prefix, router)`. */
  | { does: 'include' }
  /** Fastify's `register(plugin, { prefix })`. */
  | { does: 'register' }
  /** `addHook(name, handler)`. */
  | { does: 'hook' }
  /** `router.param(name, handler)`. */
  | { does: 'param' }
  /** Sets the prefix of the object itself. */
  | { does: 'prefix' }
  /** A new object of the same kind below a prefix. */
  | { does: 'base-path' }
  /** Gives something a name on the object: `fastify.decorate('db', pool)`. */
  | { does: 'decorate' }
  /** `router.routes()`: stands for the object. */
  | { does: 'itself' }
  /** NestJS: `app.get(Service)` gives the one object of a class. */
  | { does: 'provide' }
  /** NestJS: `app.setGlobalPrefix('api')`, `app.enableVersioning()`. */
  | { does: 'global-prefix' }
  | { does: 'versioning' };

/** Methods of HTTP that the frameworks have functions for (`http.METHODS`), without `connect`. */
export const HTTP_METHODS = [
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'options',
  'head',
  'trace',
  'query',
  'copy',
  'lock',
  'mkcol',
  'move',
  'propfind',
  'proppatch',
  'purge',
  'report',
  'search',
  'subscribe',
  'unlock',
  'unsubscribe',
] as const;

/** The functions named after methods, each registering a route. */
export function routeMethods(names: readonly string[]): Record<string, NodeMethod> {
  return Object.fromEntries(
    names.map((name): [string, NodeMethod] => [name, { does: 'route', methods: [name.toUpperCase()] }]),
  );
}

/** Parts of a request that hold what the client sent. */
export function inputs(type: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, type]));
}

/** What the client sent: a value of which nothing is known but that, whatever is taken from it. Its name ends in `.Input`. */
export function inputType(type: string): TypeInput {
  return {
    attributes: { '*': type },
    item: type,
    methods: { 'trim|toLowerCase|toUpperCase|toString|normalize|slice|substring': { returns: 'self' } },
  };
}
