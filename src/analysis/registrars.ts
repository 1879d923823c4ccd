import type { Expr, FileFacts } from '../facts/facts.ts';
import type { FrameworkDescription } from '../frameworks/framework.ts';
import type { World } from './world.ts';

/** Methods that register something and that hardly any other object has. */
export const STRONG = new Set(['include_router', 'add_api_route', 'api_route', 'websocket', 'mount', 'add_middleware', 'add_route',
  'add_websocket_route', 'add_api_websocket_route', 'route', 'middleware', 'exception_handler', 'add_exception_handler', 'websocket_route']); // prettier-ignore

/**
 * Names of functions and classes whose calls may lead to a registering call or build an application or router, found by name
 * through the whole program: cheap, and only a filter.
 */
export function findRegistrars(world: World): Set<string> {
  const constructors = frameworkConstructors(world.framework);
  const callers = new Map<string, Set<string>>();
  const registrars = new Set<string>();
  for (const file of world.files) {
    const facts = world.scopes(file)?.facts;
    if (facts === undefined) continue;
    for (const cls of facts.classes)
      for (const base of [...cls.bases, ...(cls.interfaces ?? [])]) {
        const name = lastName(base.k === 'index' ? base.of : base);
        if (name === undefined) continue;
        const set = callers.get(name) ?? new Set<string>();
        set.add(cls.name);
        callers.set(name, set);
      }
    for (const call of facts.calls) {
      if (call.scope < 0) continue;
      const owner = ownerNames(facts, call.scope);
      const name = lastName(call.callee);
      if (name !== undefined && isSpecial(name)) continue;
      if (world.language.isRegisteringCall(call, name, constructors, facts))
        owner.forEach((item) => registrars.add(item));
      if (name === undefined) continue;
      const set = callers.get(name) ?? new Set<string>();
      owner.forEach((item) => set.add(item));
      callers.set(name, set);
    }
  }
  for (const name of constructors) registrars.add(name);
  const queue = [...registrars];
  for (let name = queue.pop(); name !== undefined; name = queue.pop())
    for (const caller of callers.get(name) ?? []) {
      if (registrars.has(caller) || COMMON_NAMES.has(caller)) continue;
      registrars.add(caller);
      queue.push(caller);
    }
  return registrars;
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

function ownerNames(facts: FileFacts, scope: number): string[] {
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
