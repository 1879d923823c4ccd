import * as z from 'zod';

/**
 * The catalogue says what library calls do. It is data, written like type stubs: functions, types with methods, what each
 * gives back and what it does. The user's own entries have the same shape (`catalogue` in framework-fit.json).
 *
 * Names are dotted. In Python: `redis.asyncio.Redis`. In JavaScript the module comes first, as it is imported and without
 * `node:`, then what it exports: `fs/promises.readFile`, `@aws-sdk/client-s3.S3Client`. A module's default export and its
 * CommonJS value have the name of the module: `ioredis` is the class, `axios` the function. Globals are members of `globals`:
 * `globals.fetch`, `globals.JSON.parse`.
 *
 * In Go the import path comes first, then what the package exports: `database/sql.Open`, and the type `database/sql.DB` with
 * its methods. The major version is part of the path: `github.com/redis/go-redis/v9.NewClient`. Where versions have the same
 * names, the newest is the canonical one of a type and the others are its aliases. `packages` are modules as `go.mod` names
 * them, `modules` import paths. Of several results, `returns` is about the first: the error that follows says nothing. A
 * pointer has the type of what it points to; slices, arrays, maps and channels are `list[T]`. `construct` is what a composite
 * literal does, and its fields are keywords: `&http.Client{Transport: t}` has the keyword `Transport`. Everything blocks its
 * goroutine and nothing an event loop, so `blocking` is true wherever the caller waits or computes.
 */

/** What a call does that takes time. */
export const effectKinds = [
  'db',
  'http',
  'cache',
  'fs',
  'queue',
  'cpu',
  'process',
  'sleep',
  'serialize',
  'lock',
] as const;
export const effectKindSchema = z.enum(effectKinds);
export type EffectKind = z.infer<typeof effectKindSchema>;

/**
 * How long a call usually takes, which decides how serious it is where it blocks:
 * trivial: below 0.1 ms, never reported; minor: usually below 1 ms (a local file); major: milliseconds (a query, a request);
 * severe: 50 ms and more, or without bound (a password hash, a subprocess, a model).
 */
export const weightSchema = z.enum(['trivial', 'minor', 'major', 'severe']);
export type Weight = z.infer<typeof weightSchema>;

export const effectSchema = z.strictObject({
  does: effectKindSchema,
  /** The calling thread waits or computes. False: the call is asynchronous and lets the event loop go on. */
  blocking: z.boolean(),
  /** Awaiting the call does not help: a promise can be had from work on this very thread, as everything that blocks in JavaScript. */
  blocksEvenIfAwaited: z.boolean().optional(),
  /** Asynchronous work that occupies a thread of a small pool until it is done: libuv has four for the whole process. */
  threadPool: z.enum(['libuv']).optional(),
  /** `major` where it is not given. */
  weight: weightSchema.optional(),
  /** Typical CPU milliseconds of one call on one core, where measured. */
  cpuMs: z.number().positive().optional(),
  /** CPU work during which other threads of the process stand still as well, so a thread does not help. */
  holdsGil: z.boolean().optional(),
});

/** What a call makes that should live longer than one request. */
export const creationKinds = [
  'connection',
  'client',
  'pool',
  'engine',
  'session-factory',
  'model-load',
  'model-class',
  'pattern',
  'template',
  'settings',
  'executor',
  'key',
  /** What keeps an HTTP client's sockets: `http.Agent`, Go's `http.Transport`. */
  'agent',
  /** A compressor with its window and tables, which can be reset and used again: Go's `gzip.NewWriter`. */
  'compressor',
] as const;
export const creationKindSchema = z.enum(creationKinds);
export type CreationKind = z.infer<typeof creationKindSchema>;

/** Where a callable that is passed along gets called. */
export const invocationPlaces = [
  /** Right there, on the caller's thread. */
  'same',
  /** anyio's thread pool: 40 threads, shared with `def` endpoints. */
  'thread-pool',
  /** asyncio's default executor: min(32, cpu + 4) threads. */
  'default-executor',
  'process',
  /** A thread with an event loop of its own, such as a worker of Node's. */
  'worker-thread',
  /** As a task on the event loop. */
  'event-loop',
  /** In a goroutine of its own, beside the caller. */
  'goroutine',
  /** Outside any request: a scheduler, start-up, another process. */
  'elsewhere',
  /** A task after the response: on the event loop if `async`, else in the thread pool. */
  'after-response',
] as const;

export const invocationSchema = z.strictObject({
  /** Which argument is called: its position, or its keyword. */
  argument: z.union([z.int().nonnegative(), z.string()]),
  place: z.enum(invocationPlaces),
  /** The call gives back a callable, and calling that runs the argument (`sync_to_async(f)`, `functools.partial(f)`). It then also works as a decorator. */
  deferred: z.boolean().optional(),
  /** Types of what the argument is called with, by position: `$transaction(async (tx) => ...)`. */
  passes: z.array(z.string()).readonly().optional(),
});

const literalSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const callSpecSchema = z.strictObject({
  effect: effectSchema.optional(),
  /**
   * The type of the result: a type of the catalogue by its canonical name, `self`, `list[T]` for something that gives T when
   * iterated or subscripted, or `argument:N` for the value of an argument.
   */
  returns: z.string().optional(),
  creates: creationKindSchema.optional(),
  invokes: invocationSchema.optional(),
  /** PEP 440 (or semver) range of the library's first package in which this holds, e.g. `>=4.13`. */
  versions: z.string().optional(),
  /**
   * Has no effect worth a word if this argument (by position, keyword, or any of several) is this literal or one of
   * these, a number up to this one, absent, or present with whatever value: `time.sleep(0)`, `pbkdf2_hmac(..., 1000)`, `cpu_percent()`,
   * `Redis(connection_pool=pool)`. In JavaScript a keyword is a property of an object literal among the arguments:
   * `scryptSync(..., { N: 256 })`.
   */
  harmlessIf: z
    .strictObject({
      argument: z.union([
        z.int().nonnegative(),
        z.string(),
        z.array(z.union([z.int().nonnegative(), z.string()])).min(2),
      ]),
      atMost: z.number().optional(),
      equals: z.union([literalSchema, z.array(literalSchema)]).optional(),
      absent: z.boolean().optional(),
      present: z.boolean().optional(),
    })
    .optional(),
  /** What to call instead in async code, as code: `await asyncio.sleep(...)`. */
  instead: z.string().optional(),
  /**
   * Go: the call does not end when its request does. This function of the same package, or method of the same type, takes a
   * context as its first argument and is the same otherwise: `QueryContext`.
   */
  contextTwin: z.string().optional(),
});
export type CallSpec = z.infer<typeof callSpecSchema>;

/** Several names may share one spec, divided by `|`; `*` stands for every other name. */
const callSpecsSchema = z.record(z.string(), callSpecSchema);

export const typeSchema = z.strictObject({
  /** Other dotted names under which the same type is imported. */
  aliases: z.array(z.string()).optional(),
  /** Canonical names of types whose methods it shares. */
  bases: z.array(z.string()).optional(),
  /** What constructing it does (`new` in JavaScript). The result is the type itself. */
  construct: callSpecSchema.optional(),
  methods: callSpecsSchema.optional(),
  /** Types of attributes; `*` for every other one. */
  attributes: z.record(z.string(), z.string()).optional(),
  /** What calling an instance does, or `new` on it: `session_factory()`, `new User()` of a Mongoose model. */
  call: callSpecSchema.optional(),
  /** What `with x` or `async with x` does and gives; without it, `x` itself and no effect. */
  enter: callSpecSchema.optional(),
  /** What iterating does (`for row in cursor`), and what each element is (`returns`). */
  iterate: callSpecSchema.optional(),
  /** The type of `x[...]`. */
  item: z.string().optional(),
  /** Until one of these methods is called, a connection, a file or the like stays taken: `Close`, `Commit|Rollback`, `Body.Close`. */
  mustCall: z.string().optional(),
});
export type TypeSpec = z.infer<typeof typeSchema>;

export const librarySchema = z.strictObject({
  /** kebab-case, unique within the language. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** As its authors write it. */
  name: z.string(),
  language: z.enum(['python', 'javascript', 'go']),
  /** What it is for, e.g. `database`, `orm`, `http`, `cache`, `queue`, `cloud`, `llm`, `hashing`, `images`, `data`, `ml`, `stdlib`, `files`. */
  family: z.string(),
  /** Names in the registry, most common first; empty for a standard library. */
  packages: z.array(z.string()),
  /** Import roots, such as `psycopg2`, `google.cloud.storage`, `fs/promises` or `@aws-sdk/client-s3`. */
  modules: z.array(z.string()).min(1),
  /** Go: names of packages that their import path does not end in: `sqlite3` of `github.com/mattn/go-sqlite3`. */
  packageNames: z.record(z.string(), z.string()).optional(),
  /** Go: names by which `sql.Open` knows the library's driver. */
  sqlDrivers: z.array(z.string()).optional(),
  status: z
    .strictObject({
      state: z.enum(['maintained', 'deprecated', 'dead']),
      since: z.string().optional(),
      /** What to use instead. */
      instead: z.string().optional(),
      /** One sentence with the reason. */
      why: z.string().optional(),
    })
    .optional(),
  /** What to use in async code instead of its blocking calls: one or two short sentences. */
  asyncTwin: z.string().optional(),
  /** Where the facts come from; each shipped library has at least one. */
  sources: z.array(z.url()),
  /** When they were checked, ISO date. */
  checked: z.iso.date(),
  /**
   * Functions by dotted name. A segment may be `*` (any one) or `**` (any number, also none); the last segment may list
   * names divided by `|`: `stripe.**.create|retrieve`.
   */
  functions: callSpecsSchema.optional(),
  /** Types by canonical dotted name. */
  types: z.record(z.string(), typeSchema).optional(),
});
export type Library = z.infer<typeof librarySchema>;
export type LibraryInput = z.input<typeof librarySchema>;

/** Declares a library of the shipped catalogue; the whole catalogue is validated by a test. */
export function defineLibrary(library: LibraryInput): LibraryInput {
  return library;
}
