import type { FileFacts } from '../../facts/facts.ts';
import type { NodeFramework } from '../../frameworks/nodeFramework.ts';
import { nodeFrameworks } from '../../frameworks/node/index.ts';
import { callEnv } from '../functions.ts';
import { distinctEffects } from '../distinctEffects.ts';
import { INLINE, functionName, type Root } from '../reach.ts';
import { namePlace } from '../response.ts';
import type { DependencyUse, Effect, Endpoint, MiddlewareUse, Place, Step } from '../service.ts';
import { RouteEffects, withSteps } from '../routeEffects.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, type CallArguments, type FunctionValue, type Value } from '../values.ts';
import { answerFacts } from './answers.ts';
import { isUnguarded } from './unguarded.ts';
import { middlewareArguments } from './libraryMiddleware.ts';
import { AUTHENTICATE, verifyFunctions } from './passport.ts';
import { functionOf, libraryName, type NodeEndpoint, type NodeMiddleware } from './routes.ts';

/** Turns the routes of Node services into endpoints: what each one does, with everything that runs before its handler. */
export class NodeEndpointReader {
  readonly middleware = new Map<string, MiddlewareUse>();
  private readonly effectsByMiddleware = new WeakMap<NodeMiddleware, readonly Effect[]>();
  private readonly effects: RouteEffects;

  constructor(private readonly world: World) {
    this.effects = new RouteEffects(world);
  }

  read(route: NodeEndpoint): Endpoint {
    const { world } = this;
    const shown = route.shown ?? route.handler;
    const name = shown === undefined ? (libraryHandler(route) ?? '(not found)') : handlerName(world, shown);
    const place = shown === undefined ? route.place : namePlace(world, shown);
    const first: Step = { ...route.place, label: `${route.method} ${route.path} is handled by ${name}` };
    const effects: Effect[] = [];
    const dependencies: DependencyUse[] = [];
    if (route.handler !== undefined)
      effects.push(...withSteps(this.effects.of(this.rootOf(route, route.handler, 'handler')), first));
    for (const middleware of route.middleware) effects.push(...this.effectsAround(route, middleware));
    return {
      id: this.effects.uniqueId(`${route.method} ${route.path}`),
      method: route.method,
      path: route.path,
      framework: route.framework,
      handler: name,
      place,
      route: route.place,
      async: shown !== undefined && world.facts(shown.file).functions[shown.fn]?.async === true,
      runsOn: 'event-loop',
      effects: distinctEffects(effects),
      ...(isUnguarded(world, route) && { unguarded: true as const }),
      ...(isForDevelopment(world, route) && { development: true as const }),
      response: answerFacts(world, route),
      dependencies,
      middleware: this.usesOf(route),
    };
  }

  private usesOf(route: NodeEndpoint): MiddlewareUse[] {
    return route.middleware.flatMap(({ value, place }): MiddlewareUse[] => {
      const fn = functionOf(value);
      const name = fn === undefined ? libraryName(value) : handlerName(this.world, fn);
      return name === undefined ? [] : [{ ...place, name, style: fn ? 'function' : 'library', arguments: {} }];
    });
  }

  /** What a middleware does; the same one stands around many routes. */
  private effectsAround(route: NodeEndpoint, middleware: NodeMiddleware): readonly Effect[] {
    let found = this.effectsByMiddleware.get(middleware);
    if (found === undefined) this.effectsByMiddleware.set(middleware, (found = this.readMiddleware(route, middleware)));
    return found;
  }

  private readMiddleware(route: NodeEndpoint, { value, place, own }: NodeMiddleware): Effect[] {
    const { world } = this;
    const fn = functionOf(value);
    const name = fn === undefined ? libraryName(value) : handlerName(world, fn);
    if (name === undefined) return [];
    if (!own)
      this.middleware.set(`${place.file}:${place.range.join()}:${name}`, {
        ...place,
        name,
        style: fn ? 'function' : 'library',
        arguments: {},
        ...(fn ? {} : middlewareArguments(world, name, place)),
      });
    if (fn === undefined) return this.readStrategy(name, place, own);
    const step: Step = {
      ...place,
      label: own ? `${name} runs before the handler` : `${name} runs around every request`,
    };
    return withSteps(this.effects.of(this.rootOf(route, fn, own ? 'dependency' : 'middleware')), step);
  }

