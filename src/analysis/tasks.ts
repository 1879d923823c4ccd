import type { Expr, FileFacts } from '../facts/facts.ts';
import { callEnv } from './functions.ts';
import { evaluate } from './evaluate.ts';
import { effectsFrom, functionName } from './reach.ts';
import { lastName } from './registrars.ts';
import { namePlace } from './response.ts';
import type { Effect, Task } from './service.ts';
import type { World } from './world.ts';
import { NO_ARGUMENTS, optionsOf, type FunctionValue } from './values.ts';

/** Words of libraries that run coroutines beside or instead of FastAPI: worker queues and other web frameworks. */
export const TASK_WORDS = [
  'dramatiq',
  'taskiq',
  'faststream',
  'from arq',
  'import arq',
  'aio_pika',
  'quart',
  '@task(',
  '@actor(',
  '.task(',
  '.actor(',
] as const;

/**
 * Coroutines that an event loop runs without an endpoint: tasks of a worker, and views of another framework, known by their
 * decorators. What blocks there holds up every other task of the same process. That it is one is a guess by its decorator.
 */
export function collectTasks(
  world: World,
  files: readonly string[],
  isEndpoint: (file: string, fn: number) => boolean,
): Task[] {
  const tasks: Task[] = [];
  for (const file of files) {
    const facts = world.scopes(file)?.facts;
    if (facts === undefined) continue;
    const listed = listedTasks(world, file, facts);
    for (const [index, fn] of facts.functions.entries()) {
      if (fn.async !== true || fn.scope >= 0 || isEndpoint(file, index)) continue;
      const kind = listed.has(index) ? 'worker-task' : decoratedAs(facts, fn.decorators);
      if (kind !== undefined) tasks.push(readTask(world, file, index, kind));
    }
  }
  return tasks;
}

function readTask(world: World, file: string, index: number, kind: Task['kind']): Task {
  const fn: FunctionValue = { t: 'function', file, fn: index, env: world.moduleEnv(file) };
  const env = callEnv(world, fn, NO_ARGUMENTS, false);
  const name = functionName(world, env);
  const place = namePlace(world, fn);
  const effects = effectsFrom(world, { env, runsOn: 'event-loop', via: 'task' });
  const what = kind === 'view' ? 'is declared as a handler' : 'runs in a worker';
  return {
    name,
    ...place,
    kind,
    effects: effects.map((effect): Effect => ({
      ...effect,
      confidence: effect.confidence === 'definite' ? 'probable' : effect.confidence,
      path: [{ ...place, label: `${name} ${what}` }, ...effect.path],
    })),
  };
}

const TASK_DECORATOR = /(^|_)(task|actor|job|cron|consumer|subscriber)$/i;
const VIEW_DECORATOR = /^(route|get|post|put|patch|delete)$/;

function decoratedAs(facts: FileFacts, decorators: readonly Expr[]): Task['kind'] | undefined {
  for (const decorator of decorators) {
    const call = decorator.k === 'call' ? facts.calls[decorator.call] : undefined;
    const name = lastName(call?.callee ?? decorator);
    if (name === undefined) continue;
    if (TASK_DECORATOR.test(name)) return 'worker-task';
    const [path] = call?.args ?? [];
    const isPath = path?.k === 'lit' && typeof path.value === 'string' && path.value.startsWith('/');
    if (isPath && VIEW_DECORATOR.test(name) && call?.callee.k === 'attr') return 'view';
  }
  return undefined;
}

/** arq: `class WorkerSettings: functions = [send_mail, ...]`. */
function listedTasks(world: World, file: string, facts: FileFacts): Set<number> {
  const found = new Set<number>();
  for (const binding of facts.bindings) {
    if (binding.cls < 0 || binding.target.k !== 'name' || binding.target.name !== 'functions' || !binding.value)
      continue;
    if (!/WorkerSettings/.test(facts.classes[binding.cls]?.name ?? '')) continue;
    const value = evaluate(world, binding.value, world.moduleEnv(file));
    for (const item of value.t === 'seq' ? value.items : [])
      for (const option of optionsOf(item)) if (option.t === 'function' && option.file === file) found.add(option.fn);
  }
  return found;
}
