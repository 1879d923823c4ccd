import type { Call, Expr } from '../../facts/facts.ts';
import { argumentsOf, callValue } from '../call.ts';
import type { Env } from '../env.ts';
import { entriesOf } from './tables.ts';
import { elementOf } from '../containers.ts';
import { evaluate } from '../evaluate.ts';
import type { ReadAt } from '../names.ts';
import type { World } from '../world.ts';
import {
  NO_ARGUMENTS,
  UNKNOWN,
  isUnknown,
  optionsOf,
  union,
  type CallArguments,
  type FunctionValue,
  type Value,
} from '../values.ts';

/** Methods of arrays, promises, texts and functions, whose result depends on what they are called on. */
export function methodCall(world: World, env: Env, index: number, call: Call, at: ReadAt): Value | undefined {
  if (call.callee.k !== 'attr' || call.new === true) return undefined;
  const { name } = call.callee;
  const kind = METHODS.get(name);
  if (kind === undefined) return undefined;
  const receiver = listedEntries(world, call.callee.of, env, evaluate(world, call.callee.of, env, at));
  const args = (): CallArguments => argumentsOf(world, env, index);
  const run = (fn: Value | undefined, positional: Value[]): Value =>
    fn === undefined
      ? UNKNOWN
      : callValue(world, fn, () => ({ ...NO_ARGUMENTS, positional }), {
          env,
          place: { file: env.file, range: call.range },
          call: -1,
        });
  switch (kind) {
    case 'table':
      return receiver.t === 'many' ? receiver.element : undefined;
    case 'array':
      return arrayMethod(world, name, receiver, args, run, env.registering);
    case 'promise':
      return promiseMethod(name, receiver, args, run);
    case 'function':
      return functionMethod(name, receiver, args, run);
    case 'text':
      return textMethod(name, receiver, args);
  }
}

/** Tables whose entries are known by what is put into them. */
const TABLES = new Set(['globals.Map', 'globals.WeakMap']);

/** A `Map` as the many values that code puts into it; anything else as it is. */
function listedEntries(world: World, table: Expr, env: Env, value: Value): Value {
  if (value.t !== 'library' || !TABLES.has(value.type)) return value;
  const element = entriesOf(world, table, env);
  return element === undefined ? value : { t: 'many', element };
}

const METHODS = new Map<string, 'array' | 'promise' | 'function' | 'text' | 'table'>([
  ['get', 'table'],
  ...[
    'map',
    'flatMap',
    'forEach',
    'filter',
    'slice',
    'concat',
    'reverse',
    'sort',
    'flat',
    'find',
    'pop',
    'shift',
    'at',
    'values',
    'reduce',
  ].map((name) => [name, 'array'] as const),
  ...['then', 'catch', 'finally'].map((name) => [name, 'promise'] as const),
  ...['bind', 'call', 'apply'].map((name) => [name, 'function'] as const),
  ...['toLowerCase', 'toUpperCase', 'trim', 'toString', 'replace', 'replaceAll'].map((name) => [name, 'text'] as const),
]);

type Run = (fn: Value | undefined, positional: Value[]) => Value;

function arrayMethod(
  world: World,
  name: string,
  receiver: Value,
  args: () => CallArguments,
  run: Run,
  registering: boolean,
): Value | undefined {
  // While routes are registered, what is done for each of something unknown is followed once.
  if (isUnknown(receiver) && registering && (name === 'forEach' || name === 'map')) {
    const [each] = args().positional;
    return each?.t === 'function' ? { t: 'many', element: run(each, [UNKNOWN]) } : undefined;
  }
  if (receiver.t !== 'seq' && receiver.t !== 'many') return undefined;
  const items = receiver.t === 'seq' ? receiver.items : [receiver.element];
  const [first] = args().positional;
  switch (name) {
    case 'forEach':
      items.forEach((item, at) => run(first, [item, { t: 'const', value: at }]));
      return UNKNOWN;
    case 'map':
    case 'flatMap': {
      const results = items.map((item, at) => run(first, [item, { t: 'const', value: at }]));
      const flat = name === 'flatMap' ? results.flatMap((item) => (item.t === 'seq' ? item.items : [item])) : results;
      return receiver.t === 'seq' ? { t: 'seq', items: flat, shape: 'list' } : { t: 'many', element: union(flat) };
    }
    case 'concat':
      if (receiver.t !== 'seq') return receiver;
      return {
        ...receiver,
        items: [...receiver.items, ...args().positional.flatMap((item) => (item.t === 'seq' ? item.items : [item]))],
      };
    case 'flat':
      if (receiver.t !== 'seq') return receiver;
      return { ...receiver, items: receiver.items.flatMap((item) => (item.t === 'seq' ? item.items : [item])) };
    case 'find':
    case 'pop':
    case 'shift':
    case 'at':
      return elementOf(world, receiver);
    case 'reduce':
      return run(first, [args().positional[1] ?? elementOf(world, receiver), elementOf(world, receiver)]);
    default:
      return receiver;
  }
}

function promiseMethod(name: string, receiver: Value, args: () => CallArguments, run: Run): Value | undefined {
  // Libraries have methods of these names as well; only what the catalogue does not describe is a plain promise.
  if (receiver.t === 'object' || receiver.t === 'dict') return undefined;
  if (name !== 'then') return receiver;
  const [callback] = args().positional;
  const result = run(callback, [receiver]);
  return isUnknown(result) ? UNKNOWN : result;
}

function functionMethod(name: string, receiver: Value, args: () => CallArguments, run: Run): Value | undefined {
  const options = optionsOf(receiver);
  if (!options.some(({ t }) => t === 'function' || t === 'deferred' || t === 'libraryMethod')) return undefined;
  const [self, ...rest] = args().positional;
  const bound = union(options.map((option) => (option.t === 'function' ? withThis(option, self) : option)));
  if (name === 'bind')
    return rest.length === 0
      ? bound
      : { t: 'deferred', target: bound, place: 'same', via: 'bind', args: { ...NO_ARGUMENTS, positional: rest } };
  const passed = name === 'call' ? rest : rest[0]?.t === 'seq' ? rest[0].items : [];
  return run(bound, passed);
}

function withThis(fn: FunctionValue, self: Value | undefined): FunctionValue {
  const isObject = self?.t === 'instance' || self?.t === 'dict' || self?.t === 'class';
  return isObject && fn.self === undefined ? { ...fn, self } : fn;
}

function textMethod(name: string, receiver: Value, args: () => CallArguments): Value | undefined {
  if (receiver.t !== 'const' || typeof receiver.value !== 'string') return undefined;
  const { value } = receiver;
  if (name === 'toLowerCase') return { t: 'const', value: value.toLowerCase() };
  if (name === 'toUpperCase') return { t: 'const', value: value.toUpperCase() };
  if (name === 'replace' || name === 'replaceAll') {
    const [from, to] = args().positional.map((arg) => (arg.t === 'const' ? String(arg.value) : undefined));
    if (from === undefined || to === undefined) return undefined;
    return { t: 'const', value: name === 'replace' ? value.replace(from, () => to) : value.replaceAll(from, to) };
  }
  return { t: 'const', value: name === 'trim' ? value.trim() : value };
}
