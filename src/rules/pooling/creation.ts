import type { Effect, Service } from '../../analysis/service.ts';
import type { CreationKind } from '../../catalogue/schema.ts';
import type { FixContext } from '../../fixes/context.ts';
import { openOnceFix } from '../../fixes/go/connections.ts';
import { goHoistFix } from '../../fixes/go/hoist.ts';
import { openerOf } from '../../fixes/go/openers.ts';
import { matchFix } from '../../fixes/go/matches.ts';
import { hoistFix } from '../../fixes/python/hoist.ts';
import { byFunction, findingAt, named, sitesOf, together, whoWaits, type Site } from '../effects.ts';
import { isGo } from '../go.ts';
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
  /** Go: several in one function are one finding. */
  byFunction?: true;
}

/** Things made again for each request that should live as long as the process. */
export function* creationFindings(service: Service, rule: string, given: CreationCase): Iterable<Finding> {
  const sites = sitesOf(service, (effect) => isMadePerRequest(effect, given));
  const isGrouped = given.byFunction === true && isGo(service);
  for (const group of isGrouped ? byFunction(sites, given.severity) : sites.map((site) => [site])) {
    const site = together(group);
    const { effect } = site;
    const fixes: Fix[] = [{ title: adviceOf(service, given), kind: 'advice' }];
    const usual = given.severity(effect);
    const severity = usual === 'warning' && mayDiffer(effect) ? 'information' : usual;
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

/** Makes it once in its module or package, where that is enough. */
export function* madeOnceFixes({ effects = [] }: Finding, context: FixContext): Iterable<Fix> {
  const [effect] = effects;
  if (effect?.file.endsWith('.go') === true) yield madeOnceInGo(effect, effects, context);
  if (!effect?.file.endsWith('.py')) return;
  const advice: Pick<Fix, 'title' | 'kind'> = { title: `Hoist ${effect.text} to the module`, kind: 'advice' };
  if (NEEDS_LOOP.test(effect.call))
    yield {
      ...advice,
      refusedBecause: 'it has to be made on the running event loop, and closed at the end: that is for the lifespan',
    };
  else if (effect.creates === 'connection')
    yield { ...advice, refusedBecause: 'one connection is not to be shared between requests: it takes a pool' };
  else if (effect.creates === 'model-load')
    yield {
      ...advice,
      refusedBecause: 'when a model is loaded decides how long the start takes: that is for the lifespan',
    };
  else yield hoistFix(context, effect, effect.creates === 'pattern' ? 'safe' : 'preview');
}

function madeOnceInGo(effect: Effect, effects: readonly Effect[], context: FixContext): Fix {
  if (/^regexp\.Match/.test(effect.call)) return matchFix(context, effect);
  return effect.creates === 'connection' || effect.creates === 'pool' || openerOf(effect.call) !== undefined
    ? openOnceFix(context, effect)
    : goHoistFix(context, effects);
}

const NEEDS_LOOP = /^(aiohttp|asyncpg|aiomysql|aiopg|aiokafka|aio_pika)\./;

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
