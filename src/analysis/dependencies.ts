import { classAttribute } from './attributes.ts';
import { callValue } from './call.ts';
import { elementOf } from './containers.ts';
import { evaluate } from './evaluate.ts';
import { annotatedDependency } from './types.ts';
import type { World } from './world.ts';
import { NO_ARGUMENTS, UNKNOWN, optionsOf, type FunctionValue, type Value } from './values.ts';

/** What a handler gets from `Depends(target)`: the return value, the yielded value, or an object of the class. */
export function dependencyResult(world: World, target: Value): Value {
  const place = { file: '', range: [0, 0, 0, 0] as [number, number, number, number] };
  const env = target.t === 'function' || target.t === 'class' ? target.env : undefined;
  if (target.t === 'union') {
    const [first] = target.options;
    return first === undefined ? UNKNOWN : dependencyResult(world, first);
  }
  if (env === undefined && target.t !== 'instance' && target.t !== 'deferred') {
    return target.t === 'external' ? externalDependency(world, target.path) : UNKNOWN;
  }
  const file = env?.file ?? (target.t === 'instance' ? target.cls.file : '');
  const site = { env: env ?? world.moduleEnv(file), place, call: -1 };
  const result = callValue(world, target, () => NO_ARGUMENTS, site);
  return isGenerator(world, target) ? elementOf(world, result) : result;
}

function externalDependency(world: World, path: string): Value {
  const type = world.catalogue.typeNamed(path);
  return type === undefined ? UNKNOWN : { t: 'library', type: type.name };
}

function isGenerator(world: World, target: Value): boolean {
  const fn = callableFunction(world, target);
  return fn !== undefined && world.facts(fn.file).functions[fn.fn]?.generator === true;
}

/** The function of the program that a dependency or handler runs. */
export function callableFunction(world: World, target: Value): FunctionValue | undefined {
  switch (target.t) {
    case 'function':
      return target;
    case 'class': {
      const init = classAttribute(world, target, world.language.constructorName);
      return init?.t === 'function'
        ? { ...init, self: { t: 'instance', cls: target, key: `${target.file}:${String(target.cls)}~` } }
        : undefined;
    }
    case 'instance': {
      const call = classAttribute(world, target.cls, '__call__');
      return call?.t === 'function' ? { ...call, self: target } : undefined;
    }
    case 'deferred':
      return callableFunction(world, target.target);
    default:
      return undefined;
  }
}

/** The `Depends` of a function's parameters, and of a class view's attributes. */
export function parameterDependencies(world: World, fn: FunctionValue): Extract<Value, { t: 'depends' }>[] {
  const facts = world.facts(fn.file).functions[fn.fn];
  if (facts === undefined) return [];
  const found: Extract<Value, { t: 'depends' }>[] = [];
  const at = { line: facts.range[0], block: facts.block, cls: facts.cls };
  for (const param of facts.params) {
    const byDefault = param.default ? evaluate(world, param.default, fn.env, at) : UNKNOWN;
    const annotated = param.type ? annotatedDependency(world, param.type, fn.env) : undefined;
    if (byDefault.t === 'depends') {
      const target = byDefault.target ?? (param.type ? evaluate(world, param.type, fn.env, at) : undefined);
      found.push({ ...byDefault, target });
    } else if (annotated?.dependency.t === 'depends') {
      found.push({ ...annotated.dependency, target: annotated.dependency.target ?? annotated.type });
    }
  }
  return found;
}

/** The dependencies in `dependencies=[Depends(f), ...]`. */
export function listedDependencies(list: Value | undefined): Extract<Value, { t: 'depends' }>[] {
  if (list === undefined) return [];
  return optionsOf(list).flatMap((option) =>
    option.t === 'seq' ? option.items.flatMap((item) => (item.t === 'depends' ? [item] : [])) : [],
  );
}
