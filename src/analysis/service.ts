import type { CreationKind, EffectKind, Library, Weight } from '../catalogue/schema.ts';
import type { Range } from '../facts/facts.ts';
import type { FrameworkId } from '../frameworks/framework.ts';
import type { Deployment, Project } from '../project/program.ts';

/** The service: its endpoints and what each of them really does. Everything a person sees is computed from it. Plain data. */
export interface Service {
  /** Folder of its project, relative to the analysed root. */
  root: string;
  framework: FrameworkId;
  project: Project;
  endpoints: Endpoint[];
  /** Coroutines that run without an endpoint: a worker's tasks, another framework's views. */
  tasks: Task[];
  /** Everything created anywhere in code that the service reaches: engines, pools, clients, with their arguments. */
  resources: Resource[];
  middleware: MiddlewareUse[];
  /** Libraries that its endpoints and tasks call, each where it is called first. */
  libraries: LibraryUse[];
  /** The application objects of the service: `app = FastAPI(...)`. */
  applications: Application[];
  /** Settings of its applications that always hold. */
  settings?: ApplicationSetting[];
  /** Node: what listens to rejections that nobody handles, `process.on('unhandledRejection', ...)`, so that they do not end the process. */
  catchesRejections?: true;
  /** Node: modules that its files load, such as `cluster`; for what no call shows. */
  loads?: ReadonlySet<string>;
  /** Go: how it is set up. */
  go?: GoSetup;
  /** Deployments that start one of its applications. */
  deployments: Deployment[];
}

export interface Place {
  file: string;
  range: Range;
}

/** Where code runs while a request is served. */
export type RunsOn = 'event-loop' | 'thread-pool' | 'process' | 'goroutine' | 'background' | 'startup';

/** `definite`: every hop resolved. `probable`: one well-founded guess. `possible`: more than one; shown on request only. */
export type Confidence = 'definite' | 'probable' | 'possible';

export interface Endpoint {
  /** `GET /items/{id}`, made unique within the report. */
  id: string;
  method: string;
  path: string;
  framework: FrameworkId;
  /** Name of the handler, with its class: `ItemView.get`. */
  handler: string;
  /** The handler's name in its `def`. */
  place: Place;
  /** The call that registers it. */
  route: Place;
  async: boolean;
  runsOn: RunsOn;
  /** Everything that it does, each site once per place where it runs. */
  effects: Effect[];
  /** An `await` of the handler can fail without anything catching it: it stands outside `try`, and no wrapper is around the handler. */
  unguarded?: true;
  /** It is only there in development or tests: `if (isDev) app.get(...)`. */
  development?: true;
  response: ResponseFacts;
  dependencies: DependencyUse[];
  /** What runs around this endpoint, where that is not the same for all of its service; else `middleware` of the service counts. */
  middleware?: MiddlewareUse[];
}

/** One hop of a path of calls: where it is, and what it calls, e.g. `get_user calls repo.find`. */
export interface Step extends Place {
  label: string;
}

/** A call that takes time or makes something, as reached from an endpoint. */
export interface Effect extends Place {
  kind: EffectKind;
  /** Library id of the catalogue. */
  library: string;
  /** The library call by its canonical name: `psycopg2.cursor.execute`. */
  call: string;
  /** As written: `cur.execute`. */
  text: string;
  blocking: boolean;
  weight: Weight;
  cpuMs?: number;
  holdsGil?: boolean;
  runsOn: RunsOn;
  /** What moved it off the event loop: `asyncio.to_thread`, `def` endpoint. */
  offloadedBy?: string;
  confidence: Confidence;
  /** From the route to the call; the last step is the call itself. */
  path: Step[];
  creates?: CreationKind;
  /** What to call instead, as code. */
  instead?: string;
  /** What to use in async code, in a sentence. */
  twin?: string;
  /** Depth of loops around it, along the whole path. */
  loopDepth: number;
  /** Function that holds the call: `UserRepo.find`. */
  inFunction: string;
  /** The call runs once per process although a request reaches it: behind a cache or a lazy global. */
  once?: boolean;
  /** What is made gets an argument of its caller, such as a user's credentials: it may have to differ between requests. */
  forCaller?: boolean;
  /** Runs once for each of many things whose number is not in the code: one after the other, or all at once. */
  repeated?: Repetition;
  details?: CallDetails;
  /** Go: where the call stands, and what is left undone of it. */
  go?: GoCall;
  amount?: Amount;
  /** The regular expression that is tried on what a client sent. */
  pattern?: Pattern;
  /** Reached through middleware, a dependency, or the handler. */
  via: 'handler' | 'dependency' | 'middleware' | 'background' | 'exception-handler' | 'task';
}

