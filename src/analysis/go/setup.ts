import type { Call, FileFacts } from '../../facts/facts.ts';
import { goFrameworkOfType } from '../../frameworks/goFrameworks.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import { exprText } from '../exprText.ts';
import { lastName } from '../registrars.ts';
import { plainEnv } from '../names.ts';
import type { GoServerUse, GoSetup, PoolLimit } from '../service.ts';
import type { World } from '../world.ts';
import { optionsOf, type Value } from '../values.ts';

/** What the files of a service set up: servers, limits of pools, and the functions of libraries that they call. */
export function goSetup(world: World, files: readonly string[]): GoSetup {
  const setup: GoSetup & { calls: Set<string> } = { servers: [], poolLimits: [], calls: new Set() };
  for (const file of files) {
    const facts = world.scopes(file)?.facts;
    if (facts === undefined) continue;
    const packages = new Map(facts.imports.map(({ local, module }) => [local, module]));
    for (const call of facts.calls) {
      const name = lastName(call.callee);
      if (name === undefined || call.callee.k !== 'attr') continue;
      const module = call.callee.of.k === 'name' ? packages.get(call.callee.of.name) : undefined;
      if (/^LoadHTML(Glob|Files|FS)$/.test(name)) setup.loadsTemplates = true;
      if (module !== undefined) setup.calls.add(`${module}.${name}`);
      const env = (): Env => plainEnv(world, world.moduleEnv(file), call.scope);
      if (LIMITS.has(name)) setup.poolLimits.push(limitOf(world, env(), call, name));
      const server = SERVING.has(name) ? serverOf(world, env(), call, name) : undefined;
      if (server !== undefined) setup.servers.push({ ...server, file, range: placeOf(call) });
    }
    setup.poolLimits.push(...assignedLimits(world, file, facts));
  }
  return setup;
}

function placeOf({ range, calleeEnd }: Call): Call['range'] {
  return [range[0], range[1], calleeEnd[0], calleeEnd[1]];
}

/** Methods of pools of connections that limit them. */
const LIMITS = new Set(['SetMaxOpenConns', 'SetMaxIdleConns', 'SetConnMaxLifetime', 'SetConnMaxIdleTime']);

function limitOf(world: World, env: Env, call: Call, name: string): PoolLimit {
  const [given] = call.args;
  const at = { line: call.range[0], block: call.block, cls: call.cls };
  const value = given === undefined ? undefined : evaluate(world, given, env, at);
  return { name, file: env.file, range: placeOf(call), ...numberOf(value) };
}

function numberOf(value: Value | undefined): { value?: number } {
  return value?.t === 'const' && typeof value.value === 'number' ? { value: value.value } : {};
}

/** `config.MaxConns = 4` of pgxpool. */
function assignedLimits(world: World, file: string, facts: FileFacts): PoolLimit[] {
  return facts.bindings.flatMap(({ target, value, scope, block, line }): PoolLimit[] => {
    if (target.k !== 'attr' || target.name !== 'MaxConns' || value === undefined) return [];
    const env = plainEnv(world, world.moduleEnv(file), scope);
    const at = { line, block, cls: -1 };
    const owner = optionsOf(evaluate(world, target.of, env, at));
    if (!owner.some((option) => option.t === 'library' && option.type.endsWith('/pgxpool.Config'))) return [];
    return [{ name: target.name, file, range: [line, 0, line, 1000], ...numberOf(evaluate(world, value, env, at)) }];
  });
}

/** Names of what serves, or describes what serves. */
const SERVING = new Set(['ListenAndServe', 'ListenAndServeTLS', 'Server', 'Run', 'RunTLS', 'Start', 'StartTLS']);

/** Frameworks whose way to start makes a server without limits of time. */
const STARTERS: Readonly<Partial<Record<string, RegExp>>> = { gin: /^Run(TLS)?$/, echo: /^Start(TLS)?$/ };

function serverOf(world: World, env: Env, call: Call, name: string): Omit<GoServerUse, 'file' | 'range'> | undefined {
  const facts = world.facts(env.file);
  const at = { line: call.range[0], block: call.block, cls: call.cls };
  const text = exprText(facts, call.callee);
  for (const callee of optionsOf(evaluate(world, call.callee, env, at))) {
    if (callee.t === 'external' && callee.path === `net/http.${name}`) {
      if (name === 'Server' ? call.new !== true : !name.startsWith('Listen')) continue;
      const settings = [...call.keywords.map(([key]) => key), ...setLater(facts, call)];
      return { call: callee.path, text, settings, ...addressOf(world, env, call) };
    }
  }
  if (call.callee.k !== 'attr') return undefined;
  for (const owner of optionsOf(evaluate(world, call.callee.of, env, at))) {
    if (owner.t !== 'object' || owner.object.kind !== 'application') continue;
    const framework = goFrameworkOfType(owner.object.type)?.id;
    if (framework === undefined || STARTERS[framework]?.test(name) !== true) continue;
    return { call: `${framework}.${name}`, text, settings: setLater(facts, call), ...addressOf(world, env, call) };
  }
  return undefined;
}

/** Where it listens, where the code says so. */
function addressOf(world: World, env: Env, { args, keywords, range, block, cls }: Call): { address?: string } {
  const given = args[0] ?? keywords.find(([name]) => name === 'Addr')?.[1];
  const value = given === undefined ? undefined : evaluate(world, given, env, { line: range[0], block, cls });
  return value?.t === 'const' && typeof value.value === 'string' ? { address: value.value } : {};
}

/** Fields that the function sets by assignment: `server.ReadTimeout = …`. */
function setLater({ bindings }: FileFacts, { scope }: Call): string[] {
  return bindings.flatMap(({ target, scope: of }) => (target.k === 'attr' && of === scope ? [target.name] : []));
}
