import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import type { Resource, Server } from '../service.ts';
import type { World } from '../world.ts';
import { fieldsGiven, literalOf } from './details.ts';
import { nameGiven } from './held.ts';

type Settings = Pick<Resource, 'arguments' | 'unknownArguments'>;

/** Methods of a pool that set something, with the name under which it is kept: `db.SetMaxOpenConns(25)`. */
const SETTER = /^Set((?:MaxOpen|MaxIdle|Max)Conns|ConnMaxLifetime|ConnMaxIdleTime|MaxIdleConnsPerHost)$/;

/**
 * Adds what code sets on the resources after it makes them: by methods of what the same function got, by fields of the options that
 * it hands over, and, where a service has one pool only, by methods anywhere.
 */
export function withSettings(world: World, resources: readonly Resource[], files: readonly string[]): Resource[] {
  const pools = resources.filter(({ creates }) => creates === 'pool' || creates === 'engine');
  const elsewhere = pools.length === 1 ? settersIn(world, files) : undefined;
  return resources.map((resource) => {
    const facts = world.facts(resource.file);
    const call = facts.calls.find(
      ({ range, calleeEnd }) =>
        range[0] === resource.range[0] &&
        range[1] === resource.range[1] &&
        calleeEnd[0] === resource.range[2] &&
        calleeEnd[1] === resource.range[3],
    );
    if (call === undefined) return resource;
    const found = settingsOf(facts, call);
    const all = elsewhere !== undefined && pools[0] === resource ? merged(elsewhere, found) : found;
    return {
      ...resource,
      ...merged({ arguments: resource.arguments, unknownArguments: resource.unknownArguments }, all),
    };
  });
}

function merged(one: Settings, other: Settings): Settings {
  const given = { ...one.arguments, ...other.arguments };
  const unknown = [...new Set([...one.unknownArguments, ...other.unknownArguments])].filter((name) => !(name in given));
  return { arguments: given, unknownArguments: unknown };
}

function settingsOf(facts: FileFacts, call: Call): Settings {
  const settings: Settings = { arguments: {}, unknownArguments: [] };
  const fields = fieldsGiven(facts, call.args);
  Object.assign(settings.arguments, fields.known);
  settings.unknownArguments.push(...fields.unknown);
  if (call.new === true) for (const [name, value] of call.keywords) put(settings, name, literalOf(facts, value));
  for (const arg of call.args) if (arg.k === 'name') addFieldsOf(facts, arg.name, call.scope, settings);
  const name = nameGiven(facts, call);
  if (name !== undefined) {
    addFieldsOf(facts, name, call.scope, settings);
    // `sqlDB, err := db.DB()` of GORM is the pool itself.
    const names = new Set([name]);
    for (const other of facts.calls)
      if (other.scope === call.scope && isMethodOf(other.callee, name, 'DB'))
        names.add(nameGiven(facts, other) ?? name);
    for (const other of facts.calls)
      if (other.scope === call.scope && isOn(other.callee, names)) addSetter(facts, other, settings);
  }
  return settings;
}

function put(settings: Settings, name: string, value: ReturnType<typeof literalOf>): void {
  if (value === undefined) settings.unknownArguments.push(name);
  else settings.arguments[name] = value;
}

/** `config.MaxConns = 10`, and the fields of the literal that the name was given. */
function addFieldsOf(facts: FileFacts, name: string, scope: number, settings: Settings): void {
  for (const { target, value, scope: of } of facts.bindings) {
    if (of !== scope || value === undefined) continue;
    if (target.k === 'name' && target.name === name) {
      const { known, unknown } = fieldsGiven(facts, [value]);
      Object.assign(settings.arguments, known);
      settings.unknownArguments.push(...unknown);
    }
    if (target.k === 'attr' && target.of.k === 'name' && target.of.name === name)
      put(settings, target.name, literalOf(facts, value));
  }
}

function isMethodOf(callee: Expr, owner: string, name: string): boolean {
  return callee.k === 'attr' && callee.name === name && callee.of.k === 'name' && callee.of.name === owner;
}

function isOn(callee: Expr, names: ReadonlySet<string>): boolean {
  return callee.k === 'attr' && callee.of.k === 'name' && names.has(callee.of.name);
}

function addSetter(facts: FileFacts, { callee, args: [value] }: Call, settings: Settings): void {
  const name = callee.k === 'attr' ? SETTER.exec(callee.name)?.[1] : undefined;
  if (name !== undefined && value !== undefined) put(settings, name, literalOf(facts, value));
}

function settersIn(world: World, files: readonly string[]): Settings {
  const settings: Settings = { arguments: {}, unknownArguments: [] };
  for (const file of files) {
    const facts = world.scopes(file)?.facts;
    for (const call of facts?.calls ?? []) if (facts !== undefined) addSetter(facts, call, settings);
  }
  return settings;
}

/** Functions of net/http that serve without a server of one's own: without any timeout. */
const SERVING = /^(ListenAndServe|ListenAndServeTLS|Serve|ServeTLS)$/;

/** The HTTP servers that code makes: literals of `http.Server` with their fields, and what serves without one. */
export function collectServers(world: World, files: readonly string[]): Server[] {
  return files.flatMap((file) => {
    const facts = world.scopes(file)?.facts;
    const local = facts?.imports.find(({ module }) => module === 'net/http')?.local;
    if (facts === undefined) return [];
    return facts.calls.flatMap((call): Server[] => {
      const { callee, range, calleeEnd } = call;
      if (callee.k !== 'attr' || callee.of.k !== 'name') return [];
      const at = { file, range: [range[0], range[1], calleeEnd[0], calleeEnd[1]] as Server['range'] };
      if (callee.of.name === local && call.new === true && callee.name === 'Server')
        return [{ ...at, call: 'net/http.Server', ...settingsOf(facts, call) }];
      if (callee.of.name === local && call.new !== true && SERVING.test(callee.name))
        return [{ ...at, call: `net/http.${callee.name}`, arguments: {}, unknownArguments: [] }];
      return [];
    });
  });
}
