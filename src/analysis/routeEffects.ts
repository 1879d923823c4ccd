import { effectsFrom, type Root } from './reach.ts';
import type { Effect, Step } from './service.ts';
import type { World } from './world.ts';

/** What the readers of routes share, whatever the language: effects by where they start from, and ids that are unique. */
export class RouteEffects {
  private readonly byRoot = new Map<string, readonly Effect[]>();
  private readonly ids = new Map<string, number>();

  constructor(private readonly world: World) {}

  /** The effects of a root; handlers and middleware that stand around many routes are read once. */
  of(root: Root): readonly Effect[] {
    const key = `${String(root.env.id)}:${root.runsOn}:${root.via}`;
    let found = this.byRoot.get(key);
    if (found === undefined) this.byRoot.set(key, (found = effectsFrom(this.world, root)));
    return found;
  }

  /** `GET /items`, and `GET /items #2` for the second of the same. */
  uniqueId(id: string): string {
    const count = (this.ids.get(id) ?? 0) + 1;
    this.ids.set(id, count);
    return count === 1 ? id : `${id} #${String(count)}`;
  }
}

/** The effects with the steps that lead to where they start from. */
export function withSteps(effects: readonly Effect[], ...steps: readonly Step[]): Effect[] {
  return effects.map((effect) => ({ ...effect, path: [...steps, ...effect.path] }));
}
