import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import { exprText } from '../exprText.ts';
import type { Held } from '../service.ts';
import type { World } from '../world.ts';
import { optionsOf, type Value } from '../values.ts';
import { declaringScope, isName, rootName, scopesWithin } from './mentions.ts';

/** What a function holds while a call in it runs. */
export interface Holding {
  lock?: Held;
  transaction?: Held;
}

/** A part of a function in which something is held: after one call, up to another. */
interface Stretch extends Held {
  kind: keyof Holding;
  from: Position;
  to: Position;
  /** Calls on it use what is held. */
  name?: string;
}

type Position = readonly [line: number, column: number];

const END: Position = [Infinity, 0];
const stretchesByEnv = new WeakMap<Env, readonly Stretch[]>();

/** The locks and transactions of the function itself that are held while a call of it runs. */
export function heldAt(world: World, env: Env, index: number): Holding {
  const facts = world.facts(env.file);
  const call = facts.calls[index];
  if (call === undefined || call.goroutine === true) return {};
  let stretches = stretchesByEnv.get(env);
  if (stretches === undefined)
    stretchesByEnv.set(env, (stretches = [...locks(world, env), ...transactions(world, env)]));
  const at: Position = [call.range[0], call.range[1]];
  const holding: Holding = {};
  for (const { kind, from, to, name, text, file, range } of stretches) {
    if (!isBefore(from, at) || !isBefore(at, to)) continue;
    if (name !== undefined && (rootName(call.callee, facts.calls) === name || isGivenIt(facts, call, name))) continue;
    holding[kind] = { text, file, range };
  }
  return holding;
}

function isBefore([line, column]: Position, [otherLine, otherColumn]: Position): boolean {
  return line < otherLine || (line === otherLine && column < otherColumn);
}

const LOCKS = /^sync\.(Mutex|RWMutex|Locker)\.Lock$/;

/** From `mu.Lock()` to the next `mu.Unlock()`, or to the end of the function where that is deferred. */
function* locks(world: World, env: Env): Iterable<Stretch> {
  const facts = world.facts(env.file);
  const own = (world.scopes(env.file)?.calls.get(env.fn) ?? []).flatMap((index) => facts.calls[index] ?? []);
  for (const call of own) {
    if (call.callee.k !== 'attr' || call.callee.name !== 'Lock' || call.deferred === true) continue;
    if (!LOCKS.test(canonicalOf(calleeOf(world, env, call)))) continue;
    const { of } = call.callee;
    // A mutex of this very call keeps nobody else out.
    const root = rootName(of);
    if (root === undefined || isOwnVariable(facts, env.fn, root)) continue;
    const text = exprText(facts, of);
    const unlocks = own.filter(
      (other) => isMethodOf(facts, other, text, 'Unlock') && isBefore(call.calleeEnd, start(other)),
    );
    const next = unlocks.find(({ deferred }) => deferred !== true);
    const isDeferred = unlocks.some(({ deferred }) => deferred === true) || unlocksAtTheEnd(facts, env.fn, text);
    if (!isDeferred && next === undefined) continue;
    const to = next === undefined ? END : start(next);
    yield { kind: 'lock', text, file: env.file, range: call.range, from: call.calleeEnd, to };
  }
}

function isOwnVariable(facts: FileFacts, fn: number, name: string): boolean {
  const scope = declaringScope(facts, fn, name);
  return scope !== undefined && facts.functions[scope]?.params.some((param) => param.name === name) !== true;
}

function isMethodOf(facts: FileFacts, { callee }: Call, receiver: string, name: string): boolean {
  return callee.k === 'attr' && callee.name === name && exprText(facts, callee.of) === receiver;
}

/** `defer func() { …; mu.Unlock() }()`. */
function unlocksAtTheEnd(facts: FileFacts, fn: number, receiver: string): boolean {
  return facts.calls.some(({ scope, deferred, callee }) => {
    if (scope !== fn || deferred !== true || callee.k !== 'function') return false;
    return facts.calls.some((call) => call.scope === callee.fn && isMethodOf(facts, call, receiver, 'Unlock'));
  });
}

const BEGINS =
  /^(database\/sql\.DB|github\.com\/jmoiron\/sqlx\.DB|github\.com\/jackc\/pgx\/v5\/pgxpool\.Pool)\.(Must)?Begin/;

