import { frameworkNamed } from '../frameworks/names.ts';
import { describeInput, inputIds } from '../model/environment.ts';
import type { Report, ReportEffect, ReportEndpoint, ReportFinding, ReportFix } from './report.ts';

/** Words that several printers share. */

export const classNames: Record<ReportEndpoint['class'], string> = {
  'cpu-bound': 'CPU-bound',
  'io-bound': 'I/O-bound',
  trivial: 'trivial',
};

/** Short enough to stand before each finding. */
export const severityNames: Record<ReportFinding['severity'], string> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'hint',
};

/** `1 endpoint`, `3 endpoints` */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `event loop` */
export function runsOnText(runsOn: ReportEndpoint['runsOn']): string {
  return runsOn.replace('-', ' ');
}

/** What a call does to the request around it: `blocks the event loop`, `waits in the thread pool (def endpoint)`, `awaited`. */
export function effectText({ blocking, runsOn, offloadedBy, kind }: ReportEffect): string {
  const by = offloadedBy === undefined ? '' : ` (${offloadedBy.replaceAll('`', '')})`;
  if (runsOn === 'background' || runsOn === 'startup') return `not while a request waits: ${runsOnText(runsOn)}${by}`;
  if (!blocking) return kind === 'cpu' || kind === 'serialize' ? `computes on the ${runsOnText(runsOn)}` : 'awaited';
  if (runsOn === 'event-loop') return 'blocks the event loop';
  return `waits in ${runsOn === 'thread-pool' ? 'the thread pool' : `a ${runsOnText(runsOn)}`}${by}`;
}

/** A range wider than this says less than the question that would narrow it. */
const TOO_WIDE = 8;

interface ShownRate {
  low: number;
  high: number;
  ask?: string | undefined;
}

/** The range is narrow enough to say something, or nothing would narrow it. */
export function isRateKnown({ low, high, ask }: ShownRate): boolean {
  return ask === undefined || high <= TOO_WIDE * low;
}

/** `180–420 requests/s`; where it depends on what is only assumed, so. */
export function rpsText(rate: ShownRate): string {
  if (!isRateKnown(rate)) return 'rate not known yet';
  const { low, high } = rate;
  const [from, to] = [numberText(low), numberText(high)];
  return `${from === to ? `about ${from}` : `${from}–${to}`} requests/s`;
}

/** `measured 3,100 requests/s on 2026-11-24, within the expected 2,000–5,000 (0.93 times its middle)` */
export function measuredText({ rps, at, ratio, expected }: NonNullable<ReportEndpoint['measured']>): string {
  const rate = `measured ${numberText(rps)} requests/s on ${at.slice(0, 10)}`;
  if (expected === undefined || ratio === undefined) return rate;
  const where = rps < expected.low ? 'below' : rps > expected.high ? 'above' : 'within';
  const range = `${numberText(expected.low)}–${numberText(expected.high)}`;
  return `${rate}, ${where} the expected ${range} (${String(Number(ratio.toPrecision(2)))} times its middle)`;
}

/** What was measured of some endpoints, a line for each. */
export function measuredLines(endpoints: readonly ReportEndpoint[]): string[] {
  return endpoints.flatMap(({ id, measured }) => (measured ? [`${id}: ${measuredText(measured)}`] : []));
}

/** `×1.8–2.6` */
export function gainText({ low, high }: { low: number; high: number }): string {
  const [from, to] = [low, high].map((number) => String(Number(number.toPrecision(2))));
  return from === to ? `×${from}` : `×${from}–${to}`;
}

/** Two digits, since no estimate is better: `1,900`. */
function numberText(number: number): string {
  return Number(number.toPrecision(2)).toLocaleString('en-US');
}

/** `180–420 requests/s, limited by the event loop`; without a range, the question. */
export function rateText({ rps }: Pick<ReportEndpoint, 'rps'>): string {
  if (rps === undefined) return '';
  const text = rpsText(rps);
  return text.endsWith('requests/s') ? text.replace(' requests/s', '') : `? ${rps.ask ?? ''}`;
}

/** How a service is started, its pools and its serializer, each with its place. */
export function setupLines({ deployment, pool, serializer }: Report['services'][number]): string[] {
  return [
    ...deployment.map((one) => `started by ${one.server}, ${processesText(one)} (${one.file}:${one.line})`),
    ...pool.map(({ call, size, file, line }) => `pool ${call}, size: ${size} (${file}:${line})`),
    `JSON by ${serializer}`,
  ];
}

/** `workers: 4`; of Go, which has none, `1 process on all cores`. */
export function processesText({ workers }: Report['services'][number]['deployment'][number]): string {
  return workers.includes('process') ? workers : `workers: ${workers}`;
}

/** What the expected rates of a service rest on, the same for all of its endpoints: inputs that are not merely assumed, and how many are. */
export function environmentLines({ framework, environment, connections = [] }: Report['services'][number]): string[] {
  if (environment === undefined) return [];
  const known = inputIds.flatMap((id) => {
    const input = environment.inputs[id];
    return input.origin === 'assumed' ? [] : [describeInput(id, input)];
  });
  // Goroutines run on every core: there are no workers to count.
  const isGo = frameworkNamed(framework)?.language === 'go';
  const always = (['cores', ...(isGo ? [] : (['workers'] as const)), 'concurrency'] as const).flatMap((id) => {
    const input = environment.inputs[id];
    return input.origin === 'assumed' ? [describeInput(id, input)] : [];
  });
  return [
    `expected rates for one instance: ${[...known, ...always].join('; ')}; framework-fit.json can say more (environment)`,
    ...connections.map(({ message }) => message),
  ];
}

