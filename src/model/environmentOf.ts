import type { Service } from '../analysis/service.ts';
import type { Deployment } from '../project/program.ts';
import { assumedEnvironment, inputIds } from './environment.ts';
import type { DatabaseAuth, Environment, Input, InputId } from './environment.ts';
import { runtimeOf } from './demands/workloadOf.ts';

/** Spreads of the model itself, which nobody sets. */
const internal = ['handler', 'residual', 'timerMs'] as const;
type Internal = (typeof internal)[number];

function isInternal(id: InputId): id is Internal {
  return (internal as readonly InputId[]).includes(id);
}

/** What a person said of the environment: `environment` of framework-fit.json. */
export type ConfiguredEnvironment = Partial<Record<Exclude<InputId, Internal>, number | undefined>> & {
  dbAuth?: DatabaseAuth | undefined;
};

/** What is known of the machine that the estimates are for. */
export interface KnownMachine {
  /** Speed of a core against the lab's, by runtime. */
  speed: { python?: number; node?: number; go?: number };
  gsd: number;
  origin: 'measured' | 'detected';
  source: string;
}

/** A person's number is not exact either. */
const CONFIGURED_GSD = 1.08;

/**
 * The environment of a service: what was measured wins over what is configured, that over what its deployment files say, and the
 * rest is assumed. Each input says which of these it is.
 */
export function environmentOf(
  service: Service,
  configured: ConfiguredEnvironment = {},
  machine?: KnownMachine,
): Environment {
  const environment = assumedEnvironment();
  const set = (id: InputId, input: Input): void => {
    environment.inputs[id] = input;
  };
  for (const [id, input] of detected(service)) set(id, input);
  for (const id of inputIds) {
    const value = isInternal(id) ? undefined : configured[id];
    if (value === undefined) continue;
    const gsd = environment.inputs[id].gsd === 1 ? 1 : CONFIGURED_GSD;
    set(id, { value, gsd, origin: 'configured', source: 'framework-fit.json' });
  }
  const speed = machine?.speed[runtimeOf(service)];
  if (machine !== undefined && speed !== undefined && configured.speed === undefined)
    set('speed', { value: speed, gsd: machine.gsd, origin: machine.origin, source: machine.source });
  if (configured.dbAuth !== undefined) environment.dbAuth = configured.dbAuth;
  return environment;
}

/** What deployment files say, those for production before those for development. */
function* detected(service: Service): Iterable<[InputId, Input]> {
  const runtime = runtimeOf(service);
  const production = service.deployments.filter(({ development }) => !development);
  const found = (value: number, place: { file: string; line: number }): Input => ({
    value,
    gsd: 1,
    origin: 'detected',
    source: `${place.file}:${String(place.line)}`,
  });
  const limited = production.find(({ cpuLimit }) => cpuLimit !== undefined);
  if (limited?.cpuLimit) yield ['cores', found(limited.cpuLimit.cores, limited.cpuLimit.place)];
  const cores = limited?.cpuLimit?.cores ?? assumedEnvironment().inputs.cores.value;
  const started = production.find(({ workers }) => workers !== undefined);
  if (started?.workers) {
    const count = started.workers.count ?? workersIn(started, cores);
    if (count !== undefined) yield ['workers', found(count, started.workers.place)];
  }
  const replicated = production.find(({ replicas }) => replicas !== undefined);
  if (replicated?.replicas) yield ['replicas', found(replicated.replicas.count, replicated.replicas.place)];
  const threads = production.find(({ threadPoolSize }) => threadPoolSize !== undefined)?.threadPoolSize;
  if (runtime === 'node')
    yield [
      'threads',
      threads
        ? found(threads.count, threads.place)
        : { value: 4, gsd: 1, origin: 'assumed', source: "libuv's default" },
    ];
  const { pooler } = service.project;
  if (pooler !== undefined) yield ['poolerConnections', found(pooler.connections, pooler)];
}

/** `-w auto`, `max` of PM2, `2 * cores + 1`: as many as the cores make it. */
function workersIn({ workers }: Deployment, cores: number): number | undefined {
  const text = workers?.expression ?? '';
  if (/^(max|auto|0|-1)$/i.test(text)) return Math.max(1, Math.round(cores));
  if (/cpu_count|cpus\(\)|nproc|availableParallelism/i.test(text)) {
    const isDoubled = /2\s*\*|\*\s*2/.test(text);
    const plus = /\+\s*(\d+)/.exec(text)?.[1] ?? '0';
    return Math.max(1, Math.round(cores) * (isDoubled ? 2 : 1) + Number(plus));
  }
  return undefined;
}
