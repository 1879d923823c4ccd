import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import type { World } from '../world.ts';
import { typeName } from './context.ts';
import { expressionsOf, isName, mentionsName, scopesWithin } from './mentions.ts';

/** The name under which such a call stands among the effects. */
export const KEPT = 'go.kept-after-handler';

/** Contexts that their framework uses again for another request once the handler has returned. */
const POOLED = /^(gin\.Context|echo\.Context|fiber\.Ctx)$/;

/** Methods of fiber's context whose texts lie in memory that the next request overwrites. */
const FIBER_TEXTS = new Set([
  'Params', 'Query', 'FormValue', 'Get', 'Body', 'BodyRaw', 'Cookies', 'Path', 'OriginalURL', 'Hostname', 'Host', 'IP',
]); // prettier-ignore

/**
 * What a goroutine that nobody waits for uses of the request's context: `c` of gin, echo or fiber, or a text of fiber's that was not
 * copied, as it is written.
 */
export function keptAfterHandler(world: World, env: Env, call: Call): string | undefined {
  const facts = world.facts(env.file);
  for (let at = env.fn; at >= 0; at = facts.functions[at]?.scope ?? -1)
    for (const { name, type } of facts.functions[at]?.params ?? []) {
      const pooled = type === undefined ? '' : typeName(type);
      if (name === '' || name === '_' || !POOLED.test(pooled)) continue;
      if (uses(facts, call, name)) return name;
      if (pooled === 'fiber.Ctx' && !isImmutable(world)) {
        const text = keptText(facts, call, at, name);
        if (text !== undefined) return text;
      }
    }
  return undefined;
}

/** The goroutine's function stands there and reads the name, or gets it as an argument. */
function uses(facts: FileFacts, { callee, args }: Call, name: string): boolean {
  if (args.some((arg) => isName(arg, name))) return true;
  if (callee.k !== 'function') return false;
  const within = scopesWithin(facts, callee.fn);
  const hides = facts.bindings.some(({ scope, target }) => within.has(scope) && isName(target, name));
  if (hides || [...within].some((fn) => facts.functions[fn]?.params.some((param) => param.name === name) === true))
    return false;
  for (const expr of expressionsOf(facts, within)) if (mentionsName(expr, name)) return true;
  return false;
}

function keptText(facts: FileFacts, call: Call, fn: number, context: string): string | undefined {
  const isText = (expr: Expr): boolean => {
    const inner = expr.k === 'call' ? facts.calls[expr.call] : undefined;
    return inner?.callee.k === 'attr' && FIBER_TEXTS.has(inner.callee.name) && isName(inner.callee.of, context);
  };
  const given = call.args.find(isText);
  if (given?.k === 'call') {
    const method = facts.calls[given.call]?.callee;
    return method?.k === 'attr' ? `${context}.${method.name}(...)` : undefined;
  }
  for (const { scope, target, value } of facts.bindings)
    if (scope === fn && target.k === 'name' && value !== undefined && isText(value) && uses(facts, call, target.name))
      return target.name;
  return undefined;
}

const immutable = new WeakMap<World, boolean>();

/** Somewhere `fiber.Config{Immutable: true}` is written, or something that may be true. */
function isImmutable(world: World): boolean {
  let known = immutable.get(world);
  if (known === undefined) {
    known = world.files.some((file) =>
      world
        .scopes(file)
        ?.facts.calls.some(({ keywords }) =>
          keywords.some(([name, value]) => name === 'Immutable' && !(value.k === 'lit' && value.value === false)),
        ),
    );
    immutable.set(world, known);
  }
  return known;
}
