import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import { callValue } from '../call.ts';
import { plainEnv } from '../names.ts';
import type { FrameworkObject } from '../objects.ts';
import { lastName } from '../registrars.ts';
import type { Place } from '../service.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, UNKNOWN, type FunctionValue, type Value } from '../values.ts';
import { isRouteCall } from './registering.ts';

/** How a parameter that holds an application is called, and its types. */
const APPLICATION_NAMES = new Set(['app', 'application', 'expressApp', 'server', 'fastify']);
const APPLICATION_TYPES = new Set(['Application', 'Express', 'FastifyInstance', 'Koa', 'Hono']);

/** A function that declares routes on an application which it is given. */
interface Hook {
  file: string;
  fn: number;
  param: number;
  /** The application is this member of the parameter: `args.app`, `{ app }`. */
  member?: string;
  routes: number;
}

/**
 * Carries out functions that declare routes on a parameter and that no code calls with an application: plug-ins named in a
 * configuration, files of a folder that is loaded when the program starts. With one application in the project it is the one
 * that is meant; with several, the routes are reported.
 */
export function runHooks(world: World): void {
  const registered = registeredPlaces(world);
  for (const file of world.files) {
    const facts = world.scopes(file)?.facts;
    if (facts === undefined) continue;
    const { root } = world.program.projectOf(file);
    for (const hook of hooksOf(file, facts, registered)) {
      const applications = applicationsOf(world, root);
      const [application] = applications;
      const { name = '', nameRange } = facts.functions[hook.fn] ?? {};
      const place: Place = { file, range: nameRange ?? [0, 0, 0, 0] };
      if (application === undefined) continue;
      const what = `${String(hook.routes)} ${hook.routes === 1 ? 'route' : 'routes'} of ${nameOf(facts, hook.fn, name)}`;
      if (applications.length > 1) {
        world.report(place, what, 'no call that gives this function an application was found, and there are several');
        continue;
      }
      world.report(place, what, 'no call of this function was found: they are listed below the only application');
      run(world, hook, application, place);
    }
  }
}

function nameOf(facts: FileFacts, fn: number, name: string): string {
  if (name !== '<lambda>' && name !== 'exports') return name;
  const binding = facts.bindings.find(({ value }) => value?.k === 'function' && value.fn === fn);
  return binding?.target.k === 'attr' && binding.target.name !== 'exports'
    ? binding.target.name
    : 'the exported function';
}

/** Where something was registered, as `file:range`. */
export function registeredPlaces(world: World): Set<string> {
  return new Set(
    world.objects.flatMap(({ registrations }) =>
      registrations.map(({ place }) => `${place.file}:${place.range.join()}`),
    ),
  );
}

/** The applications of a project, each once however often its code was followed. */
function applicationsOf(world: World, root: string): FrameworkObject[] {
  const byPlace = new Map<string, FrameworkObject>();
  for (const object of world.objects) {
    if (object.kind !== 'application' || object.type.startsWith('@nestjs/')) continue;
    if (world.program.projectOf(object.place.file).root !== root) continue;
    const key = `${object.place.file}:${object.place.range.join()}`;
    const known = byPlace.get(key);
    if (known === undefined || known.registrations.length < object.registrations.length) byPlace.set(key, object);
  }
  return [...byPlace.values()];
}

function hooksOf(file: string, facts: FileFacts, registered: ReadonlySet<string>): Hook[] {
  const hooks = new Map<number, Hook>();
  for (const call of facts.calls) {
    if (call.scope < 0 || !isRouteCall(call) || registered.has(`${file}:${call.range.join()}`)) continue;
    const given = givenApplication(facts, call);
    if (given === undefined) continue;
    const hook = hooks.get(given.fn);
    if (hook === undefined) hooks.set(given.fn, { file, ...given, routes: 1 });
    else hook.routes++;
  }
  return [...hooks.values()];
}

type Given = Pick<Hook, 'fn' | 'param' | 'member'>;

/** The parameter that the receiver of a route call is, or is a member of. */
function givenApplication(facts: FileFacts, { callee, scope }: Call): Given | undefined {
  if (callee.k !== 'attr') return undefined;
  return parameterBehind(facts, callee.of, scope);
}

function parameterBehind(facts: FileFacts, receiver: Expr, scope: number): Given | undefined {
  if (receiver.k === 'attr' && receiver.of.k === 'name' && APPLICATION_NAMES.has(receiver.name)) {
    const of = parameterNamed(facts, receiver.of.name, scope);
    return of === undefined || of.member !== undefined ? undefined : { ...of, member: receiver.name };
  }
  if (receiver.k !== 'name') return undefined;
  const own = parameterNamed(facts, receiver.name, scope);
  if (own !== undefined) return own.member !== undefined || isApplication(facts, own) ? own : undefined;
  // `const { app } = args` and `const app = args.app`.
  for (const { target, value, scope: at } of facts.bindings) {
    if (at !== scope || value === undefined) continue;
    if (target.k === 'name' && target.name === receiver.name && value.k === 'attr')
      return parameterBehind(facts, value, scope);
    if (target.k !== 'dict' || value.k !== 'name') continue;
    const member = memberBoundTo(target, receiver.name);
    const of = member === undefined ? undefined : parameterNamed(facts, value.name, scope);
    if (of !== undefined && member !== undefined && APPLICATION_NAMES.has(member)) return { ...of, member };
  }
  return undefined;
}

function parameterNamed(facts: FileFacts, name: string, scope: number): Given | undefined {
  for (let fn = scope; fn >= 0; fn = facts.functions[fn]?.scope ?? -1)
    for (const [param, { name: own, pattern }] of (facts.functions[fn]?.params ?? []).entries()) {
      if (own === name) return { fn, param };
      const member = pattern?.k === 'dict' ? memberBoundTo(pattern, name) : undefined;
      if (member !== undefined && APPLICATION_NAMES.has(member)) return { fn, param, member };
    }
  return undefined;
}

function memberBoundTo(pattern: Extract<Expr, { k: 'dict' }>, name: string): string | undefined {
  for (const [key, target] of pattern.entries)
    if (key?.k === 'lit' && target.k === 'name' && target.name === name) return String(key.value);
  return undefined;
}

function isApplication(facts: FileFacts, { fn, param }: Given): boolean {
  const { name = '', type } = facts.functions[fn]?.params[param] ?? {};
  const typeName = type === undefined ? undefined : lastName(type.k === 'index' ? type.of : type);
  return typeName === undefined ? APPLICATION_NAMES.has(name) : APPLICATION_TYPES.has(typeName) || typeName === 'any';
}

function run(world: World, { file, fn, param, member }: Hook, object: FrameworkObject, place: Place): void {
  const env = plainEnv(world, world.moduleEnv(file), world.facts(file).functions[fn]?.scope ?? -1);
  const hook: FunctionValue = { t: 'function', file, fn, env };
  const application: Value = { t: 'object', object };
  const given: Value =
    member === undefined ? application : { t: 'dict', entries: [[{ t: 'const', value: member }, application]] };
  const positional = [...Array<Value>(param).fill(UNKNOWN), given];
  const site = { env: { ...world.moduleEnv(file), registering: true }, place, call: -1 };
  callValue(world, hook, () => ({ ...NO_ARGUMENTS, positional }), site);
}
