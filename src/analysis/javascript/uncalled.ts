import type { Call, FileFacts } from '../../facts/facts.ts';
import { frameworkConstructors, lastName } from '../registrars.ts';
import type { World } from '../world.ts';
import { registeredPlaces } from './hooks.ts';
import { isRouteCall } from './registering.ts';

/** Reports routes that a function declares on a router of its own, where no call of the function was found. */
export function reportUncalled(world: World): void {
  const registered = registeredPlaces(world);
  const constructors = frameworkConstructors(world.framework);
  for (const file of world.files) {
    const facts = world.scopes(file)?.facts;
    const counts = new Map<number, number>();
    for (const call of facts?.calls ?? [])
      if (facts !== undefined && call.scope >= 0 && isOwnRoute(facts, call, constructors))
        if (!registered.has(`${file}:${call.range.join()}`)) counts.set(call.scope, (counts.get(call.scope) ?? 0) + 1);
    for (const [fn, count] of counts) {
      const { name = '', nameRange } = facts?.functions[fn] ?? {};
      world.report(
        { file, range: nameRange ?? [0, 0, 0, 0] },
        `${String(count)} ${count === 1 ? 'route' : 'routes'} of ${name === '<lambda>' ? 'a function' : name}`,
        'no call of the function that declares them was found',
      );
    }
  }
}

/** `const router = Router(); router.get('/x', handler)` in one function. */
function isOwnRoute({ bindings, calls }: FileFacts, call: Call, constructors: ReadonlySet<string>): boolean {
  if (!isRouteCall(call) || call.callee.k !== 'attr' || call.callee.of.k !== 'name') return false;
  const { name } = call.callee.of;
  return bindings.some(({ scope, target, value }) => {
    if (scope !== call.scope || target.k !== 'name' || target.name !== name || value?.k !== 'call') return false;
    const made = calls[value.call];
    return made !== undefined && constructors.has(lastName(made.callee) ?? '');
  });
}
