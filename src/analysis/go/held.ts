import type { Call, Expr, FileFacts, Range } from '../../facts/facts.ts';
import { exprText } from '../exprText.ts';
import { isAncestor } from '../names.ts';
import type { Held } from '../service.ts';

/** What is taken somewhere in a function and given back below. */
interface Region {
  what: Held['what'];
  text: string;
  range: Range;
  block: number;
  /** Lines after which, and up to which, it is held. */
  from: number;
  to: number;
}

const regionsByFacts = new WeakMap<FileFacts, Map<number, Region[]>>();

/** What is held around a call by its own function: a mutex, or a transaction, which has a connection of its pool. */
export function heldAround(facts: FileFacts, file: string, index: number): Held[] {
  const call = facts.calls[index];
  if (call === undefined) return [];
  const line = call.range[0];
  return regionsOf(facts, call.scope)
    .filter(({ from, to, block }) => line > from && line < to && isAncestor(facts.blocks, block, call.block))
    .map(({ what, text, range }): Held => ({ what, text, file, range }));
}

function regionsOf(facts: FileFacts, scope: number): readonly Region[] {
  let byScope = regionsByFacts.get(facts);
  if (byScope === undefined) regionsByFacts.set(facts, (byScope = new Map<number, Region[]>()));
  let regions = byScope.get(scope);
  if (regions === undefined) byScope.set(scope, (regions = readRegions(facts, scope)));
  return regions;
}

function readRegions(facts: FileFacts, scope: number): Region[] {
  const own = facts.calls.filter((call) => call.scope === scope);
  return [
    ...own.flatMap((call) => lockAt(facts, own, call)),
    ...own.flatMap((call) => transactionAt(facts, own, call)),
  ];
}

const GIVES_BACK = new Map([
  ['Lock', /^Unlock$/],
  ['RLock', /^RUnlock$/],
]);

/** `mu.Lock()`, up to `mu.Unlock()`; to the end of the function where that is deferred. */
function lockAt(facts: FileFacts, own: readonly Call[], call: Call): Region[] {
  const { callee, args, deferred, goroutine } = call;
  const ends = callee.k === 'attr' ? GIVES_BACK.get(callee.name) : undefined;
  if (callee.k !== 'attr' || ends === undefined || args.length > 0 || deferred === true || goroutine === true)
    return [];
  return [regionOf(facts, own, call, 'mutex', exprText(facts, callee.of), ends)];
}

/** `tx, err := db.Begin()`, up to `tx.Commit()`. */
function transactionAt(facts: FileFacts, own: readonly Call[], call: Call): Region[] {
  const { callee } = call;
  if (callee.k !== 'attr' || !/^(Begin|BeginTx|Beginx|BeginTxx|Acquire)$/.test(callee.name)) return [];
  const name = nameGiven(facts, call);
  return name === undefined ? [] : [regionOf(facts, own, call, 'transaction', name, /^(Commit|Rollback|Release)$/)];
}

function regionOf(
  facts: FileFacts,
  own: readonly Call[],
  call: Call,
  what: Held['what'],
  owner: string,
  ends: RegExp,
): Region {
  const given = own.filter(
    ({ callee, range, deferred }) =>
      callee.k === 'attr' &&
      ends.test(callee.name) &&
      deferred !== true &&
      range[0] > call.range[0] &&
      exprText(facts, callee.of) === owner,
  );
  // Given back where an error ends the function, it is still held below.
  const atEnd = given.find(({ block }) => isAncestor(facts.blocks, block, call.block)) ?? undefined;
  const isDeferred = own.some(
    ({ callee, deferred }) =>
      callee.k === 'attr' && ends.test(callee.name) && deferred === true && exprText(facts, callee.of) === owner,
  );
  const to = atEnd?.range[0] ?? (isDeferred ? Infinity : (given[0]?.range[0] ?? call.range[0]));
  const range: Range = [call.range[0], call.range[1], call.calleeEnd[0], call.calleeEnd[1]];
  return { what, text: exprText(facts, call.callee), range, block: call.block, from: call.range[0], to };
}

/** The name that the first result of a call is given to. */
export function nameGiven({ bindings, calls }: FileFacts, call: Call): string | undefined {
  const index = calls.indexOf(call);
  for (const { target, value } of bindings) {
    if (value?.k !== 'call' || value.call !== index) continue;
    const first: Expr | undefined = target.k === 'tuple' ? target.items[0] : target;
    return first?.k === 'name' ? first.name : undefined;
  }
  return undefined;
}
