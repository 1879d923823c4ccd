import type { Expr } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import type { World } from '../world.ts';

/** How the context of the request is had from what a function is given, by the type of the parameter. */
const CONTEXTS: Readonly<Record<string, (name: string) => string>> = {
  'context.Context': (name) => name,
  'http.Request': (name) => `${name}.Context()`,
  'gin.Context': (name) => `${name}.Request.Context()`,
  'echo.Context': (name) => `${name}.Request().Context()`,
};

/** The expression that gives a context in a function, by the parameters of it and of those around it. */
export function contextIn(world: World, env: Env): string | undefined {
  const { functions } = world.facts(env.file);
  for (let at = env.fn; at >= 0; at = functions[at]?.scope ?? -1)
    for (const { name, type } of functions[at]?.params ?? []) {
      const found = name === '' || name === '_' || type === undefined ? undefined : CONTEXTS[typeName(type)];
      if (found !== undefined) return found(name);
    }
  return undefined;
}

/** `http.Request`, as it is written. */
export function typeName(type: Expr): string {
  return type.k === 'attr' && type.of.k === 'name' ? `${type.of.name}.${type.name}` : '';
}

/** The function sets a time limit: `context.WithTimeout(…)`, `client.Timeout = …`. */
export function limitsTime(world: World, env: Env): boolean {
  const { calls, bindings } = world.facts(env.file);
  return (
    calls.some(
      ({ scope, callee, keywords }) =>
        scope === env.fn &&
        ((callee.k === 'attr' &&
          /^(WithTimeout|WithTimeoutCause|WithDeadline|WithDeadlineCause|SetDeadline)$/.test(callee.name)) ||
          keywords.some(([name]) => name === 'Timeout')),
    ) || bindings.some(({ scope, target }) => scope === env.fn && target.k === 'attr' && target.name === 'Timeout')
  );
}
