import type { LibraryInput } from '../catalogue/schema.ts';

/** How a Go framework declares endpoints and middleware: data, one file a framework. */
export interface GoFramework {
  /** kebab-case, as users write it. */
  id: string;
  name: string;
  /** Import paths of its packages, the current one first: `github.com/labstack/echo/v5`. */
  modules: readonly string[];
  /** Functions that make an application, a router or a group, by name; several are divided by `|`. `path.Name` names one of another package. */
  constructors: Readonly<Record<string, GoObject>>;
  /** What methods of those objects do; several names are divided by `|`. */
  methods: Readonly<Record<string, GoMethod>>;
  /** Functions of its packages that register something; on the object that stands first among the arguments, or on the one that always exists. */
  functions?: Readonly<Record<string, GoFunction>>;
  /** Types of its packages that describe a route, by name. */
  records?: readonly string[];
  /** How a path follows the prefix of its group: as they stand, with one slash between, or so that `/` in a group is the group's own path. */
  paths: 'as-written' | 'one-slash' | 'nested';
  /** How what a handler gives becomes bytes, in a few words. */
  serializer: string;
  /** Types that the framework gives to a handler, written as a catalogue entry. */
  library: LibraryInput;
}

export interface GoObject {
  kind: 'application' | 'router';
  /** Its type, by name in the package of the constructor. */
  type: string;
  /** The argument that it registers its routes on: `humachi.New(router, config)`. */
  within?: number;
  /** The argument that stands before its paths. */
  prefix?: number;
}

/** Which of the arguments after the path answers: the last one of a chain, or the first, which middleware follows. */
export type GoHandlers = 'last' | 'first';

export type GoMethod =
  /** `r.GET(path, ...)`; `ALL` stands for every method. */
  | { does: 'route'; methods: readonly string[]; handlers: GoHandlers }
  /** `r.Handle(method, path, ...)`, `r.Match([]string{...}, path, ...)`. */
  | { does: 'route-by-method'; handlers: GoHandlers }
  /** `mux.HandleFunc("GET /items/{id}", ...)`; without a method it answers all. */
  | { does: 'pattern'; handlers: GoHandlers }
  /** A router below this one: `Group("/v1", ...middleware)`, `With(...middleware)`. A function that takes a router is run with it. */
  | { does: 'group' }
  /** `r.Mount(path, handler)`. */
  | { does: 'mount' }
  /** `r.Use([path], ...middleware)`; `everywhere`: also for routes that were registered before. */
  | { does: 'use'; everywhere?: true }
  /** A folder or a file: `r.Static("/assets", dir)`. */
  | { does: 'files'; folder?: true }
  /** A route that is described step by step: `r.Path("/x").Methods("GET").HandlerFunc(h)`; the arguments in order. */
  | { does: 'describe'; sets: readonly ('path' | 'prefix' | 'methods' | 'handler' | 'nothing')[] }
  /** A router for what a description matches. */
  | { does: 'subrouter' }
  /** `huma.Register(api, huma.Operation{Method, Path}, handler)`. */
  | { does: 'operation' }
  /** Gives the object again: settings. */
  | { does: 'itself' };

export type GoFunction = GoMethod & { on: 'argument' | 'default' };

/** Methods of HTTP that frameworks have functions for, as they are written there. */
export const GO_METHODS = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Options', 'Head', 'Trace', 'Connect'] as const;

/** The methods named after those of HTTP, each registering a route. */
export function verbs(names: readonly string[], handlers: GoHandlers): Record<string, GoMethod> {
  return Object.fromEntries(
    names.map((name): [string, GoMethod] => [name, { does: 'route', methods: [name.toUpperCase()], handlers }]),
  );
}
