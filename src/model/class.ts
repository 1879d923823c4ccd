import type { Endpoint } from '../analysis/service.ts';
import type { EffectKind } from '../catalogue/schema.ts';
import { constants } from './constants.ts';
import { isPartOfRequest } from './demands/workloadOf.ts';
import type { Environment } from './environment.ts';
import type { Estimate } from './estimate.ts';
import { productOf } from './workload.ts';
import type { Times, Wait, Work, Workload } from './workload.ts';

export interface EndpointClass {
  class: 'cpu-bound' | 'io-bound' | 'trivial';
  /** One sentence without a full stop: what decides, and which share of a request's time that is. */
  reason: string;
  /** What gives out first when load grows: `event loop`, `CPU`, `thread pool`, `database`, ... */
  bottleneck: string;
}

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

/**
 * Tells what one request of the endpoint mostly spends its time on, by the middle of each of its demands. Work outside of the
 * request does not count.
 * @param estimate of the same workload and environment: what gives out first.
 */
export function classify(
  endpoint: Pick<Endpoint, 'effects'>,
  workload: Workload,
  environment: Environment,
  estimate: Pick<Estimate, 'bindingResource'>,
): EndpointClass {
  const computing = ownComputing(workload, environment);
  const groups = groupWaits(endpoint, workload, environment);
  const computingMs = total(computing);
  const waitingMs = total(groups);
  const heaviest = computing[0];
  const longest = groups[0];
  const bottleneck =
    estimate.bindingResource === 'concurrency' && longest !== undefined
      ? (waits[longest.kind]?.bottleneck ?? longest.kind)
      : estimate.bindingResource;
  const all = computingMs + waitingMs;
  if (heaviest !== undefined && computingMs >= noticeableMs && computingMs >= waitingMs)
    return {
      class: 'cpu-bound',
      reason: `${describeComputing(heaviest, computing)}${shareText(computingMs, all)}`,
      bottleneck,
    };
  if (longest !== undefined) {
    const reason = groups.slice(0, 2).map(describeGroup).join(', and ');
    return { class: 'io-bound', reason: `${reason}${shareText(waitingMs, all)}`, bottleneck };
  }
  const reason = computing.some(({ isCall }) => isCall)
    ? 'computes for less than a millisecond'
    : 'nothing that takes time was found';
  return { class: 'trivial', reason, bottleneck };
}

/** `: 87 % of a request's time` */
function shareText(part: number, all: number): string {
  return `: ${String(Math.min(100, Math.round((100 * part) / all)))} % of the time of a request`;
}

interface Timed {
  what: string;
  ms: number;
  /** A call of the code, not the writing of its data. */
  isCall: boolean;
}

/** Turning data into bytes, which the code decides although the framework does it. */
const SERIALIZING = /encoder|dumps|dump-kb|stringify|encode-kb|validate/;

/** CPU of the code's own calls and of turning its data into JSON, by name, the heaviest first; not the framework's part. */
function ownComputing({ work }: Workload, environment: Environment): Timed[] {
  const byName = new Map<string, Timed>();
  for (const one of work) {
    if (one.constant.startsWith('postgres.') || !(isComputing(one) || SERIALIZING.test(one.constant))) continue;
    const known = byName.get(one.what) ?? { what: one.what, ms: 0, isCall: isComputing(one) };
    known.ms += computingMs(one, environment);
    byName.set(one.what, known);
  }
  return [...byName.values()].sort((a, b) => b.ms - a.ms || (a.what < b.what ? -1 : 1));
}

function isComputing({ constant, at }: Work): boolean {
  return at !== undefined && /^(cpu|bcrypt|argon2|pbkdf2)\.|bcrypt|gzip|jwt|-client$|httpx\.client/.test(constant);
}

function computingMs(work: Work, environment: Environment): number {
  return (timesOf(work, environment) * constants[work.constant].micros) / (1000 * environment.inputs.speed.value);
}

function timesOf(times: Times, { inputs }: Environment): number {
  return productOf(times, (id) => inputs[id].value);
}

/** The most harmful first. */
const modes = ['blocks the event loop on', 'waits in a thread for', 'awaits'] as const;
type Mode = (typeof modes)[number];
const modeOfWait: Record<Wait['how'], Mode> = {
  blocks: 'blocks the event loop on',
  'in-thread': 'waits in a thread for',
  awaits: 'awaits',
};

interface WaitGroup {
  mode: Mode;
  kind: EffectKind;
  ms: number;
  libraries: Set<string>;
  calls: number;
}

/** Waits of one kind that are waited for in one way, the longest first. */
function groupWaits({ effects }: Pick<Endpoint, 'effects'>, workload: Workload, environment: Environment): WaitGroup[] {
  const groups = new Map<string, WaitGroup>();
  const libraries = new Map<string, string>();
  for (const effect of effects.filter(isPartOfRequest))
    libraries.set(`${effect.file}:${String(effect.range[0] + 1)} ${effect.call}`, effect.library);
  const counted = new Set<string>();
  for (const wait of workload.waits) {
    const mode = modeOfWait[wait.how];
    const key = `${mode} ${wait.kind}`;
    const group = groups.get(key) ?? { mode, kind: wait.kind, ms: 0, libraries: new Set<string>(), calls: 0 };
    groups.set(key, group);
    const once = typeof wait.ms === 'number' ? wait.ms : environment.inputs[wait.ms].value;
    group.ms += once * timesOf(wait, environment);
    const place = `${wait.at ?? ''} ${wait.what}`;
    group.libraries.add(libraries.get(place) ?? wait.what);
    if (!counted.has(place)) group.calls++;
    counted.add(place);
  }
  return [...groups.values()].sort(
    (a, b) => b.ms - a.ms || modes.indexOf(a.mode) - modes.indexOf(b.mode) || (a.kind < b.kind ? -1 : 1),
  );
}

function total(timed: readonly { ms: number }[]): number {
  return timed.reduce((sum, { ms }) => sum + ms, 0);
}

function describeComputing({ what, ms }: Timed, all: readonly Timed[]): string {
  const others = all.filter((one) => one.what !== what && one.ms >= noticeableMs).length;
  const rest = others > 0 ? ` (and ${String(others)} more CPU-heavy ${others === 1 ? 'call' : 'calls'})` : '';
  return `computes ${what}, about ${String(Number(ms.toPrecision(2)))} ms of CPU${rest}`;
}

function describeGroup({ mode, kind, libraries, calls }: WaitGroup): string {
  const words = waits[kind];
  const noun = calls === 1 ? words?.one : words?.many;
  return `${mode} ${String(calls)} ${noun ?? kind} (${[...libraries].sort().join(', ')})`;
}
