import type { LibraryInput } from '../catalogue/schema.ts';

/** How a framework declares endpoints, dependencies and middleware, and where it runs a handler: data, one file a framework. */
/** `fastapi`, or the id of a framework of Node or Go. */
export type FrameworkId = string;

export interface FrameworkDescription {
  id: FrameworkId;
  language: 'python' | 'javascript' | 'go';
  name: string;
  /** A file that holds none of these words cannot declare a route. */
  words: readonly string[];
  /** Library types by their dotted names, with every alias under which they are imported. */
  applications: readonly string[];
  routers: readonly string[];
  /** Keyword of an application's or router's constructor that gives its prefix. */
  prefixKeyword: string;
  /** What methods of applications and routers do. */
  methods: Readonly<Record<string, ObjectMethod>>;
  /** Route objects given in `routes=[...]`. */
  routeRecords: Readonly<Record<string, RouteRecord>>;
  middlewareRecords: readonly string[];
  /** `Depends(f)`: dotted names. */
  dependencyMarkers: readonly string[];
  /** Decorator factories of class-based views: `cbv(router)`. */
  classViews: readonly string[];
  /** Responses (by their last name) that iterate what they are given; a plain generator then runs in the thread pool. */
  streamingResponses: readonly string[];
  /** Types that are responses themselves: the value goes out untouched. */
  responseTypes: readonly string[];
}

/** What a description leaves empty whose language has ways of its own to declare routes; see its folder. */
export const DECLARED_ELSEWHERE = {
  prefixKeyword: 'prefix',
  methods: {},
  routeRecords: {},
  middlewareRecords: [],
  dependencyMarkers: [],
  classViews: [],
  streamingResponses: [],
  responseTypes: [],
} as const satisfies Partial<FrameworkDescription>;

/** A framework whose description is complete in itself. */
export interface PythonFramework extends FrameworkDescription {
  /** Types that the framework gives to a handler, written as a catalogue entry. */
  library: LibraryInput;
}

/** An argument by position and keyword. */
export type ArgumentName = readonly [position: number, keyword: string];

export type ObjectMethod =
  | {
      does: 'route';
      path: ArgumentName;
      /** Fixed methods, or the keyword that lists them with the default. */
      methods: readonly string[] | { keyword: string; position?: number; otherwise: readonly string[] };
      /** The handler's argument; absent when the call is a decorator. */
      handler?: ArgumentName;
      websocket?: true;
      plain?: true;
    }
  /** `app.routes.append(Route(...))`: a route object, or a list of them. */
  | { does: 'add-records'; records: ArgumentName }
  | { does: 'include'; router: ArgumentName; prefix: string }
  | { does: 'mount'; path: ArgumentName; app: ArgumentName }
  | { does: 'add-middleware'; middleware: ArgumentName }
  | { does: 'middleware-decorator' }
  | { does: 'exception-handler'; handler?: ArgumentName }
  /** Code that runs when the server starts or stops. */
  | { does: 'startup-hook'; handler?: ArgumentName };

export interface RouteRecord {
  does: 'route' | 'websocket' | 'mount' | 'host';
  path: ArgumentName;
  handler: ArgumentName;
  methodsKeyword?: string;
  plain?: true;
}
