import type { FileFacts } from '../../facts/facts.ts';
import { argumentsOf } from '../call.ts';
import { ancestry, classKey } from '../classes.ts';
import { evaluate } from '../evaluate.ts';
import { classAttribute } from '../attributes.ts';
import type { FrameworkObject } from '../objects.ts';
import { textParts } from '../texts.ts';
import type { World } from '../world.ts';
import { optionsOf, type ClassValue, type FunctionValue, type Value } from '../values.ts';
import { option } from './register.ts';
import { joined, type NodeEndpoint, type NodeMiddleware } from './routes.ts';

/** What a decorator is and was given. */
interface Decorator {
  path: string;
  args: Value[];
  range: [number, number, number, number];
}

const CONTROLLERS =
  /^(@nestjs\/common\.Controller|routing-controllers\.(Json)?Controller|tsoa\.Route|@tsoa\/runtime\.Route|inversify-express-utils\.controller)$/;
const HANDLERS =
  /^(?:@nestjs\/common|routing-controllers|tsoa|@tsoa\/runtime|inversify-express-utils)\.(?:http)?(Get|Post|Put|Patch|Delete|Options|Head|All|Sse|Search)$/;
const AROUND: Readonly<Record<string, string>> = {
  '@nestjs/common.UseGuards': 'canActivate',
  '@nestjs/common.UseInterceptors': 'intercept',
  '@nestjs/common.UsePipes': 'transform',
};

/** Routes that classes declare with decorators: NestJS, and the libraries that do the same on Express. */
export function collectControllers(world: World): NodeEndpoint[] {
  const modules = readModules(world);
  return world.files.flatMap((file) => {
    const facts = world.scopes(file)?.facts;
    return (facts?.classes ?? []).flatMap((cls, index) => {
      const decorators = decoratorsOf(world, file, cls.decorators);
      const controller = decorators.find(({ path }) => CONTROLLERS.test(path));
      if (controller === undefined) return [];
      const value: ClassValue = { t: 'class', file, cls: index, env: world.moduleEnv(file) };
      const place = { file, range: cls.nameRange };
      const isNest = controller.path.startsWith('@nestjs/');
      if (isNest && modules.found && !modules.controllers.has(classKey(value))) {
        world.report(place, `the controller ${cls.name}`, 'no module that was found lists it');
        return [];
      }
      const application = applicationOf(world, file, isNest) ?? standIn(world, value, controller);
      return controllerRoutes(world, value, {
        controller,
        decorators,
        application,
        below: modules.prefixes.get(classKey(value)) ?? '',
        isNest,
      });
    });
  });
}

/** The application that runs a controller: that of its project, or else the first. */
function applicationOf(world: World, file: string, isNest: boolean): FrameworkObject | undefined {
  const applications = world.objects.filter(({ type, controllerPrefix }) =>
    isNest ? type === '@nestjs/core.NestFactory.create' : controllerPrefix !== undefined,
  );
  const { root } = world.program.projectOf(file);
  const own = applications.filter(({ place }) => world.program.projectOf(place.file).root === root);
  // The same code may have been followed twice; what was set on the application counts.
  return own.find(isSetUp) ?? own[0] ?? applications.find(isSetUp) ?? applications[0];
}

function isSetUp({ prefix, versioning, controllerPrefix }: FrameworkObject): boolean {
  return prefix !== undefined || versioning !== undefined || controllerPrefix !== undefined;
}

interface ControllerFacts {
  controller: Decorator;
  decorators: Decorator[];
  application: FrameworkObject;
  /** Prefix of its module (`RouterModule`). */
  below: string;
  isNest: boolean;
}

