import type { Expr, FileFacts } from '../../facts/facts.ts';
import { callEnv } from '../functions.ts';
import { distinctEffects } from '../distinctEffects.ts';
import { functionName, type Root } from '../reach.ts';
import { namePlace } from '../response.ts';
import type { Effect, Endpoint, MiddlewareUse, ResponseFacts, Step } from '../service.ts';
import { RouteEffects, withSteps } from '../routeEffects.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, type FunctionValue, type Value } from '../values.ts';
import { answerSizes } from './answers.ts';
import { middlewareFunction } from './handlers.ts';
import type { GoEndpoint, GoMiddleware } from './routes.ts';

/** Turns the routes of Go services into endpoints: what each one does, with everything that runs before its handler. */
export class GoEndpointReader {
  readonly middleware = new Map<string, MiddlewareUse>();
  private readonly effectsByMiddleware = new WeakMap<GoMiddleware, readonly Effect[]>();
  private readonly effects: RouteEffects;

  constructor(private readonly world: World) {
    this.effects = new RouteEffects(world);
  }

  read(route: GoEndpoint): Endpoint {
    const { world } = this;
    const shown = route.shown ?? route.handler;
    const name = shown === undefined ? (libraryName(route.answer) ?? '(not found)') : handlerName(world, shown);
    const first: Step = { ...route.place, label: `${route.method} ${route.path} is handled by ${name}` };
    const effects: Effect[] = [];
    if (route.handler !== undefined)
      effects.push(...withSteps(this.effects.of(rootOf(world, route.handler, 'handler')), first));
    for (const middleware of route.middleware) effects.push(...this.effectsAround(middleware));
    return {
      id: this.effects.uniqueId(`${route.method} ${route.path}`),
      method: route.method,
      path: route.path,
      framework: route.framework,
      handler: name,
      place: shown === undefined ? route.place : namePlace(world, shown),
      route: route.place,
      async: false,
      runsOn: 'goroutine',
      effects: distinctEffects(effects),
      response: {
        ...responseFacts(route),
        ...(shown !== undefined && answerSizes(world, callEnv(world, shown, NO_ARGUMENTS, false))),
      },
      dependencies: [],
    };
  }

  /** What a middleware does; the same one stands around many routes. */
  private effectsAround(middleware: GoMiddleware): readonly Effect[] {
    let found = this.effectsByMiddleware.get(middleware);
    if (found === undefined) this.effectsByMiddleware.set(middleware, (found = this.readMiddleware(middleware)));
    return found;
  }

  private readMiddleware({ value, place, own }: GoMiddleware): Effect[] {
    const { world } = this;
    const fn = middlewareFunction(world, value);
    const name = fn === undefined ? libraryName(value) : handlerName(world, fn);
    if (name === undefined) return [];
    if (!own)
      this.middleware.set(`${place.file}:${place.range.join()}:${name}`, {
        ...place,
        name,
        style: fn === undefined ? 'library' : 'function',
        arguments: {},
      });
    if (fn === undefined) return [];
    const step: Step = {
      ...place,
      label: own ? `${name} runs before the handler` : `${name} runs around every request`,
    };
    return withSteps(this.effects.of(rootOf(world, fn, own ? 'dependency' : 'middleware')), step);
  }
}

function rootOf(world: World, fn: FunctionValue, via: Root['via']): Root {
  return { env: callEnv(world, fn, NO_ARGUMENTS, false), runsOn: 'goroutine', via };
}

/** A handler's name as its author would say it: of a function that one of the program makes, the name of that. */
function handlerName(world: World, fn: FunctionValue): string {
  const facts = world.facts(fn.file);
  let at = fn.fn;
  const named = nameOfWrapped(facts, at);
  if (named !== undefined) return named;
  while (facts.functions[at]?.name === '<lambda>' && gives(facts, at)) at = facts.functions[at]?.scope ?? -1;
  if (at === fn.fn || at < 0) return functionName(world, callEnv(world, fn, NO_ARGUMENTS, false));
  const { name = '', receiver } = facts.functions[at] ?? {};
  return receiver === undefined ? name : `${receiver}.${name}`;
}

/** `var list = withUser(func(…) {…})`: the function has the name of what the wrapper makes of it. */
function nameOfWrapped({ functions, calls, bindings }: FileFacts, fn: number): string | undefined {
  if (functions[fn]?.name !== '<lambda>') return undefined;
  const holds = (value: Expr): boolean =>
    value.k === 'function' ? value.fn === fn : value.k === 'call' && calls[value.call]?.args.some(holds) === true;
  const target = bindings.find(({ value }) => value !== undefined && holds(value))?.target;
  return target?.k === 'name' ? target.name : undefined;
}

/** The function around returns it, also in a conversion: `return http.HandlerFunc(func(…) {…})`. */
function gives({ functions, results, calls }: FileFacts, fn: number): boolean {
  const scope = functions[fn]?.scope ?? -1;
  const isIt = (expr: Expr): boolean => {
    if (expr.k === 'function') return expr.fn === fn;
    if (expr.k === 'tuple') return expr.items.some(isIt);
    return expr.k === 'call' && calls[expr.call]?.args.some(isIt) === true;
  };
  return scope >= 0 && results.some(({ scope: of, value }) => of === scope && value !== undefined && isIt(value));
}

/** The name of a handler or middleware that a library gives. */
function libraryName(value: Value | undefined): string | undefined {
  switch (value?.t) {
    case 'external':
      return shortName(value.path.replace(/\(\)$/, ''));
    case 'libraryMethod':
      return shortName(value.canonical);
    case 'library':
    case 'record':
      return shortName(value.type);
    case 'deferred':
      return shortName(value.via);
    default:
      return undefined;
  }
}

/** `cors.New` of `github.com/gin-contrib/cors.New`. */
function shortName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/^v\d+\./, '');
}

function responseFacts({ method }: GoEndpoint): ResponseFacts {
  return {
    annotatedResponse: false,
    returns: [],
    returnsMany: false,
    noBody: method === 'HEAD',
    websocket: false,
    places: [],
  };
}
