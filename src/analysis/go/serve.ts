import type { CallSite } from '../call.ts';
import type { World } from '../world.ts';
import type { CallArguments, Value } from '../values.ts';
import { readHandler } from './handlers.ts';

/** Functions that serve a handler: the position of it among the arguments. */
const SERVING = new Map([
  ['net/http.ListenAndServe', 1],
  ['net/http.ListenAndServeTLS', 3],
  ['net/http.Serve', 1],
  ['net/http.ServeTLS', 1],
]);

/** What stands around a whole router where it is served: `http.ListenAndServe(addr, logging(mux))`. */
export function serve(world: World, path: string, args: () => CallArguments, { env, place }: CallSite): void {
  if (!env.registering) return;
  const position = SERVING.get(path);
  const served =
    path === 'net/http.Server'
      ? args().keywords.get('Handler')
      : position === undefined
        ? undefined
        : args().positional[position];
  if (served === undefined) return;
  surround(world, served, place);
}

function surround(world: World, served: Value, place: CallSite['place']): void {
  const { targets, around } = readHandler(world, served);
  for (const target of targets) {
    if (around.length === 0 || target.registrations.some((known) => known.kind === 'use' && isSame(known.place, place)))
      continue;
    target.registrations.unshift({ kind: 'use', paths: [], handlers: around, place });
  }
}

function isSame(one: CallSite['place'], other: CallSite['place']): boolean {
  return one.file === other.file && one.range.join() === other.range.join();
}
