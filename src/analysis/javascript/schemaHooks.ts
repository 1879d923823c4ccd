import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import { plainEnv } from '../names.ts';
import { Memo } from '../reads.ts';
import type { World } from '../world.ts';
import { optionsOf, type FunctionValue, type LibraryValue, type Value } from '../values.ts';

/** Mongoose's type of what a model is made of, and into which a program hooks: `schema.pre('save', hash)`. */
export const SCHEMA = 'mongoose.Schema';

/** A function that a call of a library runs, and whether that is a well-founded guess. */
export interface RunHook {
  fn: FunctionValue;
  guess: boolean;
}

/**
 * What the program hooked into the schema of the model, query or document on which a method of Mongoose is called. A hook that asks
 * whether a field was modified runs on for a document that was found only where the caller sets that field.
 * Source: mongoosejs.com/docs/middleware.html, read in November 2026.
 */
export function hooksRunBy(world: World, env: Env, method: Extract<Value, { t: 'libraryMethod' }>): RunHook[] {
  const { receiver } = method;
  if (receiver.t !== 'library' || receiver.origin === undefined) return [];
  const events = eventsOf(method);
  return hooksOf(world, receiver.origin).flatMap((hook): RunHook[] => {
    const isMeant = events.some((event) =>
      hook.events.some((one) => (typeof one === 'string' ? one === event : one.test(event))),
    );
    if (!isMeant) return [];
    const self: LibraryValue = { t: 'library', type: thisOf(events), origin: receiver.origin };
    const how = method.canonical === SAVED_AGAIN ? howModified(world, env, hook.fields) : 'surely';
    const isArrow = world.facts(hook.fn.file).functions[hook.fn.fn]?.arrow === true;
    const fn = isArrow ? hook.fn : { ...hook.fn, self };
    return how === 'not' ? [] : [{ fn, guess: how === 'perhaps' }];
  });
}

/** `save` of a document that a query gave. */
const SAVED_AGAIN = 'mongoose.Query.save';

const SAVING = ['validate', 'save'];

/** The events of a method; those of other methods have the method's name. */
const EVENTS = new Map<string, string[]>([
  ['save', SAVING],
  ['create', SAVING],
  ['findById', ['findOne']],
  ['findByIdAndUpdate', ['findOneAndUpdate']],
  ['findByIdAndDelete', ['findOneAndDelete']],
  ['findByIdAndRemove', ['findOneAndRemove']],
]);

function eventsOf({ name }: Extract<Value, { t: 'libraryMethod' }>): string[] {
  return EVENTS.get(name) ?? [name];
}

/** What `this` is in the hooks of an event: a document where one is saved, else the query. */
function thisOf(events: readonly string[]): string {
  return events.includes('save') ? 'mongoose.Document' : 'mongoose.Query';
}

interface Hook {
  events: (string | RegExp)[];
  fn: FunctionValue;
  /** Fields of which it asks whether they were modified: `this.isModified('password')`. */
  fields: string[];
}

const hooksByWorld = new WeakMap<World, Memo<string, ReadonlyMap<number, Hook[]>>>();

/** Hooks that the file of a schema adds to it. */
function hooksOf(world: World, { file, call: schema }: NonNullable<LibraryValue['origin']>): Hook[] {
  let byFile = hooksByWorld.get(world);
  if (byFile === undefined) hooksByWorld.set(world, (byFile = new Memo(world.reads)));
  const known = byFile.get(file) ?? byFile.compute(file, () => hooksIn(world, file));
  return known.get(schema) ?? [];
}

/** By schema, the hooks of a file. */
function hooksIn(world: World, file: string): Map<number, Hook[]> {
  const bySchema = new Map<number, Hook[]>();
  for (const call of world.scopes(file)?.facts.calls ?? []) addHook(world, file, call, bySchema);
  return bySchema;
}

function addHook(
  world: World,
  file: string,
  { callee, args, scope, range, block, cls }: Call,
  bySchema: Map<number, Hook[]>,
): void {
  const [event, ...rest] = args;
  if (callee.k !== 'attr' || (callee.name !== 'pre' && callee.name !== 'post') || event === undefined) return;
  const events = namesIn(event);
  if (events.length === 0) return;
  const env = plainEnv(world, world.moduleEnv(file), scope);
  const at = { line: range[0], block, cls };
  for (const schema of optionsOf(evaluate(world, callee.of, env, at))) {
    if (schema.t !== 'library' || schema.type !== SCHEMA || schema.origin?.file !== file) continue;
    for (const given of rest)
      for (const fn of optionsOf(evaluate(world, given, env, at)))
        if (fn.t === 'function') {
          const hook: Hook = { events, fn, fields: askedFields(world.facts(fn.file), fn.fn) };
          bySchema.set(schema.origin.call, [...(bySchema.get(schema.origin.call) ?? []), hook]);
        }
  }
}

function namesIn(event: Expr): (string | RegExp)[] {
  if (event.k === 'lit') return typeof event.value === 'string' ? [event.value] : [];
  if (event.k === 'list') return event.items.flatMap(namesIn);
  if (event.k !== 'regex') return [];
  try {
    return [new RegExp(event.pattern)];
  } catch {
    return [];
  }
}

function askedFields({ calls }: FileFacts, fn: number): string[] {
  return calls.flatMap(({ callee, args: [field], scope }) => {
    const asks = scope === fn && callee.k === 'attr' && /^is(Direct)?Modified$/.test(callee.name);
    return asks && field?.k === 'lit' && typeof field.value === 'string' ? [field.value] : [];
  });
}

/** Whether a function sets one of these fields before it saves: perhaps, where it copies what it does not name. */
function howModified(world: World, { file, fn }: Env, fields: readonly string[]): 'surely' | 'perhaps' | 'not' {
  if (fields.length === 0) return 'surely';
  const { bindings, calls } = world.facts(file);
  const sets = bindings.some(
    ({ target, scope }) => scope === fn && target.k === 'attr' && fields.includes(target.name),
  );
  if (sets) return 'surely';
  const copies =
    bindings.some(({ target, scope }) => scope === fn && target.k === 'index') ||
    calls.some(
      ({ callee, scope }) =>
        scope === fn && callee.k === 'attr' && /^(assign|set|merge|extend|overwrite)$/.test(callee.name),
    );
  return copies ? 'perhaps' : 'not';
}
