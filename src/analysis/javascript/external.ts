import { posix } from 'node:path';
import { madeBy } from '../../frameworks/nodeFrameworks.ts';
import { callSpec, type CallSite } from '../call.ts';
import { elementOf } from '../containers.ts';
import { instanceOf } from '../types.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, NONE, UNKNOWN, optionsOf, unknown, type CallArguments, type Value } from '../values.ts';
import { modulesLike, modulesOfFolder, requiredValue } from './modules.ts';
import { CONFIG_SERVICE, configured } from './nestConfig.ts';
import { folderOf } from './names.ts';
import { constructNode, useControllers } from './register.ts';
import { AUTHENTICATE } from './passport.ts';
import { SCHEMA } from './schemaHooks.ts';

/** What calling or constructing something outside the program gives. */
export function external(world: World, path: string, args: () => CallArguments, site: CallSite): Value {
  const made = madeBy(path);
  if (made !== undefined) return constructNode(world, path, args(), site.place);
  const builtin = callGlobal(world, path, args, site) ?? callKnown(world, path, args, site);
  if (builtin !== undefined) return builtin;
  const found = world.catalogue.functionNamed(path);
  if (found !== undefined) {
    const result = callSpec(world, found.spec, UNKNOWN, args, found.canonical, site);
    if (result !== undefined) return result;
  }
  const type = world.catalogue.typeNamed(path);
  if (type?.name === SCHEMA && site.call >= 0)
    return { t: 'library', type: SCHEMA, origin: { file: site.env.file, call: site.call } };
  if (type !== undefined) return { t: 'library', type: type.name };
  if (world.facts(site.env.file).calls[site.call]?.new === true) return { t: 'library', type: path };
  if (found !== undefined) return UNKNOWN;
  return wrapped(args) ?? resolvedFromContainer(world, path, args) ?? { t: 'external', path: `${path}()` };
}

/** `asyncHandler(fn)`: what a library makes of a function most likely calls it. */
function wrapped(args: () => CallArguments): Value | undefined {
  for (const value of args().positional)
    for (const option of optionsOf(value))
      if (option.t === 'function' || option.t === 'deferred')
        return { t: 'deferred', target: option, place: 'same', via: 'wrapper', args: NO_ARGUMENTS };
  return undefined;
}

/** `container.resolve(UserService)`, `Container.get(UserService)`. */
function resolvedFromContainer(world: World, path: string, args: () => CallArguments): Value | undefined {
  const [wanted] = args().positional;
  return wanted?.t === 'class' && /\.(resolve|get|build|create)$/.test(path) ? instanceOf(world, wanted) : undefined;
}

/** Functions that are always there. */
function callGlobal(world: World, path: string, args: () => CallArguments, site: CallSite): Value | undefined {
  const [first, second] = path.startsWith('globals.') ? args().positional : [];
  switch (path) {
    case 'globals.require':
    case 'globals.import':
      if (first?.t === 'const' && typeof first.value === 'string')
        return requiredValue(world, site.env.file, first.value);
      if (first?.t === 'text') {
        const possible = modulesLike(world, site.env.file, first.parts);
        if (possible !== undefined) return possible;
      }
      return unknown('the module that is loaded is not known before the program runs');
    case 'globals.Promise.resolve':
      return first ?? NONE;
    case 'globals.Promise.all':
    case 'globals.Promise.allSettled':
      return first;
    case 'globals.Promise.race':
    case 'globals.Promise.any':
      return first === undefined ? UNKNOWN : elementOf(world, first);
    case 'globals.Object.freeze':
    case 'globals.Object.seal':
    case 'globals.Object.create':
      return first;
    case 'globals.Object.assign':
      return merged(args().positional);
    case 'globals.Object.keys':
    case 'globals.Object.values':
    case 'globals.Object.entries':
      return first?.t === 'dict' ? listed(first, path) : undefined;
    case 'globals.Array.from':
      return first?.t === 'seq' && second === undefined ? first : undefined;
    case 'globals.Array.of':
    case 'globals.Array':
      return { t: 'seq', items: args().positional, shape: 'list' };
    case 'globals.Set':
    case 'globals.Map':
      return first?.t === 'seq' ? first : undefined;
    case 'globals.String':
      return first?.t === 'const' || first?.t === 'text' ? first : UNKNOWN;
    default:
      return undefined;
  }
}

function merged(parts: readonly Value[]): Value | undefined {
  const [target] = parts;
  if (target?.t !== 'dict') return target;
  return { t: 'dict', entries: parts.flatMap((part) => (part.t === 'dict' ? part.entries : [])) };
}

function listed(dict: Extract<Value, { t: 'dict' }>, path: string): Value {
  const items = dict.entries.map(([key, value]): Value => {
    if (path.endsWith('keys')) return key;
    return path.endsWith('values') ? value : { t: 'seq', items: [key, value], shape: 'list' };
  });
  return { t: 'seq', items, shape: 'list' };
}

/** Functions of Node and of libraries that hand values through. */
function callKnown(world: World, path: string, args: () => CallArguments, site: CallSite): Value | undefined {
  switch (path) {
    case 'path.join':
    case 'path.resolve':
    case 'path.posix.join':
    case 'desm.join':
      return joinedPath(args().positional, site);
    case 'auto-load':
    case 'require-all':
    case 'require-directory':
      return modulesOfFolder(world, args().positional[0]);
    case `${CONFIG_SERVICE}.get`:
    case `${CONFIG_SERVICE}.getOrThrow`:
      return configured(world, args());
    case 'util.promisify':
    case 'express-ws':
    case '@hono/zod-openapi.createRoute':
      return args().positional[0];
    case 'fastify-plugin': {
      const [plugin] = args().positional;
      return { t: 'deferred', target: plugin ?? UNKNOWN, place: 'same', via: 'fastify-plugin', args: NO_ARGUMENTS };
    }
    case 'routing-controllers.useExpressServer':
    case 'routing-controllers.useKoaServer': {
      const [app, options] = args().positional;
      for (const option of app === undefined ? [] : optionsOf(app))
        if (option.t === 'object') useControllers(world, option.object, options);
      return app;
    }
    // A middleware, which is told apart from others by its name.
    case AUTHENTICATE:
      return { t: 'external', path: `${path}()` };
    case 'koa-mount': {
      const { positional } = args();
      return { t: 'record', type: path, args: { ...NO_ARGUMENTS, positional }, place: site.place };
    }
    default:
      return undefined;
  }
}

/** A path that starts at the file's folder where its first part is not known (`import.meta.dirname` and its older spellings). */
function joinedPath(parts: readonly Value[], { env }: CallSite): Value {
  const texts = parts.map((part) => (part.t === 'const' && typeof part.value === 'string' ? part.value : undefined));
  const known = texts.findIndex((text, at) => at > 0 && text === undefined);
  // A file of a known folder.
  if (known > 0 && known === texts.length - 1)
    return {
      t: 'text',
      parts: [`${posix.join(texts[0] ?? folderOf(env.file), ...texts.slice(1, known).map(String))}/`, null],
    };
  if (known > 0 || texts.length === 0) return UNKNOWN;
  const [start = folderOf(env.file), ...rest] = texts;
  return { t: 'const', value: posix.join(start, ...rest.map((text) => text ?? '')) };
}
