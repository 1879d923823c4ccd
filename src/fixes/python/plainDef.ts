import type { Effect, Endpoint } from '../../analysis/service.ts';
import type { FunctionSite } from '../../facts/outline/outline.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting } from '../rewrite.ts';
import { usesOf } from './asyncUp.ts';
import { requireNoLoopIn, requireOwnConnection, writesShared } from './sharing.ts';

/** Makes the handlers that block, or the dependencies that do, plain functions, which FastAPI runs in its threads. */
export function plainDefFix(context: FixContext, effects: readonly Effect[]): Fix | undefined {
  const runners = runnersOf(context, effects);
  if (runners === undefined) return undefined;
  const [first] = runners;
  const names = [...new Set(runners.map(({ fn }) => fn.name))];
  const what = names.length === 1 ? (names[0] ?? '') : `${String(names.length)} functions`;
  return attempt(
    {
      title: `Make ${what} a def, which FastAPI runs in a thread`,
      kind: 'preview',
      becomes: 'def',
      steps: ['Look whether it, or what it calls, relies on running alone: in threads, requests run at the same time.'],
    },
    () => ({
      ...rewriting(context, (rewrite) => {
        if (first === undefined) refuse('no handler of it is known');
        for (const { file, fn, endpoints } of runners) {
          requireRunnable(context, file, fn, endpoints);
          rewrite.remove(file, fn.asyncSpan ?? refuse(`${fn.name} is not async`));
          rewrite.hold(file, fn);
        }
      }),
      moves: runners.map(({ file, fn }) => ({ file, range: context.outline(file).lines.rangeOf(fn) })),
    }),
  );
}

/** A function that FastAPI runs, with the endpoints whose handler it is. */
interface Runner {
  file: string;
  fn: FunctionSite;
  endpoints: Endpoint[];
}

/** The async functions on the paths that FastAPI itself runs; undefined where one of the paths has none. */
function runnersOf(context: FixContext, effects: readonly Effect[]): Runner[] | undefined {
  const found = new Map<string, Runner>();
  for (const effect of effects.filter(({ runsOn }) => runsOn === 'event-loop')) {
    if (effect.via !== 'handler' && effect.via !== 'dependency') return undefined;
    const runner = attemptRunner(context, effect);
    if (runner === undefined) return undefined;
    found.set(`${runner.file}:${String(runner.fn.start)}`, runner);
  }
  return found.size === 0 ? undefined : [...found.values()];
}

function attemptRunner(context: FixContext, effect: Effect): Runner | undefined {
  const steps = effect.path.slice(1);
  if (steps.length === 0) steps.push({ file: effect.file, range: effect.range, label: '' });
  for (const step of steps.toReversed()) {
    const outline = tryOutline(context, step.file);
    const fn = outline?.functionAt(outline.lines.spanOf(step.range).start);
    if (outline === undefined || fn === undefined) return undefined;
    if (!fn.isAsync) continue;
    const endpoints = context.service.endpoints.filter(
      ({ place }) => place.file === step.file && outline.lines.spanOf(place.range).start === fn.nameSpan?.start,
    );
    return { file: step.file, fn, endpoints };
  }
  return undefined;
}

function tryOutline(context: FixContext, file: string) {
  try {
    return context.outline(file);
  } catch {
    return undefined;
  }
}

function requireRunnable(context: FixContext, file: string, fn: FunctionSite, endpoints: readonly Endpoint[]): void {
  const outline = context.outline(file);
  if (fn.awaits) refuse(`${fn.name} awaits something`);
  if (fn.className !== undefined || fn.around !== undefined) refuse(`${fn.name} is not a function of the module`);
  if (endpoints.some(({ response }) => response.websocket)) refuse('a WebSocket handler has to be async');
  if (fn.decorators !== endpoints.length) refuse(`${fn.name} has a decorator that may await it`);
  if (writesShared(outline, fn))
    refuse(`${fn.name} changes state that requests share, which is safe only on the event loop`);
  for (const { file: at, use } of usesOf(context, file, fn.name)) {
    const isDependency = use.call === undefined && use.role === 'argument';
    const asDepends = isDependency && /\b(Depends|Security)\(\s*$/.test(context.outline(at).text.slice(0, use.start));
    if (!asDepends) refuse(`${at} uses ${fn.name} in its own code`);
  }
  requireNoLoopIn(context, file, fn, new Set(), 0);
  for (const { effects } of endpoints)
    for (const effect of effects)
      if (
        effect.file === file &&
        effect.blocking &&
        outline.functionAt(outline.lines.spanOf(effect.range).start) === fn
      )
        requireThreads(context, effect);
}

function requireThreads(context: FixContext, effect: Effect): void {
  const outline = context.outline(effect.file);
  const call = outline.callAt(effect.range);
  requireOwnConnection(context, effect, call && { outline, call });
  if (effect.holdsGil === true && effect.kind === 'cpu')
    refuse(`${effect.text} holds the GIL: in a thread it would stop the event loop just as much`);
}
