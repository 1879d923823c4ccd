import { DECLARED_ELSEWHERE } from './framework.ts';
import type { FrameworkDescription } from './framework.ts';
import { nodeFrameworks } from './node/index.ts';
import type { NodeDecoration, NodeFramework, NodeMethod, NodeObject } from './nodeFramework.ts';

/** The framework whose application or router a constructor makes, and what it makes. */
export function madeBy(path: string): { framework: NodeFramework; object: NodeObject } | undefined {
  for (const framework of nodeFrameworks) {
    const object = Object.hasOwn(framework.constructors, path) ? framework.constructors[path] : undefined;
    if (object !== undefined) return { framework, object };
  }
  return undefined;
}

/** The framework of an application or a router by the constructor that made it; what follows a `#` says more about it. */
export function frameworkOfType(type: string): NodeFramework | undefined {
  return madeBy(type.replace(/#.*$/, ''))?.framework;
}

/** What a method of an application or a router does, by the constructor that made it. */
export function nodeMethod(type: string, name: string): NodeMethod | undefined {
  const framework = frameworkOfType(type);
  return framework === undefined ? undefined : methodsOf(framework).get(name);
}

/** What a plugin puts on an application of a framework. */
export function decorationOf({ type }: { type: string }, plugin: string): NodeDecoration | undefined {
  const plugins = frameworkOfType(type)?.plugins ?? {};
  return Object.hasOwn(plugins, plugin) ? plugins[plugin] : undefined;
}

const methodTables = new Map<string, ReadonlyMap<string, NodeMethod>>();

function methodsOf(framework: NodeFramework): ReadonlyMap<string, NodeMethod> {
  let table = methodTables.get(framework.id);
  if (table === undefined) {
    table = new Map(
      Object.entries(framework.methods).flatMap(([names, method]) =>
        names.split('|').map((name): [string, NodeMethod] => [name, method]),
      ),
    );
    methodTables.set(framework.id, table);
  }
  return table;
}

const everyConstructor = nodeFrameworks.flatMap(({ constructors }) => Object.entries(constructors));

/** All Node frameworks as one, for the stages that follow values: one service may hold several. */
export const node: FrameworkDescription = {
  id: 'node',
  language: 'javascript',
  name: 'Node',
  words: [...new Set(nodeFrameworks.flatMap(({ words }) => words))],
  applications: everyConstructor.flatMap(([path, { kind }]) => (kind === 'application' ? [path] : [])),
  routers: everyConstructor.flatMap(([path, { kind }]) => (kind === 'router' ? [path] : [])),
  ...DECLARED_ELSEWHERE,
};
