import type { World } from '../world.ts';
import { optionsOf, type CallArguments, type Value } from '../values.ts';

/** The name under which such a call stands among the effects. */
export const READS_BODY = 'go.reads-whole-body';

/** `io.ReadAll(r.Body)`: what the call reads from, where that is all that a client sends, and nothing limits how much that is. */
export function readsWholeBody(world: World, callee: Value, args: () => CallArguments): string | undefined {
  if (callee.t !== 'external' || !/^io(\/ioutil)?\.ReadAll$/.test(callee.path)) return undefined;
  const [reader] = args().positional;
  const isBody =
    reader !== undefined && optionsOf(reader).every((value) => value.t === 'library' && value.type === INPUT);
  return isBody && !limitsBodies(world) ? 'http.MaxBytesReader' : undefined;
}

const INPUT = 'net/http.Input';
const limits = new WeakMap<World, boolean>();

/** Somewhere the program limits bodies, most likely for all routes. */
function limitsBodies(world: World): boolean {
  let known = limits.get(world);
  if (known === undefined) {
    known = world.files.some((file) =>
      world
        .scopes(file)
        ?.facts.calls.some(
          ({ callee }) =>
            callee.k === 'attr' &&
            /^(MaxBytesReader|MaxBytesHandler|BodyLimit|RequestSize|SizeLimit\w*|LimitBody\w*)$/.test(callee.name),
        ),
    );
    limits.set(world, known);
  }
  return known;
}
