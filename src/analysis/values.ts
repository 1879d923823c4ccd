import type { CallSpec, invocationPlaces } from '../catalogue/schema.ts';
import type { Expr } from '../facts/facts.ts';
import type { FrameworkObject, RouteOptions } from './objects.ts';
import type { Env } from './env.ts';
import type { Place } from './service.ts';

/**
 * What an expression can be when the program runs. Values follow instances, not numbers: enough to know which function a call
 * reaches and which library object a method belongs to.
 */
export type Value =
  | { t: 'unknown'; why?: string }
  | { t: 'const'; value: string | number | boolean | null }
  /** A string of which some parts are not known; null stands for such a part. */
  | { t: 'text'; parts: (string | null)[] }
  | { t: 'seq'; items: Value[]; shape: 'list' | 'tuple' | 'set' }
  | { t: 'dict'; entries: [Value, Value][] }
  /** Something that gives `element` when iterated, subscripted or entered: a list of unknown length, a generator. */
  | { t: 'many'; element: Value }
  | { t: 'module'; file: string }
  | { t: 'folder'; folder: string }
  /** A symbol of a library, by its dotted path; a call adds `()`. */
  | { t: 'external'; path: string }
  | LibraryValue
  | {
      t: 'libraryMethod';
      type: string;
      name: string;
      spec: CallSpec;
      canonical: string;
      library: string;
      receiver: Value;
    }
  | FunctionValue
  | ClassValue
  | InstanceValue
  /** An application or a router. */
  | { t: 'object'; object: FrameworkObject }
  | { t: 'objectMethod'; object: FrameworkObject; name: string }
  /** What `router.get("/x")` gives: applied to a handler, it registers a route. */
  | { t: 'routeDecorator'; object: FrameworkObject; register: RouteOptions }
  | { t: 'super'; cls: ClassValue; self: Value }
  /** A callable that runs its target at another place when called: `sync_to_async(f)`, `partial(f, x)`. */
  | { t: 'deferred'; target: Value; place: InvocationPlace; via: string; args: CallArguments }
  /** An object that describes something to the framework: `Route(...)`, `Middleware(...)`. */
  | { t: 'record'; type: string; args: CallArguments; place: Place }
  | { t: 'depends'; target: Value | undefined; useCache: boolean }
  /** A type expression such as `Annotated[Session, Depends(get_db)]` or `list[Item]`. */
  | { t: 'typeExpr'; expr: Expr; env: Env }
  /** Some attribute of `app.state` or `request.state`. */
  | { t: 'state' }
  /** A descriptor made by `property`, with its getter. */
  | { t: 'property'; getter: FunctionValue }
  | { t: 'union'; options: Value[]; partial: boolean };

export type InvocationPlace = (typeof invocationPlaces)[number];

/** An object of a library type, by the type's dotted path. */
export interface LibraryValue {
  t: 'library';
  type: string;
  /** What a regular expression says. */
  pattern?: { source: string; flags: string };
  /** The call that made it, or what it is made of, where the program hooks into such an object: a schema of Mongoose. */
  origin?: { file: string; call: number };
}

export interface FunctionValue {
  t: 'function';
  file: string;
  fn: number;
  /** The scope that it closes over. */
  env: Env;
  self?: Value;
  /** Wrapped by a library decorator that the catalogue does not know. */
  opaqueDecorator?: string;
}

export interface ClassValue {
  t: 'class';
  file: string;
  cls: number;
  env: Env;
}

export interface InstanceValue {
  t: 'instance';
  cls: ClassValue;
  /** What its constructor was given; absent when it is known only by its type. */
  args?: CallArguments;
  /** For a subclass of an application or a router. */
  object?: FrameworkObject;
  key: string;
}

export interface CallArguments {
  positional: Value[];
  keywords: Map<string, Value>;
  /** `**values` that are known. */
  spread: Value[];
}

export const UNKNOWN: Value = { t: 'unknown' };
/** Stands for a value that is being worked out: who meets it gets less than there is. See `World.met`. */
export const IN_PROGRESS: Value = { t: 'unknown' };
export const NONE: Value = { t: 'const', value: null };
export const NO_ARGUMENTS: CallArguments = { positional: [], keywords: new Map(), spread: [] };

/** Says why a value is not known. */
export function unknown(why: string): Value {
  return { t: 'unknown', why };
}

export function isUnknown(value: Value): boolean {
  return value.t === 'unknown';
}

const MAX_OPTIONS = 24;

/** One of several values. `None` and unknown options go when a known one stays; `partial` remembers that an unknown one went. */
export function union(values: readonly Value[]): Value {
  const [first] = values;
  if (values.length === 1 && first !== undefined) return first;
  const merged: Merged = { options: [], keys: new Set(), partial: false };
  for (const value of values) addOption(merged, value);
  const { options, partial } = merged;
  const [only] = options;
  if (only === undefined) return merged.why ?? merged.none ?? UNKNOWN;
  return options.length === 1 && !partial ? only : { t: 'union', options, partial };
}

