import fitted from './fitted.json';

/** What the model needs to know about where a service runs. Every input has its origin, which is shown. */

/** How an input is known. */
export type Origin = 'measured' | 'configured' | 'detected' | 'assumed';

export interface Input {
  value: number;
  /** Geometric standard deviation: how wrong it may be. 1 is exact. */
  gsd: number;
  origin: Origin;
  /** Where it stands, or why this is assumed. */
  source: string;
}

interface InputMeaning {
  /** For people: `database round trip`. */
  name: string;
  unit: string;
  /** What is assumed where nothing is known. */
  value: number;
  gsd: number;
  why: string;
}

const meaning = (name: string, unit: string, value: number, gsd: number, why: string): InputMeaning => ({
  ...{ name, unit, value, gsd, why },
});

/** Every input, with what is assumed where nobody says it. `environment` of framework-fit.json has the same names. */
export const inputs = {
  speed: meaning('speed of a core', 'times the lab machine', 1.15, 1.3, 'a cloud or server core of recent years'),
  cores: meaning('cores', '', 2, 1, 'a small container'),
  workers: meaning('worker processes', '', 1, 1, 'the default of the server'),
  replicas: meaning('instances', '', 1, 1, 'nothing says more'),
  concurrency: meaning('requests at the same time', '', 64, 1, 'enough to fill a server'),
  dbRoundTripMs: meaning('database round trip', 'ms', 0.5, 1.7, 'the same data centre'),
  dbQueryMs: meaning('time of a query in the database', 'ms', 0.2, 2, 'a query with an index'),
  dbCores: meaning('cores of the database', '', 4, 1.5, 'a medium database server'),
  dbMaxConnections: meaning('connections that the database allows', '', 100, 1, 'the default of PostgreSQL'),
  poolerConnections: meaning('connections of the pooler to the database', '', 0, 1, 'no pooler found'),
  upstreamMs: meaning('answer of another service', 'ms', 50, 2.5, 'nothing is known about it'),
  cacheRoundTripMs: meaning('cache round trip', 'ms', 0.3, 1.7, 'the same data centre'),
  queueMs: meaning('handing over to a queue', 'ms', 2, 2, 'a broker nearby'),
  fileMs: meaning('a file operation', 'ms', 0.2, 2.5, 'a local disk'),
  processMs: meaning('a subprocess', 'ms', 3, 2.5, 'a short command'),
  rowsPerList: meaning('rows of a list', '', 20, 2.2, 'one page of a list'),
  repeats: meaning('turns of a loop over data', '', 10, 2.2, 'one page of a list'),
  fieldsPerRow: meaning('fields of a row', '', 7, 1.5, 'a usual table'),
  fieldBytes: meaning('JSON bytes of a field', 'bytes', 20, 1.3, 'its name and a short value'),
  payloadKb: meaning('size of a body', 'KB', 20, 2.5, 'a usual document'),
  threads: meaning('threads for blocking work', '', 40, 1, 'the default of anyio'),
  timerMs: meaning('lateness of a timer', 'ms', 0.4, 1.8, 'libuv and the kernel wake up to a millisecond late'),
  residual: meaning('what the model leaves out', 'times', 1, fitted.residualGsd, 'learned from what the lab measured'),
  handler: meaning('the handler itself', 'x', 1, fitted.handlerGsd, 'code between the calls is not measured'),
} satisfies Record<string, InputMeaning>;

export type InputId = keyof typeof inputs;
export const inputIds = Object.keys(inputs) as InputId[];

/** How connections to the database are authenticated, which decides what a new one costs. */
export type DatabaseAuth = 'scram' | 'md5' | 'trust';

export interface Environment {
  inputs: Record<InputId, Input>;
  dbAuth: DatabaseAuth;
}

/** The environment of which nothing is known. */
export function assumedEnvironment(): Environment {
  const all = inputIds.map((id): [InputId, Input] => {
    const { value, gsd, why } = inputs[id];
    return [id, { value, gsd, origin: 'assumed', source: why }];
  });
  return { inputs: Object.fromEntries(all) as Record<InputId, Input>, dbAuth: 'scram' };
}

/** `database round trip 0.5 ms (assumed: the same data centre)` */
export function describeInput(id: InputId, { value, origin, source }: Input): string {
  const { name, unit } = inputs[id];
  const amount = String(Number(value.toPrecision(3)));
  return `${name} ${amount}${unit === '' ? '' : ` ${unit}`} (${origin}: ${source})`;
}