/** What the code says of how often and how much a call does. Absent parts are not in the code. */
export interface Amount {
  /** Arguments that are numbers, texts or the like: by keyword, or by position as `0`, `1`. */
  literals?: Record<string, string | number | boolean | null>;
  /** Loops around it whose number of turns is in the code: how many loops those are, and the product of their turns. */
  turns?: { loops: number; times: number };
  /** It is waited for together with others: the place of the call that waits for all of them. */
  together?: { file: string; line: number };
  /** What it is given, or for a query what it gives. */
  size?: Size;
  /** It runs while a lock is held that all requests share. */
  serial?: true;
  /** Go: how long its first argument is, where it is a duration: `time.Sleep(5 * time.Millisecond)`. */
  milliseconds?: number;
  /** How what it signs or verifies is signed: with one secret (HS256), or with a pair of keys (RS256, ES256, PS256). */
  signature?: Signature;
}

export type Signature = 'secret' | 'key-pair';

/** How much data there is, as far as the code says it. */
export interface Size {
  /** Elements of a list, rows of a query. */
  rows?: number;
  /** Fields of an object, or of each element; columns of a query. */
  fields?: number;
  /** Bytes of a text or of bytes. */
  bytes?: number;
}

/** A loop over a list whose length is not in the code, with the place of what runs in it. */
export interface Repetition extends Place {
  how: 'each' | 'at-once';
}

/** How a call is made. Only calls in JavaScript and Go have it. */
export interface CallDetails {
  /** What each argument is, in order: `text` is a string, also one from the environment, `empty` is `{}`. */
  arguments: ('text' | 'object' | 'empty' | 'function' | 'unknown')[];
  /** The start of the first argument, where it is a text; in Go of the first argument that is one. */
  text?: string;
  /** Options that are literals, and the names of those that are not. */
  options: Record<string, string | number | boolean | null>;
  unknownOptions: string[];
  /** Methods called on what the call gives, in the same expression: `sort`, `lean`. In Go those called before: `Where`, `Limit`. */
  chain: string[];
  /** What it gives is written to the response, or returned; for an effect as reached from an endpoint, at the end of all returns. */
  goesTo?: 'response' | 'caller';
  /** It is awaited by the statement after the one that awaits the calls at these places, does not use what those gave, and shares no connection. */
  follows?: Range[];
}

/** Something that a goroutine holds while it does something else: a lock, a transaction. Its place is where it was taken. */
export interface Held extends Place {
  /** As written: `s.mu`, `db.Begin`. */
  text: string;
}

/** What has to be closed and is not: the body of an answer, or rows. */
export interface Unclosed {
  what: 'body' | 'rows';
  /** Only where the function ends before all rows are read. */
  onlyEarly?: true;
}

export interface GoCall {
  unclosed?: Unclosed;
  /** It does not end when the request does, for it gets no context: what to call instead, and what gives a context here. */
  withoutContext?: { twin: string; context?: string };
  /** A mutex that is locked while it runs. */
  lock?: Held;
  /** A transaction that is open while it runs, on another connection than its own. */
  transaction?: Held;
  /** The function around it sets a time limit. */
  limited?: true;
}

/** What a Go service sets up once. */
export interface GoSetup {
  /** Servers that it starts or describes. */
  servers: GoServerUse[];
  /** Limits of its pools of connections: `db.SetMaxIdleConns(10)`. */
  poolLimits: PoolLimit[];
  /** Functions of libraries that its files call: `github.com/gin-gonic/gin.SetMode`. */
  calls: ReadonlySet<string>;
  /** gin: HTML templates are loaded. */
  loadsTemplates?: true;
}