  /** What the strategy does that a library's middleware runs: `passport.authenticate('jwt')`. */
  private readStrategy(name: string, place: Place, own: boolean): Effect[] {
    if (name !== AUTHENTICATE) return [];
    const { world } = this;
    const given = middlewareArguments(world, name, place)?.arguments['0'];
    const verifies = typeof given === 'string' ? verifyFunctions(world, given) : [];
    return verifies.flatMap((verify) => {
      const step: Step = { ...place, label: `${name} runs ${handlerName(world, verify)}` };
      const root: Root = {
        env: callEnv(world, verify, NO_ARGUMENTS, false),
        runsOn: 'event-loop',
        via: own ? 'dependency' : 'middleware',
      };
      return withSteps(this.effects.of(root), step);
    });
  }

  private rootOf(route: NodeEndpoint, fn: FunctionValue, via: Root['via']): Root {
    const args = handlerArguments(route, this.world.facts(fn.file).functions[fn.fn]?.params.length ?? 0);
    return { env: callEnv(this.world, withInstance(this.world, route, fn), args, false), runsOn: 'event-loop', via };
  }
}

/** Fastify calls a handler with the application as its `this`; an arrow function keeps that of the code around it. */
function withInstance(world: World, { framework }: NodeEndpoint, fn: FunctionValue): FunctionValue {
  const isArrow = world.facts(fn.file).functions[fn.fn]?.arrow === true;
  if (framework !== 'fastify' || fn.self !== undefined || isArrow) return fn;
  return { ...fn, self: { t: 'library', type: 'fastify.FastifyInstance' } };
}

/** What the framework hands to a handler. Express gives an error first where there are four parameters. */
function handlerArguments({ framework }: NodeEndpoint, parameters: number): CallArguments {
  const described: NodeFramework | undefined = nodeFrameworks.find(({ id }) => id === framework);
  const given = (described?.handlerArguments ?? []).map((type): Value => ({ t: 'library', type }));
  const positional = framework === 'express' && parameters === 4 ? [{ t: 'unknown' } as const, ...given] : given;
  return { ...NO_ARGUMENTS, positional };
}

/** A handler's name as its author would say it; one without a name is called so. */
function handlerName(world: World, fn: FunctionValue): string {
  const name = functionName(world, callEnv(world, fn, NO_ARGUMENTS, false));
  return name === INLINE ? (nameOfWrapped(world.facts(fn.file), fn.fn) ?? INLINE) : name;
}

/** `const list = catchAsync(async (req, res) => …)`: the function has the name of what the wrapper makes of it. */
function nameOfWrapped({ calls, bindings }: FileFacts, fn: number): string | undefined {
  const wrapper = calls.findIndex(({ args }) => args.some((arg) => arg.k === 'function' && arg.fn === fn));
  if (wrapper < 0) return undefined;
  const target = bindings.find(({ value }) => value?.k === 'call' && value.call === wrapper)?.target;
  return target?.k === 'name' || target?.k === 'attr' ? target.name : undefined;
}

function libraryHandler({ answer }: NodeEndpoint): string | undefined {
  return answer === undefined ? undefined : libraryName(answer);
}

/** The call that registers the route stands under `if (isDev)` or the like. */
function isForDevelopment(world: World, { place }: NodeEndpoint): boolean {
  const facts = world.scopes(place.file)?.facts;
  const call = facts?.calls.find(({ range }) => range.join() === place.range.join());
  for (let at = call?.block ?? -1; at >= 0; at = facts?.blocks[at]?.parent ?? -1)
    if (facts?.blocks[at]?.guard === 'development') return true;
  return false;
}