function controllerRoutes(world: World, cls: ClassValue, about: ControllerFacts): NodeEndpoint[] {
  const { controller, application } = about;
  const [given] = controller.args;
  const options = given?.t === 'dict' ? given : undefined;
  const paths = textsOf(options === undefined ? given : option(world, options, 'path'));
  const routes: NodeEndpoint[] = [];
  for (const { fn, index, owner } of methodsOf(world, cls)) {
    const decorators = decoratorsOf(world, owner.file, fn.decorators);
    for (const { path: decorator, args, range } of decorators) {
      const verb = HANDLERS.exec(decorator)?.[1];
      if (verb === undefined) continue;
      const self: Value = { t: 'instance', cls, key: `${classKey(cls)}~` };
      const handler: FunctionValue = { t: 'function', file: owner.file, fn: index, env: owner.env, self };
      const versions = versionsOf(world, application, decorators, options);
      for (const prefix of paths.length > 0 ? paths : [''])
        for (const path of textsOf(args[0]).length > 0 ? textsOf(args[0]) : [''])
          for (const version of versions) {
            const inner = joined(joined(about.below, slashed(prefix)), slashed(path));
            const full = about.isNest
              ? withGlobalPrefix(world, application, version, inner)
              : joined(slashed(textsOf(application.controllerPrefix)[0] ?? ''), inner);
            routes.push({
              method: verb === 'Sse' ? 'GET' : verb.toUpperCase(),
              path: full === '' ? '/' : full.length > 1 ? full.replace(/\/$/, '') : full,
              framework: about.isNest ? 'nestjs' : 'express',
              handler,
              shown: handler,
              answer: handler,
              place: { file: owner.file, range },
              application,
              middleware: [...about.decorators, ...decorators].flatMap((item) => around(world, item, cls.file)),
            });
          }
    }
  }
  return routes;
}

interface DecoratedMethod {
  fn: FileFacts['functions'][number];
  index: number;
  /** The class that declares it: the controller, or one that it inherits from. */
  owner: ClassValue;
}

/** Methods with decorators, those of ancestors included where the class does not have its own. */
function methodsOf(world: World, cls: ClassValue): DecoratedMethod[] {
  const names = new Set<string>();
  return ancestry(world, cls).flatMap((owner): DecoratedMethod[] => {
    if ('external' in owner) return [];
    const own = world
      .facts(owner.file)
      .functions.flatMap((fn, index) => (fn.cls === owner.cls ? [{ fn, index, owner }] : []));
    const fresh = own.filter(({ fn }) => !names.has(fn.name));
    for (const { fn } of own) names.add(fn.name);
    return fresh.filter(({ fn }) => fn.decorators.length > 0);
  });
}

/** Guards, interceptors and pipes of the program, as the methods that run. */
function around(world: World, { path, args, range }: Decorator, file: string): NodeMiddleware[] {
  const method = AROUND[path];
  if (method === undefined) return [];
  return args.flatMap((value): NodeMiddleware[] => {
    const cls = value.t === 'class' ? value : value.t === 'instance' ? value.cls : undefined;
    const found = cls && classAttribute(world, cls, method);
    if (cls === undefined || found?.t !== 'function') return [];
    const self: Value = value.t === 'instance' ? value : { t: 'instance', cls, key: `${classKey(cls)}~` };
    return [{ value: { ...found, self }, place: { file, range }, own: true }];
  });
}

function withGlobalPrefix(world: World, application: FrameworkObject, version: string, path: string): string {
  const [prefix = ''] = textsOf(application.prefix);
  const versioned = version === '' ? slashed(path) : joined(`/${version}`, path);
  const isExcluded = (application.excluded ?? []).some((excluded) => slashed(excluded) === (slashed(path) || '/'));
  return isExcluded ? versioned : joined(slashed(prefix), versioned);
}

/** What stands before the path for the version, once a version; an empty text without versioning in the path. */
function versionsOf(
  world: World,
  { versioning, versionPrefix, defaultVersion }: FrameworkObject,
  decorators: readonly Decorator[],
  options: Value | undefined,
): string[] {
  if (versioning?.t !== 'external' || !versioning.path.endsWith('VersioningType.URI')) return [''];
  const own = decorators.find(({ path }) => path === '@nestjs/common.Version')?.args[0];
  const value = own ?? option(world, options, 'version') ?? defaultVersion;
  // A part of the prefix that is set when the program starts is most often empty.
  const prefix =
    versionPrefix === undefined
      ? ''
      : textParts(versionPrefix)
          .filter((part) => part !== null)
          .join('');
  const listed = value?.t === 'seq' ? value.items : value === undefined ? [] : [value];
  const versions = listed.map((item) =>
    isNeutral(item) ? '' : (textsOf(item).map((text) => `${prefix}${text}`)[0] ?? ''),
  );
  return versions.length > 0 ? versions : [''];
}

