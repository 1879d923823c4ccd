import type { Block, Call, Expr } from '../facts/facts.ts';
import { callValue } from './call.ts';
import type { Env } from './env.ts';
import { callResult, evaluate } from './evaluate.ts';
import { elementOf } from './containers.ts';
import { plainEnv } from './names.ts';
import { applyDecorators } from './functions.ts';
import { because, registerRoute } from './register.ts';
import { looksLikePath } from './python/language.ts';
import { lastName } from './registrars.ts';
import type { Place } from './service.ts';
import type { World } from './world.ts';
import { isUnknown, optionsOf, type FunctionValue, type Value } from './values.ts';

/** Carries out the registering calls of a scope, once. */
export function runRegistrations(world: World, env: Env): void {
  if (env.executed) return;
  const scopes = world.scopes(env.file);
  if (scopes === undefined) return;
  const name = scopes.facts.functions[env.fn]?.name;
  if (env.fn >= 0 && !(name === '<lambda>' || (name !== undefined && (world.registrars.has(name) || env.registering))))
    return;
  env.executed = true;
  if (env.fn >= 0) world.executedFunctions.add(`${env.file}:${String(env.fn)}`);
  const pending = scopes.calls.get(env.fn) ?? [];
  const wasRegistering = env.registering;
  env.registering = true;
  for (const index of pending) runCall(world, env, index);
  applyPlainDecorators(world, env);
  env.registering = wasRegistering;
}

function runCall(world: World, env: Env, index: number): void {
  const facts = world.facts(env.file);
  const call = facts.calls[index];
  if (call === undefined || !world.language.isInteresting(world, env, call)) return;
  if (underGuard(facts.blocks, call.block, 'type-checking') || isSwitchedOff(world, env, call)) return;
  for (const turn of turnsOf(world, env, call.block)) {
    const result = callResult(world, turn, index);
    if (call.decorates !== undefined) applyDecoratorCall(world, turn, call, index, result);
    world.language.carriedOut?.(world, turn, call);
  }
}

/** `if not read_only:` around the call, where the caller of this function said which. */
function isSwitchedOff(world: World, env: Env, call: Call): boolean {
  const { blocks, functions } = world.facts(env.file);
  const parameters = functions[env.fn]?.params;
  if (parameters === undefined) return false;
  for (let at = call.block; at >= 0; at = blocks[at]?.parent ?? -1) {
    const block = blocks[at];
    if (block?.kind !== 'if' || block.header === undefined) continue;
    const tested = testedBy(block.header);
    if (tested?.k !== 'name' || !parameters.some(({ name }) => name === tested.name)) continue;
    const value = evaluate(world, block.header, env, { line: block.range[0], block: block.parent, cls: -1 });
    if (value.t === 'const' && value.value === false) return true;
  }
  return false;
}

/** What a condition asks about: `x`, `!x`, `x === 'a'`. */
function testedBy(header: Expr): Expr | undefined {
  if (header.k === 'not') return header.of;
  return header.k === 'binary' ? (header.op.endsWith('==') ? header.left : undefined) : header;
}

/** `@router.get("/x")` above a function: the call's value is applied to what stands below it. */
function applyDecoratorCall(world: World, env: Env, call: Call, index: number, decorator: Value): void {
  if (call.decorates === undefined) return;
  const place: Place = { file: env.file, range: call.range };
  if (call.decorates.kind === 'class') {
    const cls: Value = { t: 'class', file: env.file, cls: call.decorates.index, env };
    for (const option of optionsOf(decorator))
      if (option.t === 'routeDecorator') registerRoute(world, option, cls, place);
    return;
  }
  const fn = world.facts(env.file).functions[call.decorates.index];
  if (fn === undefined) return;
  const position = fn.decorators.findIndex((item) => item.k === 'call' && item.call === index);
  applyTo(world, env, call.decorates.index, position, decorator, place);
  if (isUnknown(decorator)) reportUnresolvedRoute(world, env, call, decorator);
}

/** Decorators without arguments: `get_x = router.get("/x")`, then `@get_x`. */
function applyPlainDecorators(world: World, env: Env): void {
  const { functions } = world.facts(env.file);
  for (const [index, fn] of functions.entries()) {
    if (fn.scope !== env.fn) continue;
    for (const [position, decorator] of fn.decorators.entries()) {
      const name = lastName(decorator);
      if (name === undefined || (decorator.k === 'name' && KNOWN_PLAIN.has(name))) continue;
      const at = { line: fn.range[0], block: fn.block, cls: fn.cls };
      const value = evaluate(world, decorator, env, at);
      const registers = value.t === 'routeDecorator' || (value.t === 'function' && world.registrars.has(name));
      if (registers) applyTo(world, env, index, position, value, { file: env.file, range: fn.nameRange });
    }
  }
}

const KNOWN_PLAIN = new Set(['property', 'staticmethod', 'classmethod', 'abstractmethod', 'contextmanager', 'asynccontextmanager', 'dataclass', 'overload', 'override', 'wraps', 'validator']); // prettier-ignore

function applyTo(world: World, env: Env, fn: number, position: number, decorator: Value, place: Place): void {
  const target: FunctionValue = { t: 'function', file: env.file, fn, env };
  const facts = world.facts(env.file).functions[fn];
  if (facts !== undefined && facts.cls >= 0)
    target.self = {
      t: 'instance',
      cls: { t: 'class', file: env.file, cls: facts.cls, env },
      key: `${env.file}:${String(facts.cls)}:${String(env.id)}~`,
    };
  const inner = applyDecorators(world, target, facts?.decorators.length ?? 0, position + 1);
  for (const option of optionsOf(decorator)) {
    if (option.t === 'routeDecorator') registerRoute(world, option, inner, place);
    else if (option.t === 'function')
      callValue(world, option, () => ({ positional: [inner], keywords: new Map(), spread: [] }), {
        env,
        place,
        call: -1,
      });
  }
}

