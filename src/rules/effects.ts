import type { Effect, Place, Service, Step } from '../analysis/service.ts';
import { best, surest } from './order.ts';
import type { Finding, Fix, Severity } from './rule.ts';

/** One call of the code, with all that reaches it. */
export interface Site {
  /** As reached by the surest and then shortest path. */
  effect: Effect;
  /** Ids of the endpoints that reach it as surely as the finding says, sorted. */
  endpoints: string[];
  /** Names of worker tasks and views of other frameworks that reach it. */
  tasks: string[];
  /** Other places that call the function around it, by the paths that are not shown. */
  alsoFrom: Step[];
  /** The call as reached by each of the endpoints and tasks; of several calls together, all of theirs. */
  reached: Effect[];
}

/** The calls that pass the test, each place once, with the endpoints that reach it; in a stable order. Its place may be another than the call. */
export function sitesOf(
  service: Service,
  isWanted: (effect: Effect) => boolean,
  placeOf?: (effect: Effect) => Place | undefined,
): Site[] {
  const reached = new Map<string, { effect: Effect; endpoint?: string; task?: string }[]>();
  const add = (given: Effect, by: { endpoint: string } | { task: string }): void => {
    if (!isWanted(given)) return;
    const { file, range } = placeOf?.(given) ?? given;
    const effect = placeOf === undefined ? given : { ...given, file, range };
    const key = `${effect.file}:${effect.range.join()}`;
    const entry = { effect, ...by };
    const list = reached.get(key);
    if (list) list.push(entry);
    else reached.set(key, [entry]);
  };
  for (const endpoint of service.endpoints.filter(({ development }) => development !== true))
    for (const effect of endpoint.effects) add(effect, { endpoint: endpoint.id });
  for (const task of service.tasks) for (const effect of task.effects) add(effect, { task: task.name });
  return [...reached.values()].flatMap((all): Site[] => {
    const effect = best(all.map((entry) => entry.effect));
    if (effect === undefined) return [];
    // A finding that is sure says only of those endpoints that they wait which surely do.
    const sure = all.filter((entry) => entry.effect.confidence !== 'possible' || effect.confidence === 'possible');
    return [
      {
        effect,
        endpoints: [...new Set(sure.flatMap(({ endpoint }) => endpoint ?? []))].sort(),
        tasks: [...new Set(sure.flatMap(({ task }) => task ?? []))].sort(),
        alsoFrom: otherCallers(
          effect,
          sure.map((entry) => entry.effect),
        ),
        reached: sure.map((entry) => entry.effect),
      },
    ];
  });
}

const MAX_CALLERS = 20;

/** The last step before the call on other paths than the one that is shown, each place once, in the order of the code. */
function otherCallers(shown: Effect, all: readonly Effect[]): Step[] {
  const placeOf = ({ file, range }: Step): string => `${file}:${String(range[0])}`;
  const known = new Set(shown.path.map(placeOf));
  const callers: Step[] = [];
  for (const { path } of all) {
    const caller = path.at(-2);
    if (caller === undefined || known.has(placeOf(caller))) continue;
    known.add(placeOf(caller));
    callers.push(caller);
  }
  return callers.sort((a, b) => a.file.localeCompare(b.file) || a.range[0] - b.range[0]).slice(0, MAX_CALLERS);
}

/** The calls of each function together, in the order of its lines. */
export function byFunction(sites: readonly Site[], severityOf: (effect: Effect) => Severity): Site[][] {
  const groups = new Map<string, Site[]>();
  for (const site of sites) {
    const key = `${site.effect.file}:${site.effect.inFunction}:${severityOf(site.effect)}`;
    const group = groups.get(key);
    if (group) group.push(site);
    else groups.set(key, [site]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a.effect.range[0] - b.effect.range[0]));
}

/** Several calls as one: the first, with all that reach any of them. */
export function together(group: readonly Site[]): Site {
  const [first] = group;
  if (first === undefined) throw new Error('a group of calls is never empty');
  return {
    effect: first.effect,
    endpoints: [...new Set(group.flatMap(({ endpoints }) => endpoints))].sort(),
    tasks: [...new Set(group.flatMap(({ tasks }) => tasks))].sort(),
    alsoFrom: first.alsoFrom,
    reached: group.flatMap(({ reached }) => reached),
  };
}

/** A finding at a call. */
export function findingAt(site: Site, rule: string, severity: Severity, message: string, fixes?: Fix[]): Finding {
  const { effect, endpoints, alsoFrom } = site;
  const { file, range, path } = effect;
  return {
    rule,
    file,
    range,
    message,
    severity,
    confidence: surest([effect.confidence]),
    endpoints,
    path,
    ...(alsoFrom.length > 0 && { alsoFrom }),
    effects: site.reached,
    fixes: fixes ?? adviceFor(effect),
  };
}

const IN_A_THREAD = 'Run it in a thread: await run_in_threadpool(...)';
const IN_A_WORKER = 'Move it to a worker thread, such as a pool of piscina';

/** What to do about a call, in words: a safe edit needs more than this place. */
export function adviceFor(effect: Effect): Fix[] {
  const fixes: Fix[] = [];
  if (effect.instead !== undefined) fixes.push({ title: `Use ${effect.instead}`, kind: 'advice' });
  if (effect.twin !== undefined && !fixes.some(({ title }) => plain(title) === plain(effect.twin ?? '')))
    fixes.push({ title: effect.twin, kind: 'advice' });
  const [swap] = fixes;
  if (swap !== undefined && NAMES_TWIN.test(swap.title) && waitsOnLoop(effect))
    fixes[0] = { ...swap, becomes: 'async' };
  if (fixes.length === 0 && !effect.file.endsWith('.go'))
    fixes.push({ title: effect.file.endsWith('.py') ? IN_A_THREAD : IN_A_WORKER, kind: 'advice' });
  return fixes;
}

/** It names something asynchronous to use, not a thread or a process. */
const NAMES_TWIN = /^(?!It (releases|holds)).*?\buse /i;

function waitsOnLoop({ blocking, runsOn, kind }: Effect): boolean {
  return blocking && runsOn === 'event-loop' && kind !== 'cpu' && kind !== 'serialize';
}

/** `9 endpoints`, `1 endpoint`, `the task send_mail`. */
export function whoWaits({ endpoints, tasks }: Pick<Site, 'endpoints' | 'tasks'>): string {
  if (endpoints.length === 1) return 'reached by 1 endpoint';
  if (endpoints.length > 1) return `reached by ${String(endpoints.length)} endpoints`;
  const [first, ...more] = tasks;
  if (first === undefined) return 'reached by code around every request';
  return more.length === 0 ? `reached by ${first}` : `reached by ${first} and ${String(more.length)} more`;
}

/** `cur.execute (psycopg2)`, as a person writes and knows it; `time.sleep` says its library itself. */
export function named({ text, library }: Effect): string {
  return text.startsWith(`${library}.`) ? text : `${text} (${library})`;
}

/** Without quotes and the full stop, which do not make another advice of it. */
function plain(title: string): string {
  return title.replace(/`|\.$/g, '');
}
