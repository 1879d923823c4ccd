import type { Binding, Expr } from '../facts/facts.ts';
import { enterValue } from './call.ts';
import { elementOf } from './containers.ts';
import { destructure } from './destructure.ts';
import type { Env } from './env.ts';
import { evaluate } from './evaluate.ts';
import { putInside } from './javascript/tables.ts';
import { type ReadAt, isAncestor } from './names.ts';
import { instanceOfType } from './types.ts';
import { IN_PROGRESS, NONE, UNKNOWN, isUnknown, union, unknown, type Value } from './values.ts';
import type { World } from './world.ts';

/** What one binding gives to a name. */
export function bindingValue(world: World, env: Env, index: number, name: string): Value {
  const binding = world.facts(env.file).bindings[index];
  if (binding === undefined) return UNKNOWN;
  const byDefault = (expr: Expr): Value => evaluate(world, expr, env);
  if (env.turn !== undefined) {
    if (index === env.turn.binding) return destructure(world, binding.target, env.turn.value, name, byDefault);
    if (!isInLoop(world, env, binding.block)) return bindingValue(world, env.turn.base, index, name);
  }
  let whole = env.bindings.get(index);
  if (whole === undefined) {
    env.bindings.begin(index, IN_PROGRESS);
    whole = boundValue(world, env, binding, index);
    env.bindings.end(index, whole);
  } else world.met(whole);
  return destructure(world, binding.target, whole, name, byDefault);
}

function boundValue(world: World, env: Env, binding: Binding, index: number): Value {
  const at: ReadAt = { line: binding.line, block: binding.block, before: index, cls: binding.cls };
  const declared = (): Value => (binding.type ? instanceOfType(world, binding.type, env, at) : UNKNOWN);
  // JavaScript's `let x;` says nothing yet.
  if (binding.value === undefined)
    return binding.type === undefined && world.language.id === 'javascript' ? NONE : declared();
  const value = evaluate(world, binding.value, env, at);
  switch (binding.kind) {
    case 'assign':
    case 'walrus': {
      if (value.t === 'seq' && value.shape === 'list')
        return { ...value, items: [...value.items, ...appended(world, env, binding)] };
      if (value.t === 'dict') {
        const entries = [...value.entries, ...assignedItems(world, env, binding)];
        const byType = entries.length === 0 ? declared() : UNKNOWN;
        return byType.t === 'many' ? byType : { ...value, entries };
      }
      // `const pools: Map<string, Pool> = new Map()`.
      if (value.t === 'library' && value.type === 'globals.Map' && binding.type?.k === 'index') {
        const byType = declared();
        return byType.t === 'many' ? byType : value;
      }
      if (value.t === 'library' && value.type === 'contextvars.ContextVar' && binding.type?.k === 'index')
        return { t: 'many', element: instanceOfType(world, binding.type.by, env, at) };
      if (!isUnknown(value) && !(value.t === 'const' && value.value === null && binding.type)) return value;
      const byType = declared();
      return isUnknown(byType) ? (isTypeAlias(binding) ? { t: 'typeExpr', expr: binding.value, env } : value) : byType;
    }
    case 'for':
      return elementOf(world, value);
    case 'range':
      return rangedValue(world, value);
    case 'with':
      return enterValue(world, value);
    case 'augmented':
      return value.t === 'seq' ? value : unknown('changed in place');
    default:
      return UNKNOWN;
  }
}

/** What `range` gives: a key, or a position, and an element; of a channel only the element. */
function rangedValue(world: World, value: Value): Value {
  const element = elementOf(world, value);
  if (value.t === 'dict') return pair(element, union(value.entries.map(([, item]) => item)));
  return pair(value.t === 'seq' ? UNKNOWN : element, element);
}

function pair(key: Value, item: Value): Value {
  return { t: 'seq', items: [key, item], shape: 'tuple' };
}

export function isInLoop(world: World, env: Env, block: number | undefined): boolean {
  if (env.turn === undefined || block === undefined) return false;
  return isAncestor(world.facts(env.file).blocks, env.turn.block, block);
}

/** What `routers.append(x)` and `routers.extend(xs)` add to a list of the same scope. */
function appended(world: World, env: Env, binding: Binding): Value[] {
  if (!env.registering || binding.target.k !== 'name') return [];
  const { name } = binding.target;
  const scopes = world.scopes(env.file);
  const added: Value[] = [];
  for (const index of scopes?.calls.get(binding.scope) ?? []) {
    const call = scopes?.facts.calls[index];
    if (call?.callee.k !== 'attr' || call.callee.of.k !== 'name' || call.callee.of.name !== name) continue;
    const [item] = call.args;
    if (item === undefined || (call.callee.name !== 'append' && call.callee.name !== 'extend')) continue;
    const value = evaluate(world, item, env, { line: call.range[0], block: call.block, cls: call.cls });
    if (call.callee.name === 'append') added.push(value);
    else if (value.t === 'seq') added.push(...value.items);
  }
  return added;
}

/** What `table[key] = value` adds to a dict of the same scope; in JavaScript `table.key = value` as well. */
function assignedItems(world: World, env: Env, { target, scope }: Binding): [Value, Value][] {
  if (target.k !== 'name' || (!env.registering && world.language.id === 'python')) return [];
  const scopes = world.scopes(env.file);
  const added: [Value, Value][] = [];
  for (const index of scopes?.bindingsOfScope.get(scope) ?? []) {
    const item = scopes?.facts.bindings[index];
    if (item?.target.k !== 'index' && (item?.target.k !== 'attr' || world.language.id === 'python')) continue;
    if (item.target.of.k !== 'name' || item.target.of.name !== target.name) continue;
    if (item.value === undefined || item.kind !== 'assign') continue;
    const at: ReadAt = { line: item.line, block: item.block, cls: item.cls };
    const key: Value =
      item.target.k === 'attr' ? { t: 'const', value: item.target.name } : evaluate(world, item.target.by, env, at);
    added.push([key, evaluate(world, item.value, env, at)]);
  }
  const inside = world.language.id === 'javascript' ? putInside(world, env, target.name) : undefined;
  return inside === undefined ? added : [...added, [UNKNOWN, inside]];
}

function isTypeAlias(binding: Binding): boolean {
  return binding.value?.k === 'index' || (binding.value?.k === 'binary' && binding.value.op === '|');
}
