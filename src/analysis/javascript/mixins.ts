import type { Expr } from '../../facts/facts.ts';
import { bindingValue } from '../bindings.ts';
import { callEnv } from '../functions.ts';
import type { FileScopes } from '../scopes.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, UNKNOWN, union, type FunctionValue, type Value } from '../values.ts';
import { wholeFunctions } from './moduleNames.ts';

/** A module that another hands itself to, and as which argument. */
export interface Mixin {
  module: string;
  position: number;
}

/**
 * `require('./create')(Topics)`, where `./create` exports `function (Topics) { Topics.create = … }`.
 * @param isItself whether an expression of the file stands for what the file exports.
 */
export function mixinsOf({ facts, calls }: FileScopes, isItself: (expr: Expr) => boolean): Mixin[] {
  return (calls.get(-1) ?? []).flatMap((index): Mixin[] => {
    const call = facts.calls[index];
    const required = call?.callee.k === 'call' ? facts.calls[call.callee.call] : undefined;
    const [module] = required?.args ?? [];
    if (call === undefined || required?.callee.k !== 'name' || required.callee.name !== 'require') return [];
    const position = call.args.findIndex(isItself);
    return position < 0 || module?.k !== 'lit' ? [] : [{ module: String(module.value), position }];
  });
}

/** What a module gets under a name from those that it hands itself to. */
export function mixedIn(world: World, file: string, name: string, mixins: readonly Mixin[]): Value | undefined {
  const found = mixins.flatMap(({ module, position }) => {
    const target = world.resolveModule(file, module);
    return target.kind === 'file' ? setOn(world, target.file, position, name, file) : [];
  });
  return found.length === 0 ? undefined : union(found);
}

/** What the function that a file exports sets on its parameter under a name. */
function setOn(world: World, file: string, position: number, name: string, given: string): Value[] {
  const facts = world.scopes(file)?.facts;
  return [...(facts === undefined ? [] : wholeFunctions(facts))].flatMap((fn) => {
    const param = facts?.functions[fn]?.params[position]?.name;
    const indexes = world.scopes(file)?.bindingsOfScope.get(fn) ?? [];
    const mixin: FunctionValue = { t: 'function', file, fn, env: world.moduleEnv(file) };
    const positional: Value[] = [...Array<Value>(position).fill(UNKNOWN), { t: 'module', file: given }];
    return indexes.flatMap((index) => {
      const target = facts?.bindings[index]?.target;
      if (target?.k !== 'attr' || target.name !== name || target.of.k !== 'name' || target.of.name !== param) return [];
      return [bindingValue(world, callEnv(world, mixin, { ...NO_ARGUMENTS, positional }, false), index, name)];
    });
  });
}
