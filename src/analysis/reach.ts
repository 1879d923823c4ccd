import type { Env } from './env.ts';
import type { Holding } from './go/held.ts';
import { nodeFacts, type Edge, type LocalEffect } from './nodes.ts';
import { isDoneOnce, rarer, type Once } from './once.ts';
import type { Amount, CallDetails, Confidence, Effect, GoCall, Place, Repetition, RunsOn, Step } from './service.ts';
import type { World } from './world.ts';
import type { InvocationPlace } from './values.ts';

/** Where following the calls starts: a handler, a dependency, a middleware. */
export interface Root {
  env: Env;
  runsOn: RunsOn;
  offloadedBy?: string;
  via: Effect['via'];
}

interface Visit {
  env: Env;
  runsOn: RunsOn;
  offloadedBy: string | undefined;
  background: boolean;
  guesses: number;
  loopDepth: number;
  once: Once;
  repeated: { loop: Repetition | 'bounded'; hops: number } | undefined;
  holding: Holding;
  turns: Amount['turns'];
  together: Amount['together'];
  from: Visit | undefined;
  edge: Edge | undefined;
}

const MAX_VISITS = 20000;

/** Numbers below 8, for keys. */
const RUNS_ON: Readonly<Record<RunsOn, number>> = {
  'event-loop': 0,
  'thread-pool': 1,
  process: 2,
  startup: 3,
  background: 4,
  goroutine: 5,
};

/**
 * Every effect that a function reaches, each site once per place where it runs, by the path with the fewest guesses and then
 * the fewest hops. The paths start inside the root function; the caller puts its own steps before them.
 */
export function effectsFrom(world: World, root: Root): readonly Effect[] {
  const { env, runsOn, offloadedBy = '', via } = root;
  return world.result(`effects ${String(env.id)} ${runsOn} ${offloadedBy} ${via}`, () => followFrom(world, root));
}

function followFrom(world: World, root: Root): Effect[] {
  const found = new Map<string, Effect>();
  const seen = new Set<number>();
  // Two queues: what costs no further guess comes first.
  let level: Visit[] = [
    {
      env: root.env,
      runsOn: root.runsOn,
      offloadedBy: root.offloadedBy,
      background: false,
      guesses: 0,
      loopDepth: 0,
      once: false,
      repeated: undefined,
      holding: {},
      turns: undefined,
      together: undefined,
      from: undefined,
      edge: undefined,
    },
  ];
  let visits = 0;
  for (let guesses = 0; guesses <= 2 && level.length > 0; guesses++) {
    const next: Visit[] = [];
    for (let at = 0; at < level.length && visits < MAX_VISITS; at++) {
      const visit = level[at];
      if (visit === undefined) continue;
      const { env, background, once, holding } = visit;
      const held = (holding.lock === undefined ? 0 : 1) + (holding.transaction === undefined ? 0 : 2);
      const key =
        env.id * 256 +
        (once === 'made' ? 128 : 0) +
        held * 32 +
        RUNS_ON[visit.runsOn] * 4 +
        (background ? 2 : 0) +
        (once === true ? 1 : 0);
      if (seen.has(key)) continue;
      seen.add(key);
      visits++;
      const node = nodeFacts(world, visit.env);
      for (const local of node.effects) record(world, root, visit, local, found);
      for (const edge of node.edges) {
        const step = follow(visit, edge);
        if (step === undefined) continue;
        (step.guesses > guesses ? next : level).push(step);
      }
    }
    level = next;
  }
  return [...found.values()];
}

function follow(visit: Visit, edge: Edge): Visit | undefined {
  const moved = moveTo(visit.runsOn, edge.place);
  return {
    env: edge.env,
    runsOn: moved,
    offloadedBy: moved === visit.runsOn ? visit.offloadedBy : (edge.via ?? visit.offloadedBy),
    background: visit.background || edge.background === true || edge.via?.includes('BackgroundTask') === true,
    guesses: visit.guesses + edge.guess,
    loopDepth: visit.loopDepth + edge.loopDepth,
    once: rarer(visit.once, edge.once),
    repeated: repetitionAfter(visit, edge),
    holding: holdingAfter(visit, edge),
    turns: turnsOfBoth(visit.turns, edge.turns),
    together: edge.together ?? visit.together,
    from: visit,
    edge,
  };
}

