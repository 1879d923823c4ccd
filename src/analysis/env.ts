import type { Memo, Part } from './reads.ts';
import type { CallArguments, Value } from './values.ts';

/** A loop variable held at one value. What stands outside the loop is looked up in the scope that is unrolled. */
export interface LoopTurn {
  base: Env;
  /** The loop's block. */
  block: number;
  /** The binding of the loop variable. */
  binding: number;
  value: Value;
}

/** A running scope: a module, or a function called with certain arguments. Memoises what its names and calls are. */
export interface Env {
  id: number;
  file: string;
  /** The function, or -1 for the module. */
  fn: number;
  /** The scope around it. */
  parent: Env | undefined;
  /** Parameters that are known from the call; `self` among them. */
  bound: ReadonlyMap<string, Value>;
  /** The class whose method this is, for `super()` and class-level names. */
  self: Value | undefined;
  /** Values of bindings by their index. */
  bindings: Memo<number, Value>;
  /** Values of calls by their index. */
  calls: Memo<number, Value>;
  /** Arguments of calls by the index of the call. */
  args: Memo<number, CallArguments>;
  params: Memo<string, Value>;
  /** Values of names of a module, once they are settled. */
  names: Memo<string, Value | undefined>;
  /** Scopes of the functions inside, by function and then by what they are called with. */
  inner: Map<number, Map<string, Env>>;
  result: Value | undefined;
  /** What the result read. */
  resultRead: Part | undefined;
  /** Constants passed as arguments matter: start-up code that builds routers. */
  registering: boolean;
  /** Its registering calls have been followed. */
  executed: boolean;
  /** One turn of an unrolled loop of another scope: its loop variable is held at a value. */
  turn: LoopTurn | undefined;
}
