import type { Effect, Service } from '../analysis/service.ts';
import { connectionsOf } from '../model/connections.ts';
import type { Environment } from '../model/environment.ts';
import type { SourcePlace } from '../project/program.ts';
import type { Finding } from '../rules/rule.ts';
import type { ChecklistItem } from './advice.ts';
import type { Stack } from './inStack.ts';

type State = Pick<ChecklistItem, 'state' | 'because'> & { proof?: SourcePlace | undefined; rules?: readonly string[] };

interface Look {
  service: Service;
  stack: Stack;
  environment: Environment;
  findings: readonly Finding[];
}

/** The tuning points of the source (S15 to S21), each done, missing or not applicable, with the proof. */
export function checklistOf(look: Look, idOf: (finding: Finding) => string): ChecklistItem[] {
  return items.map(({ id, title, state }) => {
    const { proof, rules = [], ...rest } = state(look);
    const findings = look.findings.filter(({ rule }) => rules.includes(rule)).map(idOf);
    return { id, title, ...rest, ...(proof && { proof: { file: proof.file, line: proof.line } }), findings };
  });
}

const items: readonly { id: string; title: string; state: (look: Look) => State }[] = [
  { id: 'S15', title: 'Use all cores', state: cores },
  { id: 'S16', title: 'A fast JSON serializer', state: serializer },
  { id: 'S17', title: 'Drivers that do not block', state: drivers },
  { id: 'S18', title: 'Schemas and models made once', state: models },
  { id: 'S19', title: 'Connections pooled, and within the limit of the database', state: pooling },
  { id: 'S20', title: 'Hot reads cached', state: caching },
  { id: 'S21', title: 'Few queries, and bounded ones', state: queries },
];

function cores({ service, stack, environment, findings }: Look): State {
  if (stack === 'go')
    return fromFindings(findings, ['gomaxprocs-in-container'], 'goroutines run on every core', 'done');
  const missing = fromFindings(findings, ['one-worker'], '', 'done');
  if (missing.state === 'missing') return missing;
  const started = service.deployments.find(({ workers }) => workers !== undefined);
  const { workers, replicas } = environment.inputs;
  if (workers.value > 1 || replicas.value > 1)
    return {
      state: 'done',
      because: `${String(workers.value)} workers, ${String(replicas.value)} instances`,
      proof: started?.workers?.place ?? service.deployments.find((one) => one.replicas)?.replicas?.place,
    };
  if (service.deployments.length === 0)
    return { state: 'unknown', because: 'no deployment file says how many processes run' };
  return { state: 'unknown', because: 'one process here; whatever starts it may run more' };
}

function serializer({ stack, findings }: Look): State {
  const rules = [
    'untyped-json-return',
    'orjson-would-help',
    'response-class-disables-fast-path',
    'deprecated-orjson-response',
    'json-spaces',
    'hydrated-documents',
    'large-json-body',
  ];
  const fine: Record<Stack, string> = {
    python: 'responses are typed, or few: Pydantic writes them in Rust from FastAPI 0.130',
    node: 'JSON.stringify is native and the fastest that is general; nothing slows it down',
    go: 'encoding/json is enough where bodies are small',
  };
  return fromFindings(findings, rules, fine[stack], stack === 'python' ? 'done' : 'not applicable');
}

const BLOCKING = [
  'blocking-db-driver',
  'blocking-http-client',
  'blocking-cache-client',
  'blocking-queue',
  'blocking-file-io',
  'blocking-subprocess',
  'blocking-sleep',
];

function drivers({ service, stack, findings }: Look): State {
  if (stack === 'go')
    return { state: 'not applicable', because: 'a call that waits parks its goroutine, and no thread waits with it' };
  const missing = fromFindings(findings, BLOCKING, '', 'done');
  if (missing.state === 'missing') return missing;
  const waiting = effectsOf(service).find(({ kind }) => kind === 'db' || kind === 'http' || kind === 'cache');
  if (waiting === undefined) return { state: 'not applicable', because: 'no database, cache or HTTP call was found' };
  return {
    state: 'done',
    because: `no call blocks the event loop; ${waiting.library} for one does not`,
    proof: placeOf(waiting),
  };
}

