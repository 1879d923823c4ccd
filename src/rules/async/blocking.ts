import type { Effect, Service } from '../../analysis/service.ts';
import type { EffectKind } from '../../catalogue/schema.ts';
import type { FixContext } from '../../fixes/context.ts';
import type { Fix } from '../../fixes/fix.ts';
import { awaitTwinFix } from '../../fixes/node/awaitTwin.ts';
import { offloadFix } from '../../fixes/python/offload.ts';
import { swapClientFix } from '../../fixes/python/swapClient.ts';
import { plainDefFix } from '../../fixes/python/plainDef.ts';
import { byFunction, findingAt, named, sitesOf, together, whoWaits, type Site } from '../effects.ts';
import type { Finding, Severity } from '../rule.ts';

/** Calls of these kinds that hold the event loop, as findings of a rule. */
export function* blockingFindings(
  service: Service,
  rule: string,
  kinds: readonly EffectKind[],
  does: string,
): Iterable<Finding> {
  const sites = sitesOf(service, (effect) => kinds.includes(effect.kind) && holdsEventLoop(effect));
  // Opening, reading and writing one file are one thing to move to a thread.
  for (const group of kinds.includes('fs') ? byFunction(sites, severityOf) : sites.map((site) => [site])) {
    const site = together(group);
    const { effect } = site;
    yield findingAt(site, rule, severityOf(effect), messageOf(site, does, group.length - 1));
  }
}

/** The ways to get a call off the event loop that keep the library: in a thread alone, its whole handler in one, or its twin. */
export function* threadFixes({ effects = [], file }: Finding, context: FixContext): Iterable<Fix> {
  if (!file.endsWith('.py')) {
    if (isScript(file)) yield awaitTwinFix(context, effects);
    return;
  }
  const inThread = offloadFix(context, effects);
  const plain = plainDefFix(context, effects);
  const swapped = swapClientFix(context, effects);
  if (swapped?.edits) yield swapped;
  // A handler that asks a database mostly does so several times: one thread for all of it is what FastAPI is made for.
  const isQuery = effects[0]?.kind === 'db';
  if (isQuery && plain?.edits) yield* [plain, inThread];
  else yield* plain ? [inThread, plain] : [inThread];
  if (swapped && !swapped.edits) yield swapped;
}

/** A file of JavaScript or TypeScript. */
function isScript(file: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(file);
}

/** Milliseconds below which a call is as cheap as those around it, unless the disk is slow: `existsSync`. */
const CHEAP_MS = 0.01;

/** Files of a local disk are mostly in memory: worth knowing, seldom what limits a service. */
function severityOf({ weight, kind, cpuMs }: Effect): Severity {
  if (kind === 'fs' && cpuMs !== undefined && cpuMs < CHEAP_MS) return 'hint';
  return weight === 'minor' || kind === 'fs' ? 'information' : 'warning';
}

/** The call makes its thread wait, and that thread runs the event loop. */
export function holdsEventLoop(effect: Effect): boolean {
  return effect.blocking && effect.runsOn === 'event-loop' && effect.weight !== 'trivial' && effect.once !== true;
}

function messageOf(site: Site, does: string, more: number): string {
  const { effect } = site;
  const others =
    more === 0 ? '' : `, and ${String(more)} more ${more === 1 ? 'call' : 'calls'} in ${effect.inFunction}`;
  const loop = effect.loopDepth > 0 ? ', again in each turn of a loop' : '';
  const waiting =
    severityOf(effect) === 'hint'
      ? 'a few microseconds on a local disk, far longer on a network one'
      : 'every other request of this process waits as well';
  return `${named(effect)} ${does} on the event loop${loop}: ${waiting} (${whoWaits(site)})${others}.`;
}
