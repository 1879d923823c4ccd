import type { Call, Expr, FileFacts, Import, Parameter } from '../facts/facts.ts';
import type { CallSite } from './call.ts';
import type { ClassValue, FunctionValue, InstanceValue } from './values.ts';
import type { Env } from './env.ts';
import type { ReadAt } from './names.ts';
import type { FrameworkObject } from './objects.ts';
import type { World } from './world.ts';
import type { CallArguments, Value } from './values.ts';

/**
 * What differs between languages while values are followed. Scopes, bindings, calls and objects work alike in all of them; a
 * language says what its own names, imports, attributes and calls mean.
 */
export interface Language {
  id: 'python' | 'javascript' | 'go';
  /** The method that runs when an object is made. */
  constructorName: string;
  /** Methods get their object as the first parameter. */
  selfIsParameter: boolean;
  /** A decorator replaces the function that it stands above. */
  decoratorsWrap: boolean;
  /** Only a coroutine can be awaited, so what is awaited is no call that blocks. */
  awaitedNeverBlocks: boolean;
  /** What a name means that no scope binds. */
  freeName(world: World, env: Env, name: string): Value;
  /** Names under which a function goes elsewhere; see findRegistrars. */
  otherNames(world: World): [name: string, other: string][];
  /** The functions of a file that are all that it exports. */
  wholeFunctions(facts: FileFacts): ReadonlySet<number>;
  /** What an import binds. */
  imported(world: World, fromFile: string, item: Import): Value;
  /** An object of a type that is written so, where the language has types of its own form. */
  typed?(world: World, type: Expr, env: Env, at: ReadAt | undefined): Value;
  /** What constructing an object of a class of the program gives, or converting something to it. */
  constructed?(world: World, cls: ClassValue, args: () => CallArguments, site: CallSite): Value;
  /** What calling an object runs. */
  called?(world: World, instance: InstanceValue): Value | undefined;
  /** What an object holds that can be looped over. */
  held?(world: World, instance: InstanceValue): Value | undefined;
  /** Which of several values of a name count. */
  narrowed?(world: World, values: Value[]): Value[];
  /** What a function gives back; memoised by the caller. */
  resultOf?(world: World, env: Env): Value;
  /** What a parameter holds of which the call says nothing. */
  parameter?(world: World, env: Env, param: Parameter): Value;
  /** Whether what is given for a parameter tells more than its type does. */
  isTelling?(world: World, fn: FunctionValue, param: Parameter, value: Value): boolean;
  /** The part of a value that a name gets of several that are assigned together. */
  part?(value: Value, position: number): Value;
  /** What `value.name` is where the language has its own answer; asked first. */
  attribute(world: World, value: Value, name: string): Value | undefined;
  /** What a table may hold of which nothing is known where it is made. */
  entries?(world: World, table: Expr, env: Env): Value | undefined;
  /** Where functions of the whole package give a value to a name that a file declares; undefined where another file does. */
  reassigned?(world: World, file: string, name: string): { file: string; index: number }[] | undefined;
  /** The running scopes of a function in which a name of the module gets a value. */
  entered?(world: World, file: string, fn: number): Env[];
  /** The value of a method call that depends on its receiver: containers, promises. */
  methodCall(world: World, env: Env, index: number, call: Call, at: ReadAt): Value | undefined;
  /** What calling something outside the program gives, where the language or a framework has its own answer. */
  external(world: World, path: string, args: () => CallArguments, site: CallSite): Value | undefined;
  /** Carries out `object.name(...)` on an application or a router. */
  registerCall(world: World, object: FrameworkObject, name: string, args: CallArguments, site: CallSite): Value;
  /** The call may register a route, or build what routes are registered on; a cheap filter by names. */
  isRegisteringCall(call: Call, name: string | undefined, constructors: ReadonlySet<string>, facts: FileFacts): boolean;
  /** After the modules: functions that something outside the program calls to build an application. */
  runEntries(world: World): void;
  /** After registering code carried a call out: functions that it hands over. */
  carriedOut?(world: World, env: Env, call: Call): void;
  /** Whether registering code has to carry the call out. */
  isInteresting(world: World, env: Env, call: Call): boolean;
  /** The call is that of the parent's constructor: its arguments. */
  isSuperConstructor(call: Call, facts: FileFacts): boolean;
}
