import type { Effect, Endpoint } from '../analysis/service.ts';
import type { EffectKind, Weight } from '../catalogue/schema.ts';

export interface EndpointClass {
  class: 'cpu-bound' | 'io-bound' | 'trivial';
  /** One sentence without a full stop: what decides. */
  reason: string;
  /** What gives out first when load grows: `event loop`, `CPU`, `thread pool`, `database`, ... */
  bottleneck: string;
}

/** Typical milliseconds where nothing was measured; the middle of what each weight stands for. */
const typicalMs: Record<Weight, number> = { trivial: 0, minor: 0.3, major: 5, severe: 100 };

/** Below this, CPU work is not worth a name. */
const noticeableMs = 1;

const waits: Partial<Record<EffectKind, { one: string; many: string; bottleneck: string }>> = {
  db: { one: 'database call', many: 'database calls', bottleneck: 'database' },
  http: { one: 'HTTP call', many: 'HTTP calls', bottleneck: 'remote service' },
  cache: { one: 'cache call', many: 'cache calls', bottleneck: 'cache' },
  fs: { one: 'file operation', many: 'file operations', bottleneck: 'file system' },
  queue: { one: 'queue call', many: 'queue calls', bottleneck: 'queue' },
  process: { one: 'subprocess', many: 'subprocesses', bottleneck: 'subprocess' },
  sleep: { one: 'sleep', many: 'sleeps', bottleneck: 'sleep' },
};

/** Tells what one request of the endpoint mostly spends its time on. Work outside of the request does not count. */
export function classify(endpoint: Endpoint): EndpointClass {
  const effects = endpoint.effects.filter(isPartOfRequest);
  const computing = effects.filter(({ kind }) => kind === 'cpu' || kind === 'serialize').sort(byCostThenPlace);
  const waiting = effects.filter(({ kind }) => waits[kind] !== undefined);
  const computingMs = totalMs(computing);

  const heaviest = computing[0];
  if (heaviest && computingMs >= noticeableMs && computingMs >= totalMs(waiting)) {
    const bottleneck = computing.some(holdsEventLoop) ? 'event loop' : 'CPU';
    return { class: 'cpu-bound', reason: describeComputing(heaviest, computing.length), bottleneck };
  }
  const groups = groupWaits(waiting);
  if (groups[0]) {
    const reason = groups.slice(0, 2).map(describeGroup).join(', and ');
    return { class: 'io-bound', reason, bottleneck: waitBottleneck(effects, groups[0]) };
  }
  const reason = heaviest ? 'computes for less than a millisecond' : 'nothing that takes time was found';
  return { class: 'trivial', reason, bottleneck: 'framework overhead' };
}

function isPartOfRequest(effect: Effect): boolean {
  if (effect.once || effect.via === 'background' || effect.confidence === 'possible') return false;
  return effect.weight !== 'trivial' && effect.runsOn !== 'background' && effect.runsOn !== 'startup';
}

function holdsEventLoop(effect: Effect): boolean {
  return effect.blocking && effect.runsOn === 'event-loop' && costMs(effect) >= noticeableMs;
}

function costMs(effect: Effect): number {
  return effect.cpuMs ?? typicalMs[effect.weight];
}

function totalMs(effects: readonly Effect[]): number {
  return effects.reduce((sum, effect) => sum + costMs(effect), 0);
}

function byCostThenPlace(a: Effect, b: Effect): number {
  return costMs(b) - costMs(a) || compare(a.file, b.file) || a.range[0] - b.range[0] || compare(a.call, b.call);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function describeComputing(heaviest: Effect, count: number): string {
  const cost =
    heaviest.cpuMs !== undefined
      ? `about ${Number(heaviest.cpuMs.toPrecision(3))} ms`
      : heaviest.weight === 'severe'
        ? '50 ms or more'
        : 'milliseconds';
  const rest = count > 1 ? ` (and ${count - 1} more CPU-heavy ${count === 2 ? 'call' : 'calls'})` : '';
  return `computes ${heaviest.call}: ${cost} of CPU${rest}`;
}

/** The most harmful first. */
const modes = ['blocks the event loop on', 'waits in a thread for', 'awaits'] as const;
type Mode = (typeof modes)[number];

interface WaitGroup {
  mode: Mode;
  kind: EffectKind;
  effects: Effect[];
}

/** Waits of one kind that are waited for in one way, the longest first. */
function groupWaits(effects: readonly Effect[]): WaitGroup[] {
  const groups = new Map<string, WaitGroup>();
  for (const effect of effects) {
    const mode = modeOf(effect);
    const key = `${mode} ${effect.kind}`;
    const group = groups.get(key) ?? { mode, kind: effect.kind, effects: [] };
    group.effects.push(effect);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      totalMs(b.effects) - totalMs(a.effects) ||
      modes.indexOf(a.mode) - modes.indexOf(b.mode) ||
      compare(a.kind, b.kind),
  );
}

function modeOf({ blocking, runsOn }: Effect): Mode {
  if (!blocking) return 'awaits';
  return runsOn === 'event-loop' ? 'blocks the event loop on' : 'waits in a thread for';
}

function describeGroup({ mode, kind, effects }: WaitGroup): string {
  const words = waits[kind];
  const libraries = [...new Set(effects.map(({ library }) => library))].sort(compare);
  const noun = effects.length === 1 ? words?.one : words?.many;
  return `${mode} ${effects.length} ${noun ?? kind} (${libraries.join(', ')})`;
}

function waitBottleneck(effects: readonly Effect[], longest: WaitGroup): string {
  if (effects.some(holdsEventLoop)) return 'event loop';
  if (longest.mode === 'waits in a thread for') return 'thread pool';
  return waits[longest.kind]?.bottleneck ?? longest.kind;
}
