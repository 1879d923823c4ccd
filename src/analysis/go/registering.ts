import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import type { GoMethod } from '../../frameworks/goFramework.ts';
import { goFunctionNamed, goObjectMadeBy, methodOfPackages, registeringNames } from '../../frameworks/goFrameworks.ts';
import { callValue } from '../call.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import { lastName } from '../registrars.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, optionsOf } from '../values.ts';
import { handed, isRegisteringFunction, leadsToRoutes, namesRegistrar } from './registrars.ts';

/** A call that may register a route, or make what routes are registered on or serve it, by its looks: a filter by names. */
export function isRegisteringCall(call: Call, name: string | undefined, facts: FileFacts): boolean {
  const { callee, args } = call;
  if (name === undefined) return false;
  if (callee.k === 'attr' && callee.of.k === 'name') {
    const module = importsOf(facts).get(callee.of.name);
    if (module !== undefined) {
      const path = `${module}.${name}`;
      if (goObjectMadeBy(path) !== undefined || goFunctionNamed(path) !== undefined) return true;
      return (
        module === 'net/http' &&
        (/^(ListenAndServe|ListenAndServeTLS|Serve|ServeTLS)$/.test(name) || (call.new === true && name === 'Server'))
      );
    }
  }
  if (callee.k !== 'attr' || call.new === true) return false;
  const method = methodOfPackages(importsOf(facts).values(), name);
  return method === undefined ? isPlainRoute(name, args) : isRegistering(method.does, call, name);
}

function isRegistering(does: GoMethod['does'], { callee, args }: Call, name: string): boolean {
  const [first] = args;
  switch (does) {
    case 'route':
    case 'pattern':
    case 'route-by-method':
    case 'mount':
    case 'files':
      return first !== undefined && (args.length > 1 || name.length > 2) && looksLikePath(name, first, args.length);
    case 'group':
      if (args.some((arg) => arg.k === 'function')) return true;
      return name !== 'With' && (first === undefined ? name === 'Group' : looksLikePath(name, first, 2));
    case 'use':
      return first !== undefined && first.k !== 'lit';
    case 'describe':
      return (
        (callee.k === 'attr' && callee.of.k === 'call') ||
        (first !== undefined && looksLikePath(name, first, args.length))
      );
    default:
      return false;
  }
}

/** In a file that imports no framework: a written path, and a handler after it. */
function isPlainRoute(name: string, args: readonly Expr[]): boolean {
  const does = registeringNames.get(name)?.[0];
  const [first] = args;
  const last = args.at(-1);
  if (first === undefined || last === undefined || args.length < 2) return false;
  if (does !== 'route' && does !== 'pattern' && does !== 'route-by-method' && does !== 'group' && does !== 'mount')
    return false;
  const isHandler = last.k === 'function' || last.k === 'name' || last.k === 'attr' || last.k === 'call';
  if (!isHandler) return false;
  if (name === name.toUpperCase()) return true;
  return first.k === 'lit' && typeof first.value === 'string' && /^([A-Z]+ )?\//.test(first.value);
}

/** Names of parameters that are no paths. */
const NO_PATH = /^(ctx|context|c|r|req|w|key|id|t|db|tx)$/i;

function looksLikePath(name: string, first: Expr, count: number): boolean {
  switch (first.k) {
    case 'lit':
      return (
        typeof first.value === 'string' &&
        (/^$|[/*:{]/.test(first.value) || (count > 1 && (name === name.toUpperCase() || /^[A-Z]+$/.test(first.value))))
      );
    case 'binary':
    case 'template':
    case 'list':
      return true;
    case 'name':
      return count > 1 && !NO_PATH.test(first.name);
    case 'attr':
    case 'call':
      return count > 1;
    default:
      return false;
  }
}

const importsByFacts = new WeakMap<FileFacts, ReadonlyMap<string, string>>();

function importsOf(facts: FileFacts): ReadonlyMap<string, string> {
  let imports = importsByFacts.get(facts);
  if (imports === undefined) {
    imports = new Map(facts.imports.map(({ local, module }) => [local, module]));
    importsByFacts.set(facts, imports);
  }
  return imports;
}

/** Whether registering code has to carry a call out. */
export function isInteresting(world: World, env: Env, call: Call): boolean {
  if (leadsToRoutes(world, env.file, call)) return true;
  const name = lastName(call.callee.k === 'index' ? call.callee.of : call.callee);
  if (isRegisteringCall(call, name, world.facts(env.file))) return true;
  if (call.callee.k === 'function' && isRegisteringFunction(world, env.file, call.callee.fn)) return true;
  return handed(call).some((arg) => handsOver(world, env, call, arg));
}

/** A router, or a function that registers something, is handed over. Only what is short to look up is looked at. */
function handsOver(world: World, env: Env, call: Call, arg: Expr): boolean {
  if (registers(world, env.file, arg)) return true;
  if (arg.k !== 'name') return false;
  const at = { line: call.range[0], block: call.block, cls: call.cls };
  return optionsOf(evaluate(world, arg, env, at)).some(({ t }) => t === 'object');
}

function registers(world: World, file: string, arg: Expr): boolean {
  return arg.k === 'function' ? isRegisteringFunction(world, file, arg.fn) : namesRegistrar(world, file, arg);
}

/** Functions that registering code hands to a library, which calls them: `&cobra.Command{RunE: serve}`, `group.Go(func() error {…})`. */
export function runHandedOver(world: World, env: Env, call: Call): void {
  const at = { line: call.range[0], block: call.block, cls: call.cls };
  const functions = handed(call).filter((arg) => registers(world, env.file, arg));
  if (functions.length === 0) return;
  if (optionsOf(evaluate(world, call.callee, env, at)).some(({ t }) => t === 'function' || t === 'objectMethod'))
    return;
  const place = { file: env.file, range: call.range };
  for (const arg of functions)
    for (const option of optionsOf(evaluate(world, arg, env, at)))
      if (option.t === 'function' && isStarting(world, option))
        callValue(world, option, () => NO_ARGUMENTS, { env, place, call: -1 });
}

/** A middleware is handed over as well, which is no code that starts something: it gives a handler. */
function isStarting(world: World, { file, fn }: { file: string; fn: number }): boolean {
  const returns = world.facts(file).functions[fn]?.returns;
  return returns === undefined || returns.k === 'name' || returns.k === 'tuple';
}