/** A goroutine of its own holds nothing of its caller's. */
function holdingAfter({ holding }: Visit, { place, background, holding: here }: Edge): Holding {
  if (place !== 'same' || background === true) return {};
  return here === undefined ? holding : { ...holding, ...here };
}

function amountAfter({ turns, together }: Visit, { amount }: LocalEffect): Amount | undefined {
  const all: Amount = { ...amount };
  const product = turnsOfBoth(turns, amount?.turns);
  if (product !== undefined) all.turns = product;
  if (together !== undefined) all.together ??= together;
  return Object.keys(all).length === 0 ? undefined : all;
}

function turnsOfBoth(outer: Amount['turns'], inner: Amount['turns']): Amount['turns'] {
  if (outer === undefined || inner === undefined) return outer ?? inner;
  return { loops: outer.loops + inner.loops, times: outer.times * inner.times };
}

/** Calls between a loop and what it repeats; further away it is no longer the loop that its author would look at. */
const MAX_HOPS = 2;

function repetitionAfter({ env, repeated }: Visit, edge: Edge): Visit['repeated'] {
  if (edge.repeated !== undefined)
    return { loop: repetition(edge.repeated, { file: env.file, range: edge.range }), hops: 1 };
  if (repeated === undefined || repeated.hops >= MAX_HOPS) return undefined;
  return { ...repeated, hops: repeated.hops + 1 };
}

function repetition(how: NonNullable<Edge['repeated']>, place: Place): Repetition | 'bounded' {
  return how === 'bounded' ? how : { how, ...place };
}

function moveTo(from: RunsOn, place: InvocationPlace): RunsOn {
  switch (place) {
    case 'same':
      return from;
    case 'thread-pool':
    case 'default-executor':
      return from === 'process' ? from : 'thread-pool';
    case 'process':
    case 'worker-thread':
      return 'process';
    case 'event-loop':
      return from === 'process' ? from : 'event-loop';
    case 'goroutine':
      return from === 'background' || from === 'startup' ? from : 'goroutine';
    case 'elsewhere':
    case 'after-response':
      return 'background';
  }
}

function record(world: World, root: Root, visit: Visit, local: LocalEffect, found: Map<string, Effect>): void {
  const { spec } = local;
  const runsOn = local.movedTo === undefined ? visit.runsOn : moveTo(visit.runsOn, local.movedTo);
  const file = visit.env.file;
  const key = `${file}:${local.range.join()}:${local.canonical}:${runsOn}`;
  const guesses = visit.guesses + local.guess;
  const known = found.get(key);
  const confidence: Confidence = guesses === 0 ? 'definite' : guesses === 1 ? 'probable' : 'possible';
  const go = goOf(local, visit);
  // A path on which it runs each time replaces one on which it runs once, and one that holds something one that does not.
  const once = local.once || isDoneOnce(visit.once, spec);
  const isWorse =
    known !== undefined &&
    ((known.once === true && !once) ||
      (known.confidence === confidence && holdsMore(go, known.go) && (known.once ?? false) === once));
  if (known !== undefined && !isWorse) return;
  const offloadedBy = local.movedTo === undefined ? visit.offloadedBy : local.via;
  const inFunction = functionName(world, visit.env);
  const path = pathTo(world, visit);
  path.push({ file, range: local.range, label: `${inFunction} calls ${local.text}` });
  const repeated =
    local.repeated === undefined ? visit.repeated?.loop : repetition(local.repeated, { file, range: local.range });
  const amount = amountAfter(visit, local);
  const twin = world.catalogue.library(local.library)?.asyncTwin;
  found.set(key, {
    file,
    range: local.range,
    kind: spec.effect?.does ?? 'cpu',
    library: local.library,
    call: local.canonical,
    text: local.text,
    blocking: spec.effect?.blocking ?? false,
    weight: spec.effect === undefined ? 'trivial' : (spec.effect.weight ?? 'major'),
    ...(spec.effect?.cpuMs === undefined ? {} : { cpuMs: spec.effect.cpuMs }),
    ...(spec.effect?.holdsGil === undefined ? {} : { holdsGil: spec.effect.holdsGil }),
    runsOn,
    ...(offloadedBy === undefined ? {} : { offloadedBy }),
    confidence,
    path,
    ...(spec.creates === undefined ? {} : { creates: spec.creates }),
    ...(spec.instead === undefined ? {} : { instead: spec.instead }),
    ...(twin === undefined ? {} : { twin }),
    loopDepth: visit.loopDepth + local.loopDepth,
    inFunction,
    ...(once ? { once: true } : {}),
    ...(local.forCaller === true ? { forCaller: true } : {}),
    ...(repeated !== undefined && repeated !== 'bounded' ? { repeated } : {}),
    ...(amount === undefined ? {} : { amount }),
    ...(local.pattern === undefined ? {} : { pattern: local.pattern }),
    ...(local.details === undefined ? {} : { details: atTheEnd(local.details, visit) }),
    ...(go === undefined ? {} : { go }),
    via: visit.background || (local.movedTo === 'elsewhere' && local.via === 'go') ? 'background' : root.via,
  });
}

