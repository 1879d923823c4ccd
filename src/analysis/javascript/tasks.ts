import type { Call, Expr } from '../../facts/facts.ts';
import { argumentsOf } from '../call.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import { plainEnv } from '../names.ts';
import { callEnv } from '../functions.ts';
import { effectsFrom } from '../reach.ts';
import type { Effect, Task } from '../service.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, optionsOf, type FunctionValue, type Value } from '../values.ts';
import { isEventRegistration, ownerName } from './events.ts';
import { functionOf } from './routes.ts';

/** Functions that a library calls without a request: which argument, or which option of an argument, and what they are. */
const CALLERS: Readonly<Record<string, { argument: number; option?: string; kind: Task['kind'] }>> = {
  'node-cron.schedule': { argument: 1, kind: 'scheduled' },
  'cron.CronJob': { argument: 1, kind: 'scheduled' },
  'cron.CronJob.from': { argument: 0, option: 'onTick', kind: 'scheduled' },
  'croner.Cron': { argument: -1, kind: 'scheduled' },
  croner: { argument: -1, kind: 'scheduled' },
  'node-schedule.scheduleJob': { argument: -1, kind: 'scheduled' },
  'bullmq.Worker': { argument: 1, kind: 'worker-task' },
  'sqs-consumer.Consumer.create': { argument: 0, option: 'handleMessage', kind: 'worker-task' },
};

/** Methods by the name of which, and of their owner, a handler of messages is known. */
const QUEUE_OWNER = /(queue|worker)s?$/i;
const CHANNEL_OWNER = /channel$|^ch$/i;

/**
 * Code that the event loop runs without an endpoint: handlers of socket events, scheduled jobs, workers of queues and consumers of
 * messages. What blocks there holds up the requests of the same process.
 */
export function collectNodeTasks(world: World, files: readonly string[]): Task[] {
  const tasks: Task[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    const facts = world.scopes(file)?.facts;
    for (const [index, call] of (facts?.calls ?? []).entries()) {
      const found = handlerOf(world, file, call, index);
      if (found === undefined) continue;
      const key = `${found.fn.file}:${String(found.fn.fn)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      tasks.push(readTask(world, found, file, call));
    }
  }
  return tasks;
}

interface Found {
  fn: FunctionValue;
  kind: Task['kind'];
  name: string;
}

function handlerOf(world: World, file: string, call: Call, index: number): Found | undefined {
  const env = plainEnv(world, world.moduleEnv(file), call.scope);
  return eventHandler(world, call, env) ?? calledByLibrary(world, call, index, env) ?? consumer(world, call, env);
}

/** `socket.on('add', handler)`. */
function eventHandler(world: World, call: Call, env: Env): Found | undefined {
  if (!isEventRegistration(call)) return undefined;
  const [event, handler] = call.args;
  if (event?.k !== 'lit' || typeof event.value !== 'string' || handler === undefined) return undefined;
  const fn = functionOf(evaluate(world, handler, env, readAt(call)));
  return fn && { fn, kind: 'event-handler', name: `on('${event.value}')` };
}

function calledByLibrary(world: World, call: Call, index: number, env: Env): Found | undefined {
  const { callee } = call;
  if (callee.k !== 'name' && callee.k !== 'attr') return undefined;
  const last = callee.name;
  if (!LAST_NAMES.has(last) && callee.k !== 'name') return undefined;
  const value = evaluate(world, callee, env, readAt(call));
  const known = value.t === 'external' ? CALLERS[value.path] : undefined;
  if (known === undefined || value.t !== 'external') return undefined;
  const { positional } = argumentsOf(world, env, index);
  const given = known.argument < 0 ? positional.at(known.argument) : positional[known.argument];
  const fn = given && functionOf(known.option === undefined ? given : optionOf(given, known.option));
  return fn && { fn, kind: known.kind, name: value.path };
}

const LAST_NAMES = new Set(Object.keys(CALLERS).map((path) => path.slice(path.lastIndexOf('.') + 1)));

/** `queue.process(fn)`, `channel.consume(name, fn)`, `consumer.run({ eachMessage })`. */
function consumer(world: World, call: Call, env: Env): Found | undefined {
  const { callee, args } = call;
  if (callee.k !== 'attr') return undefined;
  const owner = ownerName(callee.of);
  const valueOf = (expr: Expr | undefined): Value | undefined => expr && evaluate(world, expr, env, readAt(call));
  const found = (value: Value | undefined): Found | undefined => {
    const fn = value && functionOf(value);
    return fn && { fn, kind: 'worker-task', name: `${owner}.${callee.name}` };
  };
  if (callee.name === 'process' && QUEUE_OWNER.test(owner)) return found(valueOf(args.at(-1)));
  if (callee.name === 'consume' && CHANNEL_OWNER.test(owner)) return found(valueOf(args[1]));
  if (callee.name !== 'run' || !/consumer$/i.test(owner)) return undefined;
  const options = valueOf(args[0]);
  return options && (found(optionOf(options, 'eachMessage')) ?? found(optionOf(options, 'eachBatch')));
}

function optionOf(value: Value, name: string): Value {
  for (const option of optionsOf(value))
    if (option.t === 'dict')
      for (const [key, item] of option.entries) if (key.t === 'const' && key.value === name) return item;
  return { t: 'unknown' };
}

function readAt({ range, block, cls }: Call): { line: number; block: number; cls: number } {
  return { line: range[0], block, cls };
}

function readTask(world: World, { fn, kind, name }: Found, file: string, call: Call): Task {
  const env = callEnv(world, fn, NO_ARGUMENTS, false);
  const range: Task['range'] = [call.range[0], call.range[1], call.calleeEnd[0], call.calleeEnd[1]];
  const step = { file, range, label: `${name} ${WHAT[kind]}` };
  return {
    name,
    file,
    range,
    kind,
    effects: effectsFrom(world, { env, runsOn: 'event-loop', via: 'task' }).map((effect): Effect => ({
      ...effect,
      path: [step, ...effect.path],
    })),
  };
}

const WHAT: Readonly<Record<Task['kind'], string>> = {
  'event-handler': 'runs for each event',
  scheduled: 'runs when it is due',
  'worker-task': 'runs for each message',
  view: 'is declared as a handler',
};
