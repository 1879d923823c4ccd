import type { Effect } from './service.ts';

const SURENESS = { definite: 0, probable: 1, possible: 2 };

/** One site and place once, by its surest and then shortest path. */
export function distinctEffects(effects: readonly Effect[]): Effect[] {
  const best = new Map<string, Effect>();
  for (const effect of effects) {
    const key = `${effect.file}:${effect.range.join()}:${effect.call}:${effect.runsOn}`;
    const known = best.get(key);
    if (known === undefined || isBetter(effect, known)) best.set(key, effect);
  }
  return [...best.values()];
}

function isBetter(one: Effect, other: Effect): boolean {
  const sure = SURENESS[one.confidence] - SURENESS[other.confidence];
  return sure !== 0 ? sure < 0 : one.path.length < other.path.length;
}
