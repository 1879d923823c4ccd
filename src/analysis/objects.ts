import type { Place } from './service.ts';
import type { CallArguments, Value } from './values.ts';

/** An application or router object of a framework, and what was registered on it, in order. */
export interface FrameworkObject {
  id: number;
  /** As the framework's description names it. */
  kind: 'application' | 'router';
  /** Dotted path of its library type, e.g. `fastapi.FastAPI`. */
  type: string;
  place: Place;
  args: CallArguments;
  registrations: Registration[];
  /** Where it stands in the object that gave it, as a path: `router.route('/x')`. */
  prefix?: Value;
  /** Hono: the object that `basePath` was called on; it has the same routes. */
  basedOn?: FrameworkObject;
  /** What stands before the paths of classes that are controllers of it. */
  controllerPrefix?: Value;
  /** NestJS: how versions are told apart, and what stands before one in a path. */
  versioning?: Value;
  versionPrefix?: Value;
  defaultVersion?: Value;
  /** NestJS: paths that the global prefix does not stand before. */
  excluded?: string[];
  /** gorilla/mux: the route that is being described. */
  route?: NodeRoute;
  /** The router that the route belongs to. */
  describes?: FrameworkObject;
  /** Names that were given to values on it, with Fastify's `decorate`. */
  decorations?: Map<string, Value>;
}

export type Registration =
  | { kind: 'route'; route: RouteOptions; handler: Value; place: Place; handlerPlace?: Place }
  | { kind: 'include'; target: FrameworkObject; prefix: Value | undefined; args: CallArguments; place: Place }
  /** A loop that includes whatever routers it finds when the program starts. */
  | { kind: 'include-found'; prefix: Value | undefined; args: CallArguments; place: Place }
  | { kind: 'mount'; target: Value; prefix: Value | undefined; place: Place }
  | { kind: 'middleware'; middleware: Value; args: CallArguments; place: Place; function: boolean }
  | { kind: 'exception-handler'; handler: Value; place: Place }
  | NodeRoute
  | NodeUse;

/** A route of Node or Go: a chain of handlers, of which the last answers. */
export interface NodeRoute {
  kind: 'handlers';
  methods: string[];
  paths: Value[];
  handlers: Value[];
  place: Place;
}

/** Handlers and routers that take part from here on: `app.use('/x', guard, router)`, hooks, parameters. */
export interface NodeUse {
  kind: 'use';
  paths: Value[];
  handlers: Value[];
  /** Only for routes that have this parameter. */
  parameter?: string;
  place: Place;
}

/** What a registering call says about the route. */
export interface RouteOptions {
  /** Path as values; more than one when a list of paths is given. */
  paths: Value[];
  methods: string[];
  /** Methods that could not be resolved. */
  methodsWhy?: string;
  websocket: boolean;
  args: CallArguments;
  place: Place;
  /** Starlette routes do not serialise what the handler gives. */
  plain: boolean;
}