function isNeutral(version: Value): boolean {
  return version.t === 'external' || (version.t === 'const' && version.value === '');
}

/** What the modules of a NestJS service list. */
interface Modules {
  found: boolean;
  controllers: Set<string>;
  /** Prefixes that `RouterModule` gives, by controller. */
  prefixes: Map<string, string>;
}

function readModules(world: World): Modules {
  const modules: Modules = { found: false, controllers: new Set(), prefixes: new Map() };
  const byModule = new Map<string, string[]>();
  const trees: Value[] = [];
  for (const file of world.files) {
    const facts = world.scopes(file)?.facts;
    facts?.classes.forEach((cls, index) => {
      const module = decoratorsOf(world, file, cls.decorators).find(({ path }) => path === '@nestjs/common.Module');
      if (module === undefined) return;
      modules.found = true;
      const listed = classesIn(option(world, module.args[0], 'controllers'));
      byModule.set(classKey({ t: 'class', file, cls: index, env: world.moduleEnv(file) }), listed);
      for (const key of listed) modules.controllers.add(key);
    });
    for (const [index, call] of (facts?.calls ?? []).entries()) {
      if (call.callee.k !== 'attr' || call.callee.name !== 'register' || call.callee.of.k !== 'name') continue;
      if (call.callee.of.name !== 'RouterModule') continue;
      const [tree] = argumentsOf(world, world.moduleEnv(file), index).positional;
      if (tree !== undefined) trees.push(tree);
    }
  }
  for (const tree of trees) readRouterTree(world, tree, '', byModule, modules.prefixes);
  return modules;
}

function readRouterTree(
  world: World,
  tree: Value,
  prefix: string,
  byModule: ReadonlyMap<string, string[]>,
  prefixes: Map<string, string>,
): void {
  for (const item of tree.t === 'seq' ? tree.items : []) {
    const [path = ''] = textsOf(option(world, item, 'path'));
    const full = joined(prefix, slashed(path));
    const module = option(world, item, 'module');
    if (module?.t === 'class') for (const key of byModule.get(classKey(module)) ?? []) prefixes.set(key, full);
    const children = option(world, item, 'children');
    if (children !== undefined) readRouterTree(world, children, full, byModule, prefixes);
  }
}

function classesIn(value: Value | undefined): string[] {
  return (value === undefined ? [] : optionsOf(value)).flatMap((list) =>
    (list.t === 'seq' ? list.items : []).flatMap((item) => (item.t === 'class' ? [classKey(item)] : [])),
  );
}

function decoratorsOf(
  world: World,
  file: string,
  decorators: FileFacts['functions'][number]['decorators'],
): Decorator[] {
  const env = world.moduleEnv(file);
  const { calls } = world.facts(file);
  return decorators.flatMap((decorator): Decorator[] => {
    const call = decorator.k === 'call' ? calls[decorator.call] : undefined;
    const callee = call?.callee ?? decorator;
    if (callee.k !== 'name' && callee.k !== 'attr') return [];
    const value = evaluate(world, callee, env);
    if (value.t !== 'external') return [];
    const args = decorator.k === 'call' ? argumentsOf(world, env, decorator.call).positional : [];
    // `@nestjs/common/decorators` and the like.
    const path = value.path.replace(/^(@nestjs\/common)\/.*\./, '$1.');
    return [{ path, args, range: call?.range ?? [0, 0, 0, 0] }];
  });
}

function standIn(world: World, { file, cls }: ClassValue, { args }: Decorator): FrameworkObject {
  const place = { file, range: world.facts(file).classes[cls]?.nameRange ?? ([0, 0, 0, 0] as const) };
  return {
    id: -1,
    kind: 'application',
    type: 'express',
    place: { file: place.file, range: [...place.range] },
    args: { positional: args, keywords: new Map(), spread: [] },
    registrations: [],
  };
}

function slashed(path: string): string {
  return path === '' || path.startsWith('/') ? path : `/${path}`;
}

function textsOf(value: Value | undefined): string[] {
  if (value === undefined) return [];
  return (value.t === 'seq' ? value.items : optionsOf(value)).flatMap((item) =>
    item.t === 'const' && item.value !== null ? [String(item.value)] : [],
  );
}