/** From `tx, err := db.Begin()` to the first commit; and all of a function that a library runs inside a transaction. */
function* transactions(world: World, env: Env): Iterable<Stretch> {
  const facts = world.facts(env.file);
  for (const index of world.scopes(env.file)?.calls.get(env.fn) ?? []) {
    const call = facts.calls[index];
    if (call?.callee.k !== 'attr' || !call.callee.name.includes('Begin')) continue;
    if (!BEGINS.test(canonicalOf(calleeOf(world, env, call)))) continue;
    const name = boundName(facts, index);
    if (name === undefined) continue;
    const commit = facts.calls.find(
      (other) =>
        other.scope === env.fn &&
        other.deferred !== true &&
        other.callee.k === 'attr' &&
        other.callee.name === 'Commit' &&
        isName(other.callee.of, name) &&
        isBefore(call.calleeEnd, start(other)),
    );
    // Handed to others, which may end it.
    if (commit === undefined) continue;
    const text = exprText(facts, call.callee);
    yield {
      kind: 'transaction',
      text,
      file: env.file,
      range: call.range,
      from: call.calleeEnd,
      to: start(commit),
      name,
    };
  }
  const around = transactionAround(facts, env.fn);
  if (around === undefined) return;
  const { call, name } = around;
  const text = exprText(facts, call.callee);
  yield { kind: 'transaction', text, file: env.file, range: call.range, from: call.calleeEnd, to: END, name };
}

/** `db.Transaction(func(tx *gorm.DB) error { … })`, with the name of what the function is given. */
function transactionAround(facts: FileFacts, fn: number): { call: Call; name: string } | undefined {
  const own = facts.functions[fn];
  const name = own?.params[0]?.name;
  if (own?.inline !== true || name === undefined || name === '') return undefined;
  const call = facts.calls.find(
    ({ callee, args }) =>
      callee.k === 'attr' &&
      /^(Transaction|BeginFunc|BeginTxFunc)$/.test(callee.name) &&
      args.some((arg) => arg.k === 'function' && arg.fn === fn),
  );
  return call && { call, name };
}

/** The call is given the transaction, or something that was made from it: a context, `queries.WithTx(tx)`. */
function isGivenIt(facts: FileFacts, call: Call, name: string): boolean {
  const parts = [call.callee, ...call.args, ...call.keywords.map(([, value]) => value)];
  return parts.some((part) => comesFrom(facts, part, call.scope, name));
}

function comesFrom(facts: FileFacts, expr: Expr, scope: number, name: string, depth = 0): boolean {
  if (depth > 4) return false;
  if (isName(expr, name)) return true;
  switch (expr.k) {
    case 'attr':
      return comesFrom(facts, expr.of, scope, name, depth);
    case 'call': {
      const call = facts.calls[expr.call];
      if (call === undefined) return false;
      return [call.callee, ...call.args, ...call.keywords.map(([, value]) => value)].some((part) =>
        comesFrom(facts, part, scope, name, depth + 1),
      );
    }
    case 'name':
      return facts.bindings.some(
        ({ target, value, scope: of }) =>
          of === scope &&
          value !== undefined &&
          isFirstName(target, expr.name) &&
          comesFrom(facts, value, scope, name, depth + 1),
      );
    case 'function':
      return [...scopesWithin(facts, expr.fn)].some((fn) =>
        facts.calls.some(
          ({ scope: of, callee, args }) => of === fn && [callee, ...args].some((part) => rootName(part) === name),
        ),
      );
    default:
      return false;
  }
}

function isFirstName(target: Expr, name: string): boolean {
  return target.k === 'tuple' ? target.items.some((item) => isName(item, name)) : isName(target, name);
}

/** The name that keeps the first result of a call. */
export function boundName({ bindings }: FileFacts, index: number): string | undefined {
  const target = bindings.find(({ value }) => value?.k === 'call' && value.call === index)?.target;
  const first = target?.k === 'tuple' ? target.items[0] : target;
  return first?.k === 'name' && first.name !== '_' ? first.name : undefined;
}

function start({ calleeEnd }: Call): Position {
  return calleeEnd;
}

function calleeOf(world: World, env: Env, { callee, range, block, cls }: Call): Value {
  return evaluate(world, callee, env, { line: range[0], block, cls });
}

function canonicalOf(value: Value): string {
  const [only, ...others] = optionsOf(value);
  return only?.t === 'libraryMethod' && others.length === 0 ? only.canonical : '';
}
