import type { Unresolved } from './service.ts';
import type { World } from './world.ts';

/** Beyond this many different calls, a function is looked at once, with what its annotations say. */
export const MAX_ENVS_PER_FUNCTION = 12;

/**
 * How many expressions are worked out at the most. The largest of some sixty services took 1.2 million; code that needs so many
 * more goes round in circles. What is left then stays unknown.
 */
export const MAX_STEPS = 20_000_000;

/** Says that the analysis gave up, where it did. */
export function givenUp(world: Pick<World, 'steps' | 'files'>): Unresolved[] {
  if (world.steps < MAX_STEPS) return [];
  const [file = '.'] = world.files;
  const why = `values were followed for ${MAX_STEPS.toLocaleString('en')} steps; what was left is not known`;
  return [{ file, line: 1, what: 'the analysis of this language', why }];
}

/** All that could not be followed, in the order of the code. */
export function unresolvedOf(world: World): Unresolved[] {
  return [...world.unresolved, ...givenUp(world)].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.what.localeCompare(b.what),
  );
}