function reportUnresolvedRoute(world: World, env: Env, call: Call, why: Value): void {
  if (call.callee.k !== 'attr' || !(call.callee.name in world.framework.methods) || !looksLikePath(call)) return;
  const [path] = call.args;
  const text = path?.k === 'lit' ? String(path.value) : '';
  const receiver = evaluate(world, call.callee.of, env, { line: call.range[0], block: call.block, cls: call.cls });
  if (!isUnknown(receiver) && receiver.t !== 'union') return;
  world.report(
    { file: env.file, range: call.range },
    `${call.callee.name.toUpperCase()} ${text}`,
    `the router that this decorator belongs to could not be found${because(isUnknown(receiver) ? receiver : why)}`,
  );
}

function underGuard(blocks: readonly Block[], block: number, guard: Block['guard']): boolean {
  for (let at = block; at >= 0; at = blocks[at]?.parent ?? -1) if (blocks[at]?.guard === guard) return true;
  return false;
}

const MAX_TURNS = 300;

/** The turns of the loops around a call, with the loop variables held, when what they run over is known. */
function turnsOf(world: World, env: Env, block: number): Env[] {
  const facts = world.facts(env.file);
  const loops: number[] = [];
  for (let at = block; at >= 0; at = facts.blocks[at]?.parent ?? -1)
    if (facts.blocks[at]?.kind === 'for') loops.unshift(at);
  let turns: Env[] = [env];
  for (const loop of loops) {
    const header = facts.blocks[loop]?.header;
    const line = facts.blocks[loop]?.range[0];
    const binding = facts.bindings.findIndex(
      (item) => (item.kind === 'for' || item.kind === 'range') && item.scope === env.fn && item.line === line,
    );
    if (header === undefined || binding < 0) continue;
    turns = turns.flatMap((turn) => {
      const over = evaluate(world, header, turn, { line: line ?? 0, block: facts.blocks[loop]?.parent ?? -1, cls: -1 });
      const items = knownItems(world, over, facts.bindings[binding]?.kind === 'range');
      if (items === undefined || items.length > MAX_TURNS) return [turn];
      return items.map((value) => world.turnEnv({ base: turn, block: loop, binding, value }));
    });
  }
  return turns;
}

/** The turns' values; of Go's `range` the key or position with the element. */
function knownItems(world: World, value: Value, isRange: boolean): Value[] | undefined {
  if (isRange) return rangedItems(world, value);
  if (value.t === 'seq') return value.items;
  if (value.t === 'dict') return value.entries.map(([key]) => key);
  if (value.t === 'many') {
    const element = elementOf(world, value);
    return element.t === 'union' && !element.partial ? [...element.options] : undefined;
  }
  return undefined;
}

function rangedItems(world: World, value: Value): Value[] | undefined {
  if (value.t === 'instance') {
    const held = world.language.held?.(world, value);
    return held && rangedItems(world, held);
  }
  const turn = (key: Value, item: Value): Value => ({ t: 'seq', items: [key, item], shape: 'tuple' });
  if (value.t === 'seq') return value.items.map((item, position) => turn({ t: 'const', value: position }, item));
  return value.t === 'dict' ? value.entries.map(([key, item]) => turn(key, item)) : undefined;
}

/** Carries out the module bodies of all files, then the factories that nothing calls: a server does (`uvicorn --factory`). */
export function runModules(world: World): void {
  for (const file of world.files) if (world.scopes(file) !== undefined) runRegistrations(world, world.moduleEnv(file));
  world.language.runEntries(world);
  for (const file of world.files) runUncalledFactories(world, file);
  for (const file of world.files) reportUncalledRegistrars(world, file);
}

function runUncalledFactories(world: World, file: string): void {
  const scopes = world.scopes(file);
  if (scopes === undefined) return;
  const names = new Set(world.framework.applications.map((path) => path.slice(path.lastIndexOf('.') + 1)));
  const factories = new Set<number>();
  for (const call of scopes.facts.calls) {
    const name = lastName(call.callee);
    if (call.scope >= 0 && name !== undefined && names.has(name)) factories.add(call.scope);
  }
  for (const fn of factories) {
    if (world.executedFunctions.has(`${file}:${String(fn)}`)) continue;
    const env = plainEnv(world, world.moduleEnv(file), fn);
    env.registering = true;
    runRegistrations(world, env);
  }
}

/** Functions that declare routes on a parameter, and that nothing calls with an application. */
function reportUncalledRegistrars(world: World, file: string): void {
  const facts = world.scopes(file)?.facts;
  if (facts === undefined) return;
  for (const call of facts.calls) {
    if (call.scope < 0 || call.decorates?.kind !== 'function' || call.callee.k !== 'attr') continue;
    if (!(call.callee.name in world.framework.methods) || !looksLikePath(call)) continue;
    if (world.executedFunctions.has(`${file}:${String(call.scope)}`)) continue;
    const fn = facts.functions[call.scope];
    const [path] = call.args;
    const text = path?.k === 'lit' ? String(path.value) : '';
    world.report(
      { file, range: call.range },
      `${call.callee.name.toUpperCase()} ${text}`,
      `the function that declares it, ${fn?.name ?? ''}, is not called anywhere that was found`,
    );
  }
}