function models({ service, stack, findings }: Look): State {
  const rules = [
    'model-class-per-request',
    'model-loaded-per-request',
    'settings-per-request',
    'pattern-compiled-per-request',
    'template-per-request',
  ];
  const missing = fromFindings(findings, rules, '', 'done');
  if (missing.state === 'missing') return missing;
  const pydantic = stack === 'python' ? service.project.dependencies.get('pydantic') : undefined;
  const version = pydantic?.version ?? pydantic?.lowest;
  if (pydantic && version?.startsWith('1.'))
    return { state: 'missing', because: `pydantic ${version}: version 2 validates in Rust`, proof: pydantic.place };
  return { state: 'done', because: 'nothing that could be made once is made for each request' };
}

function pooling({ service, environment, findings }: Look): State {
  const rules = [
    'connection-per-request',
    'engine-per-request',
    'pool-too-small',
    'second-connection',
    'client-per-request',
  ];
  const missing = fromFindings(findings, rules, '', 'done');
  if (missing.state === 'missing') return missing;
  const demands = connectionsOf(service, environment);
  const over = demands.find(({ wanted, allowed }) => wanted > allowed);
  const { pooler } = service.project;
  if (over && !pooler)
    return { state: 'missing', because: `${over.message}; put PgBouncer in front, or make the pools smaller` };
  if (pooler) return { state: 'done', because: `PgBouncer, ${pooler.mode} pooling`, proof: pooler };
  const [first] = demands;
  if (first === undefined) return { state: 'not applicable', because: 'no pool of database connections was found' };
  return {
    state: 'done',
    because: `${first.message}: no pooler is needed`,
    proof: placeOf(service.resources.find(({ library }) => library === first.pool)),
  };
}

function caching({ service }: Look): State {
  const cached = effectsOf(service).find(({ kind }) => kind === 'cache');
  if (cached) return { state: 'done', because: `${cached.library} is used`, proof: placeOf(cached) };
  const reads = service.endpoints.filter(
    ({ method, effects }) => method === 'GET' && effects.some(({ kind }) => kind === 'db'),
  );
  if (reads.length === 0) return { state: 'not applicable', because: 'no GET endpoint reads a database' };
  return {
    state: 'missing',
    because: `${String(reads.length)} GET ${reads.length === 1 ? 'endpoint reads' : 'endpoints read'} the database each time; cache those that are asked often and change rarely`,
  };
}

function queries({ service, findings }: Look): State {
  const rules = ['query-in-loop', 'unbounded-query', 'sequential-awaits', 'unbounded-fan-out'];
  if (!effectsOf(service).some(({ kind }) => kind === 'db'))
    return { state: 'not applicable', because: 'no database call was found' };
  return fromFindings(
    findings,
    rules,
    'no query in a loop and none without a limit was found; indexes cannot be seen in code',
    'done',
  );
}

function fromFindings(
  findings: readonly Finding[],
  rules: readonly string[],
  fine: string,
  state: State['state'],
): State {
  const found = findings.filter(({ rule }) => rules.includes(rule));
  const [first] = found;
  if (first === undefined) return { state, because: fine, rules };
  const more = found.length > 1 ? ` (and ${String(found.length - 1)} more)` : '';
  return { state: 'missing', because: `${first.message}${more}`, proof: placeOf(first), rules };
}

function effectsOf({ endpoints }: Service): Effect[] {
  return endpoints.flatMap(({ effects }) => effects.filter(({ confidence }) => confidence !== 'possible'));
}

function placeOf(at: { file: string; range: readonly number[] } | undefined): SourcePlace | undefined {
  return at && { file: at.file, line: (at.range[0] ?? 0) + 1 };
}