interface Merged {
  options: Value[];
  keys: Set<string>;
  partial: boolean;
  none?: Value;
  why?: Value;
}

function addOption(merged: Merged, value: Value): void {
  if (value.t === 'union') {
    merged.partial ||= value.partial;
    for (const option of value.options) addOption(merged, option);
  } else if (value.t === 'unknown') {
    merged.partial = true;
    merged.why ??= value;
  } else if (value.t === 'const' && value.value === null) merged.none = value;
  else {
    const key = valueKey(value);
    if (merged.keys.has(key) || merged.options.length >= MAX_OPTIONS) return;
    merged.keys.add(key);
    merged.options.push(value);
  }
}

/** The options of a union, or the value itself. */
export function optionsOf(value: Value): readonly Value[] {
  return value.t === 'union' ? value.options : [value];
}

const keys = new WeakMap<Value, string>();

/** A short string that is equal for values that behave alike. */
export function valueKey(value: Value): string {
  // An instance may yet become a framework object; its own key is ready.
  if (value.t === 'instance') return value.object ? `i:${value.key}:o${String(value.object.id)}` : `i:${value.key}`;
  let key = keys.get(value);
  if (key === undefined) {
    key = shortened(writtenKey(value));
    keys.set(value, key);
  }
  return key;
}

function writtenKey(value: Exclude<Value, InstanceValue>): string {
  switch (value.t) {
    case 'unknown':
      return '?';
    case 'const':
      return `=${JSON.stringify(value.value)}`;
    case 'text':
      return `"${value.parts.map((part) => part ?? '{}').join('')}`;
    case 'seq':
      return `[${value.items.map(valueKey).join(',')}]`;
    case 'dict':
      return `{${value.entries.map(([k, v]) => `${valueKey(k)}:${valueKey(v)}`).join(',')}}`;
    case 'many':
      return `*${valueKey(value.element)}`;
    case 'module':
      return `m:${value.file}`;
    case 'folder':
      return `d:${value.folder}`;
    case 'external':
      return `x:${value.path}`;
    case 'library':
      return `l:${value.type}${value.pattern === undefined ? '' : `:${JSON.stringify(value.pattern)}`}${originKey(value)}`;
    case 'libraryMethod':
      return `lm:${value.type}.${value.name}${value.receiver.t === 'library' ? originKey(value.receiver) : ''}`;
    case 'function':
      return `f:${value.file}:${String(value.fn)}:${String(value.env.id)}:${value.self ? valueKey(value.self) : ''}`;
    case 'class':
      return `c:${value.file}:${String(value.cls)}:${String(value.env.id)}`;
    case 'object':
      return `o:${String(value.object.id)}`;
    case 'objectMethod':
      return `om:${String(value.object.id)}.${value.name}`;
    case 'routeDecorator':
      return `rd:${String(value.object.id)}:${value.register.paths.map(valueKey).join()}`;
    case 'super':
      return `s:${valueKey(value.cls)}:${valueKey(value.self)}`;
    case 'deferred':
      return `>${value.place}:${valueKey(value.target)}:${argumentsKey(value.args)}`;
    case 'record':
      return `r:${value.type}:${value.place.file}:${value.place.range.join()}`;
    case 'depends':
      return `dep:${value.target ? valueKey(value.target) : ''}`;
    case 'typeExpr':
      return `t:${value.env.file}:${String(value.env.id)}:${JSON.stringify(value.expr)}`;
    case 'state':
      return 'state';
    case 'property':
      return `p:${valueKey(value.getter)}`;
    case 'union':
      return `(${value.options.map(valueKey).join('|')}${value.partial ? '?' : ''})`;
  }
}

function originKey({ origin }: LibraryValue): string {
  return origin === undefined ? '' : `@${origin.file}:${String(origin.call)}`;
}

export function argumentsKey(args: CallArguments): string {
  const keywords = [...args.keywords].map(([name, value]) => `${name}=${valueKey(value)}`);
  return [...args.positional.map(valueKey), ...keywords].join(',');
}

const LONG = 60;

/** Long keys and the short ones that stand for them. */
const shortKeys = new Map<string, string>();
let nextShortKey = 0;

/** Keys are made of keys: a long one is replaced by a number of its own, so that they stay short at any depth. */
export function shortened(key: string): string {
  if (key.length <= LONG) return key;
  let short = shortKeys.get(key);
  if (short === undefined) shortKeys.set(key, (short = `#${(nextShortKey++).toString(36)}`));
  return short;
}

/** How many long keys have short ones. */
export function keyCount(): number {
  return shortKeys.size;
}

/** Lets go of the long keys, when another program is analysed; numbers are never given twice. */
export function forgetKeys(): void {
  shortKeys.clear();
}
