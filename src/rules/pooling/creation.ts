import type { Effect, Service } from '../../analysis/service.ts';
import type { CreationKind } from '../../catalogue/schema.ts';
import { byFunction, findingAt, named, sitesOf, together, whoWaits, type Site } from '../effects.ts';
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
  /** Several in one function are one finding. */
  byFunction?: true;
}

/** Things made again for each request that should live as long as the process. */
export function* creationFindings(service: Service, rule: string, given: CreationCase): Iterable<Finding> {
  const sites = sitesOf(service, (effect) => isMadePerRequest(effect, given));
  for (const group of given.byFunction === true ? byFunction(sites, given.severity) : sites.map((site) => [site])) {
    const site = together(group);
    const { effect } = site;
    const fixes: Fix[] = [{ title: adviceOf(service, given), kind: 'advice' }];
    const severity = mayDiffer(effect) ? 'information' : given.severity(effect);
    yield findingAt(site, rule, severity, messageOf(site, given, group.length - 1), fixes);
  }
}

/**
 * What gets its caller's credentials may have to differ between requests: that is for the author to know. In Go nearly all is made
 * behind interfaces, in constructors that have their own ways to keep things: where it is a guess, it is no warning.
 */
function mayDiffer({ forCaller, file, confidence }: Effect): boolean {
  return forCaller === true || (file.endsWith('.go') && confidence !== 'definite');
}

function adviceOf(service: Service, { advice }: CreationCase): string {
  return typeof advice === 'string' ? advice : inLanguage(service, advice);
}

function isMadePerRequest(effect: Effect, { kinds, isLeftOut }: CreationCase): boolean {
  if (effect.creates === undefined || !kinds.includes(effect.creates)) return false;
  if (effect.once === true || effect.runsOn === 'startup' || effect.runsOn === 'background') return false;
  return isLeftOut?.(effect) !== true;
}

function messageOf(site: Site, { says }: CreationCase, more: number): string {
  const { effect } = site;
  const others = more === 0 ? '' : `, and ${String(more)} more in ${effect.inFunction}`;
  return `${named(effect)} ${says(effect)}${others} (${whoWaits(site)}).`;
}
