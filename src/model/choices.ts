import type { Effect, Endpoint, Place, Service } from '../analysis/service.ts';
import { Sampler } from './ceilings.ts';
import { changeOf, poolOfTwin } from './changes.ts';
import type { Change } from './changes.ts';
import { rangeOf, ratesAfter, ratesOf } from './estimate.ts';
import type { Range } from './estimate.ts';
import type { Suspect } from './gain.ts';
import type { Wait, Work, Workload } from './workload.ts';

/** One of the ways to deal with a finding. */
export interface Choice {
  /** What becomes of its calls; without it the model has nothing to say. */
  becomes?: 'async' | 'thread' | 'def' | 'once' | 'faster';
  /** The calls that move, or the functions: what they reach moves along. */
  moves?: readonly Place[];
}

/** The rate of one endpoint after a choice, in requests a second for an instance: the 5th, 50th and 95th percentile. */
export interface ChoiceRate extends Range {
  /** The same for all choices. */
  endpoint: string;
  /** By what its rate changes; absent where the model sees no difference. */
  gain?: Range;
}

/** An endpoint with what the model knows of it. */
interface Known {
  endpoint: Endpoint;
  workload: Workload;
  /** Absent where a rate means nothing. */
  estimate?: Range;
}

interface ChoiceInput {
  service: Service;
  sampler: Sampler;
  workloads: ReadonlyMap<string, Known>;
}

/** A change that does less than this is none; the model is not more exact. */
const NOTICEABLE = 1.05;
/** A difference counts where so many samples show it. */
const SURE_ENOUGH = 0.8;

type Reached = Suspect & { effects?: readonly Effect[] };

/**
 * The rate after each of the choices of a finding, at the endpoint that its gain is that of, or else the slowest one that it reaches.
 * Choices that the model does not know are left out.
 */
export function choiceRates<C extends Choice>(
  suspect: Reached,
  choices: readonly C[],
  typical: string | undefined,
  { service, sampler, workloads }: ChoiceInput,
): Map<C, ChoiceRate> {
  const rates = new Map<C, ChoiceRate>();
  const known = (typical === undefined ? undefined : workloads.get(typical)) ?? slowest(suspect.endpoints, workloads);
  if (known === undefined) return rates;
  const now = ratesOf(known.workload, sampler);
  for (const choice of choices) {
    const change = changeBy(choice, suspect, service);
    if (change === undefined) continue;
    const { workload: before, endpoint } = known;
    const workload = change.workload?.(before, endpoint) ?? before;
    const then =
      change.environment === undefined
        ? ratesAfter(before, workload, sampler)
        : ratesOf(workload, new Sampler(change.environment(sampler.environment)));
    const gain = gainBetween(now, then);
    rates.set(choice, { endpoint: endpoint.id, ...rangeOf(then), ...(gain && { gain }) });
  }
  return rates;
}

function slowest(ids: readonly string[], workloads: ReadonlyMap<string, Known>): Known | undefined {
  let found: Known | undefined;
  for (const id of ids) {
    const known = workloads.get(id);
    if (known?.estimate !== undefined && known.estimate.mid < (found?.estimate?.mid ?? Infinity)) found = known;
  }
  return found;
}

/** The factor between rates on the same draws, where most of them agree that there is one. */
function gainBetween(now: Float64Array, then: Float64Array): Range | undefined {
  const factors = then.map((rate, at) => rate / (now[at] ?? rate));
  const enough = SURE_ENOUGH * factors.length;
  const isFaster = factors.filter((factor) => factor > NOTICEABLE).length >= enough;
  const isSlower = factors.filter((factor) => factor < 1 / NOTICEABLE).length >= enough;
  return isFaster || isSlower ? rangeOf(factors) : undefined;
}

function changeBy({ becomes, moves }: Choice, suspect: Reached, service: Service): Change | undefined {
  switch (becomes) {
    case 'thread':
    case 'def':
      return moves && { workload: (workload, endpoint) => inThreads(workload, endpoint, moves) };
    case 'async': {
      const [effect] = suspect.effects ?? [];
      // A driver is swapped for all that an endpoint asks of it, other calls each by themselves.
      if (effect === undefined || (effect.kind !== 'db' && effect.kind !== 'cache')) return changeOf(suspect, service);
      return { workload: (workload, endpoint) => awaiting(workload, endpoint, effect.library) };
    }
    case 'once':
    case 'faster':
      return changeOf(suspect, service);
    case undefined:
      return undefined;
  }
}

/** All that an endpoint asks of a library is awaited. */
function awaiting(workload: Workload, endpoint: Endpoint, library: string): Workload {
  const calls = new Set(endpoint.effects.filter((one) => one.library === library).map(({ call }) => call));
  const isIts = ({ how, what }: Wait): boolean => how === 'blocks' && calls.has(what);
  if (!workload.waits.some(isIts)) return workload;
  const waits = workload.waits.map((one) =>
    isIts(one) ? { ...one, ...poolOfTwin(one), how: 'awaits' as const } : one,
  );
  return { ...workload, waits };
}

/** What `workloadOf` will say of an endpoint when what stands at these places runs in threads. */
function inThreads(workload: Workload, endpoint: Endpoint, moves: readonly Place[]): Workload {
  const isMoved = (place: Place): boolean => moves.some((around) => holds(around, place));
  const moved = new Map<string, Effect>();
  const calls = new Set<string>();
  for (const effect of endpoint.effects) {
    if (effect.runsOn !== 'event-loop' || ![...effect.path.slice(1), effect].some(isMoved)) continue;
    moved.set(keyOf(`${effect.file}:${String(effect.range[0] + 1)}`, effect.call), effect);
    const [, first] = effect.path;
    if (effect.via === 'handler' && first) calls.add(`${first.file}:${first.range.join()}`);
  }
  if (moved.size === 0) return workload;
  const effectOf = ({ at, what }: Work | Wait): Effect | undefined =>
    at === undefined ? undefined : moved.get(keyOf(at, what));
  const isDef = endpoint.runsOn === 'event-loop' && isMoved(endpoint.place);
  const functions = endpoint.dependencies.filter((one) => one.runsOn === 'event-loop' && isMoved(one)).length;
  const hops = (isDef ? 1 : calls.size) + functions;
  return {
    ...workload,
    work: [
      ...workload.work.map((one) => {
        const effect = one.on === 'loop' ? effectOf(one) : undefined;
        return effect === undefined ? one : { ...one, on: threadOf(effect) };
      }),
      { constant: 'python.thread-hop', what: 'a thread', times: hops, on: 'gil' },
    ],
    waits: workload.waits.map((one) =>
      one.how === 'blocks' && effectOf(one) !== undefined ? { ...one, how: 'in-thread' } : one,
    ),
  };
}

function keyOf(at: string, call: string): string {
  return `${at} ${call}`;
}

/** A library that computes without the GIL leaves the event loop alone; the interpreter's own part of a call does not. */
function threadOf({ kind, holdsGil, creates }: Effect): Work['on'] {
  return kind === 'cpu' && creates !== 'client' && holdsGil !== true ? 'thread' : 'gil';
}

function holds(around: Place, place: Place): boolean {
  if (around.file !== place.file) return false;
  const [line, column, endLine, endColumn] = around.range;
  const [from, at] = place.range;
  return (from > line || (from === line && at >= column)) && (from < endLine || (from === endLine && at < endColumn));
}
