import { DECLARED_ELSEWHERE } from './framework.ts';
import type { FrameworkDescription } from './framework.ts';
import { goFrameworks } from './go/index.ts';
import type { GoFramework, GoFunction, GoMethod, GoObject } from './goFramework.ts';

/** What a constructor makes. */
export interface GoMade {
  framework: GoFramework;
  object: GoObject;
  /** Dotted path of the type. */
  type: string;
}

const constructors = new Map<string, GoMade>();
const functions = new Map<string, { framework: GoFramework; method: GoFunction }>();
const records = new Set<string>();
const methodTables = new Map<string, ReadonlyMap<string, GoMethod>>();
/** By import path. */
const byModule = new Map<string, GoFramework>();

for (const framework of goFrameworks) {
  for (const module of framework.modules) {
    byModule.set(module, framework);
    for (const name of framework.records ?? []) records.add(`${module}.${name}`);
    for (const [names, object] of Object.entries(framework.constructors))
      for (const path of pathsIn(module, names))
        constructors.set(path, { framework, object, type: `${path.slice(0, path.lastIndexOf('.'))}.${object.type}` });
    for (const [names, method] of Object.entries(framework.functions ?? {}))
      for (const path of pathsIn(module, names)) functions.set(path, { framework, method });
  }
  methodTables.set(
    framework.id,
    new Map(
      Object.entries(framework.methods).flatMap(([names, method]) =>
        names.split('|').map((name): [string, GoMethod] => [name, method]),
      ),
    ),
  );
}

/** `New|Default` of a module; a name with a path stands for itself. */
function pathsIn(module: string, names: string): string[] {
  return names.includes('/') ? [names] : names.split('|').map((name) => `${module}.${name}`);
}

/** What a function makes: an application, a router or a group. */
export function goObjectMadeBy(path: string): GoMade | undefined {
  return constructors.get(path);
}

/** A function of a framework that registers something. */
export function goFunctionNamed(path: string): { framework: GoFramework; method: GoFunction } | undefined {
  return functions.get(path);
}

/** The type describes a route: `huma.Operation`. */
export function isRouteRecord(path: string): boolean {
  return records.has(path);
}

/** The framework that a type belongs to: `github.com/gin-gonic/gin.RouterGroup`. */
export function goFrameworkOfType(type: string): GoFramework | undefined {
  const module = type.slice(0, type.lastIndexOf('.'));
  return byModule.get(module) ?? byModule.get(module.replace(/\/adapters\/[^/]+$/, ''));
}

/** What a method of an object of a framework does. */
export function goMethod(type: string, name: string): GoMethod | undefined {
  const framework = goFrameworkOfType(type);
  return framework && methodTables.get(framework.id)?.get(name);
}

/** The type is one that routes are registered on, whichever package declares it: `gin.IRouter`, `chi.Router`, `http.ServeMux`. */
export function isRouterType(type: string): boolean {
  const name = type.slice(type.lastIndexOf('.') + 1);
  return goFrameworkOfType(type) !== undefined && ROUTER_TYPES.has(name);
}

const ROUTER_TYPES = new Set([
  'Engine', 'RouterGroup', 'IRouter', 'IRoutes', 'Echo', 'Group', 'Mux', 'Router', 'App', 'ServeMux', 'Route', 'Bundle', 'API',
]); // prettier-ignore

/** What methods do that register something, through all frameworks. */
export const registeringNames: ReadonlyMap<string, readonly GoMethod['does'][]> = collectNames();

/** What a method of the frameworks of some packages does, by its name; undefined where none has it. */
export function methodOfPackages(modules: Iterable<string>, name: string): GoMethod | undefined {
  for (const module of modules) {
    const framework = byModule.get(module) ?? byModule.get(module.replace(/\/adapters\/[^/]+$/, ''));
    const method = framework && methodTables.get(framework.id)?.get(name);
    if (method !== undefined) return method;
  }
  return undefined;
}

function collectNames(): Map<string, GoMethod['does'][]> {
  const names = new Map<string, GoMethod['does'][]>();
  const add = (name: string, does: GoMethod['does']): void => {
    const known = names.get(name);
    if (known === undefined) names.set(name, [does]);
    else if (!known.includes(does)) known.push(does);
  };
  for (const { methods, functions: own } of goFrameworks)
    for (const [all, { does }] of [...Object.entries(methods), ...Object.entries(own ?? {})])
      for (const name of all.split('|')) add(name, does);
  return names;
}

/** All Go frameworks as one, for the stages that follow values: one service may hold several. */
export const go: FrameworkDescription = {
  id: 'go',
  language: 'go',
  name: 'Go',
  words: [...new Set(goFrameworks.flatMap(({ modules }) => modules.map((module) => `"${module}"`)))],
  // What makes them is asked by the package as well: `New` alone says nothing.
  applications: [],
  routers: [],
  ...DECLARED_ELSEWHERE,
};
