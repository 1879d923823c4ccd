import type { Call, FileFacts } from '../../facts/facts.ts';
import { methodOfPackages } from '../../frameworks/goFrameworks.ts';
import type { World } from '../world.ts';

/** Reports routes that a function declares, where the router that it declares them on was not found. */
export function reportUncalled(world: World): void {
  const registered = new Set(
    world.objects.flatMap(({ registrations }) =>
      registrations.flatMap((one) => ('place' in one ? [`${one.place.file}:${one.place.range.join()}`] : [])),
    ),
  );
  for (const file of world.files) {
    const facts = world.scopes(file)?.facts;
    const counts = new Map<number, number>();
    for (const call of facts?.calls ?? [])
      if (facts !== undefined && isRoute(facts, call) && !registered.has(`${file}:${call.range.join()}`))
        counts.set(call.scope, (counts.get(call.scope) ?? 0) + 1);
    for (const [fn, count] of counts) {
      const { name = '<lambda>', nameRange = [0, 0, 0, 0], receiver } = facts?.functions[fn] ?? {};
      const owner = name === '<lambda>' ? 'a function' : receiver === undefined ? name : `${receiver}.${name}`;
      world.report(
        { file, range: nameRange },
        `${String(count)} ${count === 1 ? 'route' : 'routes'} of ${owner}`,
        'the router that they are declared on was not found',
      );
    }
  }
}

/** `r.GET("/items", handler)` where a framework with such a method is imported, or the name says so. */
function isRoute({ imports }: FileFacts, { callee, args }: Call): boolean {
  const [path] = args;
  if (callee.k !== 'attr' || args.length < 2 || path?.k !== 'lit' || typeof path.value !== 'string') return false;
  if (!/^([A-Z]+ )?\//.test(path.value)) return false;
  const handler = args.at(-1)?.k;
  if (handler !== 'function' && handler !== 'name' && handler !== 'attr' && handler !== 'call') return false;
  const does = methodOfPackages(
    imports.map(({ module }) => module),
    callee.name,
  )?.does;
  return does === 'route' || does === 'pattern' || /^(GET|POST|PUT|PATCH|DELETE)$/.test(callee.name);
}
