import { callableFunction, parameterDependencies } from './dependencies.ts';
import { bindingValue } from './bindings.ts';
import { distinctEffects } from './distinctEffects.ts';
import { callEnv } from './functions.ts';
import { middlewareOf, type Middleware } from './middleware.ts';
import { functionName, type Root } from './reach.ts';
import { RouteEffects, withSteps } from './routeEffects.ts';
import { namePlace, responseFacts } from './response.ts';
import type { Route } from './routes.ts';
import type { DependencyUse, Effect, Endpoint, Place, RunsOn, Step } from './service.ts';
import type { World } from './world.ts';
import { NO_ARGUMENTS, valueKey, type FunctionValue, type Value } from './values.ts';

/** Turns routes into endpoints: what each one does, with its dependencies and the middleware around it. */
export class EndpointReader {
  private readonly effects: RouteEffects;
  private readonly middlewareByApplication = new Map<number, Middleware[]>();

  constructor(private readonly world: World) {
    this.effects = new RouteEffects(world);
  }

  read(route: Route): Endpoint {
    const { world } = this;
    const shown = route.shown ?? route.handler;
    const handlerName =
      shown === undefined ? '(not found)' : functionName(world, callEnv(world, shown, NO_ARGUMENTS, false));
    const place = shown === undefined ? route.place : namePlace(world, shown);
    const async = route.handler === undefined ? true : isAsync(world, route.handler);
    const runsOn: RunsOn = async || route.websocket ? 'event-loop' : 'thread-pool';
    const first: Step = { ...route.place, label: `${route.method} ${route.path} is handled by ${handlerName}` };
    const effects: Effect[] = [];
    const dependencies: DependencyUse[] = [];
    if (route.handler !== undefined) {
      const root: Root = { env: callEnv(world, route.handler, NO_ARGUMENTS, false), runsOn, via: 'handler' };
      if (runsOn === 'thread-pool') root.offloadedBy = '`def` endpoint';
      effects.push(...withSteps(this.effects.of(root), first));
    }
    this.addDependencies(route, first, effects, dependencies);
    for (const middleware of this.middleware(route)) {
      if (middleware.root === undefined) continue;
      const step: Step = { ...middleware.use, label: `${middleware.use.name} runs around every request` };
      effects.push(...withSteps(this.effects.of(middleware.root), step));
    }
    return {
      id: this.effects.uniqueId(`${route.method} ${route.path}`),
      method: route.method,
      path: route.path,
      framework: 'fastapi',
      handler: handlerName,
      place,
      route: route.place,
      async,
      runsOn,
      effects: distinctEffects(effects),
      response: responseFacts(world, route),
      dependencies,
    };
  }

  middleware(route: Route): Middleware[] {
    let found = this.middlewareByApplication.get(route.application.id);
    if (found === undefined) {
      found = middlewareOf(this.world, route.application);
      this.middlewareByApplication.set(route.application.id, found);
    }
    return found;
  }

  private addDependencies(route: Route, first: Step, effects: Effect[], uses: DependencyUse[]): void {
    const { world } = this;
    const seen = new Set<string>();
    const visit = (depends: Extract<Value, { t: 'depends' }>, steps: Step[], from: Place): void => {
      const { target } = depends;
      if (target === undefined) return;
      const key = valueKey(target);
      if (seen.has(key)) return;
      seen.add(key);
      const fn = callableFunction(world, target);
      if (fn === undefined) return;
      const env = callEnv(world, fn, NO_ARGUMENTS, false);
      const facts = world.facts(fn.file).functions[fn.fn];
      const async = facts?.async === true && target.t !== 'class';
      const name =
        target.t === 'class' ? (world.facts(target.file).classes[target.cls]?.name ?? '') : functionName(world, env);
      const step: Step = { ...from, label: `depends on ${name}` };
      const root: Root = { env, runsOn: async ? 'event-loop' : 'thread-pool', via: 'dependency' };
      if (!async) root.offloadedBy = '`def` dependency';
      const reached = this.effects.of(root);
      effects.push(...withSteps(reached, ...steps, step));
      uses.push({
        ...namePlace(world, fn),
        name,
        async,
        kind:
          target.t === 'class'
            ? 'class'
            : target.t === 'instance'
              ? 'instance'
              : facts?.generator === true
                ? 'generator'
                : 'function',
        runsOn: root.runsOn,
        trivial: !reached.some((effect) => effect.blocking && effect.weight !== 'trivial'),
      });
      for (const inner of parameterDependencies(world, fn)) visit(inner, [...steps, step], namePlace(world, fn));
    };
    for (const depends of route.dependencies) visit(depends, [first], route.place);
    if (route.handler === undefined) return;
    const shown = route.shown ?? route.handler;
    for (const fn of shown === route.handler ? [shown] : [shown, route.handler])
      for (const depends of [...parameterDependencies(world, fn), ...this.viewDependencies(fn)])
        visit(depends, [first], namePlace(world, fn));
  }

  /** `session: Session = Depends(get_session)` in the body of a class view. */
  private viewDependencies(fn: FunctionValue): Extract<Value, { t: 'depends' }>[] {
    const { world } = this;
    const scopes = world.scopes(fn.file);
    const cls = scopes?.facts.functions[fn.fn]?.cls ?? -1;
    if (scopes === undefined || cls < 0) return [];
    const found: Extract<Value, { t: 'depends' }>[] = [];
    for (const [name, indexes] of scopes.classNames.get(cls) ?? [])
      for (const index of indexes) {
        const value = bindingValue(world, fn.env, index, name);
        if (value.t === 'depends') found.push(value);
      }
    return found;
  }
}

function isAsync(world: World, fn: FunctionValue): boolean {
  return world.facts(fn.file).functions[fn.fn]?.async === true;
}
