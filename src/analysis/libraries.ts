import type { Effect, Endpoint, LibraryUse, Task } from './service.ts';
import type { World } from './world.ts';

/** The libraries that endpoints and tasks call, each where it is called first. */
export function librariesOf(world: World, endpoints: readonly Endpoint[], tasks: readonly Task[]): LibraryUse[] {
  const found = new Map<string, LibraryUse>();
  const add = ({ library: id, file, range }: Effect, endpoint: string | undefined): void => {
    const library = world.catalogue.library(id);
    if (library === undefined) return;
    const known = found.get(id);
    const use = known ?? { id, name: library.name, file, range, endpoints: [] };
    if (library.status !== undefined) use.status = library.status;
    if (endpoint !== undefined && use.endpoints.at(-1) !== endpoint) use.endpoints.push(endpoint);
    if (known === undefined) found.set(id, use);
  };
  for (const { id, effects } of endpoints) for (const effect of effects) add(effect, id);
  for (const { effects } of tasks) for (const effect of effects) add(effect, undefined);
  return [...found.values()].sort((a, b) => a.id.localeCompare(b.id));
}
