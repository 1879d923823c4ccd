import type { Effect, Service } from '../../analysis/service.ts';
import type { CreationKind } from '../../catalogue/schema.ts';
import { findingAt, named, sitesOf, whoWaits, type Site } from '../effects.ts';
import { inLanguage, type ByLanguage } from '../languages.ts';
import type { Finding, Fix, Severity } from '../rule.ts';

export interface CreationCase {
  kinds: readonly CreationKind[];
  /** What happens here, after the name of the call. */
  says: (effect: Effect) => string;
  severity: (effect: Effect) => Severity;
  /** What to do, as a command; by the language of the service where that matters. */
  advice: string | ByLanguage;
  isLeftOut?: (effect: Effect) => boolean;
}

/** Things made again for each request that should live as long as the process. */
export function* creationFindings(service: Service, rule: string, given: CreationCase): Iterable<Finding> {
  for (const site of sitesOf(service, (effect) => isMadePerRequest(effect, given))) {
    const { effect } = site;
    const fixes: Fix[] = [{ title: adviceOf(service, given), kind: 'advice' }];
    // What gets its caller's credentials may have to differ between requests: that is for the author to know.
    const severity = effect.forCaller === true ? 'information' : given.severity(effect);
    yield findingAt(site, rule, severity, messageOf(site, given), fixes);
  }
}

function adviceOf(service: Service, { advice }: CreationCase): string {
  return typeof advice === 'string' ? advice : inLanguage(service, advice);
}

function isMadePerRequest(effect: Effect, { kinds, isLeftOut }: CreationCase): boolean {
  if (effect.creates === undefined || !kinds.includes(effect.creates)) return false;
  if (effect.once === true || effect.runsOn === 'startup' || effect.runsOn === 'background') return false;
  return isLeftOut?.(effect) !== true;
}

function messageOf(site: Site, { says }: CreationCase): string {
  return `${named(site.effect)} ${says(site.effect)} (${whoWaits(site)}).`;
}
