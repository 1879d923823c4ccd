import { classAttribute } from './attributes.ts';
import { libraryBases } from './classes.ts';
import { callEnv } from './functions.ts';
import type { FrameworkObject } from './objects.ts';
import type { Root } from './reach.ts';
import { literalArguments } from './response.ts';
import type { MiddlewareUse } from './service.ts';
import type { World } from './world.ts';
import { NO_ARGUMENTS, type Value } from './values.ts';

export interface Middleware {
  use: MiddlewareUse;
  /** What runs per request; undefined for a library's own middleware. */
  root: Root | undefined;
}

/** The middleware of an application, in the order of registration. */
export function middlewareOf(world: World, application: FrameworkObject): Middleware[] {
  return application.registrations.flatMap((registration): Middleware[] => {
    if (registration.kind !== 'middleware') return [];
    const { middleware, place } = registration;
    const described = describe(world, middleware, registration.function);
    if (described === undefined) {
      world.report(place, 'a middleware', 'its class or function could not be followed');
      return [];
    }
    const { known } = literalArguments(registration.args);
    return [
      { use: { ...place, name: described.name, style: described.style, arguments: known }, root: described.root },
    ];
  });
}

function describe(
  world: World,
  value: Value,
  isFunction: boolean,
): { name: string; style: MiddlewareUse['style']; root: Root | undefined } | undefined {
  switch (value.t) {
    case 'function': {
      const name = world.facts(value.file).functions[value.fn]?.name ?? '';
      return { name, style: isFunction ? 'function' : 'asgi', root: rootOf(world, value) };
    }
    case 'class': {
      const name = world.facts(value.file).classes[value.cls]?.name ?? '';
      const base = libraryBases(world, value).some((path) => path.endsWith('.BaseHTTPMiddleware'));
      const method =
        classAttribute(world, value, base ? 'dispatch' : '__call__') ?? classAttribute(world, value, 'dispatch');
      const self: Value = {
        t: 'instance',
        cls: value,
        args: NO_ARGUMENTS,
        key: `${value.file}:${String(value.cls)}()`,
      };
      const root = method?.t === 'function' ? rootOf(world, { ...method, self }) : undefined;
      return { name, style: base ? 'base-http' : 'asgi', root };
    }
    case 'external':
      return {
        name: value.path.slice(value.path.lastIndexOf('.') + 1),
        style: value.path.endsWith('.BaseHTTPMiddleware') ? 'base-http' : 'library',
        root: undefined,
      };
    case 'library':
      return { name: value.type.slice(value.type.lastIndexOf('.') + 1), style: 'library', root: undefined };
    default:
      return undefined;
  }
}

function rootOf(world: World, fn: Extract<Value, { t: 'function' }>): Root {
  return { env: callEnv(world, fn, NO_ARGUMENTS, false), runsOn: 'event-loop', via: 'middleware' };
}