/** What is known of a call of Go, with what its callers hold while it runs. */
function goOf({ go, movedTo, canonical }: LocalEffect, { holding: { lock, transaction } }: Visit): GoCall | undefined {
  const isHere = movedTo === undefined;
  const all: GoCall = {
    ...(isHere && lock !== undefined && { lock }),
    ...(isHere && transaction !== undefined && TAKES_CONNECTION.test(canonical) && { transaction }),
    ...go,
  };
  return Object.keys(all).length === 0 ? undefined : all;
}

/** Methods of pools; those of GORM are the same in and outside of a transaction. */
const TAKES_CONNECTION =
  /^(database\/sql\.DB|github\.com\/jmoiron\/sqlx\.DB|github\.com\/jackc\/pgx\/v5\/pgxpool\.Pool)\./;

function holdsMore(one: GoCall | undefined, other: GoCall | undefined): boolean {
  return (
    (one?.lock !== undefined && other?.lock === undefined) ||
    (one?.transaction !== undefined && other?.transaction === undefined)
  );
}

/** Where the result of a call goes in the end, through all the functions that return it. */
function atTheEnd(details: CallDetails, visit: Visit): CallDetails {
  let { goesTo } = details;
  for (let at = visit; goesTo === 'caller' && at.edge !== undefined && at.from !== undefined; at = at.from)
    goesTo = at.edge.goesTo;
  const { goesTo: _, ...rest } = details;
  return goesTo === undefined ? rest : { ...rest, goesTo };
}

function pathTo(world: World, visit: Visit): Step[] {
  const steps: Step[] = [];
  for (let at: Visit | undefined = visit; at.edge !== undefined && at.from !== undefined; at = at.from) {
    const caller = at.from.env;
    steps.unshift({
      file: caller.file,
      range: at.edge.range,
      label: `${functionName(world, caller)} calls ${at.edge.text}`,
    });
  }
  return steps;
}

/** Stands for the name of a JavaScript function that has none. */
export const INLINE = '(inline)';

/** A function's name with its class: `UserRepo.find`. */
export function functionName(world: World, env: Env): string {
  const facts = world.facts(env.file);
  const fn = facts.functions[env.fn];
  if (fn === undefined) return env.file;
  if (fn.name === '<lambda>' && facts.language !== 'python') return INLINE;
  const cls = fn.receiver ?? (fn.cls >= 0 ? facts.classes[fn.cls]?.name : undefined);
  return cls === undefined ? fn.name : `${cls}.${fn.name}`;
}
