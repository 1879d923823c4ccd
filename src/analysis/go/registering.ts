import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import { goFunctionNamed, goObjectMadeBy, registeringNames } from '../../frameworks/goFrameworks.ts';
import { callValue } from '../call.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import { registeringFunctions } from '../registeringFunctions.ts';
import { lastName } from '../registrars.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, optionsOf } from '../values.ts';

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
  const does = registeringNames.get(name);
  if (does === undefined) return false;
  const [first] = args;
  if (args.some((arg) => arg.k === 'function') && first?.k !== 'name') return true;
  switch (does[0]) {
    case 'route':
    case 'pattern':
    case 'route-by-method':
    case 'mount':
    case 'files':
      return first !== undefined && (args.length > 1 || name.length > 2) && looksLikePath(name, first, args.length);
    case 'group':
      return name !== 'With' && (first === undefined ? name === 'Group' : looksLikePath(name, first, 2));
    case 'use':
      return first !== undefined;
    case 'describe':
      return callee.of.k === 'call' || (first !== undefined && looksLikePath(name, first, args.length));
    default:
      return false;
  }
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
  const name = lastName(call.callee.k === 'index' ? call.callee.of : call.callee);
  if (name !== undefined && world.registrars.has(name)) return true;
  if (isRegisteringCall(call, name, world.facts(env.file))) return true;
  const registering = registeringFunctions(world, env.file);
  if (call.callee.k === 'function' && registering.has(call.callee.fn)) return true;
  return given(call).some((arg) => handsOver(world, env, call, arg, registering));
}

function given({ args, keywords }: Call): Expr[] {
  return [...args, ...keywords.map(([, value]) => value)];
}

/** A router, or a function that registers something, is handed over. Only what is short to look up is looked at. */
function handsOver(world: World, env: Env, call: Call, arg: Expr, registering: ReadonlySet<number>): boolean {
  if (arg.k === 'function') return registering.has(arg.fn);
  const isShort = arg.k === 'name' || (arg.k === 'attr' && arg.of.k === 'name');
  if (!isShort) return false;
  if (world.registrars.has(arg.name)) return true;
  const at = { line: call.range[0], block: call.block, cls: call.cls };
  return arg.k === 'name' && optionsOf(evaluate(world, arg, env, at)).some(({ t }) => t === 'object');
}

/** Functions that registering code hands to a library, which calls them: `&cobra.Command{RunE: serve}`, `group.Go(func() error {…})`. */
export function runHandedOver(world: World, env: Env, call: Call): void {
  const at = { line: call.range[0], block: call.block, cls: call.cls };
  const registering = registeringFunctions(world, env.file);
  const handed = given(call).filter((arg) =>
    arg.k === 'function'
      ? registering.has(arg.fn)
      : (arg.k === 'name' || arg.k === 'attr') && world.registrars.has(arg.name),
  );
  if (handed.length === 0) return;
  if (optionsOf(evaluate(world, call.callee, env, at)).some(({ t }) => t === 'function' || t === 'objectMethod'))
    return;
  const place = { file: env.file, range: call.range };
  for (const arg of handed)
    for (const option of optionsOf(evaluate(world, arg, env, at)))
      if (option.t === 'function' && takesNothing(world, option))
        callValue(world, option, () => NO_ARGUMENTS, { env, place, call: -1 });
}

/** A middleware is handed over as well, which is no code that starts something: those take handlers. */
function takesNothing(world: World, { file, fn }: { file: string; fn: number }): boolean {
  const returns = world.facts(file).functions[fn]?.returns;
  return returns === undefined || returns.k === 'name' || returns.k === 'tuple';
}