export interface GoServerUse extends Place {
  /** `net/http.ListenAndServe`, `net/http.Server`, `gin.Run`. */
  call: string;
  text: string;
  /** Settings that are given, whatever their value: `ReadHeaderTimeout`. */
  settings: string[];
  /** Where it listens, where the code says so: `:8080`. */
  address?: string;
}

export interface PoolLimit extends Place {
  /** `SetMaxOpenConns`, `MaxConns`. */
  name: string;
  /** Absent where it is not in the code. */
  value?: number;
}

export interface Pattern {
  source: string;
  flags: string;
}

/** A coroutine on an event loop that no endpoint of the service is behind. Its place is its name. */
export interface Task extends Place {
  name: string;
  kind: 'worker-task' | 'view' | 'event-handler' | 'scheduled';
  effects: Effect[];
}

export interface DependencyUse extends Place {
  name: string;
  async: boolean;
  kind: 'function' | 'class' | 'instance' | 'generator';
  runsOn: RunsOn;
  /** Nothing in it blocks, so it need not be a `def`. */
  trivial: boolean;
}

export interface MiddlewareUse extends Place {
  name: string;
  /** `base-http` costs a task and a stream per request; `asgi` nearly nothing. */
  style: 'base-http' | 'asgi' | 'function' | 'library';
  arguments: Record<string, string | number | boolean | null>;
  /** Arguments given with a value that is not a known literal. Absent where it is not clear what it was given. */
  unknownArguments?: string[];
}

/** A setting of an application: `app.set('json spaces', 2)`. */
export interface ApplicationSetting extends Place {
  name: string;
  value: string | number | boolean | null;
}

/** How the return value becomes bytes. */
export interface ResponseFacts {
  /** The return annotation as written. */
  annotation?: string;
  /** The annotation is a Response class (or a union with one). */
  annotatedResponse: boolean;
  /** `response_model=` as written; `None` is the word. */
  model?: string;
  /** The response class that counts: from the route, a router, an include or the app. */
  class?: { name: string; library: string; from: 'route' | 'router' | 'include' | 'app'; place: Place };
  /** What return statements give: `response` (a Response object), `none`, `container` (dict, list, comprehension), `value` (anything else), `stream`. */
  returns: ('response' | 'none' | 'container' | 'value' | 'stream')[];
  /** What is returned, or written to the response. */
  size?: Size;
  /** Node: how the handler answers: with the framework's JSON (`res.json`), or by writing to the socket itself (`res.end`). */
  writes?: 'json' | 'raw';
  /** The request's body is read into a model, with this many fields where the code says it. */
  body?: { fields?: number };
  /** A returned container comes from a loop, a comprehension or a query for many rows. */
  returnsMany: boolean;
  /** A status that has no body (204, 304), or HEAD. */
  noBody: boolean;
  websocket: boolean;
  /** The handler's return statements. */
  places: Place[];
}

/** Something that should live longer than one request, where it is created. */
export interface Resource extends Place {
  creates: CreationKind;
  library: string;
  call: string;
  text: string;
  /** Literal arguments by keyword, or by position as `0`, `1`. Settings are followed to their defaults. */
  arguments: Record<string, string | number | boolean | null>;
  /** Keywords given with a value that is not a known literal. */
  unknownArguments: string[];
  created: 'module' | 'startup' | 'request' | 'unknown';
}

/** A library in use. */
export interface LibraryUse extends Place {
  id: string;
  name: string;
  status?: Library['status'];
  /** Ids of the endpoints that reach it. */
  endpoints: string[];
}

export interface Application extends Place {
  name: string;
  arguments: Record<string, string | number | boolean | null>;
  unknownArguments: string[];
}

/** What the analysis could not follow, so that nothing is dropped in silence. */
export interface Unresolved {
  file: string;
  /** One-based. */
  line: number;
  what: string;
  why: string;
}

/** What the analysis of a program gives. */
export interface Analysis {
  services: Service[];
  unresolved: Unresolved[];
}