/** `4 findings: 3 warnings, 1 hint` or `No findings`. */
export function findingsText(findings: readonly ReportFinding[]): string {
  if (findings.length === 0) return 'No findings';
  const parts = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const some = findings.filter((finding) => finding.severity === severity).length;
    return some > 0 ? [count(some, severityNames[severity])] : [];
  });
  return `${count(findings.length, 'finding')}: ${parts.join(', ')}`;
}

/** `2 services, 14 endpoints; 40 files read (38 from the cache) in 0.4 s` */
export function summaryText({ services, endpoints, files, durationMs }: Report): string {
  const cached = files.parsedFromCache > 0 ? ` (${files.parsedFromCache} from the cache)` : '';
  const seconds = (durationMs / 1000).toFixed(durationMs < 10_000 ? 2 : 0);
  const what = `${count(services.length, 'service')}, ${count(endpoints.length, 'endpoint')}`;
  return `${what}; ${count(files.analyzed, 'file')} read${cached} in ${seconds} s`;
}

/** `FastAPI 0.115.0, Python >=3.11`, `Express 5.1.0, Node 24` */
export function versionsText({ framework, frameworkVersion, runtimeVersion }: Report['services'][number]): string {
  const known = frameworkNamed(framework);
  const runtime = runtimeVersion === undefined ? '' : `, ${known?.runtime ?? 'runtime'} ${runtimeVersion}`;
  return `${known?.name ?? framework} ${frameworkVersion ?? '(version unknown)'}${runtime}`;
}

/** `Express` */
export function frameworkNameOf({ framework }: { framework: string }): string {
  return frameworkNamed(framework)?.name ?? framework;
}

/** `GET /a, GET /b and 7 more` */
export function someOf(names: readonly string[], shown = 3): string {
  const rest = names.length - shown;
  return names.slice(0, shown).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** The endpoints of each service, in the order of the services. */
export function endpointsByService<
  Service extends Pick<Report['services'][number], 'root' | 'framework'>,
  Endpoint extends Pick<ReportEndpoint, 'service' | 'framework'>,
>({ services, endpoints }: { services: readonly Service[]; endpoints: readonly Endpoint[] }) {
  return services.map((service) => ({
    service,
    endpoints: endpoints.filter((endpoint) => endpoint.service === service.root && isOneLanguage(endpoint, service)),
  }));
}

/** A folder can hold a service in each of two languages. */
function isOneLanguage(one: { framework: string }, other: { framework: string }): boolean {
  return frameworkNamed(one.framework)?.language === frameworkNamed(other.framework)?.language;
}

/** The folder of a service, as a title: that of the analysed folder for its root. */
export function serviceName({ root }: { root: string }, report: Report): string {
  return root || (report.root.split(/[\\/]/).findLast((part) => part !== '') ?? report.root);
}

/** The finding that matters most to an endpoint, and how many more there are. */
export function worstFinding(endpoint: ReportEndpoint, findings: ReadonlyMap<string, ReportFinding>): string {
  const [first, ...rest] = endpoint.findings;
  const worst = first === undefined ? undefined : findings.get(first);
  if (!worst) return '';
  return `${severityNames[worst.severity]}: ${worst.rule}${rest.length > 0 ? ` (+${rest.length})` : ''}`;
}

/** `Use await asyncio.sleep(...) (safe)`, `Run it in a thread (no edit: it awaits something)`; with the rate that the model expects. */
export function fixText(
  fix: Pick<ReportFix, 'title' | 'kind' | 'edits' | 'refusedBecause' | 'rps'>,
  finding?: Pick<ReportFinding, 'endpoints'>,
): string {
  const { title, kind, edits, refusedBecause } = fix;
  const rate = fixRateText(fix, finding);
  const expected = rate === '' ? '' : `: ${rate}`;
  if (refusedBecause !== undefined) return `${title} (no edit: ${refusedBecause})${expected}`;
  return edits === undefined
    ? expected === ''
      ? title
      : `${title.replace(/\.$/, '')}${expected}`
    : `${title} (${kind === 'safe' ? 'safe edit' : 'edit to look at'})${expected}`;
}

/**
 * `GET /users at 380–820 requests/s`; `GET /users ×8–20` where the rate itself depends on what is only assumed; `no gain expected`
 * where the model sees no difference. Empty where the model does not know the fix. The only endpoint of a finding is not named again.
 */
export function fixRateText({ rps }: Pick<ReportFix, 'rps'>, finding?: Pick<ReportFinding, 'endpoints'>): string {
  if (rps === undefined) return '';
  const { endpoint, low, high, gain } = rps;
  if (gain === undefined) return 'no gain expected';
  const slower = gain.mid < 1 ? ', slower than now' : '';
  const isOnly = finding?.endpoints.length === 1;
  if (high > TOO_WIDE * low) return `${isOnly ? '' : `${endpoint} `}${gainText(gain)}${slower}`;
  return `${isOnly ? '' : `${endpoint} at `}${rpsText({ low, high })}${slower}`;
}
