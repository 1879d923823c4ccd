import type { Effect, Repetition, Service } from '../../analysis/service.ts';
import { sitesOf, type Site } from '../effects.ts';

/** Calls that a loop over a list repeats, by what stands in the loop: the place where its author can change something. */
export function repeatedSites(service: Service, how: Repetition['how'], isWanted: (effect: Effect) => boolean): Site[] {
  const isRepeated = (effect: Effect): boolean =>
    effect.repeated?.how === how &&
    // In Go everything blocks, and only its goroutine.
    (!effect.blocking || effect.file.endsWith('.go')) &&
    effect.creates === undefined &&
    (effect.via !== 'background' || (how === 'at-once' && effect.file.endsWith('.go'))) &&
    effect.once !== true &&
    isWanted(effect);
  return sitesOf(service, isRepeated, ({ repeated }) => repeated);
}
