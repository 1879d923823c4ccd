import type { Call } from '../facts/facts.ts';
import { argumentsOf } from './call.ts';
import type { Env } from './env.ts';
import { evaluate } from './evaluate.ts';
import type { ReadAt } from './names.ts';
import { affixTest, formatText, isText, joinedItems, strippedText } from './texts.ts';
import { NONE, UNKNOWN, optionsOf, union, type Value } from './values.ts';
import type { World } from './world.ts';

/** Methods of texts and dicts whose contents are known, and `get` of a context variable. */
export function containerMethod(world: World, env: Env, index: number, call: Call, at: ReadAt): Value | undefined {
  if (call.callee.k !== 'attr' || !CONTAINER_METHODS.has(call.callee.name)) return undefined;
  const { name } = call.callee;
  const receiver = evaluate(world, call.callee.of, env, at);
  if (receiver.t === 'many') return name === 'get' ? receiver.element : undefined;
  if (isText(receiver)) {
    const args = argumentsOf(world, env, index);
    if (name === 'startswith' || name === 'endswith') return affixTest(receiver, name, args);
    if (name === 'strip' || name === 'lstrip' || name === 'rstrip') return strippedText(receiver, name, args);
    if (name !== 'format' && name !== 'join') return undefined;
    return name === 'format' ? formatText(receiver, args) : joinedItems(receiver, args.positional[0]);
  }
  if (receiver.t !== 'dict') return undefined;
  switch (name) {
    case 'items':
      return {
        t: 'seq',
        items: receiver.entries.map(([key, value]) => ({ t: 'seq', items: [key, value], shape: 'tuple' })),
        shape: 'list',
      };
    case 'values':
      return { t: 'seq', items: receiver.entries.map(([, value]) => value), shape: 'list' };
    case 'keys':
      return { t: 'seq', items: receiver.entries.map(([key]) => key), shape: 'list' };
    default: {
      const [key] = call.args;
      const wanted = key === undefined ? UNKNOWN : evaluate(world, key, env, at);
      const hit = receiver.entries.find(
        ([item]) => wanted.t === 'const' && item.t === 'const' && item.value === wanted.value,
      );
      if (hit !== undefined) return hit[1];
      // While routers are built, `kwargs.get("prefix")` of a call without a prefix is None.
      if (env.registering && wanted.t === 'const' && receiver.entries.every(([item]) => item.t === 'const'))
        return call.args[1] === undefined ? NONE : evaluate(world, call.args[1], env, at);
      return union(receiver.entries.map(([, value]) => value));
    }
  }
}

const CONTAINER_METHODS = new Set([
  'items',
  'values',
  'keys',
  'get',
  'format',
  'join',
  'strip',
  'lstrip',
  'rstrip',
  'startswith',
  'endswith',
]);

/** What iterating a value gives. */
export function elementOf(world: World, value: Value): Value {
  const elements = optionsOf(value).map((option): Value => {
    switch (option.t) {
      case 'seq':
        return union(option.items);
      case 'many':
        return option.element;
      case 'dict':
        return union(option.entries.map(([key]) => key));
      case 'library': {
        const returns = world.catalogue.typeNamed(option.type)?.iterate?.returns;
        return returns === undefined ? UNKNOWN : { t: 'library', type: returns };
      }
      case 'instance': {
        const held = world.language.held?.(world, option);
        return held === undefined ? UNKNOWN : elementOf(world, held);
      }
      default:
        return UNKNOWN;
    }
  });
  return union(elements);
}
