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
}

export type Registration =
  | { kind: 'route'; route: RouteOptions; handler: Value; place: Place; handlerPlace?: Place }
  | { kind: 'include'; target: FrameworkObject; prefix: Value | undefined; args: CallArguments; place: Place }
  /** A loop that includes whatever routers it finds when the program starts. */
  | { kind: 'include-found'; prefix: Value | undefined; args: CallArguments; place: Place }
  | { kind: 'mount'; target: Value; prefix: Value | undefined; place: Place }
  | { kind: 'middleware'; middleware: Value; args: CallArguments; place: Place; function: boolean }
  | { kind: 'exception-handler'; handler: Value; place: Place };

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
