import type { Call, Expr, FileFacts } from '../facts/facts.ts';
import type { FrameworkDescription } from '../frameworks/framework.ts';
import { wholeName } from './javascript/moduleNames.ts';
import type { World } from './world.ts';

/** Methods that register something and that hardly any other object has. */
export const STRONG = new Set(['include_router', 'add_api_route', 'api_route', 'websocket', 'mount', 'add_middleware', 'add_route',
  'add_websocket_route', 'add_api_websocket_route', 'route', 'middleware', 'exception_handler', 'add_exception_handler', 'websocket_route']); // prettier-ignore

/** A call that others may lead to. */
type IsSeed = (call: Call, name: string | undefined, facts: FileFacts) => boolean;

/**
 * Names of functions and classes whose calls may lead to a registering call or build an application or router, found by name
 * through the whole program: cheap, and only a filter. With `isSeed`, those that lead to such a call.
 */
export function findRegistrars(world: World, isSeed?: IsSeed): Set<string> {
  const constructors = frameworkConstructors(world.framework);
  const callers = new Map<string, Set<string>>();
  const registrars = new Set<string>();
  for (const [name, other] of world.language.otherNames(world)) addTo(callers, name, other);
  for (const file of world.files) {
    const facts = world.scopes(file)?.facts;
    if (facts === undefined) continue;
    const whole = world.language.wholeFunctions(facts);
    const owners = new Map<number, readonly string[]>();
    for (const cls of facts.classes)
      for (const base of [...cls.bases, ...(cls.interfaces ?? [])]) {
        const name = lastName(base.k === 'index' ? base.of : base);
        if (name === undefined) continue;
        addTo(callers, name, cls.name);
      }
    for (const call of facts.calls) {
      if (call.scope < 0) continue;
      const owner = owners.get(call.scope) ?? [
        ...ownerNames(facts, call.scope),
        ...wholeOwner(facts, file, call.scope, whole),
      ];
      owners.set(call.scope, owner);
      const name = lastName(call.callee);
      if (name !== undefined && isSpecial(name)) continue;
      const registers =
        isSeed?.(call, name, facts) ?? world.language.isRegisteringCall(call, name, constructors, facts);
      if (registers) owner.forEach((item) => registrars.add(item));
      if (name === undefined) continue;
      for (const item of owner) addTo(callers, name, item);
    }
  }
  if (isSeed === undefined) for (const name of constructors) registrars.add(name);
  const queue = [...registrars];
  for (let name = queue.pop(); name !== undefined; name = queue.pop())
    for (const caller of callers.get(name) ?? []) {
      if (registrars.has(caller) || COMMON_NAMES.has(caller)) continue;
      registrars.add(caller);
      queue.push(caller);
    }
  return registrars;
}

function addTo(callers: Map<string, Set<string>>, name: string, caller: string): void {
  const known = callers.get(name);
  if (known === undefined) callers.set(name, new Set([caller]));
  else known.add(caller);
}

/** What stands for the module where the function, or one around it, is all that it exports. */
function wholeOwner(facts: FileFacts, file: string, scope: number, whole: ReadonlySet<number>): string[] {
  if (whole.size === 0) return [];
  for (let at = scope; at >= 0; at = facts.functions[at]?.scope ?? -1) if (whole.has(at)) return [wholeName(file)];
  return [];
}

/** The last names of the framework's application and router types. */
export function frameworkConstructors(framework: FrameworkDescription): Set<string> {
  return new Set(
    [...framework.applications, ...framework.routers].map((path) => path.slice(path.lastIndexOf('.') + 1)),
  );
}

/** Functions and classes of a file that build an application or router, or register something, by their names. */
export function registeringOwners(facts: FileFacts, constructors: ReadonlySet<string>): string[] {
  const owners = new Set<string>();
  for (const call of facts.calls) {
    const name = lastName(call.callee);
    if (call.scope < 0 || name === undefined || !(constructors.has(name) || STRONG.has(name))) continue;
    for (const owner of ownerNames(facts, call.scope)) if (!COMMON_NAMES.has(owner)) owners.add(owner);
  }
  return [...owners].filter((name) => name.length > 3 && !name.startsWith('__'));
}

/** Names too common to follow by name alone. */
const COMMON_NAMES = new Set(['get', 'set', 'run', 'update', 'create', 'delete', 'post', 'put', 'patch', 'add', 'list', 'find', 'save', 'load', 'call', 'execute', 'send', 'close', 'open', 'read', 'write', 'process', 'handle', 'dispatch', '__call__', 'wrapper', 'inner', 'decorator', 'all', 'first', 'filter']); // prettier-ignore

/** `__init__` and the like: every class has them, so the class stands for them. */
function isSpecial(name: string): boolean {
  return name === 'constructor' || (name.startsWith('__') && name.endsWith('__'));
}

/** The names of a function and of those around it; a constructor goes by its class. */
export function ownerNames(facts: FileFacts, scope: number): string[] {
  const names: string[] = [];
  let at = scope;
  while (at >= 0) {
    const fn = facts.functions[at];
    if (fn === undefined) break;
    if (fn.name !== '<lambda>' && !isSpecial(fn.name)) names.push(fn.name);
    if (fn.cls >= 0 && /^(__(init|new|call)__|constructor)$/.test(fn.name)) {
      const cls = facts.classes[fn.cls]?.name;
      if (cls !== undefined) names.push(cls);
    }
    at = fn.scope;
  }
  return names;
}

/** The name that a callee ends with. */
export function lastName(expr: Expr): string | undefined {
  return expr.k === 'name' || expr.k === 'attr' ? expr.name : undefined;
}
